import type { Result } from '#shared/api/result';
import { type ReaderLauncher, type ReadWorkbook, readInChild } from './reader-client';

interface ReadingJob {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** The desk's way to read a file: each job in a fresh process, which ends with it. */
export function deskReading(launch: ReaderLauncher): {
  read(job: ReadingJob): Promise<Result<ReadWorkbook>>;
} {
  return {
    read: (job) =>
      readInChild({
        bytes: job.bytes,
        fileName: job.fileName,
        signal: job.signal,
        launch,
        onProgress: (done, total) => job.onProgress(done, total),
      }),
  };
}
