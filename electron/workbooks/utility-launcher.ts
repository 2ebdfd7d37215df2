import { app, utilityProcess } from 'electron';
import { READER_FLAGS } from './reader-flags';
import type { ReaderLauncher } from './reader-link';
import { READER_HEAP_MB } from './reading-limits';

/** Exit codes of a process that V8 ended at its heap limit: POSIX abort, and Windows' breakpoint and fail-fast. */
const OUT_OF_MEMORY: ReadonlySet<number> = new Set([
  6, 134, 0x80000003, 0xc0000409, -2147483645, -1073740791,
]);

/** Starts the reader inside the app: a sandbox-less Node process of its own that Electron ends with the window. */
export function utilityReaderLauncher(entryPath: string): ReaderLauncher {
  return () => {
    const child = utilityProcess.fork(entryPath, [], {
      // V8's flags only count in this form here; as plain arguments they are ignored without a word, and in this form
      // those that a later V8 no longer has
      execArgv: [
        `--js-flags=${[`--max-old-space-size=${READER_HEAP_MB}`, ...READER_FLAGS.electron].join(' ')}`,
      ],
      serviceName: 'Order Desk workbook reader',
      stdio: 'ignore',
    });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => child.on('exit', (code) => listener({ outOfMemory: OUT_OF_MEMORY.has(code) })),
      memoryMb: () => residentMb(child.pid),
      kill: () => {
        child.kill();
      },
    };
  };
}

/** Electron counts the memory of its processes on every system; this holds where no heap limit would. */
function residentMb(pid: number | undefined): number | null {
  const metric = app.getAppMetrics().find((process) => process.pid === pid);
  return metric === undefined ? null : metric.memory.workingSetSize / 1024;
}
