import { totalsOf } from '#shared/domain/carton-plan';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { freightClause } from '#shared/shipping/freight-clause';
import { decimal } from '#shared/values/decimal';
import { hsHeading } from '#shared/values/hs-code';
import type { Block, Box, Cell, Column, Row } from './document-model';
import { dateBox, textBox } from './order-fields';
import type { ShipmentPaperInput } from './paper-input';
import { columnHead, EMPTY, figure, label, missing, sentence, text, tightLabel } from './paper-language';
import { goodsName, type PaperLine } from './paper-line';
import { notifyBox, partyBoxes } from './party-boxes';
import { shippingMark } from './shipping-mark';

/** `MV EVER GOLDEN / 0251W`: the parts that are known. */
export function joined(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== '').join(between);
}

/** Manifest, bill and certificate are in English: a Chinese paper of them names parties and goods in both. */
export function billLanguage(language: PaperLanguage): PaperLanguage {
  return language === 'zh' ? 'both' : language;
}

const FREIGHT = {
  prepaid: ['FREIGHT PREPAID', '运费预付'],
  collect: ['FREIGHT COLLECT', '运费到付'],
} as const;

/** `FREIGHT COLLECT`, as the bill says it; null while the term is open. */
export function freightText({ incoterm }: Pick<ShipmentPaperInput['order'], 'incoterm'>): string | null {
  const clause = freightClause(incoterm);
  return clause === null ? null : FREIGHT[clause][0];
}

/** Prepaid or collect, as the term of the contract says. */
export function freightBox({ order, language }: ShipmentPaperInput): Box {
  const clause = freightClause(order.incoterm);
  // The clause goes onto the bill as it stands: in English on every paper.
  const cell: Cell =
    clause === null
      ? missing(language, 'to be agreed', '待定')
      : text(sentence(billLanguage(language), FREIGHT[clause][0], FREIGHT[clause][1]), { bold: true });
  return { label: label(language, 'Freight', '运费'), span: 4, values: [cell] };
}

export function billBox({ goods, language }: ShipmentPaperInput): Box {
  const kinds = {
    original: ['3/3 original', '正本三份'],
    'telex-release': ['Telex release', '电放'],
    'sea-waybill': ['Sea waybill', '海运单'],
  } as const;
  const [en, zh] = kinds[goods.shipment.booking.billKind];
  return textBox(language, 3, 'B/L', '提单', sentence(language, en, zh));
}

/** What forwarder and carrier know the shipment by; `decides`: the booking number stands out. */
export function carriageRows(
  { goods, language, date }: ShipmentPaperInput,
  decides: boolean,
): { readonly reference: readonly Box[]; readonly booking: readonly Box[]; readonly vessel: readonly Box[] } {
  const { number, booking } = goods.shipment;
  return {
    reference: [
      textBox(language, 4, 'Our reference', '我方编号', number, true),
      dateBox(language, 3, 'Date', '日期', date),
    ],
    booking: [
      textBox(language, 4, 'Booking No. (S/O)', '订舱号', booking.bookingNo, decides),
      textBox(language, 3, 'Carrier', '承运人', booking.carrier),
    ],
    vessel: [
      textBox(language, 4, 'Vessel / voyage', '船名航次', joined([booking.vessel, booking.voyage], ' / ')),
      dateBox(language, 3, 'ETD', '预计开航', booking.etd),
    ],
  };
}

/** Who stands on the bill of lading, in its language. */
export function carriageParties({ company, customer, order, language }: ShipmentPaperInput): readonly Box[] {
  const names = billLanguage(language);
  return [...partyBoxes(company, customer, order, names), notifyBox(customer, order, names)];
}

/** `1 × 40HQ, 2 × 20GP`. */
export function containersText({ goods }: ShipmentPaperInput): string {
  const counts = new Map<string, number>();
  for (const { type } of goods.shipment.containers) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => (type === 'LCL' ? 'LCL' : `${count} × ${type}`)).join(', ');
}

/** Goods by order and name: packages, weights and volume with their sums, never a price. */
export function shippedTable(input: ShipmentPaperInput, names: PaperLanguage = input.language): Block {
  const { goods, language } = input;
  const { cartons } = goods;
  const groups = new Map<string, PaperLine[]>();
  for (const line of goods.lines) {
    const key = `${line.po}\u0000${goodsName(names, line)}`;
    const known = groups.get(key);
    if (known) known.push(line);
    else groups.set(key, [line]);
  }
  const rows: Row[] = [...groups.values()].map((some): Row => {
    const [first] = some;
    const totals = totalsOf(some.flatMap(({ line }) => cartons.byLine.get(line.id) ?? []));
    return {
      kind: 'line',
      cells: [
        text(first?.po ?? ''),
        text(first ? goodsName(names, first) : ''),
        // Six digits are what the manifest asks for.
        text(first?.hsCode ? hsHeading(first.hsCode) : ''),
        figure('count', decimal(totals.cartons)),
        figure('weight', totals.netKg),
        figure('weight', totals.grossKg),
        figure('volume', totals.volume),
      ],
    };
  });
  const { totals } = cartons;
  rows.push({
    kind: 'total',
    label: [{ text: tightLabel(language, 'TOTAL', '合计'), bold: true }],
    cells: [
      EMPTY,
      EMPTY,
      EMPTY,
      figure('count', decimal(totals.cartons)),
      figure('weight', totals.netKg),
      figure('weight', totals.grossKg),
      figure('volume', totals.volume),
    ],
  });
  const right = (id: string, head: readonly string[], widthMm: number): Column => ({
    id,
    head,
    widthMm,
    align: 'right',
    sums: true,
  });
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'po', head: columnHead(language, 'Order', '订单号'), widthMm: 30, align: 'left' },
      { id: 'goods', head: columnHead(language, 'Goods', '货名'), widthMm: 56, align: 'left' },
      { id: 'hs', head: columnHead(language, 'HS', '编码'), widthMm: 18, align: 'left' },
      right('cartons', columnHead(language, 'Ctns', '箱数'), 16),
      right('net', columnHead(language, 'N.W.', '净重', 'kg'), 21),
      right('gross', columnHead(language, 'G.W.', '毛重', 'kg'), 21),
      right('volume', columnHead(language, 'Volume', '体积', 'm³'), 20),
    ],
    rows,
    label: { from: 0, span: 3 },
    carries: true,
  };
}

/** The mark of the whole shipment, its carton range open while the cartons are not planned. */
export function shipmentMark({ order, customer, goods }: ShipmentPaperInput): readonly string[] {
  const { complete, totals } = goods.cartons;
  return shippingMark(order, customer, goods.lines, complete ? totals.cartons : null);
}
