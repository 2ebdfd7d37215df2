import { randomBytes } from 'node:crypto';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#shared/api/problem';
import { OleContainer } from '../../../electron/workbooks/ole-container';

/** A container as the library writes it. */
function containerOf(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container = XLSX.CFB.utils.cfb_new();
  for (const [path, bytes] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(container, path, bytes);
  const file: unknown = XLSX.CFB.write(container, { type: 'buffer' });
  if (!Buffer.isBuffer(file)) throw new Error('no file was written');
  return file;
}

describe('the container of old Office files', () => {
  it.each([0, 1, 63, 64, 65, 4095, 4096, 4097, 70_000, 9_000_000])(
    'gives back a stream of %d bytes',
    (size) => {
      const bytes = randomBytes(size);
      const file = containerOf({
        '/Other': randomBytes(500),
        '/Workbook': bytes,
        '/Last': randomBytes(5_000),
      });
      expect(new OleContainer(file).stream('workbook')?.equals(bytes)).toBe(true);
    },
  );

  it('knows the workbook from one that is embedded in it', () => {
    const own = Buffer.from('own');
    const file = containerOf({ '/MBD0001/Workbook': Buffer.from('embedded'), '/Workbook': own });
    expect(new OleContainer(file).stream('Workbook')).toEqual(own);
    expect(new OleContainer(file).stream('Book')).toBeNull();
  });

  it('ends with a stream or a refusal whatever bytes are wrong and wherever the file is cut', () => {
    const file = containerOf({ '/Small': randomBytes(300), '/Workbook': randomBytes(20_000) });
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: file.length }),
        (changes, cut) => {
          const damaged = Buffer.from(file.subarray(0, cut));
          for (const [at, byte] of changes) if (at < cut) damaged[at] = byte;
          try {
            const container = new OleContainer(damaged);
            container.stream('Workbook');
            container.stream('Small');
          } catch (error) {
            expect(error).toBeInstanceOf(ProblemError);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
