import { posix } from 'node:path';
import type { FsPort, OpenFile, OpenMode } from '../../electron/store/fs-port';

export const SECTOR = 512;

export interface DiskCall {
  /** Counted from 1 over the life of the disk. */
  readonly n: number;
  readonly name: string;
  readonly path: string;
}

/** What goes wrong with one call. `half`: a write takes only half of its bytes and says so. */
export type Fault = { readonly errno: string } | { readonly half: true };

/** Looks at a call before it happens; may make it fail, or throw to end the process there. */
export type Tap = (call: DiskCall) => Promise<Fault | null> | Fault | null;

/** A number from 0 to `below` - 1. */
export type Choice = (below: number) => number;

interface FileNode {
  readonly kind: 'file';
  readonly inode: number;
  bytes: Uint8Array;
  /** What the medium holds for certain. */
  durable: Uint8Array;
  /** Sectors written since the last sync. */
  dirty: Set<number>;
  /** Sectors whose sync failed: the system believes them clean, the medium never got them. */
  lost: Set<number>;
}
interface FolderNode {
  readonly kind: 'folder';
  readonly inode: number;
  entries: Map<string, Node>;
  durable: Map<string, Node>;
}
type Node = FileNode | FolderNode;

/**
 * A disk in memory that forgets what was not synced. A crash keeps any subset of the unsynced sectors and of the names
 * that were created, renamed or removed since their folder was synced: harsher than any real file system.
 */
export class CrashDisk implements FsPort {
  tap: Tap | null = null;
  calls = 0;
  private constructor(
    private readonly root: FolderNode,
    private nextInode: number,
  ) {}

  static empty(): CrashDisk {
    const disk = new CrashDisk(folderNode(1), 2);
    return disk;
  }

  /** The disk as the next start may find it. */
  afterCrash(choose: Choice): CrashDisk {
    return new CrashDisk(crashedFolder(this.root, choose, new Map()), this.nextInode);
  }

  /** The disk as it is, everything in place: a process was killed, the machine lives on. */
  afterKill(): CrashDisk {
    return new CrashDisk(copiedFolder(this.root, new Map()), this.nextInode);
  }

  /** Every file with its bytes, for comparing before and after. */
  files(): ReadonlyMap<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    const walk = (folder: FolderNode, path: string) => {
      for (const [name, node] of folder.entries) {
        if (node.kind === 'file') found.set(`${path}/${name}`, node.bytes);
        else walk(node, `${path}/${name}`);
      }
    };
    walk(this.root, '');
    return found;
  }

  /** Puts a file there as if it had always been: the way to make damage. */
  plant(path: string, bytes: Uint8Array | null): void {
    const { folder, name } = this.place(path);
    if (bytes === null) {
      folder.entries.delete(name);
      folder.durable.delete(name);
      return;
    }
    const node = fileNode(this.nextInode++);
    node.bytes = bytes;
    node.durable = bytes;
    folder.entries.set(name, node);
    folder.durable.set(name, node);
  }

  async open(path: string, mode: OpenMode): Promise<OpenFile> {
    await this.pass('open', path);
    const { folder, name } = this.place(path);
    const found = folder.entries.get(name);
    if (mode === 'create') {
      if (found !== undefined) throw systemError('EEXIST', path);
      const node = fileNode(this.nextInode++);
      folder.entries.set(name, node);
      return this.handle(node, path);
    }
    if (found === undefined) throw systemError('ENOENT', path);
    if (found.kind !== 'file') throw systemError('EISDIR', path);
    return this.handle(found, path);
  }

  async readFile(path: string): Promise<Uint8Array> {
    await this.pass('readFile', path);
    const node = this.find(path);
    if (node.kind !== 'file') throw systemError('EISDIR', path);
    return node.bytes.slice();
  }

  async readdir(path: string): Promise<readonly string[]> {
    await this.pass('readdir', path);
    const node = this.find(path);
    if (node.kind !== 'folder') throw systemError('ENOTDIR', path);
    return [...node.entries.keys()];
  }

  async rename(from: string, to: string): Promise<void> {
    await this.pass('rename', to);
    const source = this.place(from);
    const node = source.folder.entries.get(source.name);
    if (node === undefined) throw systemError('ENOENT', from);
    source.folder.entries.delete(source.name);
    const target = this.place(to);
    target.folder.entries.set(target.name, node);
  }

  async link(existing: string, path: string): Promise<void> {
    await this.pass('link', path);
    const node = this.find(existing);
    const { folder, name } = this.place(path);
    if (folder.entries.has(name)) throw systemError('EEXIST', path);
    folder.entries.set(name, node);
  }

  async unlink(path: string): Promise<void> {
    await this.pass('unlink', path);
    const { folder, name } = this.place(path);
    if (!folder.entries.delete(name)) throw systemError('ENOENT', path);
  }

  async mkdir(path: string): Promise<void> {
    await this.pass('mkdir', path);
    let folder = this.root;
    for (const name of parts(path)) {
      const next = folder.entries.get(name) ?? folderNode(this.nextInode++);
      if (next.kind !== 'folder') throw systemError('EEXIST', path);
      folder.entries.set(name, next);
      folder = next;
    }
  }

  async stat(path: string) {
    await this.pass('stat', path);
    return factsOf(this.find(path));
  }

  async syncDir(path: string): Promise<void> {
    await this.pass('syncDir', path);
    const node = this.find(path);
    if (node.kind === 'folder') node.durable = new Map(node.entries);
  }

  private handle(node: FileNode, path: string): OpenFile {
    const sync = async (name: string) => {
      const fault = await this.look(name, path);
      if (fault !== null) {
        for (const sector of node.dirty) node.lost.add(sector);
        node.dirty.clear();
        throw systemError('errno' in fault ? fault.errno : 'EIO', path);
      }
      node.durable = merged(node, (sector) => !node.lost.has(sector), node.bytes.length);
      node.dirty.clear();
    };
    return {
      read: async (position, length) => {
        await this.pass('read', path);
        return node.bytes.slice(position, position + length);
      },
      write: async (bytes, position) => {
        const fault = await this.look('write', path);
        const isHalf = fault !== null && 'half' in fault;
        const taken = isHalf ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes;
        if (fault !== null && !isHalf) throw systemError('errno' in fault ? fault.errno : 'EIO', path);
        writeInto(node, taken, position);
        return taken.length;
      },
      datasync: () => sync('datasync'),
      sync: () => sync('sync'),
      truncate: async (size) => {
        await this.pass('truncate', path);
        for (let at = Math.floor(size / SECTOR); at * SECTOR < node.bytes.length; at += 1) node.dirty.add(at);
        node.bytes = resized(node.bytes, size);
      },
      stat: async () => {
        await this.pass('fstat', path);
        return factsOf(node);
      },
      close: async () => {
        await this.pass('close', path);
      },
    };
  }

  private async look(name: string, path: string): Promise<Fault | null> {
    this.calls += 1;
    return (await this.tap?.({ n: this.calls, name, path })) ?? null;
  }

  private async pass(name: string, path: string): Promise<void> {
    const fault = await this.look(name, path);
    if (fault !== null && 'errno' in fault) throw systemError(fault.errno, path);
  }

  private find(path: string): Node {
    let node: Node = this.root;
    for (const name of parts(path)) {
      const next: Node | undefined = node.kind === 'folder' ? node.entries.get(name) : undefined;
      if (next === undefined) throw systemError('ENOENT', path);
      node = next;
    }
    return node;
  }

  private place(path: string): { readonly folder: FolderNode; readonly name: string } {
    const folder = this.find(posix.dirname(path));
    if (folder.kind !== 'folder') throw systemError('ENOTDIR', path);
    return { folder, name: posix.basename(path) };
  }
}

function parts(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

function folderNode(inode: number): FolderNode {
  return { kind: 'folder', inode, entries: new Map(), durable: new Map() };
}

function fileNode(inode: number): FileNode {
  const none = new Uint8Array();
  return { kind: 'file', inode, bytes: none, durable: none, dirty: new Set(), lost: new Set() };
}

function factsOf(node: Node) {
  return { size: node.kind === 'file' ? node.bytes.length : 0, inode: String(node.inode) };
}

function systemError(errno: string, path: string): Error {
  return Object.assign(new Error(`${errno}: ${path}`), { code: errno });
}

function resized(bytes: Uint8Array, size: number): Uint8Array {
  const next = new Uint8Array(size);
  next.set(bytes.subarray(0, size));
  return next;
}

function writeInto(node: FileNode, bytes: Uint8Array, position: number): void {
  const end = position + bytes.length;
  node.bytes = resized(node.bytes, Math.max(node.bytes.length, end));
  node.bytes.set(bytes, position);
  for (let at = Math.floor(position / SECTOR); at * SECTOR < end; at += 1) {
    node.dirty.add(at);
    node.lost.delete(at);
  }
}

/** The durable bytes with those sectors of the present ones that `keeps` names, cut to `size`. */
function merged(node: FileNode, keeps: (sector: number) => boolean, size: number): Uint8Array {
  const result = resized(node.durable, size);
  for (let at = 0; at * SECTOR < size; at += 1) {
    if (keeps(at))
      result.set(node.bytes.subarray(at * SECTOR, Math.min((at + 1) * SECTOR, size)), at * SECTOR);
  }
  return result;
}

function crashedFolder(folder: FolderNode, choose: Choice, done: Map<Node, Node>): FolderNode {
  const copy = folderNode(folder.inode);
  for (const name of new Set([...folder.durable.keys(), ...folder.entries.keys()])) {
    const before = folder.durable.get(name);
    const after = folder.entries.get(name);
    const kept = before === after || choose(2) === 0 ? before : after;
    if (kept === undefined) continue;
    const node = done.get(kept) ?? crashedNode(kept, choose, done);
    done.set(kept, node);
    copy.entries.set(name, node);
    copy.durable.set(name, node);
  }
  return copy;
}

function crashedNode(node: Node, choose: Choice, done: Map<Node, Node>): Node {
  return node.kind === 'file' ? crashedFile(node, choose) : crashedFolder(node, choose, done);
}

function crashedFile(node: FileNode, choose: Choice): FileNode {
  const copy = fileNode(node.inode);
  const isClean = node.dirty.size === 0 && node.lost.size === 0 && node.bytes.length === node.durable.length;
  copy.bytes = isClean ? node.bytes : crashedBytes(node, choose);
  copy.durable = copy.bytes;
  return copy;
}

function crashedBytes(node: FileNode, choose: Choice): Uint8Array {
  const [low, high] = [node.durable.length, node.bytes.length].sort((a, b) => a - b) as [number, number];
  const steps = Math.ceil((high - low) / SECTOR) + 1;
  const size = Math.min(high, low + choose(steps) * SECTOR);
  const keeps = new Set([...node.dirty].filter((sector) => !node.lost.has(sector) && choose(2) === 1));
  const isKept = (sector: number) =>
    keeps.has(sector) || (!node.dirty.has(sector) && !node.lost.has(sector) && sector * SECTOR < low);
  return merged(node, isKept, size);
}

function copiedFolder(folder: FolderNode, done: Map<Node, Node>): FolderNode {
  const copy = folderNode(folder.inode);
  for (const [name, node] of folder.entries) {
    const same = done.get(node) ?? (node.kind === 'file' ? copiedFile(node) : copiedFolder(node, done));
    done.set(node, same);
    copy.entries.set(name, same);
    copy.durable.set(name, same);
  }
  return copy;
}

function copiedFile(node: FileNode): FileNode {
  return { ...fileNode(node.inode), bytes: node.bytes, durable: node.bytes };
}
