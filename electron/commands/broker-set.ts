import type { PaperReference } from '#shared/api/views/file-views';
import type { FormKind } from '#shared/domain/form-kind';
import type { PaperSource } from '#shared/domain/paper-source';
import type { ShipmentId } from '#shared/values/ids';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import { ordersIn } from '../queries/crosscheck-papers';
import { customsPaperInput } from '../queries/customs-papers';
import { standingPaper } from '../queries/paper-input';
import type { DeskContext } from './context';
import { notFound } from './outcome';
import { type Paper, paperFor } from './paper-commands';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Papers of the set in the order in which the broker takes them up, by the names brokers use. */
const NAMES: Readonly<Partial<Record<FormKind, string>>> = {
  'sales-contract': '合同',
  'commercial-invoice': '发票',
  'packing-list': '装箱单',
  'customs-declaration': '报关单草稿',
  'declaration-elements': '申报要素',
  'letter-of-authority': '代理报关委托书',
};

/** `SH-2026-0007 2 发票 CI-2026-0012`: sorted by name the files lie as they are needed. */
function fileName(
  shipmentNo: string,
  place: number,
  paper: Pick<Paper, 'kind' | 'number'>,
  more = '',
): string {
  const isOwnDraft =
    paper.kind === 'sales-contract' || paper.kind === 'commercial-invoice' || paper.kind === 'packing-list';
  const parts = [
    shipmentNo,
    String(place),
    paper.kind === 'customs-declaration' && paper.number !== null
      ? '报关单'
      : (NAMES[paper.kind] ?? paper.kind),
    more,
    paper.number ?? (isOwnDraft ? '草稿' : ''),
  ];
  return safeFileName(parts.filter((part) => part !== '').join(' '));
}

/** Contract, invoice, packing list, declaration (as PDF and workbook), elements, letter of authority, plain data. */
export async function brokerFiles(desk: DeskContext, shipmentId: ShipmentId): Promise<readonly NamedFile[]> {
  const { store, press } = desk;
  const shipment = store.get('shipments', shipmentId);
  if (!shipment) throw notFound('shipment');
  const today = todayOf(desk.clock);
  const files: NamedFile[] = [];
  const add = async (paper: Paper, place: number, formats: readonly ('pdf' | 'xlsx')[], more = '') => {
    for (const format of formats) {
      const { bytes } = await press[format](paper.model);
      files.push({ name: `${fileName(shipment.number, place, paper, more)}.${format}`, bytes });
    }
  };
  const paper = (reference: PaperReference) => paperFor(store, reference, today);
  for (const order of ordersIn(store, shipment)) {
    const contract = paper(referenceTo(desk, 'sales-contract', { orderId: order.id }));
    await add(contract, 1, ['pdf'], contract.number === null ? order.number : '');
  }
  await add(paper(referenceTo(desk, 'commercial-invoice', { shipmentId })), 2, ['pdf']);
  await add(paper(referenceTo(desk, 'packing-list', { shipmentId })), 3, ['pdf']);
  await add(paper({ kind: 'customs-declaration', language: 'zh', shipmentId }), 4, ['pdf', 'xlsx']);
  await add(paper({ kind: 'declaration-elements', language: 'zh', shipmentId }), 5, ['pdf']);
  await add(paper({ kind: 'letter-of-authority', language: 'zh', shipmentId }), 6, ['pdf']);
  files.push({
    name: `${safeFileName(`${shipment.number} 7 报关数据`)}.xlsx`,
    bytes: await declarationData(desk, shipmentId),
  });
  return files;
}

/** The declaration as plain cells. */
export async function declarationData(desk: DeskContext, shipmentId: ShipmentId): Promise<Uint8Array> {
  const { draft, tables } = customsPaperInput(desk.store, shipmentId, todayOf(desk.clock));
  const { renderBrokerWorkbook } = await import('../render/xlsx/broker-workbook');
  return (await renderBrokerWorkbook(draft, tables)).bytes;
}

/** The paper that went out, else a draft in both languages. */
function referenceTo({ store }: DeskContext, kind: FormKind, source: PaperSource): PaperReference {
  const standing = standingPaper(store, source, kind);
  return standing === undefined ? { kind, language: 'both', ...source } : { issuedId: standing.id };
}
