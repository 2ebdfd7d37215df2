import { getHeapStatistics } from 'node:v8';
import { type Problem, ProblemError, problem } from '#shared/api/problem';
import { statementSheet, statementTable } from '#shared/money/reading/statement-table';
import { readDraft } from './draft-reading';
import { openWorkbook, type ReadWorkbook } from './read-workbook';
import { type Said, ToReader } from './reader-messages';
import { HEAP_BYTES } from './reading-limits';
import { refuse } from './refusal';
import { sentLine } from './sent-line';
import { factsOf, shownCells, shownSheet } from './shown-sheet';

/** The way to the parent: Electron's port, or the channel of a forked Node process. */
interface ParentPort {
  postMessage(message: Said | string): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/** Each batch is some 5 ms of work for the parent. */
const CELLS_PER_BATCH = 3_000;
const LINES_PER_BATCH = 200;
const PROBLEMS_PER_BATCH = 500;
const NANOSECONDS_BETWEEN_REPORTS = 50_000_000n;

const port = parentPort();
let waiting: (() => void) | null = null;
let workbook: ReadWorkbook | null = null;

port.on('message', ({ data }) => {
  const message = ToReader.parse(data);
  if (message.type === 'more') {
    const goOn = waiting;
    waiting = null;
    goOn?.();
  } else void answer(message);
});
say({ type: 'ready' });

async function answer(message: Exclude<ToReader, { type: 'more' }>): Promise<void> {
  try {
    if (message.type === 'open') open(message.bytes, message.fileName);
    else if (message.type === 'understand') await sendAll(readingOf(message));
    else if (message.type === 'texts') await sendAll(textsOf(message.sheet));
    else await sendAll(picturesOf(message.names));
    say({ type: 'done' });
  } catch (error) {
    say({ type: 'refused', problem: problemOf(error) });
  }
}

function open(bytes: Uint8Array, fileName: string): void {
  workbook = openWorkbook(bytes, fileName, progress());
  say({ type: 'facts', facts: factsOf(workbook.grid) });
}

function* readingOf({ choices, memory, lines }: Extract<ToReader, { type: 'understand' }>): Generator<Said> {
  const { grid } = opened();
  // all of the file is read; what follows takes its time without a count
  say({ type: 'progress', done: 1, total: 1 });
  const { draft, layout, matches, orderNos, ...reading } = readDraft(grid, choices, memory, lines);
  const { lines: allLines, problems, ...head } = draft;
  const wanted = grid.sheets.find((candidate) => candidate.name === choices.shown);
  const sheet = wanted ?? grid.sheets.find((candidate) => candidate.name === draft.sheet) ?? grid.sheets[0];
  yield {
    type: 'reading',
    head: {
      ...reading,
      draft: head,
      lineCount: allLines.length,
      layout:
        layout === null
          ? null
          : { id: layout.layout.id, changes: layout.changes.map((change) => ({ ...change })) },
      orderNos: [...orderNos],
      grid: shownSheet(sheet, draft.sheet),
    },
  };
  for (const cells of batches(sheet ? shownCells(sheet) : [], CELLS_PER_BATCH))
    yield { type: 'cells', cells };
  const count = Math.min(lines, allLines.length);
  for (let from = 0; from < count; from += LINES_PER_BATCH) {
    const to = Math.min(from + LINES_PER_BATCH, count);
    yield { type: 'lines', lines: allLines.slice(from, to).map(sentLine), matches: matches.slice(from, to) };
  }
  // what is said of lines that are not handed over would point at nothing
  const handed = new Set(allLines.slice(0, count).map((line) => line.id));
  const shown = problems.filter((found) => found.line === null || handed.has(found.line));
  for (const some of batches(shown, PROBLEMS_PER_BATCH)) yield { type: 'problems', problems: some };
}

function* textsOf(name: string | null): Generator<Said> {
  const sheet = statementSheet(opened().grid, name ?? undefined);
  const table = sheet ? statementTable(sheet) : [];
  const said = { type: 'texts' as const, sheet: sheet?.name ?? '' };
  for (const rows of batches(table, LINES_PER_BATCH)) yield { ...said, rows: rows.map((row) => [...row]) };
}

function* picturesOf(names: readonly string[]): Generator<Said> {
  const { pictures } = opened();
  for (const name of names) {
    const bytes = pictures.get(name);
    if (bytes) yield { type: 'picture', name, bytes };
  }
}

function opened(): ReadWorkbook {
  return workbook ?? refuse('file-unreadable', { reason: 'reader-message' });
}

function* batches<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

/** Each once the window has had its turn after the one before; it is written while the window is busy with that. */
async function sendAll(messages: Iterable<Said>): Promise<void> {
  let isFree: Promise<void> = Promise.resolve();
  for (const message of messages) {
    const written = packed(message);
    await isFree;
    isFree = new Promise((resolve) => {
      waiting = resolve;
    });
    port.postMessage(written);
  }
  await isFree;
}

function say(message: Said): void {
  port.postMessage(packed(message));
}

/** As JSON, which both ends write and read several times as fast as thousands of objects; bytes as they are. */
function packed(message: Said): Said | string {
  return message.type === 'picture' ? message : JSON.stringify(message);
}

/** At most some hundred reports a file, and a look at the memory with each. */
function progress(): (done: number, total: number) => void {
  let last = 0n;
  return (done, total) => {
    const now = process.hrtime.bigint();
    if (now - last < NANOSECONDS_BETWEEN_REPORTS) return;
    last = now;
    if (getHeapStatistics().used_heap_size > HEAP_BYTES) refuse('file-too-large', { what: 'memory' });
    say({ type: 'progress', done, total });
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
