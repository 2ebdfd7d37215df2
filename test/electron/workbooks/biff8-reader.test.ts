import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#shared/api/problem';
import type { SheetGrid } from '#shared/imports/sheet-grid';
import { biffRecords } from '../../../electron/workbooks/biff-records';
import { readBiff8 } from '../../../electron/workbooks/biff8-reader';
import { forgetResults } from '../../../electron/workbooks/fill-formulas';
import { OleContainer } from '../../../electron/workbooks/ole-container';
import { readWithSheetJs } from '../../../electron/workbooks/sheetjs-reader';
import { corpusFile, corpusNames } from './corpus';

const OWN = join(import.meta.dirname, '../../fixtures/workbooks');
const UNCALCULATED = 0x5e;

/** The workbook's stream in the container; null where the file is none or its container is damaged. */
function streamOf(bytes: Buffer): Buffer | null {
  try {
    const container = new OleContainer(bytes);
    return container.stream('Workbook') ?? container.stream('Book');
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

/** How reading ends: with a grid, with the file given back, or with a refusal. Anything else goes up. */
function endOf(stream: Buffer): string {
  try {
    return readBiff8(stream) ? 'grid' : 'given back';
  } catch (error) {
    if (error instanceof ProblemError) return `${error.problem.kind}: ${error.problem.facts['what']}`;
    throw error;
  }
}

/** A record of the stream, its head included: where it begins and ends. */
function recordAt(stream: Buffer, type: number): { readonly at: number; readonly end: number } {
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (stream.readUInt16LE(at) === type) return { at, end };
    at = end;
  }
  throw new Error(`no record ${type}`);
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

  it('never reads on where a file is cut or a byte is wrong: a grid, the file given back, or a refusal', () => {
    const file = bookOf([
      ['Item', 'Quantity', '单价'],
      ['A-1', 12, 3.4],
      ['A-2', 7.25, true],
    ]);
    const stream = streamOf(file) ?? Buffer.alloc(0);
    expect(readBiff8(stream)).not.toBeNull();
    for (let end = 0; end < stream.length; end += 7) {
      expect(endOf(stream.subarray(0, end)), `cut at ${end}`).not.toBe('grid');
    }
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(stream.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const damaged = Buffer.from(stream);
          for (const [at, byte] of changes) damaged[at] = byte;
          expect(endOf(damaged)).toMatch(/^(grid|given back|file-unreadable: .+|file-too-large: .+)$/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives back what it does not know: a password, older formats', () => {
    const stream = streamOf(bookOf([['Item', 'Quantity']])) ?? Buffer.alloc(0);
    // FILEPASS ([MS-XLS] 2.4.117) right behind the first record
    const locked = [stream.subarray(0, 20), Buffer.from([0x2f, 0, 2, 0, 0, 0]), stream.subarray(20)];
    expect(endOf(Buffer.concat(locked))).toBe('given back');
    const older = Buffer.from(stream);
    older.writeUInt16LE(0x0500, 4);
    expect(endOf(older)).toBe('given back');
    expect(endOf(Buffer.alloc(0))).toBe('given back');
  });

  it('refuses what claims more than it holds, and sheets that lie in each other', () => {
    const stream = streamOf(bookOf([['Item', 'Quantity']])) ?? Buffer.alloc(0);
    const withRecord = (...bytes: readonly number[]) =>
      endOf(Buffer.concat([stream.subarray(0, 20), Buffer.from(bytes), stream.subarray(20)]));
    // SST with a billion texts in nothing
    expect(withRecord(0xfc, 0, 8, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0x3f)).toBe('file-unreadable: texts');
    // EXTERNSHEET with 65,535 places in nothing
    expect(withRecord(0x17, 0, 2, 0, 0xff, 0xff)).toBe('file-unreadable: sheets of formulas');
    const { at, end } = recordAt(stream, 0x85);
    const again = stream.subarray(at, end);
    const twice = Buffer.concat([stream.subarray(0, at), again, stream.subarray(at)]);
    // both sheets begin where the one did, which the second record moved along
    const place = stream.readUInt32LE(at + 4) + again.length;
    twice.writeUInt32LE(place, at + 4);
    twice.writeUInt32LE(place, end + 4);
    const sheet = twice.subarray(place);
    const long = Buffer.concat([sheet.subarray(0, 20), padding(twice.length), sheet.subarray(20)]);
    expect(endOf(Buffer.concat([twice.subarray(0, place), long]))).toBe('file-unreadable: sheets');
  });

  it('gives the formula of an array to its first cell only', () => {
    const file = bookOf([['Total'], [7], [8]]);
    const stream = streamOf(file) ?? Buffer.alloc(0);
    const { at, end } = recordAt(stream, 0x203);
    // FORMULA with PtgExp to A2, in A2 and A3; behind the first the ARRAY over both: SUM(2,3)
    const member = (row: number, result: number) => {
      const record = Buffer.alloc(4 + 22 + 5);
      record.writeUInt16LE(0x06, 0);
      record.writeUInt16LE(27, 2);
      record.writeUInt16LE(row, 4);
      record.writeDoubleLE(result, 10);
      record.writeUInt16LE(5, 24);
      record.set([0x01, 1, 0, 0, 0], 26);
      return record;
    };
    const tokens = [0x1e, 2, 0, 0x1e, 3, 0, 0x42, 2, 4, 0];
    const array = Buffer.from([
      0x21,
      2,
      14 + tokens.length,
      0,
      1,
      0,
      2,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      tokens.length,
      0,
      ...tokens,
    ]);
    const second = recordAt(stream.subarray(end), 0x203);
    const rest = stream.subarray(end + second.end);
    const changed = Buffer.concat([stream.subarray(0, at), member(1, 5), array, member(2, 5), rest]);
    const [sheet] = readBiff8(changed)?.sheets ?? [];
    expect(sheet?.cells.map(({ row, text, formula }) => [row, text, formula])).toEqual([
      [0, 'Total', null],
      [1, '5', 'SUM(2,3)'],
      [2, '5', null],
    ]);
  });
});

/** Records that say nothing, about so many bytes of them. */
function padding(size: number): Buffer {
  return Buffer.alloc(Math.ceil(size / 4) * 4);
}
