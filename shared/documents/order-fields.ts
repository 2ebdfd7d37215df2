import type { PaperLanguage } from '#shared/domain/form-kind';
import type { SalesOrder } from '#shared/domain/sales-order';
import { type Incoterm, incotermText } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import type { Box, Cell } from './document-model';
import { poText } from './line-groups';
import type { PaperFrame, PaperInput } from './paper-input';
import { EMPTY, label, missing, sentence, text } from './paper-language';
import type { PaperLine } from './paper-line';

/** An empty value stays an empty box: nothing is said, nothing is invented. */
export function textBox(
  language: PaperLanguage,
  span: number,
  en: string,
  zh: string,
  value: string,
  bold = false,
): Box {
  const cell = value === '' ? EMPTY : text(value, bold ? { bold: true } : {});
  return { label: label(language, en, zh), span, values: [cell] };
}

export function dateBox(
  language: PaperLanguage,
  span: number,
  en: string,
  zh: string,
  value: PlainDate | null,
): Box {
  return {
    label: label(language, en, zh),
    span,
    values: [value === null ? EMPTY : { type: 'date', value }],
  };
}

export function numberBox(
  input: Pick<PaperFrame, 'number'>,
  language: PaperLanguage,
  en: string,
  zh: string,
): Box {
  if (input.number !== null) return textBox(language, 4, en, zh, input.number, true);
  const draft = missing(language, 'given when issued', '签发时编号');
  return { label: label(language, en, zh), span: 4, values: [draft] };
}

/** The credit under which goods are paid, in a row of its own; none where there is no credit. */
export function creditRow(
  { credit }: Pick<PaperInput, 'credit'>,
  language: PaperLanguage,
): readonly (readonly Box[])[] {
  if (!credit) return [];
  return [
    [
      textBox(language, 4, 'Letter of credit No.', '信用证号', credit.number),
      dateBox(language, 3, 'Dated', '开证日期', credit.date),
    ],
  ];
}

/** The customer's POs of the lines, in their order. */
export function buyersOrders(lines: readonly PaperLine[]): readonly string[] {
  return [...new Set(lines.map((line) => line.po))].filter((po) => po !== '').map(poText);
}

/** `PO 4528, PO 4531`, or how many when they would not fit a box. */
export function buyersOrdersText(lines: readonly PaperLine[], language: PaperLanguage): string {
  const orders = buyersOrders(lines);
  const joined = orders.join(', ');
  if (joined.length <= 80) return joined;
  const rest = orders.length - 2;
  return `${orders.slice(0, 2).join(', ')} ${sentence(language, `and ${rest} more, see below`, `等${orders.length}个，见下表`)}`;
}

export function termBox(language: PaperLanguage, term: Incoterm | null, span: number): Box {
  return {
    label: label(language, 'Price term', '价格条件'),
    span,
    values: [
      term === null ? missing(language, 'to be agreed', '待定') : text(incotermText(term), { bold: true }),
    ],
  };
}

export function paymentBox(language: PaperLanguage, values: readonly Cell[]): Box {
  return {
    label: label(language, 'Payment', '付款方式'),
    span: 7,
    values: values.length === 0 ? [missing(language, 'to be agreed', '待定')] : values,
  };
}

/** One line for each part of the terms: deposit; balance. */
export function paymentCells(order: Pick<SalesOrder, 'paymentTerms'>): readonly Cell[] {
  const parts = order.paymentTerms.text.trim().split(/(?<=[;；])\s*/);
  return parts.filter((part) => part !== '').map((part) => text(part));
}

/** The day the goods must leave, named by what the customer meant by it. */
export function shipmentDateBox(order: SalesOrder, language: PaperLanguage): Box {
  switch (order.deliveryDateMeans) {
    case 'etd':
      return dateBox(language, 4, 'Latest shipment', '最迟装运', order.deliveryDate);
    case 'ex-factory':
      return dateBox(language, 4, 'Ready ex factory', '出厂日期', order.deliveryDate);
    case 'arrival':
      return dateBox(language, 4, 'Latest arrival', '最迟到港', order.deliveryDate);
  }
}

function yesNo(language: PaperLanguage, yes: boolean): string {
  if (language === 'zh') return yes ? '允许' : '不允许';
  return yes ? 'Yes' : 'No';
}

export function partialBox(order: SalesOrder, language: PaperLanguage): Box {
  const value = `${yesNo(language, order.partialShipment)} / ${yesNo(language, order.transhipment)}`;
  return textBox(language, 3, 'Partial / tranship.', '分批 / 转运', value);
}

/** Where the goods leave and arrive: the order's own ports, else the usual ones. */
export function portsOf(
  input: PaperInput,
  order: SalesOrder,
): { readonly loading: string; readonly discharge: string } {
  return {
    loading: order.portOfLoading || input.company.portOfLoading,
    discharge: order.portOfDischarge || input.customer.portOfDischarge,
  };
}

/** The same two boxes on every paper. */
export function portBoxes(input: PaperInput, order: SalesOrder, language: PaperLanguage): readonly Box[] {
  const { loading, discharge } = portsOf(input, order);
  return [
    textBox(language, 4, 'Port of loading', '装运港', loading),
    textBox(language, 3, 'Port of discharge', '目的港', discharge),
  ];
}

export function voyageBoxes(order: SalesOrder, language: PaperLanguage): readonly Box[] {
  const { container, vessel, voyage } = order.shipment;
  const ship = [vessel, voyage].filter((part) => part !== '').join(' / ');
  return [
    textBox(language, 4, 'Container', '箱号箱型', container),
    textBox(language, 3, 'Vessel / voyage', '船名航次', ship),
  ];
}
