import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { readInChild } from './read-in-child';

/** A reader that goes wrong in its own way after it was given a file. */
function readerThat(body: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'order-desk-bad-reader-')), 'reader.mjs');
  writeFileSync(file, `process.on('message', (message) => { ${body} });\nprocess.send({ type: 'ready' });\n`);
  return file;
}

function readWith(body: string, limits: { silenceMs?: number; totalMs?: number; heapMb?: number } = {}) {
  const { heapMb, ...times } = limits;
  const launch = forkReaderLauncher(readerThat(body), heapMb);
  return readInChild({ bytes: new Uint8Array([1]), fileName: 'a.xlsx', launch, ...times });
}

describe('whatever happens to the reader is a problem with a name', () => {
  it('an endless loop ends after the time limit', async () => {
    const started = performance.now();
    const result = await readWith('for (;;) {}', { silenceMs: 700 });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'file-timeout' } });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('progress gives more time, but not without end', async () => {
    const report = "setInterval(() => process.send({ type: 'progress', done: 1, total: 2 }), 50)";
    const result = await readWith(report, { silenceMs: 400, totalMs: 1_500 });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'file-timeout' } });
  });

  it('a crash', async () => {
    expect(await readWith('process.exit(3)')).toMatchObject({
      ok: false,
      problem: { kind: 'file-unreadable', facts: { reason: 'reader-crashed' } },
    });
  });

  it('a heap that is full', { timeout: 30_000 }, async () => {
    const fill = 'const all = []; for (;;) all.push({ a: [all.length] });';
    expect(await readWith(fill, { heapMb: 40 })).toMatchObject({
      ok: false,
      problem: { kind: 'file-too-large', facts: { what: 'memory' } },
    });
  });

  it.each([
    ['nonsense', "process.send('hello')"],
    ['a message of an unknown type', "process.send({ type: 'run', command: 'x' })"],
    ['cells before anything is asked about them', "process.send({ type: 'cells', cells: [] })"],
    ['cells that are none', "process.send({ type: 'cells', cells: [1] })"],
    ['an end before the beginning', "process.send({ type: 'done' })"],
  ])('%s from a child that a file has taken over', async (_, body) => {
    expect(await readWith(body)).toMatchObject({
      ok: false,
      problem: { kind: 'file-unreadable', facts: { reason: 'reader-message' } },
    });
  });

  it('a reader that is not there', async () => {
    const launch = forkReaderLauncher(join(tmpdir(), 'order-desk-no-reader.mjs'));
    expect(await readInChild({ bytes: new Uint8Array([1]), fileName: 'a', launch })).toMatchObject({
      ok: false,
      problem: { kind: 'file-unreadable' },
    });
  });
});
