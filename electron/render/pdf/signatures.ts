import type { Sign, Signatures } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import type { PaperFonts } from '../paper-fonts';
import { drawLines, linesHeight, type Placed } from './cell';
import type { Pen } from './pen';
import { HAIR, TYPE } from './sheet';
import { wrap } from './wrap';

const SIDE = 85;
// The seal is drawn as it was kept; a seal that sits askew on paper was scanned askew.
const SEAL = { size: 38 };
const HAND = { left: 4, width: 32, height: 11.5 };
const UNDER = 4.1;

interface MeasuredSign {
  readonly head: number;
  readonly foot: number;
  draw(pen: Pen, x: number, y: number, head: number): void;
}

function measureSign(sign: Sign, space: number, fonts: PaperFonts): MeasuredSign {
  const label = wrap([{ text: labelText(sign.label), grey: true }], TYPE.label, SIDE, fonts);
  const name = wrap([{ text: sign.company, bold: true }], TYPE.strong, SIDE, fonts);
  const under = wrap(sign.under, TYPE.second, SIDE, fonts);
  return {
    head: linesHeight(label) + linesHeight(name),
    foot: space + linesHeight(under) - TYPE.second.leading * (fonts.scale ?? 1),
    draw(pen, x, y, head) {
      drawLines(pen, label, x, y, SIDE, 'left');
      drawLines(pen, name, x, y + linesHeight(label), SIDE, 'left');
      const box = y + head;
      const line = box + space - UNDER;
      pen.horizontal(x, x + SIDE, line, HAIR);
      drawLines(pen, under, x, line + 0.8, SIDE, 'left');
      if (sign.signature !== null) {
        pen.picture(sign.signature, x + HAND.left, line - HAND.height - 2.5, HAND.width, HAND.height);
      }
      if (sign.seal !== null) {
        const size = Math.min(SEAL.size, space + 0.5);
        pen.picture(sign.seal, x + SIDE - size, box + 0.3, size, size);
      } else if (sign.sealBox !== null) {
        pen.dashedFrame(x + SIDE - 36, box + 1, 35, 32);
        const said = wrap([{ text: labelText(sign.sealBox), grey: true }], TYPE.label, 33, fonts);
        drawLines(pen, said, x + SIDE - 35, box + 15, 33, 'center');
      }
    },
  };
}

/** One or both sides sign at the foot of the last page; text stands above, or left of the only signature. */
export function signaturesBlock(block: Signatures, width: number, fonts: PaperFonts): Placed {
  const above = block.above.flatMap((line) => wrap(line, TYPE.text, width, fonts));
  const note = block.note.flatMap((line) => wrap(line, TYPE.text, SIDE, fonts));
  const right = measureSign(block.right, block.heightMm, fonts);
  const left = block.left === null ? null : measureSign(block.left, block.heightMm, fonts);
  // Both sides sign on one height, however long their names are.
  const head = Math.max(right.head, left?.head ?? 0);
  const sides = Math.max(head + Math.max(right.foot, left?.foot ?? 0), linesHeight(note));
  const gap = above.length === 0 ? 0 : 3;
  return {
    height: linesHeight(above) + gap + sides,
    draw(pen, x, y) {
      drawLines(pen, above, x, y, width, 'left');
      const top = y + linesHeight(above) + gap;
      left?.draw(pen, x, top, head);
      drawLines(pen, note, x, top + sides - linesHeight(note), SIDE, 'left');
      right.draw(pen, x + width - SIDE, top, head);
    },
  };
}
