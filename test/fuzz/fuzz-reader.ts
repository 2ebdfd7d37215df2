import { join } from 'node:path';
import { buildReader } from '../electron/workbooks/built-reader';
import { fuzzReader } from './fuzz-run';

/**
 * The long run, from the project's folder: `npm run fuzz [-- count [first seed]]`, 10,000 mutations unless told
 * otherwise. Exit code 1 when one hung or spoilt the prototype of objects; its seed is printed and repeats it.
 */
const count = Number(process.argv[2] ?? 10_000);
const first = Number(process.argv[3] ?? 0);
const child = await buildReader(join(process.cwd(), 'test', 'fuzz', 'fuzz-child.ts'));
const started = performance.now();
const report = await fuzzReader(child, first, first + count);
console.log(JSON.stringify(report, null, 2));
console.log(`${count} mutations from seed ${first} in ${Math.round((performance.now() - started) / 1000)} s`);
process.exitCode = report.hangs.length + report.polluted.length > 0 ? 1 : 0;
