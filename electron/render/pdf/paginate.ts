import type { Block, DocumentModel } from '#shared/documents/document-model';
import { fontsFor, type PaperFonts } from '../paper-fonts';
import { placeBlock } from './blocks';
import type { Placed } from './cell';
import { flowFormGrid, flowFormSheet } from './flow-form';
import { flowTable } from './flow-table';
import { Pages } from './pages';
import { type Sheet, sheetOf } from './sheet';
import { signaturesBlock } from './signatures';

/** Between the fields and the table, and above the signatures. */
const GAP = 3;

/** What may run over pages, or starts one. */
type Flowing = Extract<Block, { kind: 'table' | 'form-grid' | 'form-sheet' | 'page-break' }>;

function isFlowing(block: Block): block is Flowing {
  return ['table', 'form-grid', 'form-sheet', 'page-break'].includes(block.kind);
}

function place(block: Exclude<Block, Flowing>, sheet: Sheet, fonts: PaperFonts): Placed {
  return block.kind === 'signatures'
    ? signaturesBlock(block, sheet.text, fonts)
    : placeBlock(block, sheet.text, fonts);
}

/** Lays one of them from where the page stands; `after` mm stay free under it for what must stand with its end. */
function flow(block: Flowing, pages: Pages, model: DocumentModel, fonts: PaperFonts, after: number): void {
  switch (block.kind) {
    case 'table':
      flowTable(block, pages, model.language, fonts, after);
      return;
    case 'form-grid':
      flowFormGrid(block, pages, fonts, after);
      return;
    case 'form-sheet':
      flowFormSheet(block, pages, fonts);
      return;
    case 'page-break':
      if (!pages.isFresh) pages.next();
      return;
  }
}

/** A heading never ends a page: this much of what it announces stands under it. */
const UNDER_HEADING = 24;

/** Signatures may be this much lower where that saves a page. */
const LOWER = 7;

/** Decides what stands on which page; nothing is drawn before the number of pages is known. */
export function paginate(model: DocumentModel, faces: PaperFonts): Pages {
  const fonts = fontsFor(faces, model.type);
  const pages = layOut(model, fonts);
  if (pages.count === 1 || pages.count > SHORT) return pages;
  const body = model.body.map((block) =>
    block.kind === 'signatures' ? { ...block, heightMm: block.heightMm - LOWER } : block,
  );
  const closer = layOut({ ...model, body }, fonts);
  return closer.count < pages.count ? closer : pages;
}

/** Papers of more pages than this are not tried a second time. */
const SHORT = 4;

function layOut(model: DocumentModel, fonts: PaperFonts): Pages {
  const pages = new Pages(sheetOf(model));
  const lastTable = model.body.findLastIndex(isFlowing);
  const closing = model.body
    .slice(lastTable + 1)
    .flatMap((block) => (isFlowing(block) ? [] : [{ block, placed: place(block, pages.sheet, fonts) }]));
  const apart = closing.some(({ block }) => block.kind === 'signatures' && block.apart === true);
  const kept = apart ? closing.slice(0, 1) : closing;
  const closingHeight = kept.reduce(
    (sum, { block, placed }) => sum + placed.height + (block.kind === 'signatures' ? GAP : 0),
    0,
  );
  model.body.slice(0, lastTable + 1).forEach((block, index) => {
    if (isFlowing(block)) {
      if (block.kind === 'table' && model.body[index - 1]?.kind === 'boxes') pages.space(GAP);
      flow(block, pages, model, fonts, index === lastTable ? closingHeight : 0);
      return;
    }
    putWhole(pages, place(block, pages.sheet, fonts), block.kind === 'heading' ? UNDER_HEADING : 0);
  });
  // Words, terms and bank too long for one page with the total run on; the signature keeps the last of them.
  closing.forEach(({ block, placed }, index) => {
    if (block.kind === 'signatures') {
      if (placed.height > pages.room && !pages.isFresh) pages.next();
      pages.putAtBottom(placed);
      return;
    }
    const next = closing[index + 1];
    const afterNext = closing[index + 2];
    let keep = next?.block.kind === 'signatures' ? next.placed.height + GAP : 0;
    if (block.kind === 'heading' && next !== undefined) {
      keep =
        next.placed.height + (afterNext?.block.kind === 'signatures' ? afterNext.placed.height + GAP : 0);
    }
    putWhole(pages, placed, placed.height + keep <= pages.capacity ? keep : 0);
  });
  return pages;
}

function putWhole(pages: Pages, block: Placed, keep = 0): void {
  if (block.height + keep > pages.room + 0.01 && !pages.isFresh) pages.next();
  pages.put(block);
}
