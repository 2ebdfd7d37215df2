import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { readXls } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { forkReaderLauncher } from '../../electron/workbooks/fork-launcher';
import { openWorkbook } from '../../electron/workbooks/read-workbook';
import { readInChild } from '../../electron/workbooks/reader-client';
import { anXlsx, orderLines } from '../electron/workbooks/an-xlsx';

// Prints how long our reader takes as ratios to the bare libraries on the same file. Every run is a process of its
// own (cold, libraries loaded), all cases in turn, medians of five; below about 1.3 a difference is no evidence.
const SELF = fileURLToPath(import.meta.url);
const RUNS = 5;

const READERS: Readonly<Record<string, (bytes: Uint8Array, name: string) => unknown>> = {
  ours: (bytes, name) => openWorkbook(bytes, name, () => undefined),
  hucre: (bytes, name) => (name.endsWith('.xls') ? readXls(bytes) : readXlsx(bytes)),
  sheetjs: (bytes) => XLSX.read(bytes, { type: 'array', dense: true, cellDates: true }),
  papaparse: (bytes) => Papa.parse(new TextDecoder().decode(bytes)),
  'in a child': (bytes, name) => {
    const launch = forkReaderLauncher(join(process.cwd(), 'dist', 'main', 'reader.mjs'));
    return readInChild({ bytes, fileName: name, launch });
  },
};

interface Run {
  readonly ms: number;
  readonly peakMb: number;
}

async function readOnce(reader: string, file: string): Promise<void> {
  const bytes = readFileSync(file);
  const start = performance.now();
  await READERS[reader]?.(bytes, file);
  const run: Run = { ms: performance.now() - start, peakMb: peakMb() };
  console.log(JSON.stringify(run));
}

/** Peak memory of this process as Linux counts it; 0 elsewhere. */
function peakMb(): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
}

function inOwnProcess(reader: string, file: string): Run {
  const printed = execFileSync(process.execPath, ['--max-old-space-size=512', SELF, reader, file], {
    encoding: 'utf8',
  });
  // written by readOnce above
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as Run;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median milliseconds by reader; the peak memory is printed beside. */
function compare(file: string, readers: readonly string[]): Record<string, number> {
  const runs = new Map<string, Run[]>(readers.map((reader) => [reader, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const reader of readers) runs.get(reader)?.push(inOwnProcess(reader, file));
  }
  const cells = readers.map((reader) => {
    const own = runs.get(reader) ?? [];
    return [reader, median(own.map((run) => run.ms)), Math.max(...own.map((run) => run.peakMb))] as const;
  });
  console.log(
    cells.map(([reader, ms, mb]) => `${reader} ${ms.toFixed(0)} ms ${mb.toFixed(0)} MB`).join(' · '),
  );
  return Object.fromEntries(cells.map(([reader, ms]) => [reader, ms]));
}

function makeFiles(folder: string): void {
  for (const lines of [10_000, 100_000])
    writeFileSync(join(folder, `${lines}.xlsx`), anXlsx(orderLines(lines)));
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    Array.from({ length: 12 }, (_cell, column) =>
      column < 4 ? `ITEM-${(row * 7 + column) % 500}` : (row * column) / 4,
    ),
  );
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'PO');
  writeFileSync(join(folder, '10000.xls'), XLSX.write(book, { type: 'buffer', bookType: 'biff8' }));
  writeFileSync(
    join(folder, '100000.csv'),
    Array.from({ length: 10 }, () => Papa.unparse(rows)).join('\r\n'),
  );
}

function ratio(name: string, of: number | undefined, to: readonly (number | undefined)[]): void {
  const fastest = Math.min(...to.map((ms) => ms ?? Number.POSITIVE_INFINITY));
  console.log(`${name}: ${((of ?? 0) / fastest).toFixed(2)}`);
}

function compareAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'order-desk-bench-'));
  makeFiles(folder);
  const child = existsSync(join(process.cwd(), 'dist', 'main', 'reader.mjs')) ? ['in a child'] : [];
  if (child.length === 0) console.log('the child is left out: dist/main/reader.mjs is not built');
  const short = compare(join(folder, '10000.xlsx'), ['ours', 'hucre', 'sheetjs', ...child]);
  const long = compare(join(folder, '100000.xlsx'), ['ours', 'hucre', 'sheetjs', ...child]);
  const old = compare(join(folder, '10000.xls'), ['ours', 'hucre', 'sheetjs']);
  const text = compare(join(folder, '100000.csv'), ['ours', 'papaparse']);
  ratio('10,000 lines of .xlsx to the fastest library (bar 1.5)', short['ours'], [
    short['hucre'],
    short['sheetjs'],
  ]);
  ratio('100,000 lines of .xlsx to the fastest library', long['ours'], [long['hucre'], long['sheetjs']]);
  ratio('100,000 lines to 10,000 lines (linear is 10)', long['ours'], [short['ours']]);
  ratio('10,000 lines of .xls to SheetJS', old['ours'], [old['sheetjs']]);
  ratio('10,000 lines of .xls to the fastest library', old['ours'], [old['hucre'], old['sheetjs']]);
  ratio('100,000 lines of .csv to papaparse', text['ours'], [text['papaparse']]);
  rmSync(folder, { recursive: true });
}

const [, , reader, file] = process.argv;
if (reader !== undefined && file !== undefined) await readOnce(reader, file);
else compareAll();
