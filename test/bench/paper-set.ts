import { join } from 'node:path';
import { buildPaper } from '#shared/documents/build-paper';
import type { DocumentModel } from '#shared/documents/document-model';
import { type FormKind, SHIPMENT_FORM_KINDS } from '#shared/domain/form-kind';
import { loadPaperFonts } from '../../electron/render/paper-fonts';
import { renderPdf, renderPdfSet } from '../../electron/render/pdf/render-pdf';
import { renderXlsx } from '../../electron/render/xlsx/render-xlsx';
import { longInput } from '../shared/documents/long-order';
import { asShipment } from '../shared/documents/reference-shipment';

// Prints the seconds of a whole set: eight papers of a shipment, built and drawn as PDF and workbook in English and in
// Chinese, and bound into one file a language. Warm: after one set that is not counted; median of five.
const RUNS = 5;
const LINES = 30;
const GOAL = 3;
const KINDS: readonly FormKind[] = [
  'commercial-invoice',
  'packing-list',
  'sales-contract',
  ...SHIPMENT_FORM_KINDS,
];
const fonts = loadPaperFonts(join(process.cwd(), 'dist', 'fonts'));
const order = longInput(LINES);
const shipment = asShipment(order);

function model(kind: FormKind, language: 'en' | 'zh'): DocumentModel {
  const built = buildPaper(kind, kind === 'sales-contract' ? order : shipment, language);
  if (!built.ok) throw new Error(`${kind}: ${built.problem.kind}`);
  return built.value;
}

async function wholeSet(): Promise<number> {
  let files = 0;
  for (const language of ['en', 'zh'] as const) {
    const models = KINDS.map((kind) => model(kind, language));
    for (const paper of models) {
      await renderPdf(paper, new Map(), fonts);
      await renderXlsx(paper, new Map());
      files += 2;
    }
    await renderPdfSet(
      models.map((paper) => ({ model: paper, stamp: null })),
      new Map(),
      fonts,
    );
    files += 1;
  }
  return files;
}

const files = await wholeSet();
const times: number[] = [];
for (let run = 0; run < RUNS; run++) {
  const start = performance.now();
  await wholeSet();
  times.push((performance.now() - start) / 1000);
}
const seconds = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
console.log(
  `whole set of a shipment of ${LINES} lines, ${files} files, seconds`.padEnd(58),
  `${seconds.toFixed(2)}  goal <= ${GOAL}  ${seconds <= GOAL ? 'reached' : 'MISSED'}`,
);
