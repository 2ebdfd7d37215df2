import { utilityProcess } from 'electron';
import { READER_HEAP_MB } from './fork-launcher';
import type { ReaderLauncher } from './reader-client';

/** Exit codes of a process that V8 ended at its heap limit: POSIX abort, and Windows' breakpoint and fail-fast. */
const OUT_OF_MEMORY: ReadonlySet<number> = new Set([
  6, 134, 0x80000003, 0xc0000409, -2147483645, -1073740791,
]);

/** Starts the reader inside the app: a sandbox-less Node process of its own that Electron ends with the window. */
export function utilityReaderLauncher(entryPath: string): ReaderLauncher {
  return () => {
    const child = utilityProcess.fork(entryPath, [], {
      execArgv: [`--max-old-space-size=${READER_HEAP_MB}`],
      serviceName: 'Order Desk workbook reader',
      stdio: 'ignore',
    });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.on('exit', (code) => listener({ outOfMemory: OUT_OF_MEMORY.has(code) })),
      kill: () => {
        child.kill();
      },
    };
  };
}
