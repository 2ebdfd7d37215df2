import { type Problem, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import type { SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';
import { unpackCells } from './grid-transfer';
import { FromReader, type ToReader } from './reader-messages';
import { READING_LIMITS } from './reading-limits';

/** A started reader process, whatever starts it: Electron's utility process or a plain Node child. */
export interface ReaderChild {
  send(message: ToReader): void;
  onMessage(listener: (message: unknown) => void): void;
  /** `outOfMemory` when the process died of its heap limit, as far as the system tells. */
  onExit(listener: (end: { readonly outOfMemory: boolean }) => void): void;
  kill(): void;
}

export type ReaderLauncher = () => ReaderChild;

/** What a workbook gives: its cells, and the bytes of the pictures that stand in them by name. */
export interface ReadWorkbook {
  readonly grid: WorkbookGrid;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly launch: ReaderLauncher;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Milliseconds without a sign of life after which the child is ended. */
  readonly silenceMs?: number;
  /** Milliseconds after which it is ended although it still makes progress. */
  readonly totalMs?: number;
}

const SILENCE_MS = 15_000;
const TOTAL_MS = 60_000;

/** Reads untrusted bytes in a process that can be killed. Every end is a value: a workbook or a problem. */
export function readInChild(request: ReadingRequest): Promise<Result<ReadWorkbook>> {
  if (request.bytes.byteLength > READING_LIMITS.fileBytes) {
    const facts = { what: 'bytes', limit: READING_LIMITS.fileBytes, found: request.bytes.byteLength };
    return Promise.resolve(failed(problem('file-too-large', facts)));
  }
  if (request.signal?.aborted) return Promise.resolve(failed(problem('cancelled')));
  return new Promise((resolve) => new Reading(request, resolve).start());
}

class Reading {
  readonly #request: ReadingRequest;
  readonly #resolve: (result: Result<ReadWorkbook>) => void;
  readonly #child: ReaderChild;
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #cancel = () => this.#fail('cancelled');
  #head: Omit<WorkbookGrid, 'sheets'> | null = null;
  #sheets: SheetGrid[] = [];
  #silence: NodeJS.Timeout | null = null;
  #total: NodeJS.Timeout | null = null;
  #ended = false;

  constructor(request: ReadingRequest, resolve: (result: Result<ReadWorkbook>) => void) {
    this.#request = request;
    this.#resolve = resolve;
    this.#child = request.launch();
  }

  start(): void {
    this.#request.signal?.addEventListener('abort', this.#cancel, { once: true });
    this.#total = setTimeout(() => this.#fail('file-timeout'), this.#request.totalMs ?? TOTAL_MS);
    this.#expectSign();
    this.#child.onMessage((message) => this.#receive(message));
    this.#child.onExit(({ outOfMemory }) => {
      if (outOfMemory) this.#fail('file-too-large', { what: 'memory' });
      else this.#fail('file-unreadable', { reason: 'reader-crashed' });
    });
  }

  #receive(message: unknown): void {
    if (this.#ended) return;
    const parsed = FromReader.safeParse(message);
    if (parsed.success) {
      this.#expectSign();
      this.#handle(parsed.data);
    } else this.#fail('file-unreadable', { reason: 'reader-message' });
  }

  #handle(message: FromReader): void {
    switch (message.type) {
      case 'ready':
        this.#child.send({ type: 'read', fileName: this.#request.fileName, bytes: this.#request.bytes });
        break;
      case 'progress':
        this.#request.onProgress?.(message.done, message.total);
        break;
      case 'head':
        this.#head = message.grid;
        this.#sheets = message.sheets.map((sheet) => ({ ...sheet, cells: [] }));
        this.#askForMore();
        break;
      case 'cells':
        this.#takeCells(message.sheet, message.packed);
        break;
      case 'picture':
        this.#pictures.set(message.name, message.bytes);
        this.#askForMore();
        break;
      case 'done':
        this.#finish();
        break;
      case 'refused':
        this.#end(failed(message.problem));
        break;
      default:
        message satisfies never;
    }
  }

  #takeCells(index: number, packed: string): void {
    const cells = unpackCells(packed);
    const sheet = this.#sheets[index];
    if (cells && sheet) {
      for (const cell of cells) sheet.cells.push(cell);
      this.#askForMore();
    } else this.#fail('file-unreadable', { reason: 'reader-message' });
  }

  #finish(): void {
    if (this.#head)
      this.#end(done({ grid: { ...this.#head, sheets: this.#sheets }, pictures: this.#pictures }));
    else this.#fail('file-unreadable', { reason: 'reader-message' });
  }

  /** Only after the window had its turn. */
  #askForMore(): void {
    setImmediate(() => {
      if (!this.#ended) this.#child.send({ type: 'more' });
    });
  }

  #expectSign(): void {
    if (this.#silence) clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#fail('file-timeout'), this.#request.silenceMs ?? SILENCE_MS);
  }

  #fail(kind: Problem['kind'], facts: Problem['facts'] = {}): void {
    this.#end(failed(problem(kind, facts)));
  }

  #end(result: Result<ReadWorkbook>): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#silence) clearTimeout(this.#silence);
    if (this.#total) clearTimeout(this.#total);
    this.#request.signal?.removeEventListener('abort', this.#cancel);
    this.#child.kill();
    this.#resolve(result);
  }
}
