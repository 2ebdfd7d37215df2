import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '#shared/api/problem';
import { guardRecords } from '../../../electron/workbooks/biff-records';
import { OleContainer } from '../../../electron/workbooks/ole-container';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';
import { guardBinaryPart } from '../../../electron/workbooks/xlsb-records';
import { anXlsx, relations } from './an-xlsx';

const ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const SHEET = 'xl/worksheets/sheet1.xml';

function refusalOf(bytes: Uint8Array, name = 'a.xlsx'): unknown {
  try {
    readWorkbook(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof ProblemError)
      return { kind: error.problem.kind, reason: error.problem.facts['reason'] };
    throw error;
  }
}

/** Changes bytes of a zip at every place where a mark stands. */
function patch(bytes: Uint8Array, mark: readonly number[], change: (at: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(Buffer.from(mark)); at >= 0; at = copy.indexOf(Buffer.from(mark), at + 4)) {
    change(copy.subarray(at));
  }
  return copy;
}

const DIRECTORY = [0x50, 0x4b, 1, 2] as const;
const ENTRY = [0x50, 0x4b, 3, 4] as const;

describe('T1: zips that are not what they say', () => {
  it('refuses a sheet that inflates a thousandfold, without inflating it into memory', () => {
    const before = process.memoryUsage().rss;
    const bomb = anXlsx({
      sheet: ROWS,
      extra: { [SHEET]: `<worksheet>${' '.repeat(150_000_000)}</worksheet>` },
    });
    expect(refusalOf(bomb)).toEqual({ kind: 'file-hostile', reason: 'zip-bomb' });
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
  });

  it('counts what comes out, whatever the headers claim', () => {
    const bomb = anXlsx({ sheet: ROWS, extra: { 'xl/media/a.bin': new Uint8Array(30_000_000) } });
    const lying = patch(
      patch(bomb, DIRECTORY, (at) => at.writeUInt32LE(10, 24)),
      ENTRY,
      (at) => at.writeUInt32LE(10, 22),
    );
    expect(refusalOf(lying)).toEqual({ kind: 'file-hostile', reason: 'zip-bomb' });
  });

  it('refuses entries that share their bytes', () => {
    const bytes = anXlsx({ sheet: ROWS });
    const first = Buffer.from(bytes).indexOf(Buffer.from(ENTRY));
    const overlapping = patch(bytes, DIRECTORY, (at) => at.writeUInt32LE(first, 42));
    expect(refusalOf(overlapping)).toEqual({ kind: 'file-hostile', reason: 'zip-overlap' });
  });

  it('refuses more than 2,000 entries', () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`xl/${index}.xml`, '<a/>']));
    expect(refusalOf(anXlsx({ sheet: ROWS, extra: many }))).toEqual({
      kind: 'file-hostile',
      reason: 'zip-entries',
    });
  });

  it('says that a zip asks for a password', () => {
    const locked = patch(anXlsx({ sheet: ROWS }), DIRECTORY, (at) => at.writeUInt16LE(1, 8));
    expect(refusalOf(locked)).toEqual({ kind: 'file-encrypted', reason: 'zip-password' });
  });

  it('never reads figures from a part whose checksum is wrong', () => {
    const rotten = patch(anXlsx({ sheet: ROWS }), DIRECTORY, (at) => at.writeUInt8(at.readUInt8(16) ^ 1, 16));
    expect(refusalOf(rotten)).toEqual({ kind: 'file-unreadable', reason: 'zip-checksum' });
  });
});

describe('T2: XML that wants more than data', () => {
  it.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'docProps/app.xml', 'xl/drawings/vmlDrawing1.vml'])(
    'refuses a DOCTYPE in %s, read or not',
    (part) => {
      const xml = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
      for (const content of [
        xml,
        Buffer.from(`\ufeff${xml}`, 'utf16le'),
        Buffer.from(xml, 'utf16le').swap16(),
      ]) {
        const bytes = anXlsx({ sheet: ROWS, extra: { [part]: content } });
        expect(refusalOf(bytes)).toEqual({ kind: 'file-hostile', reason: 'doctype' });
      }
    },
  );

  it('refuses elements nested deeper than any form is', () => {
    const deep = `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`;
    expect(refusalOf(anXlsx({ sheet: `${deep}${ROWS}` }))).toEqual({
      kind: 'file-hostile',
      reason: 'xml-depth',
    });
  });

  it('refuses an attribute of more than 64 KB', () => {
    const sheet = `<sheetData><row r="1"><c r="A1" x="${'y'.repeat(70_000)}"><v>1</v></c></row></sheetData>`;
    expect(refusalOf(anXlsx({ sheet }))).toEqual({ kind: 'file-hostile', reason: 'xml-attribute' });
  });

  it.each([
    ['an element that is never closed', '<sheetData><row><c><v>1</v></c></row>'],
    ['elements that cross', '<sheetData><row><c><v>1</c></v></row></sheetData>'],
    ['an attribute without quotes', '<sheetData><row r=1></row></sheetData>'],
    ['an entity that no one declared', '<sheetData><row><c t="str"><v>&secret;</v></c></row></sheetData>'],
  ])('calls %s damage', (_, sheet) => {
    expect(refusalOf(anXlsx({ sheet }))).toMatchObject({ kind: 'file-unreadable' });
  });

  it('never follows a relation to the outside', () => {
    const grid = readWorkbook(
      anXlsx({
        sheet: `${ROWS}<drawing r:id="rId1"/>`,
        extra: {
          'xl/worksheets/_rels/sheet1.xml.rels': relations([['drawing', 'http://127.0.0.1/x']]).replace(
            '/x"',
            '/x" TargetMode="External"',
          ),
        },
      }),
      'a.xlsx',
    );
    expect(grid.sheets[0]?.pictures).toEqual([]);
  });
});

describe('T3: giant ranges', () => {
  it.each([
    ['dimension', `<dimension ref="A1:XFD1048576"/>${ROWS}`],
    ['merge', `${ROWS}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`],
    ['validation', `${ROWS}<dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>`],
    ['hidden columns', `<cols><col min="1" max="16384" hidden="1"/></cols>${ROWS}`],
    ['filter', `${ROWS}<autoFilter ref="A1:XFD1048576"/>`],
  ])('a %s over the whole sheet is cut to the one cell that is there', (_, sheet) => {
    const workbook =
      '<definedNames><definedName name="x">Sheet1!$A$1:$XFD$1048576</definedName></definedNames>';
    const [read] = readWorkbook(anXlsx({ sheet, workbook }), 'a.xlsx').sheets;
    expect(read?.cells).toHaveLength(1);
    expect(read?.merges).toEqual([]);
    // Sixteen thousand columns were not written out either.
    expect(JSON.stringify(read).length).toBeLessThan(2_000);
  });

  it('keeps hidden columns and merges where content is, and no further', () => {
    const sheet = `<cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="900" hidden="1"/></sheetData><mergeCells><mergeCell ref="A1:C9"/></mergeCells>`;
    expect(readWorkbook(anXlsx({ sheet }), 'a.xlsx').sheets[0]).toMatchObject({
      hiddenRows: [0],
      hiddenColumns: [1, 2],
      merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 }],
    });
  });

  it('refuses a binary sheet whose column record runs through four billion columns', () => {
    const record = Buffer.alloc(20);
    record.set([0x3c, 18]);
    record.writeUInt32LE(0xffffffff, 6);
    expect(() => guardBinaryPart(record)).toThrow('file-hostile');
    record.writeUInt32LE(16_383, 6);
    expect(() => guardBinaryPart(record)).not.toThrow();
  });

  it('refuses texts of a binary workbook that are longer than their record', () => {
    const record = Buffer.from([0x11, 8, 0, 0, 0, 0, 2, 0, 0, 0, 0x41, 0]);
    expect(() => guardBinaryPart(record)).toThrow('file-unreadable');
    expect(() => guardBinaryPart(Buffer.from([0x11, 10, 0, 0, 0, 0, 1, 0, 0, 0, 0x41, 0]))).not.toThrow();
  });

  it.each([
    ['pairs', [0x33], 8],
    ['sheets of formulas', [0xea, 2], 12],
  ])('refuses a count of %s in a binary workbook that its record does not hold', (_, type, each) => {
    const record = (count: number) =>
      Buffer.from([...type, 4 + each, count, 0, 0, 0, ...Array(each).fill(0)]);
    expect(() => guardBinaryPart(record(1))).not.toThrow();
    expect(() => guardBinaryPart(record(2))).toThrow('file-unreadable');
  });

  it('refuses a name in the properties of a binary workbook that is longer than its record', () => {
    const record = (characters: number) =>
      Buffer.from([0x99, 1, 14, 0, 0, 0, 0, 0, 0, 0, 0, characters, 0, 0, 0, 0x41, 0]);
    expect(() => guardBinaryPart(record(1))).not.toThrow();
    expect(() => guardBinaryPart(record(2))).toThrow('file-unreadable');
    expect(() => guardBinaryPart(Buffer.from([0x99, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0]))).not.toThrow();
  });

  it.each([
    ['a text', [0x04, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a formula', [0x06, 2, 14, 0, ...Array(14).fill(0)]],
  ])('refuses %s of an old workbook that ends before its own length', (_, record) => {
    const stream = Buffer.from([9, 0, 4, 0, 2, 0, 0x10, 0, ...record, 0x0a, 0, 0, 0]);
    expect(() => guardRecords(stream)).toThrow('file-unreadable');
    expect(refusalOf(stream, 'a.xls')).toEqual({ kind: 'file-unreadable', reason: 'xls-record' });
  });

  it.each([
    ['a zip', [0x50, 0x4b, 3, 4, 20, 0, 0, 0]],
    ['a short array of an old kind', [9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0x21, 0, 2, 0, 0, 0]],
    [
      'a text table before Excel 97',
      [9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0xfc, 0, 8, 0, 0, 0, 0, 0, 1, 0, 0, 0],
    ],
  ])('never lets the library of record open %s as the stream of an old workbook', (_, bytes) => {
    expect(() => guardRecords(Buffer.from(bytes))).toThrow('file-unreadable');
  });

  it('refuses an old container whose sectors follow each other in a circle', () => {
    const container = Buffer.alloc(2048, 0xff);
    container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    container.writeUInt16LE(9, 30);
    container.writeUInt32LE(1, 48);
    // the first entry of the directory is the root
    container.writeUInt8(5, 1024 + 66);
    container.writeUInt32LE(0, 76);
    container.writeUInt32LE(2, 512 + 4);
    container.writeUInt32LE(1, 512 + 8);
    expect(() => new OleContainer(container)).toThrow('file-hostile');
    container.writeUInt32LE(0xfffffffe, 512 + 8);
    expect(new OleContainer(container).stream('Workbook')).toBeNull();
    // the second sector of the directory lies behind the end of the file
    container.writeUInt32LE(7, 512 + 4);
    expect(() => new OleContainer(container)).toThrow('file-unreadable');
  });

  it('refuses more columns with content than any list has', () => {
    const cells = Array.from({ length: 513 }, () => '<c><v>1</v></c>').join('');
    const bytes = anXlsx({ sheet: `<sheetData><row>${cells}</row></sheetData>` });
    expect(() => readWorkbook(bytes, 'a.xlsx')).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ kind: 'file-too-large' }) }),
    );
  });

  it('refuses an address outside the sheet', () => {
    const sheet = '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>';
    expect(refusalOf(anXlsx({ sheet }))).toEqual({ kind: 'file-unreadable', reason: 'cell-address' });
  });
});

describe('T4: names that mean something to JavaScript', () => {
  it('are text like any other, in cells, headers, sheet names, part names and comments', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const cells = names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join('');
    const bytes = anXlsx({
      sheet: `<sheetData><row>${cells}</row></sheetData>`,
      extra: {
        'xl/__proto__.xml': '<a/>',
        'xl/comments1.xml':
          '<comments><commentList><comment ref="__proto__"><text/></comment></commentList></comments>',
        'xl/worksheets/_rels/sheet1.xml.rels': relations([['comments', '../comments1.xml']]),
      },
    });
    const grid = readWorkbook(bytes, '__proto__.xlsx');
    expect(grid.sheets[0]?.cells.map((cell) => cell.text)).toEqual(names);
    const csv = readWorkbook(new TextEncoder().encode(`${names.join(',')}\n1,2,3,4,5`), 'a.csv');
    expect(csv.sheets[0]?.cells.slice(0, 5).map((cell) => cell.text)).toEqual(names);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(JSON.stringify({})).toBe('{}');
  });
});

describe('files that are no workbook are called by their name', () => {
  const zipOf = (name: string) => zipSync({ [name]: new TextEncoder().encode('<a/>') });
  it.each([
    ['letter.xlsx', new TextEncoder().encode('%PDF-1.7\n'), 'pdf'],
    ['photo.xls', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'picture'],
    ['order.xlsx', zipOf('word/document.xml'), 'word'],
    ['order.xlsx', zipOf('Index/Document.iwa'), 'numbers'],
    ['order.xlsx', zipOf('readme.txt'), 'archive'],
    [
      'order.xls',
      new TextEncoder().encode('MIME-Version: 1.0\nContent-Type: multipart/related\n'),
      'web-archive',
    ],
    ['order.xls', new TextEncoder().encode('<html><body>sign in</body></html>'), 'web-page'],
    [
      'order.xlsx',
      new TextEncoder().encode('<?xml version="1.0"?><invoice><total>1</total></invoice>'),
      'xml',
    ],
    ['order.xls', new TextEncoder().encode('Dear supplier\nplease find our order'), 'text'],
    ['order.csv', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]), 'binary'],
    ['order.csv', new TextEncoder().encode(' \r\n,,\r\n'), 'empty'],
    ['order.xlsx', new Uint8Array(), 'empty'],
  ])('%s', (name, bytes, found) => {
    expect(() => readWorkbook(bytes, name)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ kind: 'file-not-a-workbook', facts: { found } }),
      }),
    );
  });
});
