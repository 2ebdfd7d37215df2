import type { Result } from '#shared/api/result';
import { Customer } from '#shared/domain/customer';
import { openStore, type Store, type StoreOptions, type Transaction } from '../../electron/store/store';
import type { Choice, CrashDisk } from './crash-disk';

/** Numbers that are the same for the same seed (mulberry32). */
export function choiceOf(seed: number): Choice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const FOLDER = '/desk/data';
export const USER_FOLDER = '/pc/user';

export function optionsOn(disk: CrashDisk, more: Partial<StoreOptions> = {}): StoreOptions {
  let ids = 0;
  return {
    folder: FOLDER,
    userDataFolder: USER_FOLDER,
    deviceName: 'PC-1',
    clock: { now: () => new Date('2026-03-02T08:00:00Z') },
    user: () => 'Olga',
    fs: disk,
    processLock: async () => async () => undefined,
    randomId: () => `${disk.calls.toString(16)}${(ids++).toString(16)}`.padStart(16, 'a'),
    background: false,
    ballastBytes: 0,
    lockPatienceMs: 0,
    renamePatienceMs: 0,
    ...more,
  };
}

/** A disk with the parents of both folders, as an installed PC has them. */
export async function prepared(disk: CrashDisk): Promise<CrashDisk> {
  for (const path of ['/desk', '/pc']) await disk.mkdir(path);
  for (const path of ['/desk', '/pc', '/']) await disk.syncDir(path);
  return disk;
}

export async function openOn(disk: CrashDisk, more: Partial<StoreOptions> = {}): Promise<Store> {
  return unwrap(await openStore(optionsOn(disk, more)));
}

/** The records alone, as a map in a test sees them: id to note. */
export type Notes = ReadonlyMap<string, string>;

export interface Command {
  readonly put: readonly (readonly [id: string, note: string])[];
  readonly remove: readonly string[];
}

/** A clerk's command on a few of 12 customers; notes up to three sectors long. */
export function randomCommand(choose: Choice, now: Notes): Command {
  const put = new Map<string, string>();
  for (let count = 1 + choose(3); count > 0; count -= 1) {
    const length = choose(4) === 0 ? choose(1500) : choose(120);
    put.set(`C:${choose(12)}`, `${choose(1e9)} 批次${'x'.repeat(length)}`);
  }
  const candidates = [...now.keys()].filter((id) => !put.has(id));
  const gone = choose(4) === 0 ? candidates[choose(Math.max(1, candidates.length))] : undefined;
  return { put: [...put], remove: gone === undefined ? [] : [gone] };
}

export function applyToNotes(now: Notes, command: Command): Notes {
  const next = new Map(now);
  for (const id of command.remove) next.delete(id);
  for (const [id, note] of command.put) next.set(id, note);
  return next;
}

export function runCommand(tx: Transaction, command: Command): void {
  for (const id of command.remove) tx.remove('customers', id);
  for (const [id, note] of command.put) tx.put('customers', customer(id, note));
}

export function customer(id: string, note: string): Customer {
  return Customer.parse({
    id,
    code: 'HV',
    nameEn: 'Havn AS',
    buyer: { name: 'Havn AS' },
    paymentTerms: {},
    note,
  });
}

export function notesOf(store: Pick<Store, 'all'>): Notes {
  return new Map(store.all('customers').map(({ id, note }) => [id, note]));
}

/** The same text for the same notes, whatever their order. */
export function fingerprint(notes: Notes): string {
  return JSON.stringify([...notes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
