import { join } from 'node:path';

/** Names inside the data folder. A generation is one snapshot and the journal that goes on from it. */
export function snapshotPath(folder: string, gen: number): string {
  return join(folder, `snap-${padded(gen)}.json`);
}

export function journalPath(folder: string, gen: number): string {
  return join(folder, `jrnl-${padded(gen)}.log`);
}

/** Second copy of the journal, byte for byte: it mends what rots in the first. */
export function twinPath(folder: string, gen: number): string {
  return join(folder, `jrnl-${padded(gen)}.twin`);
}

/** Journals of retired generations, compressed: the history of every record. */
export function archivePath(folder: string, gen: number): string {
  return join(folder, 'history', `jrnl-${padded(gen)}.log.gz`);
}

export interface Generations {
  readonly snapshots: readonly number[];
  readonly journals: readonly number[];
  readonly highest: number;
}

/** Which generations a folder holds, oldest first; names that are not ours, such as `(conflict)` copies, are left out. */
export function generationsIn(names: readonly string[]): Generations {
  const snapshots = numbers(names, /^snap-(\d{7,10})\.json$/);
  const journals = numbers(names, /^jrnl-(\d{7,10})\.(?:log|twin)$/);
  const pending = numbers(names, /^snap-(\d{7,10})\.tmp$/);
  return { snapshots, journals, highest: Math.max(0, ...snapshots, ...journals, ...pending) };
}

function numbers(names: readonly string[], pattern: RegExp): readonly number[] {
  const found = names.flatMap((name) => {
    const digits = pattern.exec(name)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function padded(gen: number): string {
  return String(gen).padStart(7, '0');
}
