import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import type { Complaint } from '#shared/domain/complaint';
import type { Inspection } from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { todayOf } from '../clock';
import type { DeskContext } from '../commands/context';
import { deskHandlers } from '../commands/desk-handlers';
import type { Handlers } from '../ipc/handlers';
import { paperDifferences } from '../queries/paper-differences';
import type { Arguments } from './arguments';
import { runDemo } from './demo';
import { importFile } from './import-file';
import { reconcileFile } from './reconcile-file';
import { runCredit } from './run-credit';
import { crosscheck } from './run-crosscheck';
import { writeDeclaration } from './write-declaration';
import { writePapers } from './write-papers';
import { writeStatements } from './write-statements';

/** What a command answers: the object of `--json`, and the lines for people. */
export interface Outcome {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The desk at the command line: the same commands and queries as the screens. */
export interface Headless {
  readonly context: DeskContext;
  readonly handlers: Handlers;
  readonly given: Arguments;
}

export async function runCommand(context: DeskContext, given: Arguments): Promise<Outcome> {
  const desk: Headless = { context, given, handlers: deskHandlers(context) };
  switch (given.command) {
    case 'import':
      return importFile(desk, await fileNamed(given));
    case 'documents':
      return writePapers(desk, shipmentNumbered(desk) ?? claimNumbered(desk) ?? orderNumbered(desk));
    case 'check':
      return check(desk);
    case 'crosscheck':
      return crosscheck(desk);
    case 'credit':
      return runCredit(desk);
    case 'declaration':
      return writeDeclaration(desk);
    case 'show':
      return show(desk);
    case 'list':
      return list(desk);
    case 'verify':
      return verify(desk);
    case 'backup':
      return backup(desk);
    case 'restore':
      return restore(desk);
    case 'demo':
      return runDemo(desk);
    case 'statement':
      return writeStatements(desk);
    case 'reconcile':
      return reconcileFile(desk, await fileNamed(given));
    case 'help':
      return { json: { ok: true }, text: '' };
  }
}

async function fileNamed(given: Arguments): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const path = given.words[0];
  if (path === undefined)
    throw new ProblemError(problem('invalid-input', { message: 'import FILE' }, { rule: 'command-line' }));
  try {
    return { name: basename(path), bytes: await readFile(path) };
  } catch {
    throw new ProblemError(problem('not-found', { what: 'file', name: basename(path) }));
  }
}

/** The shipment of that number, when there is one. */
function shipmentNumbered({ context, given }: Headless): Shipment | undefined {
  return context.store.all('shipments').find(({ number }) => number === given.words[0]);
}

/** The inspection or complaint of that number, when there is one. */
function claimNumbered({ context, given }: Headless): Inspection | Complaint | undefined {
  const { store } = context;
  return [...store.all('inspections'), ...store.all('complaints')].find(
    ({ number }) => number === given.words[0],
  );
}

/** The order by our number or by the customer's PO number. */
export function orderNumbered({ context, given }: Headless): SalesOrder {
  const word = given.words[0] ?? '';
  const orders = context.store.all('orders');
  const found =
    orders.find((order) => order.number === word) ??
    orders.find((order) => order.customerOrderNo === word && word !== '');
  if (!found) throw new ProblemError(problem('not-found', { what: 'order', name: word }));
  return found;
}

async function check(desk: Headless): Promise<Outcome> {
  const order = orderNumbered(desk);
  const view = await desk.handlers['orders.overview']({ orderId: order.id });
  const checks = view.checks.map(({ name, state }) => ({ name, state }));
  const differences = paperDifferences(desk.context.store, order, todayOf(desk.context.clock));
  const lines = [
    ...checks.map(({ name, state }) => `${name.padEnd(12)} ${state}`),
    ...differences.map(
      (item) => `${item.point}: ${item.left} ${item.values[0]} ≠ ${item.right} ${item.values[1]}`,
    ),
    differences.length === 0 ? 'no differences between papers' : `${differences.length} differences`,
  ];
  return { json: { ok: true, checks, differences }, text: lines.join('\n') };
}

async function show(desk: Headless): Promise<Outcome> {
  const order = orderNumbered(desk);
  const view = await desk.handlers['orders.overview']({ orderId: order.id });
  return { json: { ok: true, ...view }, text: JSON.stringify(view.order, null, 2) };
}

async function list({ handlers, given }: Headless): Promise<Outcome> {
  const what = given.words[0] ?? 'orders';
  if (what !== 'orders')
    throw new ProblemError(problem('invalid-input', { message: `list ${what}` }, { rule: 'command-line' }));
  const rows = [];
  for (let offset = 0, total = 1; offset < total; offset += 500) {
    const board = await handlers['orders.board']({
      filter: 'all',
      text: '',
      sort: 'number',
      descending: true,
      offset,
      limit: 500,
    });
    total = board.total;
    rows.push(...board.rows);
  }
  const text = rows.map((row) =>
    [
      row.number,
      row.customerOrderNo,
      row.customerName,
      row.deliveryDate ?? '',
      row.stage,
      `${row.amount.currency} ${row.amount.amount}`,
    ].join('\t'),
  );
  return { json: { ok: true, orders: rows }, text: text.join('\n') };
}

async function verify({ handlers }: Headless): Promise<Outcome> {
  const found = await handlers['store.verify']({});
  return {
    json: { ok: true, ...found },
    text: `${found.records} records, ${found.commands} commands, last ${found.lastSeq}`,
  };
}

async function backup({ handlers }: Headless): Promise<Outcome> {
  const made = await handlers['store.backup']({});
  return { json: { ok: true, ...made }, text: made.name };
}

async function restore({ handlers, given }: Headless): Promise<Outcome> {
  const name = given.words[0];
  if (name === undefined) {
    const backups = await handlers['store.backups']({});
    return {
      json: { ok: true, backups },
      text: backups.map((row) => `${row.name}\t${row.at}\t${row.reason}`).join('\n'),
    };
  }
  const { records } = await handlers['store.restore']({ name });
  return { json: { ok: true, records }, text: `${records} records` };
}
