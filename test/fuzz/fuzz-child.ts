import { ProblemError } from '#shared/api/problem';
import { openWorkbook } from '../../electron/workbooks/read-workbook';
import { mutateWorkbook } from './mutate-workbook';
import { readerSeeds } from './reader-seeds';

/** Answers `{ seed }` with how reading that mutation ended; everything that is no data and no refusal is a crash. */
const seeds = readerSeeds();
const clean = Object.getOwnPropertyNames(Object.prototype).length;

process.on('message', (message) => {
  const seed =
    typeof message === 'object' && message !== null && 'seed' in message ? Number(message.seed) : 0;
  const [name, bytes] = seeds[seed % seeds.length] ?? ['', new Uint8Array()];
  process.send?.({ seed, name, end: endOf(mutateWorkbook(bytes, seed), name) });
});
process.send?.({ ready: true });

function endOf(bytes: Uint8Array, name: string): string {
  try {
    openWorkbook(bytes, name, () => undefined);
    return pollution() ?? 'data';
  } catch (error) {
    return pollution() ?? (error instanceof ProblemError ? error.problem.kind : 'library-error');
  }
}

function pollution(): string | null {
  return Object.getOwnPropertyNames(Object.prototype).length === clean && Object.keys({}).length === 0
    ? null
    : 'pollution';
}
