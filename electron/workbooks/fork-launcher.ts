import { fork } from 'node:child_process';
import type { ReaderChild, ReaderLauncher } from './reader-client';

/** Heap of the reader in MB. */
export const READER_HEAP_MB = 512;

/** V8 aborts the process when its heap limit is reached. */
const ABORTED = 134;

/** Starts the reader with plain Node: the command line and the tests. */
export function forkReaderLauncher(entryPath: string, heapMb = READER_HEAP_MB): ReaderLauncher {
  return () => forkReader(entryPath, heapMb);
}

function forkReader(entryPath: string, heapMb: number): ReaderChild {
  const child = fork(entryPath, [], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (message) => {
      // a child that has just died has an exit event on its way
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.on('error', () => listener({ outOfMemory: false }));
      child.on('exit', (code, signal) => listener({ outOfMemory: signal === 'SIGABRT' || code === ABORTED }));
    },
    kill: () => child.kill('SIGKILL'),
  };
}
