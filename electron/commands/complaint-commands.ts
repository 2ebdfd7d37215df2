import { complaintCreditId, complaintDeductionId } from '#shared/aftersales/claim-postings';
import type { ParsedInputOf } from '#shared/api/contract';
import {
  Complaint,
  type ComplaintCredit,
  type ComplaintLine,
  claimedValue,
  givesCredit,
  settledValue,
} from '#shared/domain/complaint';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { OrderLine } from '#shared/domain/order-line';
import { DeliveryDetail } from '#shared/money/posting';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { compare, type DecimalText, subtract, ZERO } from '#shared/values/decimal';
import type { ComplaintId, IssuedDocumentId } from '#shared/values/ids';
import { money } from '#shared/values/money';
import { addDays } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { complaintOf, creditedBy, isVoid } from '../queries/complaint-view';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import { deductionFor, refuseOtherFactory, refuseSettled, takeClaimNumber } from './claim-rules';
import type { DeskContext } from './context';
import { issueMoneyPaper } from './money-papers';
import { giveBackNumber, takeNumber } from './numbers';
import { createOrder, orderIn } from './order-commands';
import { notFound, ruleBroken, valueOrThrow } from './outcome';
import { FINAL } from './paper-commands';

type Channels =
  | 'complaints.create'
  | 'complaints.save'
  | 'complaints.issueCredit'
  | 'complaints.deduct'
  | 'complaints.replace'
  | 'complaints.remove';

/** Days in which a customer expects our word, unless the clerk says otherwise. */
const ANSWER_DAYS = 7;

/** After-sales: recorded, answered, settled; what moves an account follows from the complaint. */
export function complaintCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, clock } = desk;
  /** One change of a complaint as the clerk saw it. */
  const change = async <T>(
    label: string,
    seen: { readonly complaintId: ComplaintId; readonly revision: number },
    work: (complaint: Complaint, tx: Transaction) => { readonly complaint: Complaint; readonly made: T },
    options?: typeof FINAL,
  ): Promise<T> =>
    valueOrThrow(
      await store.change(
        label,
        (tx) => {
          tx.expect('complaints', seen.complaintId, seen.revision);
          const { complaint, made } = work(complaintOf(tx, seen.complaintId), tx);
          tx.put('complaints', complaint);
          return made;
        },
        options,
      ),
    );
  const revised = (complaintId: ComplaintId) => ({ revision: store.revision('complaints', complaintId) });
  return {
    'complaints.create': async (input) => {
      const made = valueOrThrow(
        await store.change('complaints.create', (tx) => tx.put('complaints', recorded(tx, desk, input))),
      );
      return { complaintId: made.id, number: made.number };
    },
    'complaints.save': async ({ patch, ...seen }) => {
      await change('complaints.save', seen, (complaint, tx) => ({
        complaint: saved(tx, complaint, patch),
        made: null,
      }));
      return revised(seen.complaintId);
    },
    'complaints.issueCredit': async ({ against, language, date, ...seen }) => {
      const at = clock.now().toISOString();
      const document = await change(
        'complaints.issueCredit',
        seen,
        (complaint, tx) => {
          const issue = { against, language, date, at, by: desk.clerk() };
          return issueCredit(tx, complaint, issue);
        },
        FINAL,
      );
      return { issuedId: document.id, number: document.number };
    },
    'complaints.deduct': async ({ deduction, ...seen }) => {
      await change('complaints.deduct', seen, (complaint, tx) => {
        refuseSettled(tx, complaintDeductionId(complaint.id), complaint.number);
        const next = deduction && deductionFor(tx, desk, complaint, deduction);
        return { complaint: { ...complaint, deduction: next }, made: null };
      });
      return revised(seen.complaintId);
    },
    'complaints.replace': async (seen) => {
      const order = await change('complaints.replace', seen, (complaint, tx) => {
        const made = replacementOrder(tx, desk, complaint);
        return { complaint: { ...complaint, replacementId: made.id, settlement: 'replacement' }, made };
      });
      return { orderId: order.id, number: order.number };
    },
    'complaints.remove': async ({ complaintId, revision }) => {
      valueOrThrow(
        await store.change('complaints.remove', (tx) => {
          tx.expect('complaints', complaintId, revision);
          removeComplaint(tx, complaintOf(tx, complaintId));
        }),
      );
      return {};
    },
  };
}

/** A complaint as it comes in; the last inspection of its order names the factory. */
function recorded(
  tx: Transaction,
  { clock }: DeskContext,
  { customerId, orderId }: ParsedInputOf<'complaints.create'>,
): Complaint {
  const customer = tx.get('customers', customerId);
  if (!customer) throw notFound('customer');
  const order = orderId === null ? null : orderIn(tx, orderId);
  if (order !== null && order.customerId !== customerId)
    throw ruleBroken('other-party', { number: order.number });
  const last = tx.all('inspections').findLast((one) => one.orderId === orderId);
  const today = todayOf(clock);
  return Complaint.parse({
    id: tx.nextId(),
    number: takeClaimNumber(tx, 'complaint', today),
    ...{ customerId, orderId },
    inspectionId: last?.id ?? null,
    supplierId: last?.supplierId ?? null,
    currency: order?.currency ?? customer.currency,
    receivedOn: today,
    answerDueOn: addDays(today, ANSWER_DAYS),
    createdOn: today,
  });
}

function saved(
  tx: Transaction,
  before: Complaint,
  patch: ParsedInputOf<'complaints.save'>['patch'],
): Complaint {
  refuseOtherFactory(before, patch.supplierId);
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const next: Complaint = { ...before, ...named };
  const order = next.orderId === null ? null : orderIn(tx, next.orderId);
  if (order !== null && order.customerId !== next.customerId)
    throw ruleBroken('other-party', { number: order.number });
  if (next.inspectionId !== null && !tx.get('inspections', next.inspectionId)) throw notFound('inspection');
  if (next.supplierId !== null && !tx.get('suppliers', next.supplierId)) throw notFound('supplier');
  for (const id of next.pictures) if (!tx.get('attachments', id)) throw notFound('picture');
  const standing = before.credits.some(({ issuedId }) => !isVoid(tx, issuedId));
  if (standing && (next.currency !== before.currency || !givesCredit(next.settlement)))
    throw ruleBroken('credit-stands', { number: before.number }, 'settlement');
  if (givesCredit(next.settlement)) refuseReplaced(tx, next);
  return next;
}

/** Whoever gets new goods gets no money for the same pieces; a replacement that was cancelled binds nobody. */
function refuseReplaced(tx: Transaction, { number, replacementId }: Complaint): void {
  const order = replacementId === null ? undefined : tx.get('orders', replacementId);
  if (order !== undefined && order.stage.name !== 'cancelled')
    throw ruleBroken('already-replaced', { number, order: order.number }, 'settlement');
}

interface CreditIssue {
  readonly against: ParsedInputOf<'complaints.issueCredit'>['against'];
  readonly language: ParsedInputOf<'complaints.issueCredit'>['language'];
  readonly date: ParsedInputOf<'complaints.issueCredit'>['date'];
  readonly at: string;
  readonly by: string;
}

/** One credit note for what is not credited yet; the entry is there before its paper, which is printed from it. */
function issueCredit(
  tx: Transaction,
  complaint: Complaint,
  { against, language, date, at, by }: CreditIssue,
): { readonly complaint: Complaint; readonly made: IssuedDocument } {
  const { number: claim, currency, customerId, settlement } = complaint;
  if (!givesCredit(settlement)) throw ruleBroken('settlement-needed', { number: claim }, 'settlement');
  refuseReplaced(tx, complaint);
  const amount = openCredit(tx, complaint);
  if (compare(amount, ZERO) <= 0) throw ruleBroken('nothing-to-credit', { number: claim }, 'agreedAmount');
  const invoice = bookIn(tx).posting(against);
  const isOwn = invoice.side === 'customer' && invoice.party === customerId && invoice.currency === currency;
  if (!isOwn || invoice.type !== 'INV')
    throw ruleBroken('other-party', { number: invoice.number }, 'against');
  if (date < invoice.date) throw ruleBroken('credit-before-invoice', { number: invoice.number }, 'date');
  const taken = new Set([...tx.all('issuedDocuments'), ...tx.all('postings')].map((one) => one.number));
  const credit: ComplaintCredit = {
    number: takeNumber(tx, 'credit-note', date, (number) => taken.has(number)),
    on: date,
    ...{ amount, currency, customerId, against },
    reason: reasonOf(complaint),
    delivery: goodsOf(complaint, amount),
    // Stands for the paper until that is built from this very entry, inside the same change.
    issuedId: tx.nextId() as IssuedDocumentId,
  };
  const entered: Complaint = { ...complaint, credits: [...complaint.credits, credit] };
  tx.put('complaints', entered);
  const postingId = complaintCreditId(complaint.id, complaint.credits.length);
  const { document } = issueMoneyPaper(tx, { kind: 'credit-note', postingId, language }, { date, at, by });
  const credits = [...complaint.credits, { ...credit, issuedId: document.id }];
  const invoiceNo = complaint.invoiceNo === '' ? invoice.number.slice(0, 40) : complaint.invoiceNo;
  return { complaint: { ...entered, credits, invoiceNo }, made: document };
}

/** What was agreed less the credit notes that stand, as the currency counts it. */
export function openCredit(tx: Transaction, complaint: Complaint): DecimalText {
  const { currency } = complaint;
  return money(subtract(settledValue(complaint), creditedBy(tx, complaint).amount), currency).amount;
}

/** The pieces and their value as the note prints them; a sum that was agreed otherwise shows none. */
function goodsOf(complaint: Complaint, amount: DecimalText): ComplaintCredit['delivery'] {
  if (compare(claimedValue(complaint).amount, amount) !== 0) return [];
  return complaint.lines.map(({ itemNo, description, quantity, unit, unitPrice }) =>
    DeliveryDetail.parse({
      style: itemNo,
      process: description,
      quantity,
      unit: UNIT_NAMES[unit].en,
      unitPrice,
    }),
  );
}

function reasonOf({ number, causeText, lines, settlement }: Complaint): string {
  const what = causeText.split('\n')[0]?.trim() ?? '';
  const items = [...new Set(lines.map(({ itemNo }) => itemNo))].filter((itemNo) => itemNo !== '').join(', ');
  const kind = settlement === 'discount' ? 'Discount' : 'Credit';
  return [`${kind} for complaint ${number}`, items, what]
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, 500);
}

/** New goods free of charge run as an order of their own: packed, shipped and listed like any other, without a price. */
function replacementOrder(tx: Transaction, desk: DeskContext, complaint: Complaint) {
  const { number, customerId } = complaint;
  refuseReplaced(tx, complaint);
  if (complaint.credits.some(({ issuedId }) => !isVoid(tx, issuedId)))
    throw ruleBroken('credit-stands', { number });
  const source = complaint.orderId === null ? null : orderIn(tx, complaint.orderId);
  const lines = complaint.lines
    .filter(({ quantity }) => compare(quantity, ZERO) > 0)
    .map((line) =>
      freeLine(
        line,
        source?.lines.find(({ id }) => id === line.lineId),
      ),
    );
  if (lines.length === 0) throw ruleBroken('lines-needed', { number }, 'lines');
  const order = createOrder(tx, desk, {
    customerId,
    patch: { customerOrderNo: number, currency: complaint.currency, lines },
  });
  return tx.put('orders', { ...order, note: `Replacement free of charge for ${number}` });
}

function freeLine(line: ComplaintLine, ordered: OrderLine | undefined): OrderLine {
  const { id, productId, itemNo, description, quantity, unit } = line;
  return {
    ...(ordered ?? {
      customerOrderNo: '',
      customerItemNo: '',
      descriptionZh: '',
      colour: '',
      colourZh: '',
      size: '',
      hsCode: null,
      packing: null,
    }),
    ...{ id, productId, itemNo, quantity, unit },
    descriptionEn: ordered?.descriptionEn || description,
    // Which sizes are sent again is packed by hand.
    sizes: [],
    unitPrice: ZERO,
    deliveryDate: null,
    remark: '',
  };
}

function removeComplaint(tx: Transaction, complaint: Complaint): void {
  const { id, number, createdOn, deduction, credits, replacementId } = complaint;
  if (credits.length > 0) throw ruleBroken('credit-stands', { number });
  if (deduction !== null) throw ruleBroken('deduction-stands', { number });
  if (replacementId !== null && tx.get('orders', replacementId))
    throw ruleBroken('already-replaced', { number, order: tx.get('orders', replacementId)?.number ?? '' });
  if (tx.all('issuedDocuments').some((one) => one.complaintId === id))
    throw ruleBroken('complaint-answered', { number });
  tx.remove('complaints', id);
  giveBackNumber(tx, 'complaint', createdOn, number);
}
