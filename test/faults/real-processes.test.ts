import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../electron/store/store';
import { choiceOf, unwrap } from './script';
import { bundleWriter, startWriter, until } from './writer';

let root = '';
let bundle = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'order-desk-kill-'));
  bundle = await bundleWriter(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function storeIn(folder: string, userFolder: string) {
  return unwrap(
    await openStore({
      folder,
      userDataFolder: userFolder,
      deviceName: 'PC-1',
      clock: { now: () => new Date('2026-03-02T08:00:00Z') },
      user: () => 'Olga',
      background: false,
      ballastBytes: 0,
      lockPatienceMs: 100,
    }),
  );
}

describe('real processes on a real disk', () => {
  it('killed while saving lose nothing they acknowledged (F1)', async () => {
    const folder = join(root, 'killed');
    const userFolder = join(root, 'killed-user');
    const choose = choiceOf(9);
    const acknowledged = new Set<string>();
    const kills = 25;
    for (let round = 0; round < kills; round += 1) {
      const writer = startWriter(bundle, folder, userFolder, `W${round}`);
      const wanted = 1 + choose(120);
      expect(await until(() => writer.saved.length >= wanted, 10_000), writer.words.join()).toBe(true);
      writer.child.kill('SIGKILL');
      await writer.ended;
      for (const id of writer.saved) acknowledged.add(id);
      expect(writer.words).toEqual([expect.stringMatching(/^open \d+$/)]);
    }
    const store = await storeIn(folder, userFolder);
    expect(store.status().problem).toBeNull();
    const found = new Set<string>(store.all('customers').map(({ id }) => id));
    const lost = [...acknowledged].filter((id) => !found.has(id));
    console.info(`${kills} kills, ${acknowledged.size} acknowledged saves, ${lost.length} lost`);
    expect(lost).toEqual([]);
    expect(unwrap(await store.verify()).records).toBe(found.size);
    await store.close();
  }, 60_000);

  it('never write side by side: one has the store, the others are told (F11; I8)', async () => {
    const folder = join(root, 'shared');
    const rounds = 8;
    let refused = 0;
    const acknowledged = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const writers = [1, 2, 3].map((n) => startWriter(bundle, folder, join(root, `user-${n}`), `W${n}`));
      const hasAnswered = () => writers.every(({ words }) => words.length > 0);
      expect(await until(hasAnswered, 10_000)).toBe(true);
      const winners = writers.filter(({ words }) => words[0]?.startsWith('open'));
      expect(winners).toHaveLength(1);
      await until(() => (winners[0]?.saved.length ?? 0) >= 20, 10_000);
      for (const { child } of writers) child.kill('SIGKILL');
      await Promise.all(writers.map(({ ended }) => ended));
      for (const { saved } of writers) for (const id of saved) acknowledged.add(id);
      for (const { words } of writers) refused += words[0] === 'refused store-locked' ? 1 : 0;
    }
    const store = await storeIn(folder, join(root, 'user-1'));
    const found = new Set<string>(store.all('customers').map(({ id }) => id));
    expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
    expect(refused).toBe(rounds * 2);
    console.info(
      `${rounds} races of 3 processes: 1 writer each, ${refused} told, ${acknowledged.size} saves, 0 lost`,
    );
    await store.close();
  }, 60_000);
});
