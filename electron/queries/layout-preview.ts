import type { LayoutPreview } from '#shared/api/channels/layouts';
import { ProblemError } from '#shared/api/problem';
import { buildPaper, isAccountForm } from '#shared/documents/build-paper';
import type { DocumentModel } from '#shared/documents/document-model';
import { layoutColumns } from '#shared/documents/layout-columns';
import { hasColumns, hasLayout, houseLayout, type PaperLayout } from '#shared/documents/paper-layout';
import {
  type FormKind,
  ORDER_FORM_KINDS,
  type PaperLanguage,
  SHIPMENT_FORM_KINDS,
} from '#shared/domain/form-kind';
import { type PaperSource, paperSource } from '#shared/domain/paper-source';
import type { CustomerId } from '#shared/values/ids';
import { type Clock, todayOf } from '../clock';
import type { PaperPress } from '../print/paper-press';
import { moneySample } from './layout-money';
import { gatherPaperInput } from './paper-input';
import type { Records } from './records';

interface Wish extends Partial<Parameters<typeof paperSource>[0]> {
  readonly language: PaperLanguage;
  readonly layout: PaperLayout;
  readonly customerId?: CustomerId | undefined;
}

/** A paper in a layout that is being made, printed from real records; `null` when none of them gives such a paper. */
export async function layoutPreview(
  { store, clock }: { readonly store: Records; readonly clock: Clock },
  press: PaperPress,
  { language, layout, customerId, ...named }: Wish,
): Promise<LayoutPreview | null> {
  const kind = layout.id;
  if (!hasLayout(kind)) return null;
  if (isAccountForm(kind)) {
    const sample = moneySample(store, { ...layout, id: kind }, customerId ?? null, language, todayOf(clock));
    if (sample === null) return null;
    const { bytes, pages } = await press.pdf(sample.model);
    return { pdf: bytes, pages, columns: [], of: sample.of, customerId: sample.customerId };
  }
  const asked = paperSource(named);
  // A paper of another kind may have led here: then the newest record shows it.
  const sources = [...(asked === null ? [] : [asked]), ...newestSources(store, kind, customerId)];
  for (const source of sources) {
    const draft = { number: null, date: todayOf(clock), version: 1 };
    const model = modelOf(store, kind, source, { ...draft, layout }, language);
    const house = modelOf(store, kind, source, { ...draft, layout: houseLayout(kind) }, language);
    if (model === null || house === null) continue;
    const { bytes, pages } = await press.pdf(model);
    const columns = hasColumns(kind) ? [...layoutColumns(house)] : [];
    return { pdf: bytes, pages, columns, of: nameOf(store, source), customerId: customerOf(store, source) };
  }
  return null;
}

/** `null` where the record lacks what the paper needs: another one may have it. */
function modelOf(
  records: Records,
  kind: FormKind,
  source: PaperSource,
  identity: Parameters<typeof gatherPaperInput>[3],
  language: PaperLanguage,
): DocumentModel | null {
  try {
    const built = buildPaper(kind, gatherPaperInput(records, kind, source, identity), language);
    return built.ok ? built.value : null;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** So many records are tried before the desk says that it has none. */
const TRIED = 20;

/** The newest records that such a paper may stand on. */
function newestSources(
  records: Records,
  kind: FormKind,
  customerId: CustomerId | undefined,
): readonly PaperSource[] {
  const isOneOf = (kinds: readonly FormKind[]) => kinds.includes(kind);
  const isTheirs = (record: { readonly customerId: CustomerId }) =>
    customerId === undefined || record.customerId === customerId;
  const newest = <T extends { readonly createdOn: string; readonly customerId: CustomerId }>(
    all: readonly T[],
  ) =>
    all
      .filter(isTheirs)
      .sort((a, b) => b.createdOn.localeCompare(a.createdOn))
      .slice(0, TRIED);
  const orders = newest(records.all('orders')).map(({ id }): PaperSource => ({ orderId: id }));
  const shipments = newest(records.all('shipments')).map(({ id }): PaperSource => ({ shipmentId: id }));
  if (kind === 'quotation') {
    const quotations = records
      .all('quotations')
      .filter(isTheirs)
      .sort((a, b) => b.date.localeCompare(a.date));
    return [...quotations.slice(0, TRIED).map(({ id }): PaperSource => ({ quotationId: id })), ...orders];
  }
  if (isOneOf(SHIPMENT_FORM_KINDS)) return shipments;
  return isOneOf(ORDER_FORM_KINDS) ? orders : [...orders, ...shipments];
}

function customerOf(records: Records, source: PaperSource): CustomerId | null {
  if ('orderId' in source) return records.get('orders', source.orderId)?.customerId ?? null;
  if ('shipmentId' in source) return records.get('shipments', source.shipmentId)?.customerId ?? null;
  return 'quotationId' in source ? (records.get('quotations', source.quotationId)?.customerId ?? null) : null;
}

function nameOf(records: Records, source: PaperSource): string {
  if ('orderId' in source) return records.get('orders', source.orderId)?.number ?? '';
  if ('shipmentId' in source) return records.get('shipments', source.shipmentId)?.number ?? '';
  return 'quotationId' in source ? (records.get('quotations', source.quotationId)?.number ?? '') : '';
}
