import { type Problem, ProblemError, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import type { ProductMatch } from '#shared/api/views/import-preview';
import type { OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import type { DraftMemory } from './draft-reading';
import { type Answer, badMessage, type ReaderLauncher, ReaderLink } from './reader-link';
import type { ReadingHead, ShownCell, WorkbookFacts } from './reader-messages';
import { IDLE_MS, READING_LIMITS, silenceMs, understandingMs } from './reading-limits';

export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly launch: ReaderLauncher;
  onProgress?(done: number, total: number): void;
  onClose?(): void;
  /** Instead of the times that the size of the file gives. */
  readonly silenceMs?: number;
  readonly totalMs?: number;
  readonly idleMs?: number;
}

export interface UnderstandRequest {
  readonly choices: ReadingChoices;
  readonly memory: DraftMemory;
  /** Lines wanted at most; `lineCount` tells how many there are. */
  readonly lines: number;
}

/** A file as the reader understood it: the draft with the wanted lines, and the sheet it came from. */
export interface UnderstoodFile extends Omit<ReadingHead, 'draft' | 'grid'> {
  readonly facts: WorkbookFacts;
  readonly draft: OrderDraft;
  readonly matches: ProductMatch[];
  readonly grid: ReadingHead['grid'] & { readonly cells: ShownCell[] };
}

/** A sheet as texts. */
export interface SheetTexts {
  readonly facts: WorkbookFacts;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A file of strangers, open in a process of its own. Every end is a value: an answer or a problem. */
export interface OpenFile {
  /** What the file is; asked at once when it is opened. */
  readonly facts: Promise<Result<WorkbookFacts>>;
  understand(request: UnderstandRequest): Promise<Result<UnderstoodFile>>;
  /** One sheet as texts by row and column; `null` takes the first that looks like a statement of account. */
  texts(sheet: string | null): Promise<Result<SheetTexts>>;
  /** The bytes of pictures that stand in the file, by name; those it does not have are left out. */
  pictures(names: readonly string[]): Promise<Result<ReadonlyMap<string, Uint8Array>>>;
  /** Ends the process; what is still asked is answered with `cancelled`. */
  close(): void;
}

export function openInChild(request: ReadingRequest): OpenFile {
  return new ReaderFile(request);
}

class ReaderFile implements OpenFile {
  readonly facts: Promise<Result<WorkbookFacts>>;
  readonly #request: ReadingRequest;
  #link: ReaderLink | null = null;
  #idle: NodeJS.Timeout | null = null;
  #isClosed = false;
  #facts: WorkbookFacts | null = null;
  /** Why the file could not be opened; a second try would take as long and end alike. */
  #refusal: Problem | null = null;
  /** Questions wait for each other: the process does one thing at a time. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(request: ReadingRequest) {
    this.#request = request;
    this.facts = this.#inTurn(async () => (await this.#open()).facts);
  }

  understand({ choices, memory, lines }: UnderstandRequest): Promise<Result<UnderstoodFile>> {
    return this.#inTurn(async () => {
      const { link, facts } = await this.#open();
      const collected = new CollectedReading(facts);
      const rows = facts.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
      await link.ask({
        message: { type: 'understand', choices, memory, lines },
        ...this.#times(understandingMs(rows)),
        take: (answer) => {
          if (answer.type === 'progress') this.#request.onProgress?.(answer.done, answer.total);
          else collected.take(answer);
        },
      });
      return collected.whole();
    });
  }

  texts(sheet: string | null): Promise<Result<SheetTexts>> {
    return this.#inTurn(async () => {
      const { link, facts } = await this.#open();
      const rows: string[][] = [];
      let name = sheet ?? '';
      await link.ask({
        message: { type: 'texts', sheet },
        ...this.#times(understandingMs(facts.sheets.reduce((sum, one) => sum + one.rows, 0))),
        take: (answer) => {
          if (answer.type !== 'texts') throw new ProblemError(badMessage());
          name = answer.sheet;
          rows.push(...answer.rows);
        },
      });
      return { facts, name, rows };
    });
  }

  pictures(names: readonly string[]): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
    return this.#inTurn(async () => {
      const found = new Map<string, Uint8Array>();
      if (names.length === 0) return found;
      const { link } = await this.#open();
      await link.ask({
        message: { type: 'pictures', names: [...names] },
        ...this.#times(silenceMs(0)),
        take: (answer) => {
          if (answer.type !== 'picture') throw new ProblemError(badMessage());
          found.set(answer.name, answer.bytes);
        },
      });
      return found;
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#end(problem('cancelled'));
    this.#request.onClose?.();
  }

  /** The process that has the file open: the one there is, else a new one. */
  async #open(): Promise<{ readonly link: ReaderLink; readonly facts: WorkbookFacts }> {
    const { bytes, fileName, launch } = this.#request;
    if (this.#isClosed) throw new ProblemError(problem('cancelled'));
    if (this.#link?.isOpen && this.#facts) return { link: this.#link, facts: this.#facts };
    if (this.#refusal) throw new ProblemError(this.#refusal);
    if (bytes.byteLength > READING_LIMITS.fileBytes) {
      const limits = { what: 'bytes', limit: READING_LIMITS.fileBytes, found: bytes.byteLength };
      throw new ProblemError(problem('file-too-large', limits));
    }
    this.#facts = null;
    const link = new ReaderLink(launch);
    this.#link = link;
    let facts: WorkbookFacts | null = null;
    await link.ask({
      message: { type: 'open', fileName, bytes },
      ...this.#times(silenceMs(bytes.byteLength)),
      take: (answer) => {
        if (answer.type === 'facts') facts = answer.facts;
        else if (answer.type === 'progress') this.#request.onProgress?.(answer.done, answer.total);
        else throw new ProblemError(badMessage());
      },
    });
    if (facts === null) throw new ProblemError(badMessage());
    this.#facts = facts;
    return { link, facts };
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<Result<T>> {
    const before = this.#last;
    const run = async (): Promise<Result<T>> => {
      await before;
      if (this.#idle) clearTimeout(this.#idle);
      try {
        return done(await work());
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        if (this.#facts === null && !this.#isClosed) this.#refusal = error.problem;
        // a reader that has refused or lost its way is not asked again
        this.#end(error.problem);
        return failed(error.problem);
      } finally {
        this.#idle = setTimeout(() => this.#end(problem('cancelled')), this.#request.idleMs ?? IDLE_MS);
        this.#idle.unref();
      }
    };
    const mine = run();
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  #end(why: Problem): void {
    this.#link?.close(why);
    this.#link = null;
    if (this.#idle) clearTimeout(this.#idle);
  }

  #times(silence: number): { silenceMs: number; totalMs?: number } {
    const { silenceMs: ms = silence, totalMs } = this.#request;
    return totalMs === undefined ? { silenceMs: ms } : { silenceMs: ms, totalMs };
  }
}

/** Puts the batches of one reading together. */
class CollectedReading {
  readonly #facts: WorkbookFacts;
  readonly #cells: ShownCell[] = [];
  readonly #lines: OrderDraft['lines'] = [];
  readonly #matches: ProductMatch[] = [];
  readonly #problems: OrderDraft['problems'] = [];
  #head: ReadingHead | null = null;

  constructor(facts: WorkbookFacts) {
    this.#facts = facts;
  }

  take(answer: Answer): void {
    if (answer.type === 'reading') this.#head = answer.head;
    else if (answer.type === 'cells') this.#cells.push(...answer.cells);
    else if (answer.type === 'problems') this.#problems.push(...answer.problems);
    else if (answer.type === 'lines') {
      this.#lines.push(...answer.lines);
      this.#matches.push(...answer.matches);
    } else throw new ProblemError(badMessage());
  }

  whole(): UnderstoodFile {
    const head = this.#head;
    if (!head) throw new ProblemError(badMessage());
    return {
      ...head,
      facts: this.#facts,
      draft: { ...head.draft, lines: this.#lines, problems: this.#problems },
      matches: this.#matches,
      grid: { ...head.grid, cells: this.#cells },
    };
  }
}
