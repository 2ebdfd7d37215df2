import PDFDocument from 'pdfkit';
import { ProblemError, problem } from '#shared/api/problem';
import type { DocumentModel } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import type { PaperStamp, StampedPaper } from '../../print/paper-press';
import { codesOf } from '../barcode';
import { missingGlyphs } from '../missing-glyphs';
import { atOnce, type Pace } from '../pace';
import type { PaperFonts } from '../paper-fonts';
import { drawDraftMark, drawFoot, drawHead, drawStamp } from './page-head';
import type { Drawing } from './pages';
import { paginate } from './paginate';
import { type Assets, Pen } from './pen';
import { POINTS_PER_MM, type Sheet } from './sheet';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Draws a paper. The same model, pictures and fonts give the same bytes. `stamp`: a void paper is shown and printed
 * with it while its model stays as issued.
 */
export function renderPdf(
  model: DocumentModel,
  assets: Assets,
  fonts: PaperFonts,
  stamp: PaperStamp | null = null,
  pace: Pace = atOnce,
): Promise<RenderedPdf> {
  return renderPdfSet([{ model, stamp }], assets, fonts, pace);
}

/** Several papers one after the other in one file, each with its own heads and page numbers. */
export async function renderPdfSet(
  papers: readonly StampedPaper[],
  assets: Assets,
  fonts: PaperFonts,
  pace: Pace = atOnce,
): Promise<RenderedPdf> {
  const [first] = papers;
  if (first === undefined) throw new Error('no paper to draw');
  for (const { model } of papers) refuseMissingGlyphs(model, fonts);
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    compress: true,
    info: {
      Title: [labelText(first.model.title), first.model.number ?? ''].join(' ').trim(),
      Author: first.model.letterhead.name,
      Creator: 'Order Desk',
      Producer: 'Order Desk',
      CreationDate: new Date(`${first.model.date}T00:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  // One pen for the whole file: a picture on several papers is embedded once and unpacked in its turn.
  const pen = new Pen(doc, fonts, assets, await codesOf(papers.map(({ model }) => model)));
  const laidOut = papers.map(({ model, stamp }) => ({ model, stamp, ...laidOutOn(model, fonts) }));
  const total = laidOut.reduce((sum, { pages }) => sum + pages.length, 0);
  let drawn = 0;
  for (const paper of laidOut) {
    for (const page of paper.pages.keys()) {
      drawPage(doc, pen, paper, page);
      drawn += 1;
      const turn = pace(drawn, total);
      if (turn !== undefined) await turn;
    }
  }
  doc.end();
  await finished;
  return { bytes: Buffer.concat(chunks), pages: total };
}

function refuseMissingGlyphs(model: DocumentModel, fonts: PaperFonts): void {
  const [missing] = missingGlyphs(model, fonts);
  if (missing === undefined) return;
  throw new ProblemError(problem('glyph-missing', { glyph: missing.glyph, text: missing.text.slice(0, 80) }));
}

interface LaidOut extends StampedPaper {
  readonly sheet: Sheet;
  readonly pages: readonly (readonly Drawing[])[];
}

function laidOutOn(model: DocumentModel, fonts: PaperFonts): Pick<LaidOut, 'sheet' | 'pages'> {
  const laidOut = paginate(model, fonts);
  return { sheet: laidOut.sheet, pages: laidOut.all() };
}

function drawPage(
  doc: InstanceType<typeof PDFDocument>,
  pen: Pen,
  { model, stamp, sheet, pages }: LaidOut,
  index: number,
): void {
  doc.addPage(pageOptions(model));
  drawDraftMark(pen, model, sheet);
  drawHead(pen, model, sheet, index === 0);
  for (const draw of pages[index] ?? []) draw(pen);
  drawFoot(pen, model, sheet, index + 1, pages.length);
  if (stamp !== null) drawStamp(pen, stamp, sheet);
  pen.endPage();
}

function pageOptions({ page }: DocumentModel): {
  size: string | [number, number];
  layout: 'portrait' | 'landscape';
  margin: 0;
} {
  const label: [number, number] = [100 * POINTS_PER_MM, 150 * POINTS_PER_MM];
  return {
    size: page?.size === 'label-100x150' ? label : 'A4',
    layout: page?.orientation ?? 'portrait',
    margin: 0,
  };
}
