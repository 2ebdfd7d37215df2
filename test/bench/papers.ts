import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildPaper } from '#shared/documents/build-paper';
import type { DocumentModel } from '#shared/documents/document-model';
import { loadPaperFonts } from '../../electron/render/paper-fonts';
import { renderPdf } from '../../electron/render/pdf/render-pdf';
import { renderXlsx } from '../../electron/render/xlsx/render-xlsx';
import { longInput } from '../shared/documents/long-order';
import { proofText } from '../shared/documents/model-figures';
import { packingListDefinition, pdfmakeWith } from './pdfmake/packing-list';

// Prints ratios of drawing papers: Chinese to Latin, long to short, ours to pdfmake. Run round-robin, medians of seven,
// in processor time: another program on the machine does not count.
const fontsFolder = join(process.cwd(), 'dist', 'fonts');
const RUNS = 7;

function model(kind: 'quotation' | 'packing-list', lines: number, language: 'en' | 'zh'): DocumentModel {
  const built = buildPaper(kind, longInput(lines), language);
  if (!built.ok) throw new Error(built.problem.kind);
  return built.value;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Processor milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Median milliseconds of each case, all cases in turn. */
async function roundRobin<K extends string>(
  cases: Readonly<Record<K, () => Promise<unknown>>>,
): Promise<Readonly<Record<K, number>>> {
  const names = Object.keys(cases) as K[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  for (const name of names) await cases[name]();
  for (let run = 0; run < RUNS; run++) {
    for (const name of names) times[name].push(await timed(cases[name]));
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<K, number>;
}

function report(name: string, ratio: number, goal: number, detail: string): void {
  const verdict = ratio <= goal ? 'reached' : 'MISSED';
  console.log(`${name.padEnd(58)} ${ratio.toFixed(2)}  goal <= ${goal}  ${verdict}  (${detail})`);
}

async function cold(language: 'en' | 'zh'): Promise<void> {
  const fonts = loadPaperFonts(fontsFolder);
  const ms = await timed(() => renderPdf(model('packing-list', 1000, language), new Map(), fonts));
  console.log(ms.toFixed(1));
}

async function main(): Promise<void> {
  const fonts = loadPaperFonts(fontsFolder);
  const draw = (paper: DocumentModel) => () => renderPdf(paper, new Map(), fonts);
  const latin = model('packing-list', 1000, 'en');
  const chinese = model('packing-list', 1000, 'zh');
  const pdfmake = await pdfmakeWith(fontsFolder);
  const times = await roundRobin({
    latin: draw(latin),
    chinese: draw(chinese),
    offerLatin: draw(model('quotation', 15, 'en')),
    offerChinese: draw(model('quotation', 15, 'zh')),
    long: draw(model('packing-list', 4000, 'zh')),
    pdfmake: () => pdfmake.createPdf(packingListDefinition(chinese)).getBuffer(),
    workbook: () => renderXlsx(chinese, new Map()),
  });
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  report(
    'P1 packing list of 1,000 lines, Chinese to Latin, warm',
    times.chinese / times.latin,
    1.2,
    `${ms(times.chinese)} to ${ms(times.latin)}`,
  );
  const start = (language: string) =>
    Number(execFileSync(process.execPath, [process.argv[1] ?? '', 'cold', language]).toString());
  const coldChinese = median([0, 1, 2, 3, 4].map(() => start('zh')));
  const coldLatin = median([0, 1, 2, 3, 4].map(() => start('en')));
  report(
    'P1 the same in a fresh process',
    coldChinese / coldLatin,
    1.6,
    `${ms(coldChinese)} to ${ms(coldLatin)}`,
  );
  report(
    'P2 quotation of 15 lines, Chinese to Latin, warm',
    times.offerChinese / times.offerLatin,
    2.2,
    `${ms(times.offerChinese)} to ${ms(times.offerLatin)}`,
  );
  report(
    'P3 packing list of 4,000 lines to 1,000',
    times.long / times.chinese,
    4,
    `${ms(times.long)} to ${ms(times.chinese)}`,
  );
  report(
    'P3 packing list of 1,000 lines, ours to pdfmake',
    times.chinese / times.pdfmake,
    0.5,
    `${ms(times.chinese)} to ${ms(times.pdfmake)}`,
  );
  const sizes = {
    latin: (await renderPdf(latin, new Map(), fonts)).bytes.length,
    chinese: (await renderPdf(chinese, new Map(), fonts)).bytes.length,
  };
  const glyphs = new Set(proofText(chinese)).size;
  report(
    'P4 kB a distinct glyph over the Latin file',
    (sizes.chinese - sizes.latin) / 1024 / glyphs,
    0.25,
    `${glyphs} glyphs, ${(sizes.chinese / 1024).toFixed(0)} kB`,
  );
  console.log(`workbook of the same packing list: ${ms(times.workbook)}`);
}

const [, , mode, language] = process.argv;
if (mode === 'cold') await cold(language === 'zh' ? 'zh' : 'en');
else await main();
