import { isCurrencyCode } from '#shared/values/currency';
import { oneLine } from './cell-text';
import { readCurrency } from './currency-reading';
import { type DateOrder, readDate } from './date-reading';
import { type DraftCell, missing, read } from './draft-cell';
import { readIncoterm } from './incoterm-reading';
import { type DecimalMark, readNumber } from './number-reading';
import type { DraftHead, DraftLine, OrderDraft } from './order-draft';
import { readUnit } from './unit-reading';

/** What the clerk typed goes through the same readers as the file; his word is the last. */
export function applyCorrections(
  draft: OrderDraft,
  corrections: Readonly<Record<string, string>>,
  mark: DecimalMark,
  order: DateOrder | null,
): OrderDraft {
  const entries = Object.entries(corrections);
  if (entries.length === 0) return draft;
  let head: DraftHead = draft.head;
  const lines = new Map(draft.lines.map((line) => [line.id, line] as const));
  for (const [path, text] of entries) {
    const [area, first = '', second = ''] = path.split('.');
    if (area === 'head') head = headWith(head, first, text, mark, order);
    const line = area === 'lines' ? lines.get(first) : undefined;
    if (line) lines.set(first, lineWith(line, second, text, mark, order));
  }
  return { ...draft, head, lines: [...lines.values()] };
}

function headWith(
  head: DraftHead,
  field: string,
  text: string,
  _mark: DecimalMark,
  order: DateOrder | null,
): DraftHead {
  switch (field) {
    case 'customerOrderNo':
    case 'buyer':
    case 'paymentTerms':
    case 'portOfLoading':
    case 'portOfDischarge':
      return { ...head, [field]: typed(head[field], text, textValue(text)) };
    case 'orderDate':
    case 'deliveryDate':
      return { ...head, [field]: typed(head[field], text, dayOf(text, order)) };
    case 'currency': {
      const code = oneLine(text).toUpperCase();
      return {
        ...head,
        currency: typed(head.currency, text, isCurrencyCode(code) ? code : readCurrency(text)),
      };
    }
    case 'incoterm':
      return {
        ...head,
        incoterm: typed(head.incoterm, text, readIncoterm(text.toUpperCase().slice(0, 3) + text.slice(3))),
      };
    default:
      return head;
  }
}

function lineWith(
  line: DraftLine,
  field: string,
  text: string,
  mark: DecimalMark,
  order: DateOrder | null,
): DraftLine {
  switch (field) {
    case 'customerOrderNo':
    case 'itemNo':
    case 'customerItemNo':
    case 'ourItemNo':
    case 'description':
    case 'descriptionZh':
    case 'colour':
    case 'size':
    case 'hsCode':
    case 'remark':
      return { ...line, [field]: typed(line[field], text, textValue(text)) };
    case 'unitPrice':
      // The price the clerk types is the price to pay.
      return { ...line, netPrice: missing(), unitPrice: typed(line.unitPrice, text, figureOf(text, mark)) };
    case 'quantity':
    case 'amount':
    case 'cartons':
    case 'piecesPerCarton':
    case 'netKg':
    case 'grossKg':
    case 'volume':
      return { ...line, [field]: typed(line[field], text, figureOf(text, mark)) };
    case 'unit':
      return { ...line, unit: typed(line.unit, text, readUnit(text)) };
    case 'deliveryDate':
      return { ...line, deliveryDate: typed(line.deliveryDate, text, dayOf(text, order)) };
    default:
      return line;
  }
}

function figureOf(text: string, mark: DecimalMark) {
  return readNumber(text, /^\d+\.\d+$/.test(text) ? '.' : mark)?.value ?? null;
}

function textValue(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function dayOf(text: string, order: DateOrder | null) {
  const found = readDate(text);
  return found?.certain ?? (order === 'mdy' ? found?.mdy : found?.dmy) ?? null;
}

function typed<T>(before: DraftCell<T>, text: string, value: T | null): DraftCell<T> {
  if (value === null)
    return {
      ...before,
      raw: text,
      value: null,
      state: text.trim() === '' ? 'missing' : 'wrong',
      source: 'clerk',
    };
  return read(text, value, before.place, 'sure', 'clerk');
}
