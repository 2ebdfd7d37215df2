import { type OpenFile, openInChild } from './reader-client';
import type { ReaderLauncher } from './reader-link';

interface ReadingJob {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  onProgress(done: number, total: number): void;
}

/** Opens untrusted files, each in a process of its own that can be ended. */
export interface WorkbookReading {
  open(job: ReadingJob): OpenFile;
}

export function deskReading(launch: ReaderLauncher): WorkbookReading {
  return { open: (job) => openInChild({ ...job, launch }) };
}
