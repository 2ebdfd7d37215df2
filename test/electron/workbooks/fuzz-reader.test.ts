import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fuzzReader } from '../../fuzz/fuzz-run';
import { mutateWorkbook } from '../../fuzz/mutate-workbook';
import { readerSeeds } from '../../fuzz/reader-seeds';
import { buildReader } from './built-reader';

describe('T6: three thousand damaged and spiteful workbooks', () => {
  it('end in data or a refusal: no hang, no changed prototype, no dead child', {
    timeout: 240_000,
  }, async () => {
    const child = await buildReader(fileURLToPath(new URL('../../fuzz/fuzz-child.ts', import.meta.url)));
    const report = await fuzzReader(child, 0, 3_000);
    console.log(
      `3,000 mutations: ${JSON.stringify(report.ends)}, slowest ${Math.round(report.slowestMs)} ms`,
    );
    expect(report.hangs).toEqual([]);
    expect(report.polluted).toEqual([]);
    expect(report.crashes).toEqual([]);
    expect(report.ends['data']).toBeGreaterThan(100);
    expect(report.ends['file-unreadable']).toBeGreaterThan(100);
  });

  it('are the same for the same seed', () => {
    const [, bytes] = readerSeeds()[0] ?? ['', new Uint8Array()];
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      expect(Buffer.compare(mutateWorkbook(bytes, seed), mutateWorkbook(bytes, seed))).toBe(0);
    }
  });
});
