import { complaintCreditId } from '#shared/aftersales/claim-postings';
import { ProblemError, problem } from '#shared/api/problem';
import type {
  ComplaintFilter,
  ComplaintList,
  ComplaintListInput,
  ComplaintRow,
  ComplaintView,
} from '#shared/api/views/quality-views';
import { COMPLAINT_FILTERS } from '#shared/api/views/quality-views';
import { awaitsAnswer, type Complaint, claimedValue, settledValue } from '#shared/domain/complaint';
import { customerName } from '#shared/domain/customer';
import { openPosition } from '#shared/money/open-items';
import { sum, ZERO } from '#shared/values/decimal';
import type { ComplaintId } from '#shared/values/ids';
import { type Money, money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import { inspectionRow, named, orderInView } from './inspection-view';
import type { MoneyBook } from './money-book';
import { paperRows } from './paper-rows';
import type { Records } from './records';
import { findItems, haystack } from './search-text';

export function complaintOf(records: Pick<Records, 'get'>, id: ComplaintId): Complaint {
  const complaint = records.get('complaints', id);
  if (!complaint) throw new ProblemError(problem('not-found', { what: 'complaint' }));
  return complaint;
}

export function isVoid(records: Pick<Records, 'get'>, issuedId: string): boolean {
  return records.get('issuedDocuments', issuedId)?.voided != null;
}

/** Credit notes that stand, in the complaint's own currency. */
export function creditedBy(records: Pick<Records, 'get'>, { credits, currency }: Complaint): Money {
  const standing = credits.filter((one) => one.currency === currency && !isVoid(records, one.issuedId));
  return money(sum(standing.map(({ amount }) => amount)), currency);
}

export function complaintRow(records: Records, complaint: Complaint): ComplaintRow {
  const customer = records.get('customers', complaint.customerId);
  const order = complaint.orderId === null ? undefined : records.get('orders', complaint.orderId);
  const {
    id,
    number,
    customerId,
    claimNo,
    cause,
    receivedOn,
    answerDueOn,
    answeredOn,
    closedOn,
    settlement,
  } = complaint;
  return {
    ...{ id, number, customerId, claimNo, cause, receivedOn, answerDueOn, answeredOn, closedOn, settlement },
    customerName: customer === undefined ? '' : customerName(customer),
    orderNumber: order?.number ?? '',
    claimed: claimedValue(complaint),
    credited: creditedBy(records, complaint),
  };
}

export function complaintList(records: Records, input: ComplaintListInput): ComplaintList {
  const all = records
    .all('complaints')
    .filter(({ customerId }) => input.customerId === undefined || customerId === input.customerId);
  const found = findItems(all, (one) => complaintSearchText(records, one), input.text).items;
  const counts = Object.fromEntries(
    COMPLAINT_FILTERS.map((filter) => [filter, found.filter((one) => passes(one, filter)).length]),
  );
  const wanted = found.filter((one) => passes(one, input.filter)).sort(byNeed);
  return {
    total: wanted.length,
    rows: wanted.slice(input.offset, input.offset + input.limit).map((one) => complaintRow(records, one)),
    // Object.fromEntries loses the names that COMPLAINT_FILTERS gave it.
    counts: counts as Record<ComplaintFilter, number>,
  };
}

function passes(complaint: Complaint, filter: ComplaintFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'waiting':
      return awaitsAnswer(complaint);
    case 'open':
      return complaint.closedOn === null;
    case 'closed':
      return complaint.closedOn !== null;
  }
}

/** Who waits for an answer stands first, by the day it is due; then the newest. */
function byNeed(a: Complaint, b: Complaint): number {
  if (awaitsAnswer(a) !== awaitsAnswer(b)) return awaitsAnswer(a) ? -1 : 1;
  if (awaitsAnswer(a)) return (a.answerDueOn ?? '9999') < (b.answerDueOn ?? '9999') ? -1 : 1;
  return a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : a.number < b.number ? 1 : -1;
}

export function complaintSearchText(records: Records, complaint: Complaint): string {
  const customer = records.get('customers', complaint.customerId);
  const order = complaint.orderId === null ? undefined : records.get('orders', complaint.orderId);
  return haystack([
    complaint.number,
    complaint.claimNo,
    complaint.invoiceNo,
    complaint.lot,
    customer === undefined ? '' : customerName(customer),
    customer?.nameZh ?? '',
    order?.number ?? '',
    order?.customerOrderNo ?? '',
    ...complaint.credits.map(({ number }) => number),
    ...complaint.lines.flatMap(({ itemNo, description }) => [itemNo, description]),
  ]);
}

export function complaintView(book: MoneyBook, id: ComplaintId, today: PlainDate): ComplaintView {
  const { records } = book;
  const complaint = complaintOf(records, id);
  const customer = records.get('customers', complaint.customerId);
  const order = complaint.orderId === null ? undefined : records.get('orders', complaint.orderId);
  const made = complaint.replacementId === null ? undefined : records.get('orders', complaint.replacementId);
  const replacement = made?.stage.name === 'cancelled' ? undefined : made;
  const { deduction, currency, customerId } = complaint;
  return {
    complaint,
    revision: records.revision('complaints', id),
    customerName: customer === undefined ? '' : customerName(customer),
    order: order === undefined ? null : orderInView(records, order),
    orders: records
      .all('orders')
      .filter((one) => one.customerId === customerId)
      .slice(-200)
      .reverse()
      .map(named),
    inspections: records
      .all('inspections')
      .filter(({ orderId }) => orderId === complaint.orderId)
      .map((one) => named(inspectionRow(records, one))),
    invoices: invoicesOf(book, complaint, today),
    claimed: claimedValue(complaint),
    settled: money(settledValue(complaint), currency),
    credited: creditedBy(records, complaint),
    credits: complaint.credits.map((credit, at) => ({
      ...credit,
      voided: isVoid(records, credit.issuedId),
      postingId: complaintCreditId(id, at),
    })),
    replacement: replacement === undefined ? null : named(replacement),
    customerAccount: { side: 'customer', party: customerId, currency },
    factoryAccount: deduction && {
      side: 'supplier',
      party: deduction.supplierId,
      currency: deduction.currency,
    },
    papers: paperRows(records, { complaintId: id }),
  };
}

/** Invoices that a credit note could lower, those of the complaint's own order before the others. */
function invoicesOf(book: MoneyBook, complaint: Complaint, today: PlainDate): ComplaintView['invoices'] {
  const { customerId, currency, orderId } = complaint;
  const account = { side: 'customer', party: customerId, currency } as const;
  const postings = book.of(account);
  const { items } = openPosition(postings, account, today);
  const open = new Map(items.map((item) => [item.posting.id, item.open]));
  const isOwn = (postingId: string) => orderId !== null && book.book.orderOf.get(postingId) === orderId;
  const voided = new Set(
    postings.flatMap(({ id }) => (id.startsWith('void:') ? [`ci:${id.slice('void:'.length)}`] : [])),
  );
  return postings
    .filter(({ id, type }) => type === 'INV' && !voided.has(id))
    .sort((a, b) => Number(isOwn(b.id)) - Number(isOwn(a.id)) || (a.date < b.date ? 1 : -1))
    .slice(0, 200)
    .map(({ id, number, date, amount }) => ({
      postingId: id,
      number,
      date,
      amount,
      open: open.get(id) ?? ZERO,
    }));
}
