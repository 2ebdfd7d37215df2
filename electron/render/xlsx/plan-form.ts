import type { FormGrid, FormValue } from '#shared/documents/form-grid';
import { type PlacedFormCell, placeForm, SAME_EDGE_MM } from '../form-places';
import { BLANK, lineText, sheetValue, textValue } from './cell-value';
import type { SheetBuilder } from './sheet-builder';
import { type Edges, type Look, POINTS_PER_MM, type SheetCell, type SheetValue } from './sheet-plan';

/** Line to line in mm a point of type, as on paper. */
const LEADING = 0.4625;

/**
 * A form on the sheet: one stretch of sheet rows a row of the form, one sheet row for the labels and one for each
 * value, so that figures stay figures. Returns the sheet rows of its repeated rows.
 */
export function planFormGrid(
  sheet: SheetBuilder,
  grid: FormGrid,
): { readonly from: number; readonly to: number } | null {
  const { cells, width } = placeForm(grid);
  const depths = rowDepths(grid, cells);
  const firstOf = (row: number) => depths.slice(0, row).reduce((sum, depth) => sum + depth, 0);
  const top = sheet.rows.length;
  const planned: SheetCell[][] = Array.from({ length: firstOf(grid.rows.length) }, () => []);
  for (const placed of cells) {
    const first = firstOf(placed.row);
    const depth = firstOf(placed.row + placed.rows) - first;
    const edges = edgesOf(placed, grid, width);
    slotsOf(sheet, placed, grid, depth).forEach((slot, index, all) => {
      planned[first + slot.at]?.push({
        ...slot.cell,
        look: {
          ...slot.cell.look,
          edges: {
            left: edges.left,
            right: edges.right,
            top: index === 0 ? edges.top : undefined,
            bottom: index === all.length - 1 ? edges.bottom : undefined,
          },
        },
      });
      if (slot.picture !== null) sheet.picture(...slot.picture(top + first + slot.at));
    });
  }
  grid.rows.forEach((row, index) => {
    const heights = subHeights(row.heightMm, depths[index] ?? 1, labelledIn(cells, index), grid.type.label);
    heights.forEach((height, sub) => {
      const points = height * POINTS_PER_MM;
      sheet.add(
        (planned[firstOf(index) + sub] ?? []).map((cell) => lowerThan(points, cell)),
        points,
      );
    });
  });
  return grid.repeated === 0 ? null : { from: top, to: top + firstOf(grid.repeated) - 1 };
}

/** Type that its sheet row can hold: Chinese type takes half as much again as its size. */
function lowerThan(points: number, cell: SheetCell): SheetCell {
  const most = Math.floor((points / 1.5) * 2) / 2;
  const size = cell.look.size ?? 9;
  return size <= most || (cell.rows ?? 1) > 1 ? cell : { ...cell, look: { ...cell.look, size: most } };
}

const hasLabelLine = ({ cell }: PlacedFormCell) =>
  (cell.label !== undefined || cell.code !== undefined) && !cell.inline && !cell.vertical;

const labelledIn = (cells: readonly PlacedFormCell[], row: number) =>
  cells.some((placed) => placed.row === row && hasLabelLine(placed));

function slotCount(placed: PlacedFormCell): number {
  if (placed.cell.vertical) return 1;
  return Math.max(1, (hasLabelLine(placed) ? 1 : 0) + placed.cell.values.length);
}

/** Sheet rows of each row of the form; a cell over several rows has room in all of them. */
function rowDepths(grid: FormGrid, cells: readonly PlacedFormCell[]): readonly number[] {
  const depths = grid.rows.map((_, row) =>
    Math.max(1, ...cells.filter((placed) => placed.row === row && placed.rows === 1).map(slotCount)),
  );
  for (const placed of cells.filter(({ rows }) => rows > 1)) {
    const last = placed.row + placed.rows - 1;
    const have = depths.slice(placed.row, last + 1).reduce((sum, depth) => sum + depth, 0);
    const lacking = slotCount(placed) - have;
    if (lacking > 0) depths[last] = (depths[last] ?? 1) + lacking;
  }
  return depths;
}

function subHeights(
  heightMm: number,
  depth: number,
  labelled: boolean,
  labelSize: number,
): readonly number[] {
  if (depth === 1) return [heightMm];
  if (!labelled) return Array.from({ length: depth }, () => heightMm / depth);
  const label = Math.min(heightMm / depth, labelSize * LEADING + 0.5);
  return Array.from({ length: depth }, (_, sub) => (sub === 0 ? label : (heightMm - label) / (depth - 1)));
}

function edgesOf({ cell, row, rows, left, right }: PlacedFormCell, grid: FormGrid, width: number): Edges {
  const outer = grid.frame === 'none' ? undefined : grid.frame;
  const inner = (side: 'right' | 'bottom') => (cell.open?.includes(side) ? undefined : ('hair' as const));
  return {
    top: row === 0 ? outer : undefined,
    left: left < SAME_EDGE_MM ? outer : undefined,
    right: right > width - SAME_EDGE_MM ? outer : inner('right'),
    bottom: row + rows === grid.rows.length ? outer : inner('bottom'),
  };
}

interface Slot {
  readonly at: number;
  readonly cell: SheetCell;
  readonly picture: ((sheetRow: number) => Parameters<SheetBuilder['picture']>) | null;
}

/** Label line, then one value under another; the last of them takes the rows that are left. */
function slotsOf(
  sheet: SheetBuilder,
  placed: PlacedFormCell,
  grid: FormGrid,
  depth: number,
): readonly Slot[] {
  const { cell } = placed;
  const from = sheet.columnAt(placed.left);
  const span = Math.max(1, sheet.columnAt(placed.right) - from);
  const labels: { value: SheetValue; look: Look; shown: FormValue | null }[] = [];
  const label = [lineText(cell.label ?? []), cell.code ?? ''].filter((text) => text !== '').join(' ');
  if (hasLabelLine(placed)) {
    labels.push({
      value: textValue(label),
      look: { size: grid.type.label, ...greyOf(cell.label) },
      shown: null,
    });
  }
  const size = cell.size ?? grid.type.value;
  const values = (cell.vertical ? [] : cell.values).map((shown, index) => {
    const held = shown.type === 'barcode' ? { value: BLANK, look: {} } : sheetValue(shown);
    const inline = cell.inline === true && index === 0;
    return {
      value: inline ? textValue(`${label}${spoken(held.value)}`) : held.value,
      look: {
        ...held.look,
        size,
        align: cell.align ?? 'left',
        wrap: true,
        ...(cell.place === undefined || cell.place === 'top' ? {} : { vertical: cell.place }),
      },
      shown,
    };
  });
  const bare = cell.vertical || (cell.inline && cell.values.length === 0);
  const alone = bare
    ? [
        {
          value: textValue([label, ...cell.values.map((value) => spoken(heldBy(value)))].join('')),
          look: {
            size,
            align: cell.align ?? 'left',
            wrap: true,
            vertical: 'middle',
            stacked: cell.vertical === true,
          },
          shown: null,
        } as const,
      ]
    : [];
  const all = [...labels, ...values, ...alone];
  const slots = all.length === 0 ? [{ value: BLANK, look: {}, shown: null }] : all;
  return slots.map(({ value, look, shown }, index): Slot => {
    const rows = index === slots.length - 1 ? depth - index : 1;
    return {
      at: index,
      cell: { from, span, rows, value, look: { ...look, ...(cell.tint ? { fill: true } : {}) } },
      picture: pictureOf(shown, from, placed, grid),
    };
  });
}

const heldBy = (value: FormValue): SheetValue => (value.type === 'barcode' ? BLANK : sheetValue(value).value);

const greyOf = (label: PlacedFormCell['cell']['label']) =>
  label?.every((run) => run.grey === true) ? { grey: true } : {};

function spoken(value: SheetValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
    case 'date':
      return String(value.value);
    case 'formula':
      return String(value.result);
    case 'blank':
      return '';
  }
}

function pictureOf(
  shown: FormValue | null,
  column: number,
  placed: PlacedFormCell,
  grid: FormGrid,
): Slot['picture'] {
  if (shown === null) return null;
  const width = placed.right - placed.left - 2;
  if (shown.type === 'barcode') return (row) => [shown, column + 0.1, row + 0.05, width, shown.heightMm];
  if (shown.type === 'picture') {
    // A tall photo stays off the rows below its own.
    const rows = grid.rows.slice(placed.row, placed.row + placed.rows);
    const height = rows.reduce((total, { heightMm }) => total + heightMm, -1);
    return (row) => [shown.image, column + 0.1, row + 0.05, width, Math.min(width, height)];
  }
  return null;
}
