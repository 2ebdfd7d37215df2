import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetGrid } from '#shared/imports/sheet-grid';
import { biffRecords } from '../../../electron/workbooks/biff-records';
import { readBiff8 } from '../../../electron/workbooks/biff8-reader';
import { forgetResults } from '../../../electron/workbooks/fill-formulas';
import { guardOle } from '../../../electron/workbooks/ole-guard';
import { readWithSheetJs } from '../../../electron/workbooks/sheetjs-reader';
import { corpusFile, corpusNames } from './corpus';

const OWN = join(import.meta.dirname, '../../fixtures/workbooks');
const UNCALCULATED = 0x5e;

/** The workbook's stream in the container; null where the file is none or its container is damaged. */
function streamOf(bytes: Buffer): Buffer | null {
  try {
    guardOle(bytes);
    const container = XLSX.CFB.read(bytes, { type: 'buffer' });
    const entry = XLSX.CFB.find(container, 'Workbook') ?? XLSX.CFB.find(container, 'Book');
    return entry?.content === undefined ? null : Buffer.from(entry.content);
  } catch {
    return null;
  }
}

/** The same stream as the reader of record reads it. Logical constants are written as Excel shows them. */
function ofRecord(stream: Buffer): SheetGrid[] {
  const stale = new Set<number>();
  for (const { type, sheet } of biffRecords(stream)) {
    if (type === UNCALCULATED && sheet !== null) stale.add(sheet);
  }
  return readWithSheetJs(stream).map((sheet, index) => {
    const calculated = stale.has(index) ? forgetResults(sheet) : sheet;
    const cells = calculated.cells.map((cell) => ({
      ...cell,
      formula: cell.formula?.replace(/\b(true|false)\b/g, (word) => word.toUpperCase()) ?? null,
    }));
    return { ...calculated, cells };
  });
}

function bookOf(rows: readonly (readonly unknown[])[]): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), 'Order');
  const file: unknown = XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
  if (!Buffer.isBuffer(file)) throw new Error('no file was written');
  return file;
}

function quickly(file: Buffer): SheetGrid[] {
  const read = readBiff8(streamOf(file) ?? Buffer.alloc(0));
  if (!read) throw new Error('the quick reader gave the file back');
  return read.sheets;
}

const namesIn = (names: readonly string[]) => names.filter((name) => /\.xls$/i.test(name));

describe('the quick reader of .xls', () => {
  it('reads real workbooks as the reader of record does, cell by cell', () => {
    const files = [
      ...namesIn(readdirSync(OWN)).map((name) => ({ name, bytes: readFileSync(join(OWN, name)) })),
      ...(['business', 'formats'] as const).flatMap((folder) =>
        namesIn(corpusNames(folder)).map((name) => ({ name, bytes: corpusFile(folder, name) })),
      ),
    ];
    let quick = 0;
    let givenBack = 0;
    for (const { name, bytes } of files) {
      const stream = streamOf(bytes);
      if (!stream) continue;
      const read = readBiff8(stream);
      if (!read) givenBack += 1;
      else {
        quick += 1;
        expect(read.sheets, name).toEqual(ofRecord(stream));
      }
    }
    console.info(`${quick} workbooks alike, ${givenBack} given to the reader of record`);
    expect(quick).toBeGreaterThan(0);
  });

  it('reads whatever is written: texts of all scripts, numbers, truths', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/[\r\0]/.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.integer({ min: -5000, max: 5000 }).map((cents) => cents / 100),
      fc.boolean(),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (written) => {
        const file = bookOf(written);
        expect(quickly(file)).toEqual(ofRecord(streamOf(file) ?? Buffer.alloc(0)));
      }),
      { numRuns: 150 },
    );
  });

  it('never reads on where a file is cut or a byte is wrong: a grid, or null, and nothing else', () => {
    const file = bookOf([
      ['Item', 'Quantity', '单价'],
      ['A-1', 12, 3.4],
      ['A-2', 7.25, true],
    ]);
    const stream = streamOf(file) ?? Buffer.alloc(0);
    expect(readBiff8(stream)).not.toBeNull();
    for (let end = 0; end < stream.length; end += 7) {
      expect(() => readBiff8(stream.subarray(0, end))).not.toThrow();
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(stream.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const damaged = Buffer.from(stream);
          for (const [at, byte] of changes) damaged[at] = byte;
          expect(() => readBiff8(damaged)).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives back what it does not know: a password, older formats, a text table that claims too much', () => {
    const stream = streamOf(bookOf([['Item', 'Quantity']])) ?? Buffer.alloc(0);
    const withRecord = (record: Buffer) =>
      Buffer.concat([stream.subarray(0, 20), record, stream.subarray(20)]);
    // FILEPASS ([MS-XLS] 2.4.117) right behind the first record
    expect(readBiff8(withRecord(Buffer.from([0x2f, 0, 2, 0, 0, 0])))).toBeNull();
    // SST with a billion texts in nothing
    const greedy = Buffer.from([0xfc, 0, 8, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x3f]);
    expect(readBiff8(withRecord(greedy))).toBeNull();
    const older = Buffer.from(stream);
    older.writeUInt16LE(0x0500, 4);
    expect(readBiff8(older)).toBeNull();
    expect(readBiff8(Buffer.alloc(0))).toBeNull();
  });
});
