import type { Clock } from '../clock';
import type { Dialogs } from '../files/dialogs';
import type { PaperPress } from '../print/paper-press';
import type { PaperWorks } from '../print/paper-works';
import type { Printing } from '../print/printing';
import type { Attachments } from '../store/attachments';
import type { Store } from '../store/store';
import type { WorkbookReading } from '../workbooks/desk-reading';

/** All that commands and queries work with; main and the command line each build one. */
export interface DeskContext {
  readonly store: Store;
  readonly files: Attachments;
  readonly clock: Clock;
  readonly version: string;
  /** Who works at this desk, for the history. */
  clerk(): string;
  readonly dialogs: Dialogs;
  readonly press: PaperPress;
  /** Papers that are being drawn. */
  readonly works: PaperWorks;
  readonly printing: Printing;
  readonly reading: WorkbookReading;
  /** Lines of a draft that are handed over: an order holds no more, and the window must stay free. */
  readonly draftLines: number;
  /** Folder with the sample workbooks and pictures that come with the application. */
  readonly samplesFolder: string;
  /** Tells the screens how far a long reading has come. */
  announceProgress(token: string, done: number, total: number): void;
}
