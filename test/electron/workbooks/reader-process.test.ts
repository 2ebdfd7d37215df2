import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import {
  type ReaderLauncher,
  type ReadWorkbook,
  readInChild,
} from '../../../electron/workbooks/reader-client';
import { anXlsx, orderLines } from './an-xlsx';
import { buildReader } from './built-reader';
import { corpusFile, corpusIsHere, corpusNames } from './corpus';

let launch: ReaderLauncher;

beforeAll(async () => {
  launch = forkReaderLauncher(await buildReader());
});

function read(bytes: Uint8Array, fileName: string): Promise<Result<ReadWorkbook>> {
  return readInChild({ bytes, fileName, launch });
}

function allText(result: Result<ReadWorkbook>): string {
  if (!result.ok) return '';
  return result.value.grid.sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.text)).join('\n');
}

/** Peak memory in MB of the children of this process, as Linux counts it; 0 elsewhere. */
function childrenPeakMb(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(/\s+/);
    const peaks = children.map(
      (child) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1],
    );
    return Math.max(0, ...peaks.map((kb) => Number(kb ?? 0))) / 1024;
  } catch (error) {
    // a child may end between the two readings
    if (error instanceof Error) return 0;
    throw error;
  }
}

describe.skipIf(!corpusIsHere)('hostile files end in data or in a refusal that says why', () => {
  const WHY: Readonly<Record<string, Problem['kind']>> = {
    'csvmod-bomb-workbook.xlsx': 'file-hostile',
    'csvmod-missing-worksheet.xlsx': 'file-unreadable',
    'edr-empty-zip.xlsx': 'file-not-a-workbook',
    'edr-382-oom.xls': 'file-hostile',
    'empty.xlsx': 'file-not-a-workbook',
    'encrypted-agile-aes256-pw-password.xlsx': 'file-encrypted',
    'encrypted-poi-passtika.xlsx': 'file-encrypted',
    'encrypted-xor.xls': 'file-encrypted',
    'not-a-zip.xlsx': 'file-not-a-workbook',
    'poi-fuzz-hssf-5175219985448960.xls': 'file-unreadable',
    'poi-fuzz-xlsx2csv-5636439151607808.xlsx': 'file-unreadable',
    'xee-utf16.xml': 'file-hostile',
    'xls-truncated.xls': 'file-unreadable',
    'xml2003-template-not-wellformed.xml': 'file-unreadable',
    'xxe-shared-strings.xlsx': 'file-hostile',
  };

  it('ends every one of them, 512 MB at most, without touching the prototype of objects', {
    timeout: 120_000,
  }, async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const ends: Record<string, string> = {};
    let peakMb = 0;
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, childrenPeakMb());
    }, 15);
    for (const name of corpusNames('hostile')) {
      const started = performance.now();
      const result = await read(corpusFile('hostile', name), name);
      ends[name] = result.ok ? 'data' : result.problem.kind;
      expect(performance.now() - started, name).toBeLessThan(20_000);
    }
    clearInterval(watch);
    expect(ends).toMatchObject(WHY);
    expect(peakMb).toBeLessThanOrEqual(512);
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
    expect(Object.keys({})).toEqual([]);
  });

  it('tells the truth about files that only look bad', async () => {
    expect(allText(await read(corpusFile('hostile', 'html-gb18030-saved-as.xls'), 'a.xls'))).toBe('电视机');
    expect(allText(await read(corpusFile('hostile', 'unclosed-quote.csv'), 'a.csv'))).toContain(
      'C\nnormal\n3',
    );
    expect(allText(await read(corpusFile('hostile', 'nul-bytes.csv'), 'a.csv'))).toContain('AB\n1\n2');
    expect(allText(await read(corpusFile('hostile', 'formula-injection.csv'), 'a.csv'))).toContain(
      '=HYPERLINK(',
    );
    expect(allText(await read(corpusFile('hostile', 'html-script-in-cells.xlsx'), 'a'))).toContain(
      '<script>',
    );
    const renamed = await read(corpusFile('hostile', 'xlsx-named.xls'), 'xlsx-named.xls');
    expect(renamed).toMatchObject({
      ok: true,
      value: { grid: { format: 'xlsx', fileName: 'xlsx-named.xls' } },
    });
  });

  it('reads three cells at both ends of the sheet as three cells', async () => {
    const result = await read(corpusFile('hostile', 'claims-17-billion-cells.xlsx'), 'claims.xlsx');
    if (!result.ok) throw new Error(result.problem.kind);
    const [sheet] = result.value.grid.sheets;
    expect(sheet?.cells).toHaveLength(3);
    expect(sheet?.merges).toEqual([]);
  });
});

describe('a reader that can be killed', () => {
  it('hands over 100,000 lines whole while the window stays free, within 512 MB', {
    timeout: 90_000,
  }, async () => {
    const bytes = anXlsx(orderLines(100_000));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    let peakMb = 0;
    let busiestMs = 0;
    const progress: number[] = [];
    const watch = setInterval(() => {
      peakMb = Math.max(peakMb, childrenPeakMb());
    }, 50);
    delay.enable();
    const result = await readInChild({
      bytes,
      fileName: 'long.xlsx',
      onProgress: (done, total) => progress.push(done / total),
      launch: () => {
        const child = launch();
        return {
          ...child,
          onMessage: (listener) =>
            child.onMessage((message) => {
              const before = process.cpuUsage();
              listener(message);
              busiestMs = Math.max(busiestMs, process.cpuUsage(before).user / 1000);
            }),
        };
      },
    });
    delay.disable();
    clearInterval(watch);
    if (!result.ok) throw new Error(result.problem.kind);
    const cells = result.value.grid.sheets[0]?.cells ?? [];
    expect(cells).toHaveLength(1_200_000);
    expect(cells.at(-1)).toMatchObject({
      row: 99_999,
      column: 11,
      value: { kind: 'number' },
      format: '#,##0.00',
    });
    expect(peakMb).toBeLessThanOrEqual(512);
    // the busy machine of a test run may hold this process back; the reader itself must not
    expect(delay.percentile(99) / 1e6).toBeLessThan(100);
    expect(busiestMs).toBeLessThan(100);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('refuses more rows than it takes, and says how many it takes', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 120_001 }, () => '<row><c><v>1</v></c></row>').join('');
    const result = await read(anXlsx({ sheet: `<sheetData>${rows}</sheetData>` }), 'longer.xlsx');
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: 'file-too-large', facts: { what: 'rows', limit: 120_000 } },
    });
  });

  it('refuses a file above 20 MB without starting a process', async () => {
    let started = 0;
    const counting: ReaderLauncher = () => {
      started += 1;
      return launch();
    };
    const result = await readInChild({
      bytes: new Uint8Array(21 << 20),
      fileName: 'a.xlsx',
      launch: counting,
    });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'file-too-large' } });
    expect(started).toBe(0);
  });

  it('ends the child when the clerk cancels', async () => {
    const stop = new AbortController();
    let killed = false;
    const watched: ReaderLauncher = () => {
      const child = launch();
      return {
        ...child,
        kill: () => {
          killed = true;
          child.kill();
        },
      };
    };
    const reading = readInChild({
      bytes: anXlsx(orderLines(20_000)),
      fileName: 'a.xlsx',
      launch: watched,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(await reading).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
    expect(killed).toBe(true);
  });
});
