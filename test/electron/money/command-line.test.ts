import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '#shared/api/problem';
import { readArguments } from '../../../electron/cli/arguments';
import { runCommand } from '../../../electron/cli/run-command';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { TestDesk } from '../../builders/a-desk';
import { buildReader } from '../workbooks/built-reader';
import { bookMarch, THEIR_FILE } from './march-desk';

let desk: TestDesk;
let folder: string;

beforeAll(async () => {
  desk = await TestDesk.open({
    launchReader: forkReaderLauncher(await buildReader()),
    now: '2025-04-01T08:00:00',
  });
  await bookMarch(desk);
  folder = mkdtempSync(join(tmpdir(), 'money-cli-'));
});
afterAll(async () => {
  await desk.remove();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: string[]) => runCommand(desk.context, readArguments(argv));

function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const MARCH = ['--from', '2025-03-01', '--to', '2025-03-31'];

describe('the money on the command line', () => {
  it('writes a statement as a draft, and with its number when told', async () => {
    const draft = await run('statement', 'tc', ...MARCH, '--out', folder, '--lang', 'both');
    expect(draft.json).toMatchObject({
      ok: true,
      statements: [
        { currency: 'USD', number: null, opening: '12500', closing: '39880', unproved: '0', rows: 7 },
      ],
    });
    expect(
      draft.text
        .split('\n')
        .slice(1)
        .map((path) => basename(path)),
    ).toEqual(['TC 2025-03-31 draft USD both statement.pdf', 'TC 2025-03-31 draft USD both statement.xlsx']);
    const issued = await run('statement', 'TC', ...MARCH, '--out', folder, '--issue', '--format', 'pdf');
    expect(issued.json).toMatchObject({ statements: [{ number: 'ST-2025-0001' }] });
  });

  it('sets their statement against ours and writes the reply', async () => {
    const path = fileOf('march.csv', THEIR_FILE);
    const { json, text } = await run(
      'reconcile',
      path,
      '--customer',
      'TC',
      '--out',
      folder,
      '--format',
      'pdf',
    );
    expect(json).toMatchObject({ ok: true, matching: { total: '9030', unexplained: '0', unknown: '0' } });
    expect(text).toContain('M5 suggest');
    expect(text).toContain('TIM-P  8400');
    expect(text).toContain('TC 2025-03-31 reply en draft.pdf');
  });

  it('refuses a file with open cells and names them, and one in another currency', async () => {
    const bad = fileOf('bad.csv', THEIR_FILE.replace('21.100,00', 'see mail'));
    const refused = await run('reconcile', bad, '--customer', 'TC');
    expect(refused.json).toMatchObject({ ok: false, problem: { rule: 'statement-needs-a-clerk' } });
    expect(refused.text).toContain('D8 no-amount "see mail"');
    const euro = await run(
      'reconcile',
      fileOf('eur.csv', THEIR_FILE.replace('USD', 'EUR')),
      '--customer',
      'TC',
    );
    expect(euro.json).toMatchObject({ ok: false, outcome: 'wrong-currency', foundCurrency: 'EUR' });
    const before = desk.context.store.status().lastSeq;
    const dry = await run('reconcile', fileOf('dry.csv', THEIR_FILE), '--customer', 'TC', '--dry-run');
    expect(dry.json).toMatchObject({ ok: true, closing: '30850' });
    expect(desk.context.store.status().lastSeq).toBe(before);
  });

  it('says which word is wrong', async () => {
    expect(() => readArguments(['statement', 'TC', '--from', '2025-02-30'])).toThrow(ProblemError);
    expect(() => readArguments(['statement', 'TC', '--currency', 'XXX'])).toThrow(ProblemError);
    await expect(run('statement', 'NOBODY', '--out', folder)).rejects.toMatchObject({
      problem: { kind: 'not-found' },
    });
    await expect(run('statement', 'TC')).rejects.toMatchObject({ problem: { rule: 'command-line' } });
  });
});
