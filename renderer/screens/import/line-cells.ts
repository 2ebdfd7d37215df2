import type { ImportPreview, ProductMatch } from '#shared/api/views/import-preview';
import type { DraftLine } from '#shared/imports/order-draft';
import { lineTotal } from '#shared/values/money';
import { typedDecimal } from '../forms/field-text';
import { type Finding, fieldOf, lineOf, severityOf } from './findings';

/** Columns of the lines of the order, left to right. */
export const LINE_COLUMNS = [
  'itemNo',
  'ourItem',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'amount',
] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];

export function isLineColumn(name: string | null): name is LineColumn {
  return LINE_COLUMNS.some((column) => column === name);
}

export type LineMark = 'late' | 'at-risk';

/** What a cell of a line shows and how doubtful it is. */
export interface LineCell {
  /** As the desk understood it; as the file has it where nothing was understood. */
  readonly text: string;
  readonly mark: LineMark | null;
  /** Worked out by the desk, not stated in the file: drawn paler. */
  readonly isDerived: boolean;
}

const MARK_BY_STATE: Readonly<Record<string, LineMark>> = { wrong: 'late', unsure: 'at-risk' };

/** The cell of a field that the file itself fills. */
export function draftCell(line: DraftLine, column: Exclude<LineColumn, 'ourItem'>): LineCell {
  const cell = line[column];
  return {
    text: cell.value ?? cell.raw,
    mark: MARK_BY_STATE[cell.state] ?? null,
    isDerived: cell.source === 'derived' && cell.state !== 'missing',
  };
}

/** The stated amount; else quantity times price, which proves nothing and is drawn paler. */
export function amountCell(
  line: DraftLine,
  currency: ImportPreview['draft']['head']['currency']['value'],
): LineCell {
  const stated = draftCell(line, 'amount');
  if (stated.text !== '' || currency === null) return stated;
  const { quantity, unitPrice } = line;
  if (quantity.value === null || unitPrice.value === null) return stated;
  return {
    text: lineTotal(unitPrice.value, quantity.value, currency).amount,
    mark: stated.mark,
    isDerived: true,
  };
}

/** Colour, size and the other words of a line that have no column of their own here. */
export function lineDetails(line: DraftLine): string {
  const words = [line.colour.value, line.size.value, line.customerOrderNo.value];
  const sizes = line.sizes.map((entry) => `${entry.size} ${entry.quantity}`).join(' ');
  return [...words, sizes].filter((word) => word !== null && word !== '').join(' · ');
}

/** Marks that findings put on cells, by `line:column`. */
export function findingMarks(
  findings: readonly Finding[],
  settled: (finding: Finding) => boolean,
): ReadonlyMap<string, LineMark> {
  const marks = new Map<string, LineMark>();
  for (const finding of findings) {
    const field = fieldOf(finding);
    if (field === null || settled(finding)) continue;
    const isWrong =
      finding.type === 'price' || (finding.type === 'problem' && finding.problem.severity === 'error');
    if (severityOf(finding) === 'hint') continue;
    const lines =
      finding.type === 'match' || finding.type === 'unknownItems' ? finding.lines : [lineOf(finding)];
    for (const line of lines) {
      const key = `${line}:${field}`;
      if (marks.get(key) !== 'late') marks.set(key, isWrong ? 'late' : 'at-risk');
    }
  }
  return marks;
}

/** Our item number for a line: what stands in the product file, `new`, or nothing. */
export function ourItem(
  match: ProductMatch | undefined,
  product: string | undefined,
): { itemNo: string; name: string } | 'new' | null {
  if (product === 'new') return 'new';
  if (match === undefined || product === undefined || product === 'none') return null;
  const candidate = match.candidates.find((entry) => entry.productId === product);
  if (candidate) return { itemNo: candidate.itemNo, name: candidate.name };
  return match.productId === product ? { itemNo: match.itemNo, name: '' } : null;
}

/** A figure typed in the clerk's own way, as the reading expects it: a plain decimal with a point. */
export function correctionText(column: LineColumn, typed: string): string {
  const isFigure = column === 'quantity' || column === 'unitPrice' || column === 'amount';
  return isFigure ? (typedDecimal(typed) ?? typed.trim()) : typed.trim();
}
