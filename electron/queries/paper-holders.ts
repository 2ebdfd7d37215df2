import type { HeldPaper, OldCopyRow, PaperMap } from '#shared/api/channels/holders';
import type { TodayItem } from '#shared/api/views/today-view';
import { customerName } from '#shared/domain/customer';
import type { IssuedDocument } from '#shared/domain/issued-document';
import {
  HOLDER_ROLES,
  type HolderRole,
  type OldCopy,
  oldCopies,
  paperState,
} from '#shared/domain/paper-holder';
import { type PaperSource, paperSource } from '#shared/domain/paper-source';
import { supplierName } from '#shared/domain/supplier';
import type { PlainDate } from '#shared/values/plain-date';
import { standingShipments } from './order-shipments';
import { isOutdated, issuedFor } from './paper-rows';
import type { Records } from './records';
import { remembered } from './remember';

/** Who holds which version of which paper of a record; an order with the papers of the shipments that carry it. */
export function paperMap(records: Records, source: PaperSource): PaperMap {
  const sources: readonly PaperSource[] =
    'orderId' in source
      ? [source, ...standingShipments(records, source.orderId).map(({ id }) => ({ shipmentId: id }))]
      : [source];
  const papers = sources.flatMap((one) => issuedFor(records, one));
  const changed = new Map<IssuedDocument, boolean>();
  const isChanged = (paper: IssuedDocument) => {
    const known = changed.get(paper) ?? isOutdated(records, sourceOf(paper), paper);
    changed.set(paper, known);
    return known;
  };
  return {
    papers: papers.map((paper) => heldPaper(records, paper, papers, isChanged)),
    old: oldCopies(papers, isChanged).map(copyRow),
    names: namesOf(records, source),
  };
}

function sourceOf(paper: IssuedDocument): PaperSource {
  const source = paperSource(paper);
  if (source === null) throw new Error(`paper ${paper.number} stands on nothing`);
  return source;
}

function heldPaper(
  records: Records,
  paper: IssuedDocument,
  papers: readonly IssuedDocument[],
  isChanged: (paper: IssuedDocument) => boolean,
): HeldPaper {
  const { id, kind, number, version, language, date, handedTo } = paper;
  const { orderId, shipmentId } = paper;
  const of =
    orderId !== null
      ? records.get('orders', orderId)?.number
      : shipmentId !== null
        ? records.get('shipments', shipmentId)?.number
        : undefined;
  return {
    issuedId: id,
    ...{ kind, number, version, language, date },
    of: of ?? '',
    state: paperState(paper, papers, isChanged) ?? 'stands',
    handedTo: [...handedTo],
  };
}

function copyRow({ paper, handOver, why, newest }: OldCopy): OldCopyRow {
  const { id, kind, number, version } = paper;
  return { issuedId: id, kind, number, version, handOver, why, newest: newest?.version ?? null };
}

/** Names that were given before, by role, the last one first; worked out once for each state of the papers. */
const earlierNames = remembered((papers: readonly IssuedDocument[]) => {
  const names = new Map<HolderRole, Set<string>>();
  for (let at = papers.length - 1; at >= 0; at--) {
    for (const { role, name } of [...(papers[at]?.handedTo ?? [])].reverse()) {
      if (name !== '') names.set(role, (names.get(role) ?? new Set()).add(name));
    }
  }
  return names;
});

/** Names offered of one role. */
const OFFERED = 12;

function namesOf(records: Records, source: PaperSource): PaperMap['names'] {
  const earlier = earlierNames(records.all('issuedDocuments'));
  const own = ownNames(records, source);
  const names: Partial<Record<HolderRole, string[]>> = {};
  for (const role of HOLDER_ROLES) {
    const all = [...(own[role] ?? []), ...(earlier.get(role) ?? [])].filter((name) => name !== '');
    if (all.length > 0) names[role] = [...new Set(all)].slice(0, OFFERED);
  }
  return names;
}

/** Names that the record itself knows. */
function ownNames(records: Records, source: PaperSource): Partial<Record<HolderRole, readonly string[]>> {
  const shipment = 'shipmentId' in source ? records.get('shipments', source.shipmentId) : undefined;
  const order = 'orderId' in source ? records.get('orders', source.orderId) : undefined;
  const quotation = 'quotationId' in source ? records.get('quotations', source.quotationId) : undefined;
  const account = 'account' in source ? source.account : undefined;
  const customerId =
    shipment?.customerId ??
    order?.customerId ??
    quotation?.customerId ??
    (account?.side === 'customer' ? account.party : undefined);
  const customer = customerId === undefined ? undefined : records.get('customers', customerId);
  const supplier = account?.side === 'supplier' ? records.get('suppliers', account.party) : undefined;
  return {
    customer: customer === undefined ? [] : [customerName(customer)],
    supplier: supplier === undefined ? [] : [supplierName(supplier)],
  };
}

type Found = Omit<TodayItem, 'days'> & { readonly group: 'due' };

/** The papers of each order and each shipment of which somebody holds one. */
const heldGroups = remembered((papers: readonly IssuedDocument[]) => {
  const groups = new Map<string, IssuedDocument[]>();
  for (const paper of papers) {
    const key = paper.orderId ?? paper.shipmentId;
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [paper]);
    else known.push(paper);
  }
  return [...groups.values()].filter((group) => group.some(({ handedTo }) => handedTo.length > 0));
});

/**
 * Orders and shipments of which old copies are about: of papers that are void or replaced. Whether a paper only
 * differs from its record is said on its own page: it is not known that it will be issued again.
 */
export function* oldCopyItems(records: Records, today: PlainDate): Generator<Found> {
  for (const papers of heldGroups(records.all('issuedDocuments'))) {
    const old = oldCopies(papers, () => false);
    const [first] = old;
    if (first === undefined) continue;
    const { orderId, shipmentId } = first.paper;
    const order = orderId === null ? undefined : records.get('orders', orderId);
    const shipment = shipmentId === null ? undefined : records.get('shipments', shipmentId);
    const customerId = order?.customerId ?? shipment?.customerId;
    const customer = customerId === undefined ? undefined : records.get('customers', customerId);
    const target = order
      ? ({ screen: 'order', orderId: order.id, tab: 'papers' } as const)
      : shipment && ({ screen: 'shipment', shipmentId: shipment.id, place: 'papers' } as const);
    if (target === undefined) continue;
    yield {
      group: 'due',
      kind: 'old-copies',
      id: `${order?.id ?? shipment?.id}:old-copies`,
      due: oldSince(old) ?? today,
      facts: {
        count: String(old.length),
        names: [...new Set(old.map(({ handOver }) => handOver.name))]
          .filter((name) => name !== '')
          .join(', '),
      },
      reference: order?.number ?? shipment?.number ?? '',
      customer: customer === undefined ? '' : customerName(customer),
      target,
    };
  }
}

/** The day on which the first of these copies stopped counting. */
function oldSince(old: readonly OldCopy[]): PlainDate | null {
  const days = old.flatMap(({ paper, newest }) => paper.voided?.on ?? newest?.date ?? []);
  return days.sort()[0] ?? null;
}
