import type {
  Box,
  Boxes,
  CodeBlock,
  Columns,
  InnerBlock,
  KeyText,
  Label,
  Mark,
  Signatures,
  Table,
} from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import { printable } from '../pdf/wrap';
import { BLANK, lineText, sheetValue, textValue } from './cell-value';
import { type Places, planTable } from './plan-table';
import type { Region, SheetBuilder } from './sheet-builder';
import { type Edges, type Look, POINTS_PER_MM, type SheetCell, wrappedHeight } from './sheet-plan';

const cellAt = (region: Region, value: SheetCell['value'], look: Look): SheetCell => ({
  from: region.from,
  span: region.to - region.from,
  value,
  look,
});

const labelCell = (region: Region, label: Label): SheetCell =>
  cellAt(region, textValue(labelText(label)), { size: 8, grey: true });

/** Cells of one side of the sheet, row by row; both sides are zipped into sheet rows. */
type Side = SheetCell[][];

const withEdges = (cell: SheetCell, edges: Edges): SheetCell => ({
  ...cell,
  look: { ...cell.look, edges: { ...cell.look.edges, ...edges } },
});

/** Rules around each box of a side: its sides, its top, and under the last of them. */
const SIDES = { left: 'hair', right: 'hair' } as const;

function zip(sheet: SheetBuilder, left: Side, right: Side): void {
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    sheet.add([...(left[i] ?? []), ...(right[i] ?? [])]);
  }
}

function boxSide(boxes: readonly { readonly box: Box; readonly region: Region }[]): Side {
  const rows: Side = [
    boxes.map(({ box, region }) => withEdges(labelCell(region, box.label), { ...SIDES, top: 'hair' })),
  ];
  const depth = Math.max(1, ...boxes.map(({ box }) => box.values.length));
  for (let i = 0; i < depth; i++) {
    rows.push(
      boxes.map(({ box, region }) => {
        const cell = box.values[i];
        const { value, look } = cell === undefined ? { value: BLANK, look: {} } : sheetValue(cell);
        return withEdges(cellAt(region, value, { ...look, align: 'left' }), SIDES);
      }),
    );
  }
  return rows;
}

/** The last box of a side reaches down to row `rows` and is closed there, as on paper. */
function closed(side: Side, rows: number): Side {
  const last = side.at(-1) ?? [];
  const more = Array.from({ length: rows - side.length }, () =>
    last.map((cell): SheetCell => ({ ...cell, value: BLANK, look: { edges: SIDES } })),
  );
  const whole = [...side, ...more];
  const foot = (whole.pop() ?? []).map((cell) => withEdges(cell, { bottom: 'hair' }));
  return [...whole, foot];
}

export function planBoxes(sheet: SheetBuilder, boxes: Boxes): void {
  const middle = sheet.edge(91, sheet.whole);
  const left: Region = { from: 0, to: middle };
  const right: Region = { from: middle, to: sheet.whole.to };
  const halfway = (region: Region, row: readonly Box[], startMm: number) => {
    const [first] = row;
    if (row.length < 2 || first === undefined) return row.map((box) => ({ box, region }));
    const at = sheet.edge(startMm + first.span * 13, region);
    const parts = [
      { from: region.from, to: at },
      { from: at, to: region.to },
    ];
    return row.slice(0, 2).map((box, index) => ({ box, region: parts[index] ?? region }));
  };
  const sides = [
    boxes.left.flatMap((box) => boxSide([{ box, region: left }])),
    boxes.right.flatMap((row) => boxSide(halfway(right, row, 91))),
  ];
  const rows = Math.max(...sides.map((side) => side.length));
  const [ours = [], theirs = []] = sides.map((side) => (side.length === 0 ? side : closed(side, rows)));
  zip(sheet, ours, theirs);
  if (boxes.below.length > 0) {
    const row = [
      ...halfway(left, boxes.below.slice(0, 2), 0),
      ...halfway(right, boxes.below.slice(2, 4), 91),
    ];
    const below = boxSide(row);
    zip(sheet, closed(below, below.length), []);
  }
}

function innerSide(sheet: SheetBuilder, blocks: readonly InnerBlock[], region: Region): Side {
  return blocks.flatMap((block) => innerRows(sheet, block, region));
}

function innerRows(sheet: SheetBuilder, block: InnerBlock, region: Region): Side {
  switch (block.kind) {
    case 'heading':
      return [[], [cellAt(region, textValue(`${labelText(block.label)}${block.after}`), { bold: true })]];
    case 'paragraph':
      return block.lines.map((line) => [cellAt(region, textValue(lineText(line)), { wrap: true })]);
    case 'mark':
      return markRows(block, region);
    case 'code':
      // Its picture is set by `planCode`: a side of the sheet holds text only.
      return [[cellAt(region, textValue(block.barcode.text), { align: block.align })]];
    case 'space':
      return [[]];
    case 'key-text':
      return keyRows(sheet, block, region);
    case 'table':
      return block.style === 'figures' ? figureRows(block, region) : [];
  }
}

/** One cell with the mark line by line: a row that is higher for its neighbour parts no lines. */
function markRows({ lines }: Mark, region: Region): Side {
  const rows = Math.max(1, lines.length);
  const edges = { ...SIDES, top: 'hair', bottom: 'hair' } as const;
  // textValue would join the lines.
  const text = lines.map((line) => printable(line)).join('\n');
  const whole = cellAt(region, { kind: 'text', text }, { wrap: true, edges });
  return [[{ ...whole, rows }], ...Array.from({ length: rows - 1 }, () => [])];
}

function keyRows(sheet: SheetBuilder, block: KeyText, region: Region): Side {
  // A label may take a little less room here than on paper, so that its value keeps more.
  const split = sheet.after(block.labelMm * 0.55, region);
  const label: Region = { from: region.from, to: split };
  const value: Region = { from: split, to: region.to };
  return block.entries.flatMap((entry) =>
    entry.values.map((cell, index) => {
      const { value: held, look } = sheetValue(cell);
      const said = index === 0 ? textValue(lineText(entry.label)) : BLANK;
      return [
        cellAt(label, said, { grey: true, wrap: true }),
        cellAt(value, held, { ...look, align: block.align, indent: block.align === 'right' }),
      ];
    }),
  );
}

/** A short list of amounts: label over all columns of its side but the last. */
function figureRows(table: Table, region: Region): Side {
  const split = Math.max(region.from + 1, region.to - 1);
  const label: Region = { from: region.from, to: split };
  const value: Region = { from: split, to: Math.max(region.to, split + 1) };
  return table.rows.flatMap((row): Side => {
    if (row.kind === 'group') return [];
    const [name, amount] = row.cells;
    const said = row.kind === 'line' && name !== undefined ? sheetValue(name).value : BLANK;
    const held = amount === undefined ? { value: BLANK, look: {} } : sheetValue(amount);
    const edge: Look = row.kind === 'line' ? { bottom: 'grey' } : { top: 'hair', bottom: 'hair', bold: true };
    const first = row.kind === 'line' ? said : textValue(lineText(row.label));
    return [[cellAt(label, first, edge), cellAt(value, held.value, { ...held.look, ...edge, indent: true })]];
  });
}

/** The paper's main table and where its columns stand on the sheet. */
export interface MainTable {
  readonly table: Table;
  readonly places: Places;
}

/** Blocks side by side keep their halves of the sheet: what reaches over the middle goes right, one under the other. */
export function planColumns(sheet: SheetBuilder, block: Columns, main: MainTable | null): void {
  const middle = sheet.edge(91, sheet.whole);
  const left: Side = [];
  const right: Side = [];
  let at = 0;
  for (const column of block.columns) {
    const onLeft = at === 0 || at + column.widthMm <= 91;
    const region = onLeft ? { from: 0, to: middle } : { from: middle, to: sheet.whole.to };
    (onLeft ? left : right).push(...innerSide(sheet, column.blocks, region));
    at += column.widthMm + block.gapMm;
  }
  zip(sheet, left, right);
  for (const column of block.columns) {
    for (const inner of column.blocks) {
      if (inner.kind === 'table' && inner.style !== 'figures') {
        sheet.blank();
        planTable(sheet, inner, placesUnder(inner, main, sheet));
      }
    }
  }
}

/** A table on the columns of the sheet that end where its own do. */
export function placesByWidth(sheet: SheetBuilder, table: Table): Places {
  let left = 0;
  return table.columns.map(({ widthMm }) => {
    const from = sheet.columnAt(left);
    left += widthMm;
    return { from, span: Math.max(1, sheet.columnAt(left) - from) };
  });
}

/** A summary stands under the columns of the main table that carry the same figures; a table of other things by its widths. */
function placesUnder(table: Table, main: MainTable | null, sheet: SheetBuilder): Places {
  const known = table.columns.map(
    (column) => main?.places[main.table.columns.findIndex((other) => other.id === column.id)]?.from ?? -1,
  );
  const firstSum = known.find((index, at) => at > 0 && index > 0);
  if (firstSum === undefined) return placesByWidth(sheet, table);
  return table.columns.map((_, index) => {
    if (index === 0) return { from: 0, span: Math.max(1, firstSum) };
    const at = known[index] ?? -1;
    return { from: at > 0 ? at : Math.min(sheet.columnsMm.length - 1, firstSum + index - 1), span: 1 };
  });
}

export function planSingle(sheet: SheetBuilder, block: Exclude<InnerBlock, Table>): void {
  zip(sheet, innerSide(sheet, [block], sheet.whole), []);
}

/** A code over the sheet's whole width, with its text under it. */
export function planCode(sheet: SheetBuilder, { barcode, align }: CodeBlock): void {
  const row = sheet.add([], (barcode.heightMm + 1) * POINTS_PER_MM);
  const wide = sheet.width(sheet.whole);
  const from = align === 'left' ? 0 : sheet.columnAt(align === 'right' ? wide * 0.6 : wide * 0.3);
  sheet.picture(barcode, from + 0.05, row + 0.05, wide * 0.4, barcode.heightMm);
  sheet.add([cellAt(sheet.whole, textValue(barcode.text), { align, size: 8 })]);
}

const SEAL_ROWS = 7;
const SEAL_ROW_POINTS = 15;

/** What stands beside the seal, wrapped, over as many rows at its foot as it needs. */
function noteCell(sheet: SheetBuilder, lines: Signatures['note'], region: Region): SheetCell | null {
  if (lines.length === 0) return null;
  const text = lines.map((line) => printable(lineText(line))).join('\n');
  const height = wrappedHeight([{ text, widthMm: sheet.width(region) }]);
  const cell = cellAt(region, { kind: 'text', text }, { wrap: true, vertical: 'bottom' });
  return { ...cell, rows: Math.min(SEAL_ROWS, Math.ceil(height / SEAL_ROW_POINTS)) };
}

export function planSignatures(sheet: SheetBuilder, block: Signatures): void {
  sheet.blank();
  for (const line of block.above) {
    sheet.add([cellAt(sheet.whole, textValue(lineText(line)), { wrap: true })]);
  }
  const middle = sheet.edge(91, sheet.whole);
  const right: Region = { from: middle, to: sheet.whole.to };
  const left: Region = { from: 0, to: middle };
  const sides = [
    ...(block.left === null ? [] : [{ sign: block.left, region: left }]),
    { sign: block.right, region: right },
  ];
  sheet.add(sides.map(({ sign, region }) => labelCell(region, sign.label)));
  const top = sheet.add(
    sides.map(({ sign, region }) => cellAt(region, textValue(sign.company), { bold: true })),
  );
  const note = noteCell(sheet, block.note, left);
  for (let i = 0; i < SEAL_ROWS; i++) {
    sheet.add(note !== null && i === SEAL_ROWS - (note.rows ?? 1) ? [note] : [], SEAL_ROW_POINTS);
  }
  sheet.add(
    sides.map(({ sign, region }) => cellAt(region, textValue(lineText(sign.under)), { top: 'hair' })),
  );
  for (const { sign, region } of sides) {
    if (sign.signature !== null) sheet.picture(sign.signature, region.from + 0.1, top + 3.5, 32, 11.5);
    if (sign.seal !== null) {
      const column = Math.max(region.from, region.to - 2);
      sheet.picture(sign.seal, column + 0.1, top + 1.1, 36, 36);
    }
  }
}
