import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { READER_FLAGS } from './reader-flags';
import type { ReaderChild, ReaderLauncher } from './reader-link';
import { READER_HEAP_MB } from './reading-limits';

/** V8 aborts the process when its heap limit is reached. */
const ABORTED = 134;

/** Starts the reader with plain Node: the command line and the tests. */
export function forkReaderLauncher(entryPath: string, heapMb = READER_HEAP_MB): ReaderLauncher {
  return () => forkReader(entryPath, heapMb);
}

function forkReader(entryPath: string, heapMb: number): ReaderChild {
  const child = fork(entryPath, [], {
    execArgv: [`--max-old-space-size=${heapMb}`, ...READER_FLAGS.node],
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
    memoryMb: () => residentMb(child),
    kill: () => child.kill('SIGKILL'),
  };
}

/** As Linux counts it; elsewhere the heap limit alone holds the command line's reader. */
function residentMb(child: ChildProcess): number | null {
  if (process.platform !== 'linux' || child.pid === undefined) return null;
  try {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
    return kb === undefined ? null : Number(kb) / 1024;
  } catch {
    // it has just ended
    return null;
  }
}
