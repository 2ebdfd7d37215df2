import { getHeapStatistics } from 'node:v8';
import { type Problem, ProblemError, problem } from '#shared/api/problem';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { packCells } from './grid-transfer';
import { openWorkbook } from './read-workbook';
import { type FromReader, ToReader } from './reader-messages';
import { refuse } from './refusal';

/** The way to the parent: Electron's port, or the channel of a forked Node process. */
interface ParentPort {
  postMessage(message: FromReader): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/** About 4 ms of work for the parent. */
const CELLS_PER_BATCH = 4_000;
const NANOSECONDS_BETWEEN_REPORTS = 50_000_000n;
/** Beyond this the limit of V8 would end the process without a word. */
const HEAP_BYTES = 480 * 1024 * 1024;

const port = parentPort();
let waiting: (() => void) | null = null;

port.on('message', ({ data }) => {
  const message = ToReader.parse(data);
  if (message.type === 'more') {
    const goOn = waiting;
    waiting = null;
    goOn?.();
  } else void answer(message.bytes, message.fileName);
});
port.postMessage({ type: 'ready' });

async function answer(bytes: Uint8Array, fileName: string): Promise<void> {
  try {
    const { grid, pictures } = openWorkbook(bytes, fileName, progress());
    await sendGrid(grid);
    for (const [name, picture] of pictures) await sendAndWait({ type: 'picture', name, bytes: picture });
    port.postMessage({ type: 'done' });
  } catch (error) {
    port.postMessage({ type: 'refused', problem: problemOf(error) });
  }
}

async function sendGrid(grid: WorkbookGrid): Promise<void> {
  const { sheets, ...head } = grid;
  await sendAndWait({ type: 'head', grid: head, sheets: sheets.map(({ cells: _, ...sheet }) => sheet) });
  for (const [index, { cells }] of sheets.entries()) {
    for (let from = 0; from < cells.length; from += CELLS_PER_BATCH) {
      const packed = packCells(cells.slice(from, from + CELLS_PER_BATCH));
      await sendAndWait({ type: 'cells', sheet: index, packed });
    }
  }
}

function sendAndWait(message: FromReader): Promise<void> {
  const answered = new Promise<void>((resolve) => {
    waiting = resolve;
  });
  port.postMessage(message);
  return answered;
}

/** At most some hundred reports a file, and a look at the memory with each. */
function progress(): (done: number, total: number) => void {
  let last = 0n;
  return (done, total) => {
    const now = process.hrtime.bigint();
    if (now - last < NANOSECONDS_BETWEEN_REPORTS) return;
    last = now;
    if (getHeapStatistics().used_heap_size > HEAP_BYTES) refuse('file-too-large', { what: 'memory' });
    port.postMessage({ type: 'progress', done, total });
  };
}

/** An exception that is no refusal of ours means that a library lost its way in the file. */
function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return problem('file-unreadable', { reason: 'reader-failed', detail: String(error).slice(0, 200) });
}

function parentPort(): ParentPort {
  // Electron adds `parentPort` to the process of a utility; Node's types do not know it
  const electronPort = (process as unknown as { parentPort?: ParentPort }).parentPort;
  if (electronPort) return electronPort;
  return {
    postMessage: (message) => process.send?.(message),
    on: (_, listener) => process.on('message', (data) => listener({ data })),
  };
}
