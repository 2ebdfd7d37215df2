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
  /** Ends all of them: a desk that closes leaves no process behind. */
  close(): void;
}

export function deskReading(launch: ReaderLauncher): WorkbookReading {
  const files = new Set<OpenFile>();
  return {
    open: (job) => {
      const file = openInChild({ ...job, launch, onClose: () => files.delete(file) });
      files.add(file);
      return file;
    },
    close: () => {
      for (const file of files) file.close();
    },
  };
}
