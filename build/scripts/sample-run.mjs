/** The main job without a window: a customer's workbook becomes a followed order and its first four papers. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inProject, projectRoot } from './project.mjs';

const runFolder = inProject('dist', 'sample-run');
const samplesFolder = inProject('build', 'samples');

const papers = ['quotation', 'proforma-invoice', 'packing-list', 'commercial-invoice'];

/**
 * @typedef {{ ok: false, problem: unknown }} Refusal
 * @typedef {{ ok: true, customerOrderNo: string | null, buyer: string | null, currency: string | null,
 *   lines: unknown[], totalQuantity: string | null, totalAmount: string | null, problems: { text: string }[],
 *   saved: { orderNo: string } | null }} Imported
 * @typedef {{ ok: true, files: { kind: string, format: string, lang: string, path: string, pages?: number }[] }} Written
 */

/** @returns {Promise<number>} the exit code */
export async function doMainJobHeadless() {
  rmSync(runFolder, { recursive: true, force: true });
  const dataFolder = join(runFolder, 'data');
  const papersFolder = join(runFolder, 'papers');
  mkdirSync(papersFolder, { recursive: true });
  tell('There is no display here, so the main job runs headless on the sample order.');

  const workbook = firstSampleWorkbook();
  tell(`\n1. Reading the customer's order ${relative(projectRoot, workbook)}`);
  const order = /** @type {Imported} */ (desk(['import', workbook, '--data', dataFolder]));
  tell(`   order ${order.customerOrderNo} of ${order.buyer}: ${order.lines.length} lines, `);
  tell(`   ${order.totalQuantity} pieces, ${order.currency} ${order.totalAmount}`);
  for (const problem of order.problems) tell(`   to look at: ${problem.text}`);
  if (!order.saved) return 1;
  tell(`   kept as ${order.saved.orderNo} in ${relative(projectRoot, dataFolder)}`);

  tell('\n2. Writing its papers');
  for (const kind of papers) {
    const args = ['documents', order.saved.orderNo, '--kind', kind, '--format', 'pdf,xlsx', '--lang', 'en'];
    const written = /** @type {Written} */ (desk([...args, '--out', papersFolder, '--data', dataFolder]));
    for (const file of written.files) tell(`   ${relative(projectRoot, file.path)}`);
  }
  tell(`\nDone. Everything is in ${runFolder}`);
  return 0;
}

/** @param {string} sentence */
function tell(sentence) {
  process.stdout.write(`${sentence}\n`);
}

function firstSampleWorkbook() {
  const [name] = readdirSync(samplesFolder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort();
  if (!name) throw new Error(`No sample workbook in ${samplesFolder}`);
  return join(samplesFolder, name);
}

/**
 * @param {string[]} args
 * @returns {unknown} the command's one JSON answer, when it is not a refusal
 */
function desk(args) {
  const run = spawnSync(process.execPath, [inProject('dist/main/cli.mjs'), ...args, '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {{ ok: true } | Refusal} */
  const answer = JSON.parse(run.stdout);
  if (!answer.ok) throw new Error(`"desk ${args.join(' ')}" was refused: ${JSON.stringify(answer.problem)}`);
  return answer;
}
