import {
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import type { FileFacts, FsPort, OpenFile, OpenMode } from './fs-port';

const FLAGS: Readonly<Record<OpenMode, string>> = { read: 'r', create: 'wx+', update: 'r+' };

/** The disk of this machine. */
export const nodeFs: FsPort = {
  open: async (path, mode) => openFile(await open(path, FLAGS[mode])),
  readFile,
  readdir,
  rename,
  link,
  unlink,
  mkdir: async (path) => {
    await mkdir(path, { recursive: true });
  },
  stat: async (path) => facts(await stat(path, { bigint: true })),
  syncDir: async (path) => {
    // Windows has no fsync of folders; NTFS journals names by itself.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

function facts(found: { readonly size: bigint; readonly ino: bigint; readonly dev: bigint }): FileFacts {
  return { size: Number(found.size), inode: `${found.dev}:${found.ino}` };
}

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (position, length) => {
      const buffer = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (size) => handle.truncate(size),
    stat: async () => facts(await handle.stat({ bigint: true })),
    close: () => handle.close(),
  };
}
