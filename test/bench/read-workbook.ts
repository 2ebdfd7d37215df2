import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { readXls, streamXlsxRows } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { forkReaderLauncher } from '../../electron/workbooks/fork-launcher';
import { openWorkbook } from '../../electron/workbooks/read-workbook';
import { READER_FLAGS } from '../../electron/workbooks/reader-flags';
import { anOrderXlsx } from '../electron/workbooks/an-order-xlsx';
import { readInChild } from '../electron/workbooks/read-in-child';

// What a file costs the desk, as ratios to the bare libraries on the same file. Every run is a process of its own (cold,
// libraries loaded), all cases in turn, in what reads a clerk's file: the V8 of the desk's Electron; in plain Node where
// there is none. Processor time counts, and of several runs the least: other work on the machine makes everything late
// and little dearer. The desk runs with the flags of its reader; the libraries with them and without in turn, and the
// faster counts. Below about 1.2 a difference is no evidence.
const SELF = fileURLToPath(import.meta.url);
const RUNS = 5;
/** Where a run takes a tenth of a second, more of them cost little and find the least. */
const SHORT_RUNS = 9;
const READER = join(process.cwd(), 'dist', 'main', 'reader.mjs');
/** Named by `npm run bench`. */
const ELECTRON = process.env['BENCH_ELECTRON'];
const RUNTIME =
  ELECTRON === undefined
    ? { program: process.execPath, flags: READER_FLAGS.node, env: process.env }
    : { program: ELECTRON, flags: READER_FLAGS.electron, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } };
const PLAIN_NODE = { program: process.execPath, flags: [], env: process.env };

const OURS = 'desk reads';
const UNDERSTOOD = 'desk reads and understands';
const CHILD = 'the same, command line';

const READERS: Readonly<Record<string, (bytes: Uint8Array, name: string) => unknown>> = {
  [OURS]: (bytes, name) => openWorkbook(bytes, name, () => undefined),
  [UNDERSTOOD]: (bytes, name) =>
    understand(openWorkbook(bytes, name, () => undefined).grid, {}, NO_MEMORY).lines.length,
  [CHILD]: async (bytes, name) => {
    const result = await readInChild({ bytes, fileName: name, launch: forkReaderLauncher(READER) });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
  },
  hucre: (bytes, name) => (name.endsWith('.xls') ? readXls(bytes) : readXlsx(bytes)),
  'hucre stream': async (bytes) => {
    let rows = 0;
    for await (const row of streamXlsxRows(bytes)) rows += row.values.length > 0 ? 1 : 0;
    return rows;
  },
  SheetJS: (bytes) => XLSX.read(bytes, { type: 'array', dense: true, cellDates: true }),
  papaparse: (bytes) => Papa.parse(new TextDecoder().decode(bytes)),
};

interface Run {
  /** Milliseconds on the clock, and of the processor in this process with all its threads. */
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

interface Case {
  readonly reader: string;
  /** Least processor time; on the clock for the reader in a process of its own. */
  readonly leastMs: number;
  readonly clockMs: number;
  readonly peakMb: number;
}

async function readOnce(reader: string, file: string): Promise<void> {
  const bytes = readFileSync(file);
  const start = performance.now();
  const before = process.cpuUsage();
  await READERS[reader]?.(bytes, file);
  const { user, system } = process.cpuUsage(before);
  const run: Run = { ms: performance.now() - start, cpuMs: (user + system) / 1000, peakMb: peakMb() };
  console.log(JSON.stringify(run));
}

/** Peak memory of this process as Linux counts it; 0 elsewhere. */
function peakMb(): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024;
}

function inOwnProcess(reader: string, file: string, flags: readonly string[]): Run {
  // It forks the reader of the command line.
  const { program, env } = reader === CHILD ? PLAIN_NODE : RUNTIME;
  const own = ['--max-old-space-size=1024', ...flags, SELF, reader, file];
  const printed = execFileSync(program, own, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  // written by readOnce above
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as Run;
}

/** Runs all readers in turn and prints a row for each. */
function compare(
  title: string,
  file: string,
  readers: readonly string[],
  runs = RUNS,
): ReadonlyMap<string, Case> {
  const found = new Map<string, Run[]>(readers.map((reader) => [reader, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const reader of readers) {
      const flags = reader === CHILD ? [[]] : isLibrary(reader) ? [[], RUNTIME.flags] : [RUNTIME.flags];
      for (const own of flags) found.get(reader)?.push(inOwnProcess(reader, file, own));
    }
  }
  const cases = readers.map((reader): Case => {
    const own = found.get(reader) ?? [];
    const clockMs = Math.min(...own.map((run) => run.ms));
    return {
      reader,
      leastMs: reader === CHILD ? clockMs : Math.min(...own.map((run) => run.cpuMs)),
      clockMs,
      peakMb: Math.max(...own.map((run) => run.peakMb)),
    };
  });
  const fastest = fastestOf(cases);
  const fastestClock = Math.min(...cases.flatMap((one) => (isLibrary(one.reader) ? one.clockMs : [])));
  console.log(
    `\n${title}\n${'reader'.padEnd(28)}${'processor ms'.padStart(14)}${'clock ms'.padStart(11)}${'peak MB'.padStart(9)}${'to fastest library'.padStart(20)}${'by the clock'.padStart(14)}`,
  );
  for (const { reader, leastMs, clockMs, peakMb: peak } of cases) {
    console.log(
      `${reader.padEnd(28)}${leastMs.toFixed(0).padStart(14)}${clockMs.toFixed(0).padStart(11)}${peak.toFixed(0).padStart(9)}${(leastMs / fastest).toFixed(2).padStart(20)}${(clockMs / fastestClock).toFixed(2).padStart(14)}`,
    );
  }
  return new Map(cases.map((entry) => [entry.reader, entry]));
}

function isLibrary(reader: string): boolean {
  return reader !== OURS && reader !== UNDERSTOOD && reader !== CHILD;
}

function fastestOf(cases: Iterable<Case>): number {
  return Math.min(...[...cases].filter(({ reader }) => isLibrary(reader)).map(({ leastMs }) => leastMs));
}

function makeFiles(folder: string): void {
  const short = anOrderXlsx(10_000).bytes;
  writeFileSync(join(folder, '10000.xlsx'), short);
  writeFileSync(join(folder, '100000.xlsx'), anOrderXlsx(100_000).bytes);
  const book = XLSX.read(short, { type: 'array', dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('the order has no sheet');
  writeFileSync(join(folder, '10000.xls'), XLSX.write(book, { type: 'buffer', bookType: 'biff8' }));
  const csv = XLSX.utils.sheet_to_csv(sheet);
  writeFileSync(join(folder, '10000.csv'), csv);
  writeFileSync(join(folder, '100000.csv'), `${csv}\n`.repeat(10));
}

function compareAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'order-desk-bench-'));
  makeFiles(folder);
  console.log(`read by ${ELECTRON === undefined ? 'Node' : 'the Electron'} with ${RUNTIME.flags.join(' ')}`);
  const file = (name: string) => join(folder, name);
  const child = existsSync(READER) ? [CHILD] : [];
  if (child.length === 0) console.log('the child is left out: dist/main/reader.mjs is not built');
  const xlsx = [OURS, UNDERSTOOD, ...child, 'hucre', 'hucre stream', 'SheetJS'];
  const short = compare('10,000 lines, .xlsx', file('10000.xlsx'), xlsx);
  const long = compare('100,000 lines, .xlsx', file('100000.xlsx'), xlsx, 2);
  const old = compare(
    '10,000 lines, .xls',
    file('10000.xls'),
    [OURS, UNDERSTOOD, 'hucre', 'SheetJS'],
    SHORT_RUNS,
  );
  const csv = [OURS, UNDERSTOOD, 'papaparse'];
  const shortCsv = compare('10,000 lines, .csv', file('10000.csv'), csv, SHORT_RUNS);
  const longCsv = compare('100,000 lines, .csv', file('100000.csv'), [OURS, 'papaparse'], SHORT_RUNS);
  rmSync(folder, { recursive: true });

  console.log('\ngoal'.padEnd(71) + 'is'.padStart(6) + 'bar'.padStart(6));
  const least = (cases: ReadonlyMap<string, Case>, reader: string) =>
    cases.get(reader)?.leastMs ?? Number.NaN;
  const verdict = (goal: string, is: number, bar: number) =>
    console.log(
      `${goal.padEnd(70)}${is.toFixed(2).padStart(6)}${bar.toFixed(1).padStart(6)}${is <= bar ? '' : '  !'}`,
    );
  verdict(
    'reading and understanding 10,000 lines of .xlsx to the fastest reader',
    least(short, UNDERSTOOD) / fastestOf(short.values()),
    1.5,
  );
  verdict(
    'reading 10,000 lines of .xlsx to the fastest reader',
    least(short, OURS) / fastestOf(short.values()),
    1.3,
  );
  verdict('reading 100,000 lines of .xlsx to 10,000 lines', least(long, OURS) / least(short, OURS), 11);
  verdict(
    'understanding as well, 100,000 lines to 10,000',
    least(long, UNDERSTOOD) / least(short, UNDERSTOOD),
    11,
  );
  verdict('reading 10,000 lines of .xls to hucre', least(old, OURS) / least(old, 'hucre'), 1.2);
  verdict(
    'reading 10,000 lines of .csv to papaparse',
    least(shortCsv, OURS) / least(shortCsv, 'papaparse'),
    1.3,
  );
  verdict(
    'reading 100,000 lines of .csv to papaparse',
    least(longCsv, OURS) / least(longCsv, 'papaparse'),
    1.3,
  );
}

const [, , reader, file] = process.argv;
if (reader !== undefined && file !== undefined) await readOnce(reader, file);
else compareAll();
