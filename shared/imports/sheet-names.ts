import type { PlainDate } from '#shared/values/plain-date';
import { tidy, wordsOf } from './cell-text';
import { readDate } from './date-reading';
import { COPY_WORDS, ORDER_NAME } from './vocabulary/sheets';

const COPIES = COPY_WORDS.split('|').map((word) => wordsOf(word).join(' '));

/** `Order (2)`, `Copy of PO`, `订单副本`: the name says that another sheet is the order. */
export function isCopyName(name: string): boolean {
  const clean = tidy(name);
  if (/\(\d\)$/.test(clean)) return true;
  const words = ` ${wordsOf(clean).join(' ')} `;
  return COPIES.some((word) =>
    /[\u3040-\u9fff\uac00-\ud7af]/u.test(word) ? clean.includes(word) : words.includes(` ${word} `),
  );
}

/** `Sheet1`, `Tabelle2`, `工作表1`: a name that the program gave. */
export function isGivenName(name: string): boolean {
  return /^(?:sheet|tabelle|blatt|feuil|feuille|hoja|foglio|planilha|folha|лист|sayfa|trang|工作表|シート|시트|page|seite|p)\s?\d{0,3}$/iu.test(
    tidy(name),
  );
}

/** `Ship 2026-05-15`, `Lieferung 15.06.2026`: the day in the name of a sheet. */
export function dayInName(name: string): PlainDate | null {
  const found = /\d{1,4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,4}日?|\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}/.exec(name);
  return found === null ? null : (readDate(found[0])?.certain ?? null);
}

/** `PO 4500123`, `Bestellung 77-18`: the number of the order in the name of its sheet. */
export function orderNoInName(name: string): string | null {
  return ORDER_NAME.exec(tidy(name))?.[1] ?? null;
}
