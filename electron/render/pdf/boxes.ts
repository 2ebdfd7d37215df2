import type { Box, Boxes } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import type { PaperFonts } from '../paper-fonts';
import { drawLines, linesHeight, type Placed, valueLines } from './cell';
import type { Pen } from './pen';
import { HAIR, TYPE } from './sheet';
import { type PrintedLine, single } from './wrap';

/** The sheet has this many columns; on portrait A4 they are 13 mm wide. */
const COLUMNS = 14;
const PAD = { top: 0.9, side: 1.5, bottom: 1 };

interface MeasuredBox {
  readonly width: number;
  readonly label: PrintedLine;
  readonly values: readonly PrintedLine[];
  readonly height: number;
}

function measure(box: Box, column: number, fonts: PaperFonts): MeasuredBox {
  const width = box.span * column;
  const inner = width - 2 * PAD.side;
  const values = box.values.flatMap((cell) => valueLines(cell, inner, fonts));
  const said = [{ text: labelText(box.label), grey: true as const }];
  let label = single(said, TYPE.label, fonts);
  for (let size: number = TYPE.label.size; label.width > inner && size > 4.5; size -= 0.25) {
    label = single(said, { size, leading: TYPE.label.leading }, fonts);
  }
  const text = Math.max(linesHeight(values), TYPE.value.leading * (fonts.scale ?? 1));
  return { width, label, values, height: PAD.top + label.leading + text + PAD.bottom };
}

function draw(pen: Pen, box: MeasuredBox, x: number, y: number, height: number): void {
  pen.frame(x, y, box.width, height, HAIR);
  pen.line(box.label, x + PAD.side, y + PAD.top);
  drawLines(pen, box.values, x + PAD.side, y + PAD.top + box.label.leading, box.width - 2 * PAD.side, 'left');
}

const rowHeight = (row: readonly MeasuredBox[]) => Math.max(0, ...row.map((box) => box.height));

/** Parties left, fields right, transport below: one frame in which the last box of the shorter side grows. */
export function boxesBlock(boxes: Boxes, sheetWidth: number, fonts: PaperFonts): Placed {
  const column = sheetWidth / COLUMNS;
  const left = boxes.left.map((box) => measure(box, column, fonts));
  const right = boxes.right.map((row) => row.map((box) => measure(box, column, fonts)));
  const below = boxes.below.map((box) => measure(box, column, fonts));
  const leftHeight = left.reduce((sum, box) => sum + box.height, 0);
  const rightHeight = right.reduce((sum, row) => sum + rowHeight(row), 0);
  const upper = Math.max(leftHeight, rightHeight);
  const lower = rowHeight(below);
  return {
    height: upper + lower,
    draw(pen, x, y) {
      let top = y;
      left.forEach((box, index) => {
        const last = index === left.length - 1;
        draw(pen, box, x, top, last ? y + upper - top : box.height);
        top += box.height;
      });
      top = y;
      right.forEach((row, index) => {
        const height = index === right.length - 1 ? y + upper - top : rowHeight(row);
        let at = x + sheetWidth / 2;
        for (const box of row) {
          draw(pen, box, at, top, height);
          at += box.width;
        }
        top += height;
      });
      let at = x;
      for (const box of below) {
        draw(pen, box, at, y + upper, lower);
        at += box.width;
      }
    },
  };
}
