import { join } from 'node:path';
import { buildReader } from '../electron/workbooks/built-reader';
import { fuzzReader } from './fuzz-run';

/**
 * The long run, from the project's folder: `npm run fuzz [-- count [first seed]]`, 10,000 mutations unless told
 * otherwise. A child that the time or memory limit ends is a typed refusal in the desk (`file-timeout`, `file-too-large`),
 * but none of these files is worth it: the run fails. Seeds are printed and repeat it.
 */
const count = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 0);
const child = await buildReader(join(process.cwd(), 'test', 'fuzz', 'fuzz-child.ts'));
const started = performance.now();
const report = await fuzzReader(child, first, first + count);
console.log(JSON.stringify(report, null, 2));
console.log(`${count} mutations from seed ${first} in ${Math.round((performance.now() - started) / 1000)} s`);
const ended = report.hangs.length + report.crashes.length;
process.exitCode = report.polluted.length > 0 || ended > 0 ? 1 : 0;
