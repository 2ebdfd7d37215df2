import type { FormGrid, FormSheet } from '#shared/documents/form-grid';
import { countForms, formsOf } from '../form-series';
import type { PaperFonts } from '../paper-fonts';
import type { Placed } from './cell';
import { type MeasuredForm, measureForm, wholeForm } from './form-grid';
import type { Pages } from './pages';
import type { Pen } from './pen';
import { HAIR } from './sheet';

/** Rows that no page break may part, from `from` to `to` (not counted in). */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly height: number;
}

function stretchesOf({ rows, repeated }: MeasuredForm): readonly Stretch[] {
  const stretches: Stretch[] = [];
  rows.forEach((row, index) => {
    if (index < repeated) return;
    const last = stretches.at(-1);
    if (last !== undefined && row.joined) {
      stretches[stretches.length - 1] = { ...last, to: index + 1, height: last.height + row.height };
    } else stretches.push({ from: index, to: index + 1, height: row.height });
  });
  return stretches;
}

/** Lays a form over as many pages as it needs: its head rows on each, rows whole, each piece in its frame. */
export function flowFormGrid(grid: FormGrid, pages: Pages, fonts: PaperFonts, after: number): void {
  const measured = measureForm(grid, fonts);
  const { repeated } = measured;
  const head = measured.piece(0, repeated);
  const stretches = stretchesOf(measured);
  const whole = head.height + stretches.reduce((sum, stretch) => sum + stretch.height, 0);
  const kept = whole + after <= pages.capacity ? after : 0;
  const first = head.height + (stretches[0]?.height ?? 0) + (stretches.length <= 1 ? kept : 0);
  if (first > pages.room + SLACK && !pages.isFresh) pages.next();
  let from = repeated;
  let used = head.height;
  const putPiece = (to: number) => pages.put(framed(measured, from, to));
  stretches.forEach((stretch, index) => {
    const needs = used + stretch.height + (index === stretches.length - 1 ? kept : 0);
    if (needs > pages.room + SLACK && stretch.from > from) {
      putPiece(stretch.from);
      pages.next();
      from = stretch.from;
      used = head.height;
    }
    used += stretch.height;
  });
  putPiece(measured.rows.length);
}

/** Rounding of sums of tenths. */
const SLACK = 0.02;

/** The repeated rows and a piece of the others in one frame. */
function framed(measured: MeasuredForm, from: number, to: number): Placed {
  if (from === measured.repeated) return measured.piece(0, to);
  const head = measured.piece(0, measured.repeated);
  const rest = measured.piece(from, to);
  return {
    height: head.height + rest.height,
    draw(pen, x, y) {
      head.draw(pen, x, y);
      rest.draw(pen, x, y + head.height);
    },
  };
}

/** Forms of one size, rank by rank, page by page; each page is set when it is drawn, for there may be thousands. */
export function flowFormSheet(sheet: FormSheet, pages: Pages, fonts: PaperFonts): void {
  const aPage = sheet.across * sheet.down;
  const count = countForms(sheet);
  for (let at = 0; at < count; at += aPage) {
    if (at > 0 || !pages.isFresh) pages.next();
    pages.put({
      height: pages.room,
      draw: (pen, x, y) => drawOnePage(pen, x, y, sheet, formsOf(sheet, at, aPage), fonts),
    });
  }
}

function drawOnePage(
  pen: Pen,
  x: number,
  y: number,
  sheet: FormSheet,
  forms: readonly FormGrid[],
  fonts: PaperFonts,
): void {
  const placed = forms.map((form) => wholeForm(form, fonts));
  const cell = {
    width: Math.max(0, ...placed.map((form) => form.width)) + sheet.gapMm,
    height: Math.max(0, ...placed.map((form) => form.height)) + sheet.gapMm,
  };
  placed.forEach((form, index) => {
    const column = index % sheet.across;
    form.draw(pen, x + column * cell.width, y + Math.floor(index / sheet.across) * cell.height);
  });
  if (sheet.cutMarks) cutMarks(pen, x, y, sheet, Math.ceil(forms.length / sheet.across), cell);
}

/** Length of a mark and its distance from the labels, in mm. */
const CUT = { length: 3, away: 1 };

/** A mark at each end of every line to cut along, in the middle of the gap between two forms. */
function cutMarks(
  pen: Pen,
  x: number,
  y: number,
  { across, gapMm }: FormSheet,
  ranks: number,
  cell: { readonly width: number; readonly height: number },
): void {
  const right = x + across * cell.width - gapMm;
  const bottom = y + ranks * cell.height - gapMm;
  for (let column = 0; column <= across; column++) {
    const at = x + column * cell.width - gapMm / 2;
    pen.vertical(at, y - CUT.away - CUT.length, y - CUT.away, HAIR);
    pen.vertical(at, bottom + CUT.away, bottom + CUT.away + CUT.length, HAIR);
  }
  for (let rank = 0; rank <= ranks; rank++) {
    const at = y + rank * cell.height - gapMm / 2;
    pen.horizontal(x - CUT.away - CUT.length, x - CUT.away, at, HAIR);
    pen.horizontal(right + CUT.away, right + CUT.away + CUT.length, at, HAIR);
  }
}
