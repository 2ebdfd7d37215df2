import { join } from 'node:path';
import { cartonLabels } from '#shared/documents/carton-labels';
import type { DocumentModel } from '#shared/documents/document-model';
import type { LabelSheet } from '#shared/documents/paper-layout';
import { loadPaperFonts } from '../../electron/render/paper-fonts';
import { renderPdf } from '../../electron/render/pdf/render-pdf';
import { order, shipmentInput } from '../shared/documents/reference-shipment';

// Prints how long carton labels take: 1,000 to 100, on sheets and for label printers. Medians of five, in turn.
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

for (const sheet of ['a4-2x4', 'label-100x150'] as const) {
  const [few, many] = [labels(100, sheet), labels(1000, sheet)];
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  await renderPdf(few, new Map(), fonts);
  for (let run = 0; run < RUNS; run++) {
    for (const [name, model] of [
      ['few', few],
      ['many', many],
    ] as const) {
      const start = performance.now();
      await renderPdf(model, new Map(), fonts);
      times[name].push(performance.now() - start);
    }
  }
  const ratio = median(times.many) / median(times.few);
  const said = `${(median(times.many) / 1000).toFixed(2)} s to ${(median(times.few) / 1000).toFixed(2)} s`;
  console.log(
    `1,000 carton labels to 100, ${sheet.padEnd(24)} ${ratio.toFixed(2)}  goal <= 11  ${ratio <= 11 ? 'reached' : 'MISSED'}  (${said})`,
  );
}
