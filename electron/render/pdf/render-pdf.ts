import PDFDocument from 'pdfkit';
import { ProblemError, problem } from '#shared/api/problem';
import type { DocumentModel } from '#shared/documents/document-model';
import { labelText } from '#shared/documents/paper-language';
import { missingGlyphs } from '../missing-glyphs';
import type { PaperFonts } from '../paper-fonts';
import { drawDraftMark, drawFirstHead, drawFoot, drawNextHead } from './page-head';
import { paginate } from './paginate';
import { type Assets, Pen } from './pen';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Draws a paper. The same model, pictures and fonts give the same bytes. */
export async function renderPdf(
  model: DocumentModel,
  assets: Assets,
  fonts: PaperFonts,
): Promise<RenderedPdf> {
  const [missing] = missingGlyphs(model, fonts);
  if (missing !== undefined) {
    throw new ProblemError(
      problem('glyph-missing', { glyph: missing.glyph, text: missing.text.slice(0, 80) }),
    );
  }
  const pages = paginate(model, fonts).all();
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    compress: true,
    info: {
      Title: [labelText(model.title), model.number ?? ''].join(' ').trim(),
      Author: model.letterhead.name,
      Creator: 'Order Desk',
      Producer: 'Order Desk',
      CreationDate: new Date(`${model.date}T00:00:00Z`),
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const pen = new Pen(doc, fonts, assets);
  pages.forEach((drawings, index) => {
    doc.addPage();
    drawDraftMark(pen, model);
    if (index === 0) drawFirstHead(pen, model);
    else drawNextHead(pen, model);
    for (const draw of drawings) draw(pen);
    drawFoot(pen, model, index + 1, pages.length);
  });
  doc.end();
  await finished;
  return { bytes: Buffer.concat(chunks), pages: pages.length };
}
