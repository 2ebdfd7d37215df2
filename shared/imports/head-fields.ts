import { keyOf, oneLine, tidy } from './cell-text';
import { type DateReading, fromSerial, readDate } from './date-reading';
import { HEAD_LEXICON, type HeadMeaning, TITLE_LEXICON, WEAK_LABELS } from './head-lexicon';
import { bare } from './lexicon';
import type { CellPlace, HeadField } from './order-draft';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';

/** A value that stands beside, below or behind a label. */
export type HeadCandidate = {
  readonly meaning: HeadMeaning;
  readonly text: string;
  readonly cell: GridCell;
  readonly place: CellPlace;
  readonly weight: number;
  readonly date: DateReading | null;
};

type Inside = (row: number) => boolean;

/** All label/value pairs of the rows that are not the table's. */
export function headCandidates(view: SheetView, isHead: Inside): readonly HeadCandidate[] {
  const out: HeadCandidate[] = [];
  let looked = 0;
  for (const row of view.rows) {
    if (!isHead(row)) continue;
    // Terms of twenty pages follow some orders; the head stands near its table.
    looked += 1;
    if (looked > 160) break;
    const cells = view.cellsOf(row).slice(0, 60);
    cells.forEach((cell, index) => {
      if (cell.value.kind !== 'text') return;
      for (const found of insideCell(cell))
        out.push(candidate(view, cell, found.meaning, found.text, found.weight));
      const label = labelOf(cell);
      if (!label || label.meaning === 'other') return;
      const below = belowOf(view, row, cell.column);
      // In forms of numbered boxes (`2. Consignee:`) the value stands in the box, below its label.
      const boxed = below !== null && /^\(?\d{1,2}\s?[.)、]/.test(label.text);
      const beside = boxed ? null : besideOf(view, cells, index);
      for (const value of beside ? [beside] : [])
        out.push(candidate(view, value, label.meaning, valueText(value), label.weight));
      if (below && (!beside || label.meaning === 'buyer' || label.meaning === 'shipTo'))
        out.push(
          candidate(view, below, label.meaning, valueText(below), label.weight - (beside ? 0.25 : 0.03)),
        );
      // `No. & Date of invoice` names both values of the row below.
      if (
        /date|日期|datum|fecha/i.test(label.text) &&
        (label.meaning === 'invoiceNo' || label.meaning === 'customerOrderNo') &&
        below
      ) {
        for (const next of [
          below,
          ...view.cellsOf(below.row).filter((other) => other.column > below.column),
        ].slice(0, 3)) {
          if (dateOf(next) !== null) out.push(candidate(view, next, 'orderDate', valueText(next), 0.95));
        }
      }
    });
  }
  return out;
}

function candidate(
  view: SheetView,
  cell: GridCell,
  meaning: HeadMeaning,
  text: string,
  weight: number,
): HeadCandidate {
  return {
    meaning,
    text,
    cell,
    place: { sheet: view.name, row: cell.row, column: cell.column },
    weight,
    date: cell.value.kind === 'text' ? readDate(text) : dateOf(cell),
  };
}

/** A cell that is nothing but a label. */
export function labelOf(cell: GridCell): { meaning: HeadMeaning; weight: number; text: string } | null {
  if (cell.value.kind !== 'text') return null;
  const text = oneLine(cell.value.text);
  if (text.length > 60) return null;
  const meanings = HEAD_LEXICON.exact(text);
  const hit =
    meanings.length > 0 ? { meaning: meanings[0] as HeadMeaning, score: 1 } : HEAD_LEXICON.hits(text)[0];
  // A label that ends in a figure already holds its value: `Purchase order 90021`.
  if (!hit || hit.score < 0.72 || (meanings.length === 0 && /\d\S*$/.test(bare(text)))) return null;
  const colon = /[:：]\s*$/.test(text);
  const weak = WEAK_LABELS.has(keyOf(bare(text)));
  return { meaning: hit.meaning, weight: hit.score - (weak ? 0.35 : 0) + (colon ? 0.08 : 0), text };
}

/** `PO No.: 4500088120`, `TO:GKF CO.,LTD`, `Bestellung Nr. 4711`: one or more lines in a cell. */
function insideCell(cell: GridCell): { meaning: HeadMeaning; text: string; weight: number }[] {
  if (cell.value.kind !== 'text') return [];
  const out: { meaning: HeadMeaning; text: string; weight: number }[] = [];
  const lines = tidy(cell.value.text).split('\n');
  lines.forEach((line, index) => {
    const pieces = line.split(/\s{3,}|\t|\s\|\s/);
    for (const piece of pieces) {
      const found = /^([^:：]{1,45}?)\s*[:：]\s*(\S.*)$/.exec(piece.trim());
      if (found) {
        const [, label = '', value = ''] = found;
        const meaning = HEAD_LEXICON.exact(label)[0] ?? strongHit(label);
        if (meaning !== undefined && meaning !== 'other')
          out.push({ meaning, text: value.trim(), weight: WEAK_LABELS.has(keyOf(bare(label))) ? 0.7 : 1.02 });
        continue;
      }
      out.push(...spokenLabels(piece.trim()));
    }
    // A label on its own line with the value on the next one.
    const next = lines[index + 1];
    if (next !== undefined && /[:：]\s*$/.test(line)) {
      const meaning = HEAD_LEXICON.exact(line)[0];
      if (meaning !== undefined && meaning !== 'other') out.push({ meaning, text: next, weight: 0.95 });
    }
  });
  return out;
}

function strongHit(label: string): HeadMeaning | undefined {
  const hit = HEAD_LEXICON.hits(label)[0];
  return hit && hit.score >= 0.8 ? hit.meaning : undefined;
}

/**
 * A label without colon, its value right behind: `PO # 88120`, `Bestellung Nr. 4711 vom 24.03.2026`, `Purchase order
 * 90021`, `Заказ № 318 от 12.03.2026`.
 */
function spokenLabels(text: string): { meaning: HeadMeaning; text: string; weight: number }[] {
  if (text.length > 80 || !/\d/.test(text)) return [];
  // `PO-77` in one word is somebody's number, not a label with a number behind it.
  if (!/[\s#№°:]/.test(text)) return [];
  const found = /^(\D{2,44}?)[\s.#°:]*(?<![\p{L}])(\S*\d\S*)(.*)$/u.exec(text);
  if (!found) return [];
  const [, label = '', value = '', rest = ''] = found;
  const words = label.replace(/[\s.]*(?:n[°º]|nº|№|#|no|nr|num|number|nummer|số|so)\.?$/iu, '');
  const meaning =
    HEAD_LEXICON.exact(label)[0] ??
    (words === label ? undefined : paperMeaning(words)) ??
    (/^\S*\d{3}/.test(value) && TITLE_LEXICON.exact(label).length > 0 ? paperMeaning(label) : undefined);
  if (meaning === undefined || meaning === 'other') return [];
  const out: { meaning: HeadMeaning; text: string; weight: number }[] = [];
  const isDate = meaning === 'orderDate' || meaning === 'deliveryDate';
  const weight = words === label && !isDate ? 0.8 : 0.88;
  out.push({ meaning, text: isDate ? `${value}${rest}` : value, weight });
  const day = readDate(rest);
  if (!isDate && day !== null) out.push({ meaning: 'orderDate', text: rest.trim(), weight: 0.9 });
  return out;
}

/** Whose number it is that stands behind a paper's name. */
function paperMeaning(words: string): HeadMeaning | undefined {
  const kind = TITLE_LEXICON.hits(words)[0];
  if (!kind || kind.score < 0.6) return undefined;
  return kind.meaning === 'invoice' || kind.meaning === 'packing-list' ? 'invoiceNo' : 'customerOrderNo';
}

/** The next cell to the right that is no colon and no label. */
function besideOf(view: SheetView, cells: readonly GridCell[], index: number): GridCell | null {
  const start = cells[index];
  for (const next of cells.slice(index + 1, index + 4)) {
    if (/^[:：\-–]+$/.test(textOf(next))) continue;
    if (start && next.column - start.column > 12) return null;
    if (
      next.value.kind === 'text' &&
      ((labelOf(next) !== null && !mayBeValue(view, next)) || insideCell(next).length > 0)
    )
      return null;
    return next;
  }
  return null;
}

/** `USD`, `FOB` or a port's name are no labels although they are in the tables. */
function mayBeValue(_view: SheetView, cell: GridCell): boolean {
  const text = textOf(cell);
  return /^[A-Z]{3}$/.test(text) || (/\d/.test(bare(text)) && !/[:：]\s*$/.test(text));
}

function belowOf(view: SheetView, row: number, column: number): GridCell | null {
  for (const below of [row + 1, row + 2]) {
    const range = view.mergeAt(below, column);
    const cell = view.at(below, column) ?? (range ? view.at(range.firstRow, range.firstColumn) : undefined);
    if (!cell || cell.row <= row) continue;
    if (labelOf(cell) !== null && !mayBeValue(view, cell)) return null;
    return cell;
  }
  return null;
}

function valueText(cell: GridCell): string {
  return cell.value.kind === 'text' ? tidy(cell.value.text) : textOf(cell);
}

export function dateOf(cell: GridCell): DateReading | null {
  if (cell.value.kind === 'date') return readDate(cell.value.date);
  if (cell.value.kind === 'text') return readDate(cell.value.text);
  if (cell.value.kind === 'number') {
    const text = String(cell.value.number);
    const packed = readDate(text);
    if (packed !== null && text.length === 8) return packed;
    const serial = fromSerial(cell.value.number);
    return serial === null ? null : { dmy: null, mdy: null, certain: serial, proves: null };
  }
  return null;
}

/** The best value of a field among the candidates that `accept` can use. */
export function best<T>(
  candidates: readonly HeadCandidate[],
  field: HeadField | 'invoiceNo' | 'shipTo',
  accept: (candidate: HeadCandidate) => T | null,
): { candidate: HeadCandidate; value: T } | null {
  let found: { candidate: HeadCandidate; value: T } | null = null;
  for (const candidate of candidates) {
    if (candidate.meaning !== field || (found && candidate.weight <= found.candidate.weight)) continue;
    const value = accept(candidate);
    if (value !== null) found = { candidate, value };
  }
  return found;
}

const NUMBERS = new Set<HeadMeaning>(['customerOrderNo', 'invoiceNo']);

/** A paper's number: it holds a digit, is short and is no date, no sentence and no telephone. */
export function asNumber(text: string): string | null {
  // A form's underscores are no part of what was written on them.
  let clean = oneLine(text)
    .replace(/^_+|_+$/g, '')
    // `No. 4711` and `NO4711`, but not the first letters of `NOR-5512`.
    .replace(/^(?:(?:no|nr)(?:[.:]\s*|\s+|(?=\d))|(?:n°|nº|№|#)\.?\s*)/i, '')
    .replace(/\s*(?:dated|date|vom|du|del|от)\b.*$/i, '')
    .trim();
  // A number with its own label in front, below a title that is a label too: `PO no. NL-26-0093`.
  const own = /^(\D{2,30}?)[\s.#]+(\S*\d\S*)$/u.exec(clean);
  if (own && HEAD_LEXICON.exact(own[1] ?? '').some((meaning) => NUMBERS.has(meaning)))
    clean = own[2] ?? clean;
  // Number and date in one cell: `SKP-HL260302CYC-1   MAR.14, 2026`.
  const tail = /^(\S*\d\S*)\s+(.+)$/.exec(clean);
  if (tail && readDate(tail[2] ?? '') !== null) clean = tail[1] ?? clean;
  clean = clean.replace(/[,;]$/, '');
  // `2025年更新版本` says which version of the form it is.
  if (/版本|版次|version|revision/i.test(clean)) return null;
  if (clean.length > 40 || !/\d/.test(clean) || clean.split(' ').length > 3) return null;
  if (/[:：]/.test(clean) || (/^[+(]?\d[\d\s()-]{9,}$/.test(clean) && /[\s()]/.test(clean))) return null;
  const date = readDate(clean);
  if (
    date !== null &&
    /[/.年]|^\d{4}-\d\d-\d\d$|[A-Za-z]{3} /.test(clean) &&
    /^\D{0,9}\d{1,4}[-/. 年]/.test(clean)
  )
    return null;
  return clean;
}
