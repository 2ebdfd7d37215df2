import type { DeclarationItemView, DeclarationRow, DeclarationView } from '#shared/api/views/customs-views';
import { checkDeclaration, rulesPassed } from '#shared/customs/check-declaration';
import { heldAgainstPapers } from '#shared/customs/checks/paper-checks';
import { type CodeTables, codeName } from '#shared/customs/code-tables';
import { type DeclarationDraft, draftDeclaration } from '#shared/customs/declaration-draft';
import type { DeclarableGoods } from '#shared/customs/declaration-input';
import { asDeclared } from '#shared/customs/declared-content';
import type { DeclaredQuantity } from '#shared/customs/declared-line';
import { isStyleElement } from '#shared/customs/elements';
import { stopsBroker } from '#shared/customs/finding';
import type { DeclarationItem } from '#shared/customs/merge-lines';
import { canonicalJson } from '#shared/documents/canonical-json';
import type { CodeTableName } from '#shared/domain/code-table';
import { customerName } from '#shared/domain/customer';
import type { Declaration } from '#shared/domain/declaration';
import type { Product } from '#shared/domain/product';
import type { Shipment } from '#shared/domain/shipment';
import { isAshore } from '#shared/shipping/shipment-steps';
import type { ShipmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { ordersIn } from './crosscheck-papers';
import { type Declared, declaredOf } from './customs-declared';
import { declarationInput, declarationOf } from './customs-input';
import { goodsOf } from './paper-input';
import type { Records } from './records';
import { LastAnswer } from './remember';

export function declarationView(records: Records, shipmentId: ShipmentId, today: PlainDate): DeclarationView {
  const { shipment, orders } = goodsOf(records, shipmentId);
  const customer = records.get('customers', shipment.customerId);
  const input = declarationInput(records, shipmentId, today);
  const drafted = draftDeclaration(input);
  const declared = declaredOf(records, shipmentId);
  const draft = declared?.content.draft ?? drafted;
  // What customs holds is not mended field by field: only other papers can disagree with it.
  const findings = declared === null ? checkDeclaration(input, draft) : heldAgainstPapers(input, draft);
  const stored = declarationOf(records, shipmentId);
  const goods: GoodsByKey = new Map((declared?.content.goods ?? input.goods).map((line) => [line.key, line]));
  const answered = records
    .all('products')
    .filter(({ customs }) => customs !== null && customs.elements.length > 0);
  return {
    shipment: {
      id: shipment.id,
      number: shipment.number,
      state: shipment.state,
      customerName: customer === undefined ? '' : customerName(customer),
      orders: orders.map(({ id, number }) => ({ id, number })),
      customsCutOff: shipment.booking.cutOffs.customs,
    },
    revision: stored === null ? 0 : records.revision('declarations', stored.id),
    state: input.answers.state,
    versions: versionsOf(records, stored),
    drifted: declared !== null && hasDrifted(declared, drafted),
    // Remarks name the containers of a form; all other figures are those of the whole shipment.
    head: { ...draft.head, remarks: draft.parts[0]?.head.remarks ?? draft.head.remarks },
    items: draft.items.map((item) => ({
      ...itemView(item, goods, input.tables),
      alike: declared === null ? alikeProduct(item, goods, answered) : null,
    })),
    parts: draft.parts.map(({ no, items, head }) => ({
      no,
      items: items.length,
      packages: head.packages.text,
      netKg: head.netKg.text,
      grossKg: head.grossKg.text,
      customsNo: head.customsNo.text,
    })),
    containers: draft.containers.map(({ number, spec }) => ({ number, spec })),
    total: draft.total,
    currency: declared?.content.currency ?? input.currency,
    netKg: draft.netKg,
    broker: declared?.content.broker ?? input.answers.broker,
    findings: findings.map((finding) => ({ ...finding, facts: { ...finding.facts } })),
    stops: findings.filter(stopsBroker).length,
    passed: [...rulesPassed(findings)],
    setAside: input.answers.setAside.map(({ rule, reason }) => ({ rule, reason })),
  };
}

/** Our goods behind the items, by the key of their order line. */
type GoodsByKey = ReadonlyMap<string, Pick<DeclarableGoods, 'itemNo' | 'productId'>>;

/** Newest first: what stands, then what was amended or withdrawn. */
function versionsOf(records: Pick<Records, 'get'>, stored: Declaration | null): DeclarationView['versions'] {
  return (stored?.versions ?? [])
    .toReversed()
    .map(({ version, on, customsNumbers, hash, papers, ended }) => ({
      version,
      on,
      customsNumbers: [...customsNumbers],
      hash,
      issuedId:
        papers.find((id) => records.get('issuedDocuments', id)?.kind === 'customs-declaration') ?? null,
      ended,
    }));
}

/** True when the records, drafted today, would tell customs something else. */
function hasDrifted({ version, content }: Declared, drafted: DeclarationDraft): boolean {
  return canonicalJson(asDeclared(drafted, version)) !== canonicalJson(content.draft);
}

function itemView(
  item: DeclarationItem,
  goods: GoodsByKey,
  tables: CodeTables,
): Omit<DeclarationItemView, 'alike'> {
  const lines = item.keys.flatMap((key) => goods.get(key) ?? []);
  const quantity = (of: DeclaredQuantity) => ({ ...of, unitName: codeName(tables, 'units', of.unit) });
  const coded = (table: CodeTableName, code: string) => ({ code, name: codeName(tables, table, code) });
  return {
    no: item.no,
    keys: [...item.keys],
    itemNos: [...new Set(lines.map(({ itemNo }) => itemNo))].filter((no) => no !== ''),
    products: [...new Set(lines.flatMap(({ productId }) => productId ?? []))],
    hsCode: item.hsCode,
    tariff: item.tariff.found,
    name: item.name,
    elements: item.elements.map(({ nameZh, nameEn, optional }, index) => ({
      nameZh,
      nameEn,
      optional,
      value: item.values[index] ?? '',
    })),
    spec: item.spec,
    deal: quantity(item.deal),
    first: item.first === null ? null : quantity(item.first),
    second: item.second === null ? null : quantity(item.second),
    unitPrice: item.unitPrice,
    total: item.total,
    currency: item.currency,
    netKg: item.netKg,
    grossKg: item.grossKg,
    cartons: item.cartons,
    origin: coded('countries', item.origin),
    destination: coded('countries', item.destination),
    sourcePlace: coded('source-places', item.sourcePlace),
    dutyMode: coded('duty-modes', item.dutyMode),
  };
}

/** The newest other product that was answered for the same code: most of its elements are true of this one too. */
function alikeProduct(
  item: DeclarationItem,
  goods: GoodsByKey,
  answered: readonly Product[],
): DeclarationItemView['alike'] {
  const isOpen = item.elements.some(
    (element, index) => !element.optional && (item.values[index] ?? '') === '',
  );
  if (!isOpen) return null;
  const own = new Set(item.keys.map((key) => goods.get(key)?.productId));
  const found = answered.findLast(({ id, customs }) => customs?.elementsFor === item.hsCode && !own.has(id));
  if (found === undefined) return null;
  const elements = item.elements.map((element, index) =>
    isStyleElement(element) ? '' : (found.customs?.elements[index] ?? ''),
  );
  return { itemNo: found.itemNo, elements };
}

/** Shipments that stand: what is still ashore and not released first, the next to leave on top. */
export function declarationList(
  records: Records,
  { text, offset, limit }: { readonly text: string; readonly offset: number; readonly limit: number },
  today: PlainDate,
): { total: number; rows: DeclarationRow[] } {
  const wanted = text.trim().toLowerCase();
  const states = new Map(records.all('declarations').map((one) => [one.shipmentId, one]));
  const found = records
    .all('shipments')
    .filter(({ state }) => state !== 'cancelled')
    .filter((shipment) => wanted === '' || haystack(records, shipment).includes(wanted))
    .map((shipment) => ({
      shipment,
      settled: !isAshore(shipment.state) || states.get(shipment.id)?.state.name === 'released',
    }))
    .sort(
      (a, b) =>
        Number(a.settled) - Number(b.settled) ||
        (a.shipment.booking.etd ?? '9').localeCompare(b.shipment.booking.etd ?? '9') ||
        b.shipment.number.localeCompare(a.shipment.number),
    );
  return {
    total: found.length,
    rows: found.slice(offset, offset + limit).map(({ shipment }) => rowOf(records, shipment, today)),
  };
}

function haystack(records: Pick<Records, 'get'>, shipment: Shipment): string {
  const customer = records.get('customers', shipment.customerId);
  const orders = ordersIn(records, shipment).map(
    ({ number, customerOrderNo }) => `${number} ${customerOrderNo}`,
  );
  return [shipment.number, customer?.nameEn, customer?.nameZh, customer?.code, ...orders]
    .join(' ')
    .toLowerCase();
}

function rowOf(records: Records, shipment: Shipment, today: PlainDate): DeclarationRow {
  const customer = records.get('customers', shipment.customerId);
  const stored = declarationOf(records, shipment.id);
  const state = stored?.state.name ?? 'draft';
  // What has left is no longer mended: only what is still ashore is drafted for the list.
  const isOpen =
    isAshore(shipment.state) && (state === 'draft' || state === 'sent') && shipment.lines.length > 0;
  const drafted = isOpen ? drafting(records, shipment, today) : null;
  return {
    shipmentId: shipment.id,
    number: shipment.number,
    customerName: customer === undefined ? '' : customerName(customer),
    orders: ordersIn(records, shipment).map(({ number }) => number),
    etd: shipment.booking.etd,
    customsCutOff: shipment.booking.cutOffs.customs,
    state,
    items: drafted?.items ?? null,
    stops: drafted?.stops ?? null,
    customsNumbers: [...(stored?.customsNumbers ?? [])].filter((number) => number !== ''),
  };
}

/** All that a declaration is drafted from. */
const DRAFT_SOURCES = [
  'shipments',
  'orders',
  'customers',
  'products',
  'company',
  'declarations',
  'issuedDocuments',
  'codeTables',
  'tariff',
  'credits',
  'settings',
  'paperLayouts',
  'customerLayouts',
] as const;

type Drafted = { readonly items: number; readonly stops: number };
const knownDrafts = new WeakMap<Shipment, LastAnswer<Drafted>>();

/** Drafted once for each state of the data: a search asks for the same rows at every key. */
function drafting(records: Records, shipment: Shipment, today: PlainDate): Drafted {
  const known = knownDrafts.get(shipment) ?? new LastAnswer<Drafted>();
  knownDrafts.set(shipment, known);
  return known.from([...DRAFT_SOURCES.map((name) => records.all(name)), today], () => {
    const input = declarationInput(records, shipment.id, today);
    const draft = draftDeclaration(input);
    return { items: draft.items.length, stops: checkDeclaration(input, draft).filter(stopsBroker).length };
  });
}
