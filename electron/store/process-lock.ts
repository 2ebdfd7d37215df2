import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import { errnoOf } from './fs-port';

export type Release = () => Promise<void>;
/** `null` when another process of this machine holds the folder. */
export type ProcessLock = (folder: string) => Promise<Release | null>;

/**
 * One process of this machine a folder: a socket named after the real path, which the system frees when its process
 * dies, whatever it dies of. Linux has abstract sockets, Windows named pipes; elsewhere the LOCK file stands alone.
 */
export const systemProcessLock: ProcessLock = async (folder) => {
  const name = socketName(await realpath(folder));
  if (name === null) return async () => undefined;
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (errnoOf(error) === 'EADDRINUSE' || errnoOf(error) === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(name, () => {
      server.unref();
      resolve(
        () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
          }),
      );
    });
  });
};

function socketName(path: string): string | null {
  const key = createHash('sha256').update(path).digest('hex').slice(0, 32);
  if (process.platform === 'linux') return `\0order-desk-${key}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\order-desk-${key}`;
  return null;
}
