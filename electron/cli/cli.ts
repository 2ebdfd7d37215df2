import { homedir } from 'node:os';
import { join } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import { systemClock } from '../clock';
import { type DeskOptions, openDesk } from '../desk';
import { forkReaderLauncher } from '../workbooks/fork-launcher';
import { type Arguments, COMMAND_NAMES, readArguments } from './arguments';
import { noDialogs, noPrinting } from './headless';
import { problemText } from './problem-text';
import { runCommand } from './run-command';

const here = import.meta.dirname;

const HELP = `npm run -s desk -- <command> [--data DIR] [--json]

  import FILE [--customer CODE] [--dry-run]     read a customer's order and store it
  documents ORDERNO --out DIR [--kind …|all] [--format pdf,xlsx] [--lang en|zh|both] [--issue [--waive REASON]]
  check ORDERNO                                 the eight checks, and where papers differ
  crosscheck ORDERNO|SHIPMENTNO                 whether all papers say the same; exit 2 when they do not
  credit FILE|NUMBER [--dry-run]                letter of credit: read and kept, or its checks; exit 2 on discrepancies
  declaration SHIPMENT [--out DIR]              what is open on its customs declaration; the broker's set as files
  statement CODE --out DIR [--from DAY] [--to DAY] [--currency USD] [--lang …] [--format …] [--issue]
                                                statement of a customer or supplier, one file a currency
  reconcile FILE --customer CODE [--currency USD] [--from DAY] [--to DAY] [--out DIR] [--dry-run]
                                                their statement against ours: matches, differences, reply
  show ORDERNO                                  the whole order
  list orders                                   all orders, newest first
  verify                                        read everything back and count it
  backup                                        a verified copy now
  restore [NAME]                                the copies there are, or go back to one
  demo --out DIR                                the main job with the sample factory

  --start-fresh                                 begin an empty desk where this PC has seen data

Commands: ${COMMAND_NAMES.join(' ')}`;

await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<void> {
  const wantsJson = argv.includes('--json');
  try {
    const given = readArguments(argv);
    if (given.command === 'help') {
      print(wantsJson, { ok: true, commands: COMMAND_NAMES }, HELP);
      return;
    }
    const { json, text } = await withDesk(given);
    print(given.json, json, text);
    if (json['ok'] === false) process.exitCode = 2;
  } catch (error) {
    const found =
      error instanceof ProblemError ? error.problem : problem('internal', { message: String(error) });
    if (!(error instanceof ProblemError))
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    print(wantsJson, { ok: false, problem: found }, problemText(found));
    process.exitCode = 2;
  }
}

/** One JSON object on stdout, or lines for people. */
function print(json: boolean, value: object, text: string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : text}\n`);
}

async function withDesk(given: Arguments) {
  const dataFolder = given.data ?? process.env['ORDER_DESK_DATA'] ?? join(homedir(), 'Order Desk', 'data');
  const options: DeskOptions = {
    dataFolder,
    userDataFolder: process.env['ORDER_DESK_USER_DATA'] ?? join(dataFolder, '..', 'order-desk-pc'),
    fontsFolder: join(here, '../fonts'),
    samplesFolder: join(here, '../../build/samples'),
    clock: systemClock,
    version: process.env['npm_package_version'] ?? 'dev',
    dialogs: noDialogs,
    printing: noPrinting,
    launchReader: forkReaderLauncher(join(here, 'reader.mjs')),
    wholeDrafts: true,
    announce: () => undefined,
  };
  let opened = await openDesk(options);
  // Data that are there are never opened unchecked: beginning anew is for a folder that holds none.
  if (!opened.ok && opened.problem.kind === 'store-missing' && given.startFresh)
    opened = await openDesk({ ...options, startFresh: true });
  if (!opened.ok) throw new ProblemError(opened.problem);
  try {
    return await runCommand(opened.value.context, given);
  } finally {
    await opened.value.close();
  }
}
