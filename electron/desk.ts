import { hostname } from 'node:os';
import type { Notice } from '#shared/api/desk';
import { done, failed, type Result } from '#shared/api/result';
import { ORDER_LINES_MAX } from '#shared/domain/sales-order';
import type { Clock } from './clock';
import type { DeskContext } from './commands/context';
import { copyDeclared } from './commands/customs-copies';
import type { Dialogs } from './files/dialogs';
import { deskPress } from './print/desk-press';
import { PaperWorks } from './print/paper-works';
import type { Printing } from './print/printing';
import { openAttachments } from './store/attachments';
import { openStore, type Store } from './store/store';
import { deskReading } from './workbooks/desk-reading';
import type { ReaderLauncher } from './workbooks/reader-link';

/** What main and the command line each give to a desk. */
export interface DeskOptions {
  readonly dataFolder: string;
  /** Per PC and clerk, outside the data: remembers what was last seen. */
  readonly userDataFolder: string;
  /** The cut fonts of the papers. */
  readonly fontsFolder: string;
  /** Sample workbooks and pictures. */
  readonly samplesFolder: string;
  readonly clock: Clock;
  readonly version: string;
  readonly dialogs: Dialogs;
  readonly printing: Printing;
  readonly launchReader: ReaderLauncher;
  /** Drafts are handed over to their last line; otherwise as far as an order can go. */
  readonly wholeDrafts?: boolean;
  /** The clerk said so: begin anew where this PC has seen data. */
  readonly startFresh?: boolean;
  /** The clerk said so: the other PC that holds the folder has stopped. */
  readonly takeOver?: boolean;
  announce(notice: Notice): void;
}

export interface OpenedDesk {
  readonly context: DeskContext;
  /** Last checkpoint and backup; then the data folder is free for others. */
  close(): Promise<void>;
}

/** Opens the data folder and puts all parts together. */
export async function openDesk(options: DeskOptions): Promise<Result<OpenedDesk>> {
  let store: Store | null = null;
  const clerk = () => store?.get('company', 'company')?.clerk || 'desk';
  const opened = await openStore({
    folder: options.dataFolder,
    userDataFolder: options.userDataFolder,
    deviceName: hostname(),
    clock: options.clock,
    user: clerk,
    startFresh: options.startFresh ?? false,
    takeOver: options.takeOver ?? false,
  });
  if (!opened.ok) return failed(opened.problem);
  store = opened.value;
  store.onChange(({ collections }) => options.announce({ type: 'changed', collections }));
  const files = openAttachments(options.dataFolder);
  const announceProgress: DeskContext['announceProgress'] = (token, doneRows, total) =>
    options.announce({ type: 'progress', token, done: doneRows, total });
  const works = new PaperWorks(announceProgress);
  const context: DeskContext = {
    store,
    files,
    clock: options.clock,
    version: options.version,
    clerk,
    dialogs: options.dialogs,
    printing: options.printing,
    works,
    press: deskPress(files, options.fontsFolder, works),
    reading: deskReading(options.launchReader),
    draftLines: options.wholeDrafts ? Number.MAX_SAFE_INTEGER : ORDER_LINES_MAX,
    samplesFolder: options.samplesFolder,
    announceProgress,
  };
  await copyDeclared(context);
  const close = () => {
    context.reading.close();
    return opened.value.close();
  };
  return done({ context, close });
}
