import type { ImportDecision, ImportSaved } from '#shared/api/views/import-preview';
import { asOrdered } from '#shared/domain/as-ordered';
import type { Customer } from '#shared/domain/customer';
import { followUpsOfRevision } from '#shared/domain/order-follow-up';
import type { Product } from '#shared/domain/product';
import { ORDER_FILES_MAX, ORDER_LINES_MAX, type SalesOrder, type Waiver } from '#shared/domain/sales-order';
import { customerFromDraft } from '#shared/imports/customer-from-draft';
import { lineNumbers } from '#shared/imports/line-numbers';
import { choicesToRemember, layoutFingerprint } from '#shared/imports/memory/layout';
import type { DraftLine, OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import { orderFromDraft, productFromLine, withLearnedItem } from '#shared/imports/order-from-draft';
import { withAnswers } from '#shared/imports/reading-answers';
import { addedLineId, applyRevision } from '#shared/imports/revision/apply-revision';
import { revisionChanges } from '#shared/imports/revision/revision-changes';
import type { AttachmentId, CustomerId, LayoutId, ProductId, SalesOrderId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { orderOfFile, ordersWithNumber, quotationFor, revisionOf } from '../queries/import-preview';
import { orderTies } from '../queries/order-ties';
import type { Records } from '../queries/records';
import type { Transaction } from '../store/transaction';
import type { UnderstoodFile } from '../workbooks/reader-client';
import { takeOrderNumber } from './numbers';
import { duplicate, notFound, ruleBroken } from './outcome';

export interface ConfirmedFile {
  readonly read: UnderstoodFile;
  readonly fileId: AttachmentId;
  /** Pictures that stand beside the lines, by line id. */
  readonly pictures: ReadonlyMap<string, AttachmentId>;
  readonly today: PlainDate;
  readonly at: string;
  readonly by: string;
}

/** Throws what would refuse the import, before any file of it is kept. */
export function refuseImport(records: Records, decision: ImportDecision, read: UnderstoodFile): void {
  const { draft, lineCount } = read;
  if (lineCount > ORDER_LINES_MAX)
    throw ruleBroken('too-many-lines', { lines: lineCount, max: ORDER_LINES_MAX });
  takenOver(draft, decision, { by: '', at: '' });
  const customer = knownCustomer(records, decision);
  const known = customer && ordersWithNumber(records, customer.id, draft.head.customerOrderNo.value)[0];
  if (known && decision.mode === 'new')
    throw duplicate('customerOrderNo', { value: known.customerOrderNo, name: known.number });
}

/** The whole import in one change: customer, products, order, learned items and layout, or nothing. */
export function confirmImport(tx: Transaction, decision: ImportDecision, file: ConfirmedFile): ImportSaved {
  const { draft, choices } = file.read;
  refuseImport(tx, decision, file.read);
  const waivers = takenOver(draft, decision, file);
  const customer = customerOf(tx, decision, draft, file.today);
  const { byLine, made } = productsOf(tx, decision, draft, customer, file.pictures);
  const same = ordersWithNumber(tx, customer.id, draft.head.customerOrderNo.value);
  const known =
    (decision.revisedOrder === undefined ? same[0] : same.find(({ id }) => id === decision.revisedOrder)) ??
    null;
  const revises = decision.mode === 'revise' ? known : null;
  if (decision.mode === 'revise' && revises === null) throw notFound('order');
  const read = orderFromDraft({
    draft,
    customer,
    company: tx.get('company', 'company') ?? null,
    products: byLine,
    // The store gives ids of the form that every id schema accepts.
    id: revises?.id ?? (tx.nextId() as SalesOrderId),
    number: revises?.number ?? takeOrderNumber(tx, file.today),
    today: file.today,
    deliveryDateMeans: decision.deliveryDateMeans,
    quotationId:
      quotationFor(tx, customer, draft, new Map([...byLine].map(([line, { id }]) => [line, id])))?.id ?? null,
    files: filesOf(file, revises),
    waivers,
    questions: decision.questions,
  });
  const shown = revises && {
    ...orderOfFile(tx, revises, customer, file.read),
    files: read.files,
    waivers: read.waivers,
    questions: read.questions,
  };
  const taken = revises && shown ? revised(tx, revises, shown, read, decision.acceptedChanges, draft) : read;
  const order = { ...taken, asOrdered: asOrdered(taken) };
  tx.put('orders', order);
  rememberCustomer(tx, customer, decision, draft);
  rememberLayout(tx, customer.id, draft, choices, file.today);
  return {
    orderId: order.id,
    number: order.number,
    newCustomer: decision.customerId === null,
    newProducts: made,
  };
}

/** The customer's file and the pictures in it, as many as an order may name. */
function filesOf(file: ConfirmedFile, stored: SalesOrder | null): AttachmentId[] {
  const room = ORDER_FILES_MAX - (stored?.files.length ?? 0);
  return [...new Set([file.fileId, ...file.pictures.values()])].slice(0, Math.max(room, 0));
}

/**
 * The stored order with the accepted changes, and a tick for everything they touch. The changes are worked out as the
 * screen showed them, by the products that were known then; lines that come to it have the products chosen since.
 */
function revised(
  tx: Transaction,
  stored: SalesOrder,
  shown: SalesOrder,
  read: SalesOrder,
  acceptedIds: readonly string[],
  draft: OrderDraft,
): SalesOrder {
  const revision = revisionOf(tx, stored, shown, draft);
  const changes = revisionChanges(revision);
  const accepted = changes.filter(({ id }) => acceptedIds.includes(id));
  if (accepted.length < new Set(acceptedIds).size)
    throw ruleBroken('revision-moved', { number: stored.number });
  for (const { label, inShipments } of accepted) {
    if (inShipments !== null)
      throw ruleBroken('revision-below-shipped', { name: label, quantity: inShipments });
  }
  const order = withProducts(applyRevision(revision, new Set(acceptedIds)), read);
  if (accepted.length === 0) return order;
  const touched = followUpsOfRevision(stored, order, orderTies(tx, stored.id));
  return { ...order, followUps: [...stored.followUps, ...touched] };
}

function withProducts(order: SalesOrder, read: SalesOrder): SalesOrder {
  const chosen = new Map(read.lines.map((line) => [addedLineId(order.poRevision, line.id), line]));
  return {
    ...order,
    lines: order.lines.map((line) => {
      const own = chosen.get(line.id);
      return own === undefined ? line : { ...own, id: line.id };
    }),
  };
}

/** Errors block the import, except those that the clerk takes over by name and with a reason. */
function takenOver(
  draft: OrderDraft,
  decision: ImportDecision,
  file: Pick<ConfirmedFile, 'by' | 'at'>,
): Waiver[] {
  if (draft.lines.length === 0) throw ruleBroken('import-without-lines');
  const waivers: Waiver[] = [];
  for (const found of draft.problems) {
    if (found.severity === 'hint') continue;
    const overruled = decision.overruled.find((item) => item.id === found.id);
    if (overruled === undefined) {
      throw ruleBroken(found.severity === 'error' ? 'import-has-errors' : 'import-has-questions', {
        id: found.id,
        kind: found.kind,
        ...found.facts,
      });
    }
    waivers.push({ rule: found.kind, by: file.by, at: file.at, reason: overruled.reason });
  }
  // Hundreds of lines without a price that are taken over for one reason are one waiver.
  return [...new Map(waivers.map((waiver) => [`${waiver.rule}\n${waiver.reason}`, waiver])).values()];
}

function customerOf(
  tx: Transaction,
  decision: ImportDecision,
  draft: OrderDraft,
  today: PlainDate,
): Customer {
  const known = knownCustomer(tx, decision);
  if (known !== null) return known;
  const words = decision.newCustomer;
  if (words === null) throw ruleBroken('customer-needed', {}, 'customer');
  return tx.put('customers', customerFromDraft(tx.nextId() as CustomerId, words, draft, today));
}

/** The chosen customer, null for a new one whose code is free. */
function knownCustomer(records: Records, decision: ImportDecision): Customer | null {
  if (decision.customerId !== null) {
    const customer = records.get('customers', decision.customerId);
    if (!customer) throw notFound('customer');
    return customer;
  }
  const words = decision.newCustomer;
  if (words === null) throw ruleBroken('customer-needed', {}, 'customer');
  const code = words.code.toLowerCase();
  const other = records.all('customers').find((customer) => customer.code.toLowerCase() === code);
  if (other) throw duplicate('code', { value: words.code, name: other.nameEn });
  return null;
}

/** Found, chosen and new products of the lines; lines of one new item share one new product. */
function productsOf(
  tx: Transaction,
  decision: ImportDecision,
  draft: OrderDraft,
  customer: Customer,
  pictures: ReadonlyMap<string, AttachmentId>,
): { readonly byLine: ReadonlyMap<string, Product>; readonly made: number } {
  const byLine = new Map<string, Product>();
  const newByItem = new Map<string, Product>();
  const itemNos = new Set(tx.all('products').map((product) => product.itemNo.toLowerCase()));
  for (const line of draft.lines) {
    const wanted = decision.products[line.id] ?? 'none';
    if (wanted === 'none') continue;
    const product =
      wanted === 'new'
        ? newProduct(tx, line, draft, customer, newByItem, itemNos)
        : tx.get('products', wanted);
    if (!product) throw notFound('product');
    const learned = withPicture(withLearnedItem(product, customer, line), pictures.get(line.id));
    byLine.set(line.id, learned === product ? product : tx.put('products', learned));
  }
  return { byLine, made: newByItem.size };
}

/** The customer's picture of the goods, where we have none of our own. */
function withPicture(product: Product, picture: AttachmentId | undefined): Product {
  return picture === undefined || product.picture !== null ? product : { ...product, picture };
}

function newProduct(
  tx: Transaction,
  line: DraftLine,
  draft: OrderDraft,
  customer: Customer,
  newByItem: Map<string, Product>,
  itemNos: Set<string>,
): Product {
  const words = (
    lineNumbers(line).ours ??
    line.itemNo.value ??
    line.description.value ??
    line.descriptionZh.value ??
    ''
  ).trim();
  const known = newByItem.get(words.toLowerCase());
  if (known) return tx.get('products', known.id) ?? known;
  const itemNo = freeItemNo(words === '' ? `${customer.code}-${line.id}` : words.slice(0, 70), itemNos);
  itemNos.add(itemNo.toLowerCase());
  const product = tx.put(
    'products',
    productFromLine(line, draft, customer, tx.nextId() as ProductId, itemNo),
  );
  newByItem.set(words.toLowerCase(), product);
  return product;
}

function freeItemNo(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`.toLowerCase())) count += 1;
  return `${wanted}-${count}`;
}

/** What a delivery date means, and how this customer writes, is asked once. */
function rememberCustomer(
  tx: Transaction,
  customer: Customer,
  decision: ImportDecision,
  draft: OrderDraft,
): void {
  const means = decision.deliveryDateMeans ?? customer.deliveryDateMeans;
  const habits = {
    decimalMark: withAnswers(decision.choices).decimalMark ?? customer.habits.decimalMark,
    dateOrder: decision.choices.dateOrder ?? answeredDateOrder(decision, draft) ?? customer.habits.dateOrder,
  };
  const same =
    means === customer.deliveryDateMeans &&
    habits.decimalMark === customer.habits.decimalMark &&
    habits.dateOrder === customer.habits.dateOrder;
  if (!same) tx.put('customers', { ...customer, deliveryDateMeans: means, habits });
}

/** The order of day and month that an answered question settled. */
function answeredDateOrder(decision: ImportDecision, draft: OrderDraft): Customer['habits']['dateOrder'] {
  return Object.keys(decision.choices.answers ?? {}).length > 0 ? draft.dateOrder : null;
}

function rememberLayout(
  tx: Transaction,
  customerId: CustomerId,
  draft: OrderDraft,
  choices: ReadingChoices,
  today: PlainDate,
): void {
  const fingerprint = layoutFingerprint(draft.columns);
  if (fingerprint === '') return;
  const known = tx
    .all('layouts')
    .find((layout) => layout.customerId === customerId && layout.fingerprint === fingerprint);
  tx.put('layouts', {
    id: known?.id ?? (tx.nextId() as LayoutId),
    customerId,
    fingerprint,
    // What an earlier file of this form was asked about stays answered.
    choices: { ...known?.choices, ...choicesToRemember(choices, draft) },
    timesUsed: (known?.timesUsed ?? 0) + 1,
    lastUsedOn: today,
  });
}
