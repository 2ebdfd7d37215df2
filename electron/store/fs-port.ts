/** What the store needs to know about a path. `inode` tells two files of one name apart. */
export interface FileFacts {
  readonly size: number;
  readonly inode: string;
}

/** `create` refuses an existing file; `update` needs one; neither ever empties a file. */
export type OpenMode = 'read' | 'create' | 'update';

export interface OpenFile {
  /** Fewer bytes than asked only at the end of the file. */
  read(position: number, length: number): Promise<Uint8Array>;
  /** How many bytes were written: may be fewer than given, as the system call allows. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /** `fdatasync`: contents and size are on the medium when it resolves. */
  datasync(): Promise<void>;
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  stat(): Promise<FileFacts>;
  close(): Promise<void>;
}

/**
 * Every call the store makes to a disk. Production passes `nodeFs`; tests pass a port that fails, kills or forgets
 * what was not synced, so that each call of the store can be the one that goes wrong.
 */
export interface FsPort {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  link(existing: string, path: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Creates missing parents; an existing folder is fine. */
  mkdir(path: string): Promise<void>;
  stat(path: string): Promise<FileFacts>;
  /** Makes names created, renamed or removed in a folder durable. */
  syncDir(path: string): Promise<void>;
}

/** The system's name of an error: `ENOSPC`; `''` for anything that is no system error. */
export function errnoOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}

export function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT';
}
