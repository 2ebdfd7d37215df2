import { textNumber } from './cell-number';
import { oneLine } from './cell-text';
import { type DateOrder, readDate } from './date-reading';
import type { DecimalMark } from './number-reading';
import { remembered } from './remembered';
import type { SheetView } from './sheet-view';

/** How a sheet writes figures and days, as far as its own texts prove it. */
export type ReadingStyle = {
  readonly mark: DecimalMark | null;
  /** Whether the texts prove the mark, or only the language of the sheet suggests it. */
  readonly proven: boolean;
  readonly dateOrder: DateOrder | null;
  /** Whether its texts prove the order of the day, or only its language suggests it. */
  readonly dateOrderProven: boolean;
  /** Text figures such as 1.234 that only a decided mark can read. */
  readonly openNumbers: boolean;
};

const ENOUGH = 1500;

/** Looks at the texts of the sheet; where they disagree the many decide. */
export function styleOf(view: SheetView): ReadingStyle {
  let dots = 0;
  let commas = 0;
  let open = 0;
  let letters = '';
  const orders = { dmy: 0, mdy: 0, ymd: 0 };
  let seen = 0;
  for (const row of view.rows) {
    for (const cell of view.cellsOf(row)) {
      if (cell.value.kind !== 'text') continue;
      const text = cell.value.text;
      if (letters.length < 3000) letters += ` ${text.slice(0, 60)}`;
      if (text.length > 40) continue;
      const evidence = evidenceIn(text);
      if (evidence === null) continue;
      if (evidence.mark === '.') dots += 1;
      if (evidence.mark === ',') commas += 1;
      if (evidence.open) open += 1;
      if (evidence.dateOrder) orders[evidence.dateOrder] += 1;
    }
    seen += 1;
    if (seen > ENOUGH) break;
  }
  const home = homeOf(letters);
  const mark = dots === commas ? (home?.mark ?? null) : dots > commas ? '.' : ',';
  const dateOrder =
    orders.dmy > orders.mdy ? 'dmy' : orders.mdy > orders.dmy ? 'mdy' : (home?.dateOrder ?? null);
  return {
    mark,
    proven: dots !== commas,
    dateOrder,
    dateOrderProven: orders.dmy !== orders.mdy,
    openNumbers: open > 0,
  };
}

type Evidence = {
  readonly mark: DecimalMark | null;
  readonly open: boolean;
  readonly dateOrder: DateOrder | null;
};

/** Only what divides the digits of a figure can prove a mark. */
const MARKED = /^[.,]|\d[.,'’` \u00a0\u202f٫٬]+\d/;

/** What a single text proves; `null` for nothing, as of nearly all. */
const evidenceIn = remembered((text): Evidence | null => {
  if (!/\d/.test(text)) return null;
  const number = MARKED.test(oneLine(text)) ? textNumber(text, null) : null;
  const dateOrder = /[-/.年]/.test(text) ? (readDate(text)?.proves ?? null) : null;
  const mark = number?.proves ?? null;
  const open = Boolean(number?.other);
  return mark !== null || open || dateOrder !== null ? { mark, open, dateOrder } : null;
});

type Home = { readonly mark: DecimalMark; readonly dateOrder: DateOrder | null };

const COMMA_LAND: Home = { mark: ',', dateOrder: 'dmy' };

/** The language of the titles tells how its people write; English is written both ways and tells nothing. */
function homeOf(text: string): Home | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text))
    return { mark: '.', dateOrder: null };
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > 20) return COMMA_LAND;
  const lower = text.toLowerCase();
  const words = lower.match(
    /\b(?:menge|preis|betrag|artikel|bestell\w*|liefer\w*|gesamt\w*|quantit[ée]|prix|montant|commande|cantidad|precio|importe|pedido|fecha|quantit[àa]|prezzo|importo|ordine|quantidade|preço|pedido|valor|miktar|birim|tutar|fiyat|siparis|sipariş|toplam|số lượng|đơn giá|thành tiền|ngày)\b/gu,
  );
  const vietnamese = lower.match(/số lượng|đơn giá|thành tiền|đơn hàng|ngày/g);
  if ((words?.length ?? 0) + (vietnamese?.length ?? 0) >= 2) return COMMA_LAND;
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) > 10) return { mark: '.', dateOrder: null };
  return null;
}
