import { readFileSync } from 'node:fs';
import type { Result } from '#shared/api/result';
import type { DraftMemory } from '../../../electron/workbooks/draft-reading';
import {
  openInChild,
  type ReadingRequest,
  type UnderstoodFile,
} from '../../../electron/workbooks/reader-client';

export const NOTHING_KNOWN: DraftMemory = {
  customers: [],
  chosen: null,
  layouts: [],
  ownNames: [],
  products: [],
};

/** Opens a file in a process of its own, understands it without memory, and closes it. */
export async function readInChild(request: ReadingRequest, lines = 5_000): Promise<Result<UnderstoodFile>> {
  const file = openInChild(request);
  const result = await file.understand({ choices: {}, memory: NOTHING_KNOWN, lines });
  file.close();
  return result;
}

/** Peak memory in MB of the children of this process, as Linux counts it; 0 elsewhere. */
export function childrenPeakMb(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(/\s+/);
    const peaks = children.map(
      (child) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1],
    );
    return Math.max(0, ...peaks.map((kb) => Number(kb ?? 0))) / 1024;
  } catch (error) {
    // a child may end between the two readings
    if (error instanceof Error) return 0;
    throw error;
  }
}
