import type { Block, CodeBlock, Columns, InnerBlock } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import type { PaperFonts } from '../paper-fonts';
import { boxesBlock } from './boxes';
import { cellLines, drawLines, linesHeight, type Placed, textBlock } from './cell';
import { HAIR, RULE, TYPE } from './sheet';
import { wholeTable } from './table';
import { wrap } from './wrap';

const HEADING = { above: 3, below: 1 };

type Key = InnerBlock & { readonly kind: 'key-text' };
type Mark = InnerBlock & { readonly kind: 'mark' };

/** Every block but tables that may run over pages and the signatures that stand at the foot. */
export function placeBlock(
  block: Exclude<Block, { kind: 'signatures' | 'form-grid' | 'form-sheet' | 'page-break' }>,
  width: number,
  fonts: PaperFonts,
): Placed {
  switch (block.kind) {
    case 'boxes':
      return boxesBlock(block, width, fonts);
    case 'columns':
      return columnsBlock(block, fonts);
    case 'table':
      return wholeTable(block, fonts);
    case 'heading': {
      const text = `${labelText(block.label)}${block.after}`;
      const lines = wrap([{ text, bold: true }], TYPE.text, width, fonts);
      return {
        height: HEADING.above + linesHeight(lines) + HEADING.below,
        draw: (pen, x, y) => drawLines(pen, lines, x, y + HEADING.above, width, 'left'),
      };
    }
    case 'paragraph': {
      const lines = block.lines.flatMap((line) => wrap(line, TYPE.text, width, fonts));
      const inner = textBlock(lines, width);
      return {
        height: block.aboveMm + inner.height,
        draw: (pen, x, y) => inner.draw(pen, x, y + block.aboveMm),
      };
    }
    case 'key-text':
      return keyBlock(block, width, fonts);
    case 'mark':
      return markBlock(block, width, fonts);
    case 'code':
      return codeBlock(block, width);
    case 'space':
      return { height: block.heightMm, draw: () => undefined };
  }
}

function keyBlock(block: Key, width: number, fonts: PaperFonts): Placed {
  const valueWidth = width - block.labelMm;
  const rows = block.entries.map(({ label, values }) => {
    const said = wrap(label, TYPE.key, block.labelMm - 1, fonts);
    const lines = values.flatMap((cell) => cellLines(cell, TYPE.key, valueWidth, fonts));
    return { said, lines, height: Math.max(linesHeight(said), linesHeight(lines)) };
  });
  return {
    height: rows.reduce((sum, row) => sum + row.height, 0),
    draw(pen, x, y) {
      let top = y;
      for (const row of rows) {
        drawLines(pen, row.said, x, top, block.labelMm, 'left');
        drawLines(pen, row.lines, x + block.labelMm, top, valueWidth, block.align);
        top += row.height;
      }
    },
  };
}

function markBlock(block: Mark, width: number, fonts: PaperFonts): Placed {
  const large = block.large === true;
  const type = large ? { size: 10, leading: 5.2 } : { size: 7.5, leading: 3.8 };
  const pad = large ? { x: 3, y: 2.5 } : { x: 2, y: 1.1 };
  const boxWidth = Math.min(width, block.widthMm ?? width);
  const lines = block.lines.flatMap((text) => wrap([{ text }], type, boxWidth - 2 * pad.x, fonts));
  const height = linesHeight(lines) + 2 * pad.y;
  return {
    height,
    draw(pen, x, y) {
      pen.frame(x, y, boxWidth, height, large ? RULE : HAIR);
      drawLines(pen, lines, x + pad.x, y + pad.y, boxWidth, 'left');
    },
  };
}

function codeBlock({ barcode, align }: CodeBlock, width: number): Placed {
  return {
    height: barcode.heightMm,
    draw: (pen, x, y) => pen.barcode(barcode, x, y, width, align),
  };
}

function stack(blocks: readonly InnerBlock[], width: number, fonts: PaperFonts): Placed {
  const placed = blocks.map((block) => placeBlock(block, width, fonts));
  return {
    height: placed.reduce((sum, block) => sum + block.height, 0),
    draw(pen, x, y) {
      let top = y;
      for (const block of placed) {
        block.draw(pen, x, top);
        top += block.height;
      }
    },
  };
}

function columnsBlock(block: Columns, fonts: PaperFonts): Placed {
  const columns = block.columns.map((column) => ({
    width: column.widthMm,
    placed: stack(column.blocks, column.widthMm, fonts),
  }));
  return {
    height: block.aboveMm + Math.max(0, ...columns.map(({ placed }) => placed.height)),
    draw(pen, x, y) {
      let left = x;
      for (const { width, placed } of columns) {
        placed.draw(pen, left, y + block.aboveMm);
        left += width + block.gapMm;
      }
    },
  };
}
