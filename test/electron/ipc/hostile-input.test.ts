import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Channel, contract } from '#shared/api/contract';
import { deskHandlers } from '../../../electron/commands/desk-handlers';
import { createDispatch, type Dispatch } from '../../../electron/ipc/dispatch';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';

// Every channel with what a hostile page could send. Same seed, same calls: a failure names the call.
const SEED = 20260310;
const CALLS_A_CHANNEL = 40;

let desk: TestDesk;
let dispatch: Dispatch;
const unexpected: unknown[] = [];

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  dispatch = createDispatch(deskHandlers(desk.context), {
    log: { info: () => undefined, error: (message, error) => unexpected.push([message, error]) },
    parseOutput: true,
  });
});
afterAll(() => desk.remove());

/** Small random numbers from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LEAVES: readonly unknown[] = [
  null,
  undefined,
  '',
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  'file:///etc/passwd',
  '__proto__',
  'constructor',
  'test:customer-1',
  'x'.repeat(100_000),
  '\u0000\ud800',
  '2026-02-30',
  '1e999',
  '-0',
  'NaN',
  0,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  10n,
  true,
  [],
  {},
  new Uint8Array(3),
  new Date(0),
  new Map(),
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
];

const FIELDS = Object.freeze([
  'orderId',
  'record',
  'patch',
  'id',
  'token',
  'name',
  'bytes',
  'text',
  'revision',
  'company',
  'stage',
  'paper',
  'path',
  '__proto__',
]);

function junk(next: () => number, depth: number): unknown {
  const roll = next();
  if (depth > 3 || roll < 0.5) return LEAVES[Math.floor(next() * LEAVES.length)];
  if (roll < 0.65) return Array.from({ length: Math.floor(next() * 4) }, () => junk(next, depth + 1));
  const made: Record<string, unknown> = {};
  for (let count = Math.floor(next() * 5); count > 0; count -= 1) {
    const field = FIELDS[Math.floor(next() * FIELDS.length)] ?? 'id';
    Object.defineProperty(made, field, {
      value: junk(next, depth + 1),
      enumerable: true,
      configurable: true,
    });
  }
  return made;
}

/** Every data file with its bytes; what the desk writes by itself between calls is not among them. */
function bytesOf(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /^(snap|jrnl)-/.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => `${name}:${readFileSync(join(folder, name)).toString('base64')}`)
    .join('\n');
}

/** Channels that answer any object, and then write: their own tests look at them. */
const TAKE_NOTHING: ReadonlySet<string> = new Set([
  'samples.load',
  'store.acceptAsIs',
  'store.undo',
  'store.backup',
]);

describe('junk over the bridge', () => {
  const channels = Object.keys(contract).filter((name): name is Channel => !TAKE_NOTHING.has(name));

  it.each(channels)('%s answers, and a refusal changes nothing', async (channel) => {
    const next = random(SEED + channels.indexOf(channel));
    const folder = join(desk.folder, 'data');
    for (let call = 0; call < CALLS_A_CHANNEL; call += 1) {
      const input = junk(next, 0);
      const before = bytesOf(folder);
      const seq = desk.context.store.status().lastSeq;
      const result = await dispatch(channel, input);
      if (!result.ok) {
        expect(result.problem.kind, `${channel} call ${call}`).not.toBe('internal');
        expect(desk.context.store.status().lastSeq).toBe(seq);
        expect(bytesOf(folder) === before, `${channel} call ${call} wrote`).toBe(true);
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    }
    expect(unexpected).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', '', 'store', null, 7, {}, Symbol.iterator])(
    'no channel is called %s',
    async (name) => {
      expect(await dispatch(name, {})).toMatchObject({ ok: false, problem: { kind: 'not-allowed' } });
    },
  );

  it('accepts no path where a file is meant', async () => {
    for (const name of ['../../data/x', '/etc/passwd', 'snap-0\u0000', '..\\..\\x']) {
      expect((await dispatch('store.previewBackup', { name })).ok).toBe(false);
      expect((await dispatch('store.restore', { name })).ok).toBe(false);
      expect((await dispatch('pictures.read', { id: name })).ok).toBe(false);
      expect((await dispatch('imports.open', { name: 'a.xlsx', path: name })).ok).toBe(false);
    }
  });
});
