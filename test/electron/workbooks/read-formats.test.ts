import { describe, expect, it } from 'vitest';
import type { CellValue, SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';
import { corpusFile, corpusIsHere, corpusNames } from './corpus';

function formatsFile(name: string): WorkbookGrid {
  return readWorkbook(corpusFile('formats', name), name);
}

function sheetOf(grid: WorkbookGrid, index = 0): SheetGrid {
  const sheet = grid.sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

function rowTexts(sheet: SheetGrid, row: number): string[] {
  return sheet.cells.filter((cell) => cell.row === row).map((cell) => cell.text);
}

function valueAt(sheet: SheetGrid, row: number, column: number): CellValue | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

function rowCount(sheet: SheetGrid): number {
  return new Set(sheet.cells.map((cell) => cell.row)).size;
}

describe.skipIf(!corpusIsHere)('reading every odd shape of a workbook', () => {
  it.each(corpusNames('formats'))('finds content in %s, in order and without strangers', (name) => {
    const grid = formatsFile(name);
    const cells = grid.sheets.flatMap((sheet) => sheet.cells);
    expect(cells.length).toBeGreaterThan(0);
    for (const sheet of grid.sheets) {
      const places = sheet.cells.map((cell) => cell.row * 20_000 + cell.column);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it.each([
    ['biff2.xls', 'xls', ['1', 'Hi', '10.22', '14.7543176'], 10],
    ['biff4.xls', 'xls', ['1', 'Hi', '10.22'], 10],
    ['biff5-greek-numfmt.xls', 'xls', ['Format', 'Value', 'B Fmt', 'VBA Fmt'], 29],
    ['xls-vietnamese.xls', 'xls', ['Mô tả'], 7],
    ['xls-sst-continue.xls', 'xls', ['This is a long string with a serial number at the end 0001'], 136],
    ['google-iris.xlsx', 'xlsx', ['Sepal.Length', 'Sepal.Width', 'Petal.Length', 'Petal.Width'], 151],
    ['wps-functions.xlsx', 'xlsx', ['Name', 'Example', 'Result'], 3],
    ['no-styles-no-sst.xlsx', 'xlsx', ['Language', 'Age', 'Churn probability'], 12],
    ['many-columns.xlsx', 'xlsx', ['this', 'spread', 'sheet', 'has'], 2],
    ['tall-10000.xlsx', 'xlsx', ['col1', 'col2', 'col3', 'col4'], 10_000],
    ['rich-text-stress.xlsx', 'xlsx', ['normal', 'this text is normal, sure enough'], 14],
    ['empty-rows-middle.xlsx', 'xlsx', ['a', 'b', 'c', 'd'], 5],
    ['chart-sheet-first.xlsx', 'xlsx', ['Month', 'Bears', 'Dolphins', 'Whales'], 7],
    ['nonstandard-ns-prefix.xlsx', 'xlsx', ['a', 'b'], 3],
    ['utf16-xml-parts.xlsx', 'xlsx', ['1'], 1],
    ['strict-sample.xlsx', 'xlsx', ['Test spreadsheet'], 3],
    ['csv-gb2312-tiny.csv', 'csv', ['栏位1'], 2],
    ['csv-sep-line.csv', 'csv', ['A', '1'], 2],
  ] as const)('%s is read as %s beginning with %j', (name, format, first, rows) => {
    const grid = formatsFile(name);
    expect(grid.format).toBe(format);
    expect(rowTexts(sheetOf(grid), 0).slice(0, first.length)).toEqual(first);
    expect(rowCount(sheetOf(grid))).toBe(rows);
  });

  it('reads days of the 1904 system, also where an extension repeats the element without the flag', () => {
    expect(valueAt(sheetOf(formatsFile('date1904.xlsx')), 0, 1)).toEqual({
      kind: 'date',
      date: '1904-01-02',
      time: null,
    });
    expect(valueAt(sheetOf(formatsFile('xml2003-1904.xml')), 0, 1)).toEqual({
      kind: 'date',
      date: '1904-01-02',
      time: null,
    });
  });

  it('reads ISO dates of the strict format without moving the day', () => {
    const sheet = sheetOf(formatsFile('date-iso-cells.xlsx'));
    expect(valueAt(sheet, 0, 0)).toEqual({ kind: 'date', date: '2021-01-01', time: null });
    expect(valueAt(sheet, 1, 0)).toEqual({ kind: 'date', date: '2021-01-01', time: '10:10:10' });
  });

  it('reads the days around the leap day that 1900 never had as the file itself spells them', () => {
    const sheet = sheetOf(formatsFile('dates-leap-1900.xlsx'));
    const days = sheet.cells.filter((cell) => cell.column === 0 && cell.value.kind === 'date');
    expect(days.length).toBeGreaterThan(3);
    for (const { row, value } of days) {
      const spelt = valueAt(sheet, row, 1);
      if (value.kind !== 'date' || spelt?.kind !== 'text') throw new Error(`row ${row} is no pair`);
      expect(`${value.date} ${value.time ?? '00:00:00'}`).toBe(spelt.text);
    }
  });

  it('reads the dates of LibreOffice whatever their format', () => {
    const { cells } = sheetOf(formatsFile('libreoffice-dates.xlsx'));
    for (const cell of cells) expect(cell.value).toMatchObject({ kind: 'date', date: '2000-01-01' });
  });

  it('turns escaped characters and double line ends into one line break', () => {
    expect(rowTexts(sheetOf(formatsFile('escaped-x000D.xlsx')), 0)).toEqual(['ABC\nDEF']);
  });

  it('knows hidden and very hidden sheets', () => {
    expect(formatsFile('hidden-sheets.xlsx').sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['HiddenSheet1', true],
      ['VisibleSheet1', false],
      ['HiddenSheet2', true],
    ]);
  });

  it('keeps merges as ranges and the cells as they are', () => {
    const [first] = formatsFile('merged-range.xlsx').sheets;
    expect(first?.merges).toHaveLength(9);
    expect(first?.merges).toContainEqual({ firstRow: 0, firstColumn: 2, lastRow: 1, lastColumn: 3 });
  });

  it('counts rows and cells that carry no coordinates', () => {
    const { cells } = sheetOf(formatsFile('implicit-coordinates.xlsx'));
    expect(cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, 'Test'],
      [1, 0, 'A2'],
      [1, 1, 'B2'],
      [1, 2, 'C2'],
    ]);
  });

  it('never believes a stated size', () => {
    expect(sheetOf(formatsFile('invalid-dimension.xlsx')).cells).toHaveLength(13);
  });

  it('keeps every error value as what it is', () => {
    const errors = sheetOf(formatsFile('error-types.xlsx')).cells.filter(
      (cell) => cell.value.kind === 'error',
    );
    const codes = new Set(errors.map((cell) => (cell.value.kind === 'error' ? cell.value.code : '')));
    for (const code of ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'])
      expect(codes).toContain(code);
  });

  it('shows the zeros in front of part numbers that were written as numbers', () => {
    const sheet = sheetOf(formatsFile('zero-padded-codes.xlsx'));
    expect(sheet.cells).toHaveLength(1000);
    expect(rowTexts(sheet, 0).slice(0, 3)).toEqual(['0001', '0002', '0003']);
    expect(valueAt(sheet, 0, 1)).toEqual({ kind: 'number', number: 2 });
  });

  it('keeps the format code that alone names the currency', () => {
    const { cells } = sheetOf(formatsFile('currency-formats.xlsx'));
    expect(
      cells.filter((cell) => cell.value.kind === 'number').map(({ text, format }) => [text, format]),
    ).toEqual([
      ['0.50 EUR', '#,##0.00\\ [$EUR]'],
      ['0.50 CHF', '#,##0.00\\ [$CHF]'],
      ['0.50 EUR', '#,##0.00\\ [$EUR]'],
      ['10,000.00 EUR', '#,##0.00\\ [$EUR]'],
      ['10,000.00 CHF', '#,##0.00\\ [$CHF]'],
      ['10,000.00 CHF', '#,##0.00\\ [$CHF]'],
    ]);
  });

  it('reads inline strings and moves shared formulas along', () => {
    const sheet = sheetOf(formatsFile('inline-strings.xlsx'));
    expect(valueAt(sheet, 1, 2)).toEqual({ kind: 'text', text: '1st Inline String' });
    expect(sheet.cells.find((cell) => cell.row === 4 && cell.column === 3)?.formula).toBe('A5-A$2');
  });

  it('does not trust results of a sheet that was saved uncalculated', () => {
    const cell = sheetOf(formatsFile('xls-uncalculated.xls')).cells.find((found) => found.formula !== null);
    expect(cell).toMatchObject({ formula: 'A2+C2', value: { kind: 'number', number: 4 } });
  });

  it('reads a binary workbook with its hidden sheets', () => {
    const grid = formatsFile('xlsb-dataset.xlsb');
    expect(grid.format).toBe('xlsb');
    expect(grid.sheets.map((sheet) => sheet.name)).toEqual(['test.csv', 'Sheet2', 'Sheet3']);
    expect(rowCount(sheetOf(grid))).toBe(34);
  });

  it('says in which characters a text was written', () => {
    expect(formatsFile('csv-utf16le-bom.csv').encoding).toBe('utf-16le');
    expect(formatsFile('csv-gb2312-tiny.csv').encoding).toBe('gb18030');
    expect(formatsFile('csv-sjis-fukuoka.csv').encoding).toBe('shift_jis');
    expect(rowTexts(sheetOf(formatsFile('csv-sjis-fukuoka.csv')), 0).slice(0, 3)).toEqual([
      '売上日',
      '営業所',
      '営業担当',
    ]);
    expect(readWorkbook(corpusFile('business', 'ja-売上-大阪-2025-11.sjis.csv'), 'x.csv').encoding).toBe(
      'shift_jis',
    );
  });

  it('leaves numbers of a text file as they are written', () => {
    const sheet = sheetOf(formatsFile('csv-german-numbers.csv'));
    expect(rowTexts(sheet, 0)).toEqual(['-123', '1.234', '12.345,67']);
    expect(valueAt(sheet, 0, 1)).toEqual({ kind: 'text', text: '1.234' });
  });

  it('keeps line breaks and doubled quotes inside quotes', () => {
    const sheet = sheetOf(formatsFile('csv-linebreak-in-quotes.csv'));
    expect(rowTexts(sheet, 1)[1]).toMatch(/^This is a "test csv file"\nwith both "line breaks"\n/);
    expect(rowCount(sheet)).toBe(5);
  });
});
