import { type ChildProcess, fork } from 'node:child_process';
import { silenceMs } from '../../electron/workbooks/reading-limits';

/** How often each end came, and the seeds of the ends that must not be. */
export interface FuzzReport {
  readonly ends: Record<string, number>;
  readonly hangs: number[];
  readonly crashes: number[];
  readonly polluted: number[];
  readonly slowestMs: number;
}

/** The desk gives a small file no longer before it ends the reader and says so. */
const HANG_MS = silenceMs(0);

/** Reads mutations `from` to `to` one after another in a child, which is started again whenever it dies. */
export async function fuzzReader(childPath: string, from: number, to: number): Promise<FuzzReport> {
  const report: { -readonly [Key in keyof FuzzReport]: FuzzReport[Key] } = {
    ends: {},
    hangs: [],
    crashes: [],
    polluted: [],
    slowestMs: 0,
  };
  let child = await startChild(childPath);
  for (let seed = from; seed < to; seed += 1) {
    const started = performance.now();
    const end = await ask(child, seed);
    report.slowestMs = Math.max(report.slowestMs, performance.now() - started);
    report.ends[end] = (report.ends[end] ?? 0) + 1;
    if (end === 'pollution') report.polluted.push(seed);
    if (end === 'hang') report.hangs.push(seed);
    if (end === 'crash') report.crashes.push(seed);
    if (end === 'hang' || end === 'crash' || end === 'pollution') {
      child.kill('SIGKILL');
      child = await startChild(childPath);
    }
  }
  child.kill('SIGKILL');
  return report;
}

function startChild(path: string): Promise<ChildProcess> {
  const child = fork(path, [], {
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => child.once('message', () => resolve(child)));
}

function ask(child: ChildProcess, seed: number): Promise<string> {
  return new Promise((resolve) => {
    const settle = (end: string) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(end);
    };
    const timer = setTimeout(() => settle('hang'), HANG_MS);
    child.once('message', (message) => {
      const end = typeof message === 'object' && message !== null && 'end' in message ? message.end : 'crash';
      settle(String(end));
    });
    child.once('exit', () => settle('crash'));
    child.send({ seed });
  });
}
