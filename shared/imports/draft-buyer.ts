import {
  beginsName,
  firmBeforeTitle,
  firmName,
  firmOfWarehouse,
  looksLikeFirm,
  mentions,
  sameFirm,
} from './buyer-name';
import { oneLine } from './cell-text';
import { type DraftCell, missing, read } from './draft-cell';
import type { HeadContext } from './draft-head';
import { type HeadCandidate, labelOf } from './head-fields';
import type { DraftKind, HeadField } from './order-draft';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';

export type Pick = <T>(
  field: HeadField | 'shipTo',
  accept: (candidate: HeadCandidate) => T | null,
) => { candidate: HeadCandidate; value: T } | null;

/** The buyer: by his label, by name, by the letterhead, and last by the place the goods go to. */
export function buyerOf(
  context: HeadContext,
  kind: DraftKind,
  pick: Pick,
  inTable: (row: number) => boolean,
): DraftCell<string> {
  const isOwn = (name: string) => context.ownNames.some((own) => sameFirm(own, name) || mentions(name, own));
  const firm = (candidate: HeadCandidate) => {
    const name = firmName(candidate.text);
    return name === null ||
      isOwn(name) ||
      (candidate.date !== null && !looksLikeFirm(name)) ||
      // A number of a paper is no firm: `ETQMFA251112-001`.
      (/^\S*\d{3}\S*$/.test(name) && !looksLikeFirm(name)) ||
      /^\d[\d\s]*$/.test(name) ||
      // `purchased_at` is the name of a field in some data base.
      /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(name)
      ? null
      : name;
  };
  const labelled = pick('buyer', firm);
  if (labelled && labelled.candidate.weight > 0.6)
    return read(oneLine(labelled.candidate.text), labelled.value, labelled.candidate.place);
  const rows = context.main.rows.filter((row) => !inTable(row)).slice(0, 40);
  const cells = rows
    .flatMap((row) => [...context.main.cellsOf(row)])
    .filter((cell) => cell.value.kind === 'text');
  const place = (cell: GridCell) => ({ sheet: context.main.name, row: cell.row, column: cell.column });
  for (const [index, cell] of cells.entries()) {
    const text = textOf(cell);
    // 御中 and 귀중 follow the name of the firm written to.
    const addressed = /^(?:御中|様|殿|귀중|귀하)$/.test(text)
      ? textOf(cells[index - 1])
      : /^(.+?)\s*(?:御中|귀중)$/.exec(text)?.[1];
    if (
      addressed !== undefined &&
      addressed !== '' &&
      (kind === 'invoice' || kind === 'quotation' || kind === 'packing-list') &&
      !isOwn(addressed)
    )
      return read(text, addressed, place(cell));
  }
  for (const cell of cells) {
    const text = textOf(cell);
    const known = context.customers.find((name) => mentions(text, name));
    if (known !== undefined) return read(text, known, place(cell));
  }
  for (const cell of cells) {
    const front = firmBeforeTitle(textOf(cell));
    if (front !== null && !isOwn(front)) return read(textOf(cell), front, place(cell));
  }
  const above = cells.filter((cell) => context.table === null || cell.row < context.table.header.first);
  const shipTo = pick('shipTo', firm);
  const letterhead = shipTo && above.find((cell) => beginsName(textOf(cell), shipTo.value));
  if (shipTo && letterhead && letterhead !== shipTo.candidate.cell)
    return read(textOf(letterhead), firmOfWarehouse(shipTo.value, textOf(letterhead)), place(letterhead));
  if (kind === 'purchase-order') {
    // A customer's own paper opens with his letterhead.
    const banner = above.find(
      (cell) =>
        looksLikeFirm(textOf(cell)) &&
        labelOf(cell) === null &&
        !isLabelledOther(context.main, cell) &&
        !isOwn(textOf(cell)) &&
        !/[:：]/.test(textOf(cell).slice(0, 30)),
    );
    const name = banner ? firmName(textOf(banner)) : null;
    if (banner && name !== null) return read(textOf(banner), name, place(banner), 'sure', 'file');
  }
  if (labelled)
    return read(oneLine(labelled.candidate.text), labelled.value, labelled.candidate.place, 'unsure');
  return shipTo
    ? read(
        oneLine(shipTo.candidate.text),
        firmOfWarehouse(shipTo.value, null),
        shipTo.candidate.place,
        'unsure',
      )
    : missing();
}

/** The name of a seller stands beside or below its label and heads no letter. */
function isLabelledOther(view: SheetView, cell: GridCell): boolean {
  const before = view
    .cellsOf(cell.row)
    .filter((other) => other.column < cell.column)
    .at(-1);
  const above = view.at(cell.row - 1, cell.column);
  return [before, above].some((label) => label !== undefined && labelOf(label)?.meaning === 'other');
}
