/**
 * The main job without a window, on a factory that is made up: three customers' workbooks become followed orders, and
 * the papers of the first are written.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { inProject, projectRoot } from './project.mjs';

const runFolder = inProject('dist', 'sample-run');

/**
 * @typedef {{ file: string, ok: boolean, saved: { orderNo: string } | null, problems: { text: string }[] }} Imported
 * @typedef {{ kind: string, format: string, lang: string, path: string, pages: number }} Paper
 * @typedef {{ ok: true, loaded: { customers: number, products: number, orders: number }, imported: Imported[],
 *   orderNo: string, files: Paper[] }} Demo
 * @typedef {{ ok: false, problem?: unknown }} Refusal
 */

/** @returns {Promise<number>} the exit code */
export async function doMainJobHeadless() {
  // A fresh run each time: what it writes is the proof, not something to keep.
  rmSync(runFolder, { recursive: true, force: true });
  const dataFolder = join(runFolder, 'data');
  const papersFolder = join(runFolder, 'papers');
  tell('No display here: the main job runs headless, with the sample factory and its three customer orders.');
  const demo = await desk(['demo', '--data', dataFolder, '--out', papersFolder, '--issue', '--lang', 'both']);
  if (!demo.ok) {
    tell(`The desk refused: ${JSON.stringify(demo.problem ?? demo)}`);
    return 1;
  }
  const { customers, products, orders } = demo.loaded;
  tell(`\nThe factory: ${customers} customers, ${products} products, ${orders} orders`);
  tell('\nRead and taken over:');
  for (const { file, saved, problems } of demo.imported) {
    tell(`  ${file} → ${saved ? `order ${saved.orderNo}` : 'not taken over'}`);
    for (const problem of problems) tell(`    to look at: ${problem.text}`);
  }
  tell(`\nPapers of ${demo.orderNo}:`);
  for (const { kind, format, pages, path } of demo.files) {
    tell(`  ${kind.padEnd(20)} ${format.padEnd(5)} ${pages} p.  ${relative(projectRoot, path)}`);
  }
  tell(
    `\nThe data are in ${relative(projectRoot, dataFolder)}, the papers in ${relative(projectRoot, papersFolder)}.`,
  );
  return demo.imported.every(({ saved }) => saved !== null) ? 0 : 1;
}

/** @param {string} sentence */
function tell(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/**
 * @param {string[]} args
 * @returns {Promise<Demo | Refusal>} the command's one JSON answer
 */
async function desk(args) {
  const run = spawn(process.execPath, [inProject('dist/main/cli.mjs'), ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // What the app keeps per PC belongs to this run alone, too.
    env: { ...process.env, ORDER_DESK_USER_DATA: join(runFolder, 'pc') },
  });
  return JSON.parse(await text(run.stdout));
}
