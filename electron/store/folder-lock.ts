import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf, type FsPort, type OpenFile } from './fs-port';
import { readIfThere, removeIfThere, writeFully } from './new-file';

const Holder = z
  .object({
    nonce: z.string(),
    host: z.string(),
    bootId: z.string(),
    pid: z.number().int(),
    name: z.string(),
    since: z.string(),
    beat: z.number().int(),
  })
  .readonly();
/** Who has the folder open, as the LOCK file says. */
export type Holder = z.infer<typeof Holder>;

/** Who is asking. `bootId` changes with each start of the machine, so that an old pid means nothing. */
export interface LockIdentity {
  readonly nonce: string;
  readonly host: string;
  readonly bootId: string;
  readonly pid: number;
  /** What a clerk on another PC is told: `PC-2, Olga`. */
  readonly name: string;
  readonly since: string;
}

export interface LockRules {
  /** The clerk was told who holds the folder and wants it all the same. */
  readonly takeOver: boolean;
  /** How long a holder's beat must stand still before it counts as gone. */
  readonly patienceMs: number;
  isAlive(pid: number): boolean;
}

/** A beat of the holder. */
export const BEAT_MS = 5000;
const LOCK_BYTES = 512;
/** Longer than any process needs to fill in the lock it has just created. */
const WRITING_MS = 200;

export async function thisProcess(nonce: string, name: string, since: string): Promise<LockIdentity> {
  const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return { nonce, host: hostname(), bootId: bootId.trim(), pid: process.pid, name, since };
}

export function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}

/** A hold on the folder, or the lack of one. */
export interface Hold {
  isOurs(): Promise<boolean>;
  heartbeat(): Promise<void>;
  release(): Promise<void>;
}

/** For a folder in which nothing can be written: whoever reads there needs no lock. */
export const NO_HOLD: Hold = {
  isOurs: async () => false,
  heartbeat: async () => undefined,
  release: async () => undefined,
};

/** The LOCK file: keeps two PCs apart on one share or stick, where sockets do not reach. */
export class FolderLock implements Hold {
  private beat = 0;
  private constructor(
    private readonly fs: FsPort,
    private readonly path: string,
    private readonly file: OpenFile,
    private readonly identity: LockIdentity,
  ) {}

  /** The lock, or who holds it. */
  static async take(
    fs: FsPort,
    folder: string,
    identity: LockIdentity,
    rules: LockRules,
  ): Promise<FolderLock | Holder> {
    const path = join(folder, 'LOCK');
    for (;;) {
      const file = await fs.open(path, 'create').catch((error: unknown) => {
        if (errnoOf(error) === 'EEXIST') return null;
        throw error;
      });
      if (file !== null) {
        const lock = new FolderLock(fs, path, file, identity);
        await lock.heartbeat();
        return lock;
      }
      const holder = await readHolder(fs, path, rules);
      if (holder !== 'unreadable' && !(await isGone(fs, path, holder, identity, rules))) return holder;
      await setAside(fs, path, holder === 'unreadable' ? null : holder.nonce, identity.nonce);
    }
  }

  async heartbeat(): Promise<void> {
    this.beat += 1;
    const text = JSON.stringify({ ...this.identity, beat: this.beat });
    await writeFully(this.file, Buffer.from(text.padEnd(LOCK_BYTES)), 0);
  }

  /** The fence before an append: `false` once somebody has taken the folder over. */
  async isOurs(): Promise<boolean> {
    const holder = parseHolder(await readIfThere(this.fs, this.path));
    return holder !== 'unreadable' && holder.nonce === this.identity.nonce;
  }

  async release(): Promise<void> {
    const ours = await this.isOurs().catch(() => false);
    await this.file.close();
    if (ours) await removeIfThere(this.fs, this.path);
  }
}

/** A lock that is being written at this moment is readable a moment later. */
async function readHolder(fs: FsPort, path: string, rules: LockRules): Promise<Holder | 'unreadable'> {
  const holder = parseHolder(await readIfThere(fs, path));
  if (holder !== 'unreadable') return holder;
  await pause(Math.min(WRITING_MS, rules.patienceMs));
  return parseHolder(await readIfThere(fs, path));
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => {
    setTimeout(resume, ms);
  });
}

function parseHolder(bytes: Uint8Array | null): Holder | 'unreadable' {
  if (bytes === null) return 'unreadable';
  try {
    return Holder.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    // Cut down while it was written: its writer died before it could have saved anything.
    return 'unreadable';
  }
}

/** On this machine the socket has already proved that no process holds the folder; elsewhere only the beat can tell. */
async function isGone(
  fs: FsPort,
  path: string,
  holder: Holder,
  us: LockIdentity,
  rules: LockRules,
): Promise<boolean> {
  const here = holder.host === us.host;
  if (here && (holder.bootId !== us.bootId || !rules.isAlive(holder.pid))) return true;
  if (here && holder.pid === us.pid) return true;
  if (!here && !rules.takeOver) return false;
  await pause(rules.patienceMs);
  const later = parseHolder(await readIfThere(fs, path));
  return later !== 'unreadable' && later.nonce === holder.nonce && later.beat === holder.beat;
}

/** Moves a dead lock out of the way, and puts it back when it turns out to be somebody's fresh one. */
async function setAside(fs: FsPort, path: string, deadNonce: string | null, ours: string): Promise<void> {
  const aside = `${path}.${ours}`;
  try {
    await fs.rename(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = parseHolder(await readIfThere(fs, aside));
  if (moved !== 'unreadable' && moved.nonce !== deadNonce) {
    await fs.link(aside, path).catch((error: unknown) => {
      if (errnoOf(error) !== 'EEXIST') throw error;
    });
  }
  await removeIfThere(fs, aside);
}
