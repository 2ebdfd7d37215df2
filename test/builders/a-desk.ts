import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Channel, InputOf, OutputOf } from '#shared/api/contract';
import type { Notice } from '#shared/api/desk';
import type { Problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';
import type { Clock } from '../../electron/clock';
import type { DeskContext } from '../../electron/commands/context';
import { deskHandlers } from '../../electron/commands/desk-handlers';
import { openDesk } from '../../electron/desk';
import type { Dialogs } from '../../electron/files/dialogs';
import { createDispatch } from '../../electron/ipc/dispatch';
import type { PrintJob } from '../../electron/print/printing';
import type { ReaderLauncher } from '../../electron/workbooks/reader-link';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: Date;
  constructor(iso: string) {
    this.#now = new Date(iso);
  }
  now(): Date {
    return this.#now;
  }
  set(iso: string): void {
    this.#now = new Date(iso);
  }
}

/** A desk on a real folder, called through dispatch as the screens call it. Only clock, dialogs and printer are ours. */
export class TestDesk {
  readonly folder: string;
  readonly clock: TestClock;
  readonly notices: Notice[] = [];
  readonly printed: PrintJob[] = [];
  readonly saved = new Map<string, Uint8Array>();
  context: DeskContext;
  #call: (channel: unknown, input: unknown) => Promise<Result<unknown>>;
  #close: () => Promise<void>;

  private constructor(
    folder: string,
    clock: TestClock,
    opened: { context: DeskContext; close: () => Promise<void> },
  ) {
    this.folder = folder;
    this.clock = clock;
    this.context = opened.context;
    this.#close = opened.close;
    this.#call = createDispatch(deskHandlers(opened.context), {
      log: { info: () => undefined, error: (message, error) => console.error(message, error) },
      parseOutput: true,
    });
  }

  static async open(
    options: { folder?: string; launchReader?: ReaderLauncher; now?: string } = {},
  ): Promise<TestDesk> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'desk-'));
    const clock = new TestClock(options.now ?? '2026-03-10T08:00:00');
    const desks: TestDesk[] = [];
    const dialogs: Dialogs = {
      openFile: async () => null,
      saveFile: async (name, bytes) => {
        desks[0]?.saved.set(name, bytes);
        return { name };
      },
      saveFolder: async (name, files) => {
        for (const file of files) desks[0]?.saved.set(`${name}/${file.name}`, file.bytes);
        return { name, files: files.length };
      },
    };
    const opened = await openDesk({
      dataFolder: join(folder, 'data'),
      userDataFolder: join(folder, 'pc'),
      fontsFolder: inProject('dist/fonts'),
      samplesFolder: inProject('build/samples'),
      clock,
      version: 'test',
      dialogs,
      printing: {
        printers: async () => [],
        print: async (job) => {
          desks[0]?.printed.push(job);
        },
      },
      launchReader:
        options.launchReader ??
        (() => {
          throw new Error('this test reads no workbook');
        }),
      announce: (notice) => desks[0]?.notices.push(notice),
    });
    if (!opened.ok) throw new Error(`the desk did not open: ${opened.problem.kind}`);
    const desk = new TestDesk(folder, clock, opened.value);
    desks.push(desk);
    return desk;
  }

  /** The value, or a failed test. */
  async call<C extends Channel>(channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
    const result = await this.#call(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.problem)}`);
    // Dispatch has parsed it by the channel's own schema.
    return result.value as OutputOf<C>;
  }

  /** The problem, or a failed test. */
  async refusal(channel: Channel, input: unknown): Promise<Problem> {
    const result = await this.#call(channel, input);
    if (result.ok) throw new Error(`${channel} was not refused`);
    return result.problem;
  }

  async close(): Promise<void> {
    await this.#close();
  }

  async remove(): Promise<void> {
    await this.#close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
