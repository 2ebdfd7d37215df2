import { join } from 'node:path';
import { cartonLabels } from '#shared/documents/carton-labels';
import type { DocumentModel } from '#shared/documents/document-model';
import type { LabelSheet } from '#shared/documents/paper-layout';
import { loadPaperFonts } from '../../electron/render/paper-fonts';
import { renderPdf } from '../../electron/render/pdf/render-pdf';
import { order, shipmentInput } from '../shared/documents/reference-shipment';

// Prints how long carton labels take: 1,000 to 100, on sheets and for label printers; 10,000 to 1,000 on sheets. Medians
// of five, in turn, in processor time.
const RUNS = 5;
const fonts = loadPaperFonts(join(process.cwd(), 'dist', 'fonts'));

/** Labels of the reference shipment, numbered to `count`. */
function labels(count: number, sheet: LabelSheet): DocumentModel {
  const model = cartonLabels({ ...shipmentInput(), order, language: 'both' }, sheet);
  const body = model.body.map((block) => {
    if (block.kind !== 'form-sheet') return block;
    const each = Math.ceil(count / block.series.length);
    const series = block.series.flatMap((row, index) => {
      const first = index * each + 1;
      const last = Math.min(count, first + each - 1);
      return first > last ? [] : [{ ...row, first, last }];
    });
    return { ...block, series };
  });
  return { ...model, body };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function timed(model: DocumentModel): Promise<number> {
  const start = process.cpuUsage();
  await renderPdf(model, new Map(), fonts);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Ten times as many labels may cost eleven times as much. */
const GOAL = 11;

async function compare(few: number, many: number, sheet: LabelSheet, runs: number): Promise<void> {
  const [short, long] = [labels(few, sheet), labels(many, sheet)];
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  await timed(short);
  for (let run = 0; run < runs; run++) {
    times.few.push(await timed(short));
    times.many.push(await timed(long));
  }
  const ratio = median(times.many) / median(times.few);
  const said = `${median(times.many).toFixed(2)} s to ${median(times.few).toFixed(2)} s`;
  const verdict = ratio <= GOAL ? 'reached' : 'MISSED';
  const name = `${many.toLocaleString('en')} carton labels to ${few.toLocaleString('en')}, ${sheet}`;
  console.log(`${name.padEnd(52)} ${ratio.toFixed(2)}  goal <= ${GOAL}  ${verdict}  (${said})`);
}

for (const sheet of ['a4-2x4', 'label-100x150'] as const) await compare(100, 1000, sheet, RUNS);
await compare(1000, 10_000, 'a4-2x4', 3);
