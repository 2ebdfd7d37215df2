import { keyOf } from './cell-text';
import { COLUMN_LEXICON, ROW_LEXICON } from './column-lexicon';
import { readCurrency } from './currency-reading';
import { bare } from './lexicon';
import type { ParsedRow } from './row-parsing';
import type { GridCell } from './sheet-grid';
import { textOf } from './sheet-view';
import { readUnit } from './unit-reading';

/** `MT | USD/MT | USD` right under the titles. */
export function isUnitRow(parsed: ParsedRow, cells: readonly GridCell[]): boolean {
  if (parsed.figures > 0 || parsed.unreadable.length === 0) return false;
  const named = parsed.unreadable.filter(
    ({ cell }) => readUnit(textOf(cell)) !== null || readCurrency(textOf(cell)) !== null,
  );
  return (
    named.length === parsed.unreadable.length &&
    named.length >= 1 &&
    cells.length <= parsed.unreadable.length + 2
  );
}

/** Number, name, quantity and price: such a row is goods, whatever its words. */
export function isFullLine(parsed: ParsedRow): boolean {
  return (
    parsed.numbers.has('quantity') &&
    parsed.numbers.has('unitPrice') &&
    parsed.cells.has('itemNo') &&
    parsed.cells.has('description') &&
    !parsed.vertical
  );
}

export function labelOf(parsed: ParsedRow, cells: readonly GridCell[]): string | null {
  for (const cell of cells) {
    if (cell.value.kind !== 'text') continue;
    const text = textOf(cell);
    if (text.length > 80) continue;
    if (rowWord(text) !== null) return text;
  }
  const unlabelled = parsed.cells.get('description');
  return unlabelled ? textOf(unlabelled) : null;
}

/** Whether a text labels a row of totals, charges or notes: the word itself or the word in front. */
export function rowWord(text: string): 'total' | 'charge' | 'note' | null {
  const exact = ROW_LEXICON.exact(text)[0];
  if (exact !== undefined) return exact;
  const key = keyOf(bare(text));
  if (
    /^(?:grand |sub ?|net |page |order |invoice )?total\b|^ttl\b|^sum(?:me|a|mary)?\b(?! )|^gesamt|^zwischensumme|^итого|^всего|^toplam|^genel toplam|^tong cong|^total /.test(
      key,
    )
  )
    return 'total';
  // `Kitchen total`: the sum of a group by its name.
  if (/\S (?:sub ?total|totals?|summe|gesamt|toplam|итого|totale)$/.test(key)) return 'total';
  if (/^(?:合计|合計|总计|總計|共计|小计|小計|总数|總数|合 计|총계|합계|소계)/.test(text.replace(/\s/g, '')))
    return 'total';
  if (/(?:合计|合計|总计|總計|小计|小計|합계|총계)[:：]?$/.test(text.replace(/\s/g, '')) && text.length <= 14)
    return 'total';
  if (/^say\b|^amount in words|^(?:大写|金额大写|人民币大写)|прописью/.test(key)) return 'note';
  if (/^(?:mwst|vat|tva|iva|kdv|ндс|tax|gst|消费税|消費税|부가세)\b/.test(key)) return 'charge';
  return null;
}

export function isVeryTotal(label: string): boolean {
  return ROW_LEXICON.exact(label).includes('total');
}

export function isProperty(texts: readonly GridCell[]): boolean {
  const first = textOf(texts[0]);
  return (
    texts.length > 0 &&
    texts.length <= 3 &&
    /^[^:：]{2,40}[:：]/.test(first) &&
    COLUMN_LEXICON.exact(first.split(/[:：]/)[0] ?? '')[0] !== 'description'
  );
}

export function hsCodeIn(texts: readonly GridCell[]): string {
  for (const cell of [...texts].reverse()) {
    const found = /^(?:H\.?S\.?|HTS|海关编码|税号)[^0-9]{0,20}(\d[\d. ]{5,14})$/i.exec(textOf(cell));
    if (found) return (found[1] ?? '').replace(/[. ]/g, '');
  }
  return '';
}
