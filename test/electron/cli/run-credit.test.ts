import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/cli/arguments';
import { runCommand } from '../../../electron/cli/run-command';
import { aCompany } from '../../builders/a-company';
import { TestDesk } from '../../builders/a-desk';
import { AMENDMENT_707, PRINTED_700, WIRE_700 } from '../../shared/credit/credit-texts';

let desk: TestDesk;
const folder = mkdtempSync(join(tmpdir(), 'credit-cli-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = (...words: string[]) => runCommand(desk.context, readArguments(['credit', ...words]));

beforeAll(async () => {
  desk = await TestDesk.open({ now: '2025-02-01T08:00:00' });
  await desk.call('company.save', { company: aCompany() });
});
afterAll(async () => {
  await desk.remove();
  rmSync(folder, { recursive: true });
});

describe('credit at the command line', () => {
  it('reads a message without keeping it', async () => {
    const { json } = await run(file('printed.txt', PRINTED_700), '--dry-run');
    expect(json).toMatchObject({
      ok: true,
      kind: 'issue',
      type: '700',
      number: '0011LC123756',
      saved: null,
      doubts: [],
    });
    expect(desk.context.store.all('credits')).toEqual([]);
  });

  it('keeps a credit, adds its amendment, and answers by its number', async () => {
    const kept = await run(file('wire.txt', WIRE_700));
    expect(kept.json).toMatchObject({
      ok: true,
      number: 'DE25LC000417',
      dates: { latestShipment: '2025-03-10', lastPresentation: '2025-03-25', expiry: '2025-03-31' },
      amount: { stated: '50000.00', available: '52500.00' },
      saved: { revision: 1 },
    });
    const amended = await run(file('amendment.txt', AMENDMENT_707));
    expect(amended.json['findings']).toContainEqual(
      expect.objectContaining({ check: 'L35', reason: 'amendment-pending' }),
    );
    const again = await run('DE25LC000417');
    expect(again.json).toMatchObject({ number: 'DE25LC000417', saved: null, presentation: null });
    expect(again.text).toContain('ship by 2025-03-10, present by 2025-03-25, expires 2025-03-31');
  });

  it('refuses what is no credit, and a file that is not there', async () => {
    await expect(run(file('letter.txt', 'Dear Sirs'))).rejects.toMatchObject({
      problem: { rule: 'credit-unreadable' },
    });
    await expect(run(join(folder, 'nothing.txt'))).rejects.toMatchObject({ problem: { kind: 'not-found' } });
  });
});
