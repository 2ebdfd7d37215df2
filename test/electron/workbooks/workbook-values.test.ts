import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GridCell } from '#shared/imports/sheet-grid';
import { openWorkbook, readWorkbook } from '../../../electron/workbooks/read-workbook';
import { momentOfSerial } from '../../../electron/workbooks/serial-date';
import { readWithSheetJs } from '../../../electron/workbooks/sheetjs-reader';
import { shiftFormula } from '../../../electron/workbooks/shift-formula';
import { anXlsx, orderLines, relations, type XlsxParts } from './an-xlsx';
import { corpusFile, corpusIsHere, corpusNames } from './corpus';

function cellsOf(parts: XlsxParts): GridCell[] {
  return readWorkbook(anXlsx(parts), 'a.xlsx').sheets[0]?.cells ?? [];
}

/** One row of cells, each given as its XML. */
function row(...cells: readonly string[]): string {
  return `<sheetData><row r="1">${cells.join('')}</row></sheetData>`;
}

describe('T7: figures and days are what the customer sees', () => {
  it.each([
    ['0.00', 1200, '1200.00'],
    ['0.00', -0.001, '0.00'],
    ['#,##0', 999.5, '1,000'],
    ['#,##0.00', 1234567.5, '1,234,567.50'],
    ['#,##0.00', 1.005, '1.01'],
    ['#,##0', -1234, '-1,234'],
    ['0', 2.5, '3'],
    ['0000', 42, '0042'],
    ['0.0%', 0.125, '12.5%'],
    ['"US$"#,##0.00', 3.4, 'US$3.40'],
    ['[$€-407] #,##0.00', 3.4, '€ 3.40'],
    ['#,##0.00\\ [$EUR]', 3.4, '3.40 EUR'],
    ['#,##0 "PCS"', 1200, '1,200 PCS'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 5, ' 5.00 '],
  ])('format %s shows %d as %s', (format, number, text) => {
    const [cell] = cellsOf({ formats: [format], sheet: row(`<c r="A1" s="1"><v>${number}</v></c>`) });
    expect(cell).toEqual({
      row: 0,
      column: 0,
      value: { kind: 'number', number },
      text,
      format,
      formula: null,
    });
  });

  it.each([
    ['yyyy-mm-dd', 46083, '2026-03-02', null, '2026-03-02'],
    ['dd/mm/yyyy', 46083, '2026-03-02', null, '02/03/2026'],
    ['yyyy"年"m"月"d"日"', 46083, '2026-03-02', null, '2026年3月2日'],
    ['d-mmm-yy', 46083.75, '2026-03-02', '18:00:00', '2-Mar-26'],
    ['[$-409]mmmm\\ d\\,\\ yyyy;@', 46083, '2026-03-02', null, 'March 2, 2026'],
  ])('format %s shows day %d as %s', (format, serial, date, time, text) => {
    const [cell] = cellsOf({ formats: [format], sheet: row(`<c r="A1" s="1"><v>${serial}</v></c>`) });
    expect(cell).toMatchObject({ value: { kind: 'date', date, time }, text });
  });

  it('knows the built-in dates of Chinese Excel, which have no code in the file', () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="58"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>';
    const sheet = row('<c s="1"><v>46083</v></c>', '<c s="2"><v>46083</v></c>', '<c s="3"><v>46083</v></c>');
    const cells = cellsOf({ sheet, extra: { 'xl/styles.xml': styles } });
    expect(cells.map((cell) => cell.text)).toEqual(['3月2日', '2026/3/2', '2026年3月2日']);
    for (const cell of cells) expect(cell.value).toEqual({ kind: 'date', date: '2026-03-02', time: null });
  });

  it('claims no currency where the format means that of whoever opens the file', () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="44"/><xf numFmtId="7"/></cellXfs></styleSheet>';
    const cells = cellsOf({
      sheet: row('<c s="1"><v>5</v></c>', '<c s="2"><v>5</v></c>'),
      extra: { 'xl/styles.xml': styles },
    });
    for (const cell of cells) expect(`${cell.text}${cell.format}`).not.toMatch(/[$¥€]/);
  });

  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [0, true, '1904-01-01'],
    [44621, true, '2026-03-02'],
    [46083.999999, false, '2026-03-03'],
  ])('serial %d (1904: %s) is %s', (serial, date1904, date) => {
    expect(momentOfSerial(serial, date1904)?.date).toBe(date);
  });

  it.each([60, -1, 2_958_466, Number.NaN])('serial %d is no day', (serial) => {
    expect(momentOfSerial(serial, false)).toBeNull();
  });

  it('reads a day the same in every time zone', () => {
    const before = process.env['TZ'];
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai']) {
      process.env['TZ'] = zone;
      expect(momentOfSerial(46083, false)?.date).toBe('2026-03-02');
      const iso = cellsOf({ sheet: row('<c t="d"><v>2026-03-02T00:00:00Z</v></c>') });
      expect(iso[0]?.value).toEqual({ kind: 'date', date: '2026-03-02', time: null });
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  it('tells stored results, missing results and empty results of formulas apart', () => {
    const sheet = row(
      '<c r="A1"><v>3</v></c>',
      '<c r="B1"><f>A1*2</f><v>6</v></c>',
      '<c r="C1"><f>A1*3</f><v></v></c>',
      '<c r="D1"><f>VLOOKUP(A1,X:Y,2)</f></c>',
      '<c r="E1" t="str"><f>IF(A1,"","")</f><v></v></c>',
      '<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    );
    expect(cellsOf({ sheet }).map(({ value, formula }) => [value, formula])).toEqual([
      [{ kind: 'number', number: 3 }, null],
      [{ kind: 'number', number: 6 }, 'A1*2'],
      [{ kind: 'number', number: 9 }, 'A1*3'],
      [{ kind: 'uncalculated' }, 'VLOOKUP(A1,X:Y,2)'],
      [{ kind: 'text', text: '' }, 'IF(A1,"","")'],
      [{ kind: 'error', code: '#DIV/0!' }, '1/0'],
    ]);
  });

  it('does not take the zeros of writers that leave calculating to Excel for figures', () => {
    const sheet = row('<c><v>4</v></c>', '<c><f>A1*2.5</f><v>0</v></c>', '<c><f>IF(A1,1,2)</f><v>0</v></c>');
    const cells = cellsOf({ sheet, workbook: '<calcPr fullCalcOnLoad="1"/>' });
    expect(cells.map((cell) => cell.value)).toEqual([
      { kind: 'number', number: 4 },
      { kind: 'number', number: 10 },
      { kind: 'uncalculated' },
    ]);
    expect(cellsOf({ sheet })[1]?.value).toEqual({ kind: 'number', number: 0 });
  });

  it.each([
    ['A1*$B$2+C$3', 2, 1, 'B3*$B$2+D$3'],
    ['SUM(A1:A9)&"A1"', 1, 0, 'SUM(A2:A10)&"A1"'],
    ["'A1 B2'!A1+LOG10(A1)", 1, 1, "'A1 B2'!B2+LOG10(B2)"],
  ])('a shared %s moves to %d rows and %d columns as %s', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});

describe('pictures in a workbook', () => {
  const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  const anchor = (at: number) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>${at}</xdr:row></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:row>${at + 1}</xdr:row></xdr:to><xdr:pic><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></xdr:twoCellAnchor>`;

  it('stand in the row and column of their upper left corner, and their bytes travel beside', () => {
    const bytes = anXlsx({
      sheet: `${row('<c><v>1</v></c>')}<drawing r:id="rId1"/>`,
      extra: {
        'xl/worksheets/_rels/sheet1.xml.rels': relations([['drawing', '../drawings/drawing1.xml']]),
        'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r">${anchor(4)}${anchor(9)}</xdr:wsDr>`,
        'xl/drawings/_rels/drawing1.xml.rels': relations([['image', '../media/image1.png']]),
        'xl/media/image1.png': PNG,
      },
    });
    const { grid, pictures } = openWorkbook(bytes, 'a.xlsx', () => undefined);
    expect(grid.sheets[0]?.pictures).toEqual([
      { name: 'image1.png', type: 'image/png', row: 4, column: 2 },
      { name: 'image1.png', type: 'image/png', row: 9, column: 2 },
    ]);
    expect([...pictures].map(([name, picture]) => [name, [...picture]])).toEqual([['image1.png', [...PNG]]]);
  });

  it('inside cells, as WPS keeps them, stand in their cell', () => {
    const bytes = anXlsx({
      sheet: row('<c r="B1" t="str"><f>_xlfn.DISPIMG(&quot;ID_7F&quot;,1)</f><v>=DISPIMG("ID_7F",1)</v></c>'),
      extra: {
        'xl/cellimages.xml': `<etc:cellImages xmlns:etc="e" xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_7F"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage></etc:cellImages>`,
        'xl/_rels/cellimages.xml.rels': relations([['image', 'media/image2.jpeg']]),
        'xl/media/image2.jpeg': PNG,
      },
    });
    const { grid } = openWorkbook(bytes, 'a.xlsx', () => undefined);
    expect(grid.sheets[0]?.pictures).toEqual([
      { name: 'image2.jpeg', type: 'image/jpeg', row: 0, column: 1 },
    ]);
  });
});

describe('other containers', () => {
  const rows = [
    ['Item', 'Qty', 'Day'],
    ['Tap', 12.5, 46083],
  ];
  it.each([
    ['biff8', 'xls'],
    ['biff5', 'xls'],
    ['xlsb', 'xlsb'],
    ['xlsm', 'xlsx'],
  ] as const)('%s gives the same figures and days', (bookType, format) => {
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    sheet['C2'] = { t: 'n', v: 46083, z: 'yyyy-mm-dd' };
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'PO');
    const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType });
    const grid = readWorkbook(bytes, 'renamed.csv');
    expect(grid.format).toBe(format);
    expect(grid.sheets[0]?.cells.map((cell) => cell.value)).toEqual([
      { kind: 'text', text: 'Item' },
      { kind: 'text', text: 'Qty' },
      { kind: 'text', text: 'Day' },
      { kind: 'text', text: 'Tap' },
      { kind: 'number', number: 12.5 },
      { kind: 'date', date: '2026-03-02', time: null },
    ]);
  });
});

describe('hidden rows and columns whatever the container', () => {
  it.each(['xlsb', 'xlsx'] as const)('%s', (bookType) => {
    const sheet = XLSX.utils.aoa_to_sheet([
      ['a', 'b'],
      ['secret', 'x'],
      ['c', 'd'],
    ]);
    sheet['!rows'] = [{}, { hidden: true }, {}];
    sheet['!cols'] = [{}, { hidden: true }];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'PO');
    const bytes: Uint8Array = XLSX.write(book, { type: 'buffer', bookType, cellStyles: true });
    const [read] = readWorkbook(bytes, 'a').sheets;
    expect(read?.hiddenRows).toEqual([1]);
    expect(read?.hiddenColumns).toEqual([1]);
    expect(read?.cells).toHaveLength(6);
  });
});

describe('the workbook of LibreOffice', () => {
  const content = (body: string, styles = '') =>
    `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">${styles}<office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
  const anOds = (xml: string, manifest = '<manifest/>') =>
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(xml),
      'META-INF/manifest.xml': strToU8(manifest),
    });
  const text = (words: string) =>
    `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;

  it('gives days, currencies, formulas, repeated cells and what is hidden', () => {
    const hiddenStyle =
      '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
    const body = `<table:table table:name="PO"><table:table-column/><table:table-column table:visibility="collapse"/>
      <table:table-row>${text('a<text:s text:c="2"/>b')}<table:table-cell office:value-type="date" office:date-value="2026-03-02"><office:annotation><text:p>no</text:p></office:annotation><text:p>02/03/26</text:p></table:table-cell></table:table-row>
      <table:table-row table:visibility="filter"><table:table-cell office:value-type="currency" office:currency="EUR" office:value="3"><text:p>3,00 €</text:p></table:table-cell><table:table-cell table:formula="of:=[.A2]*2"/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
      <table:table table:name="H" table:style-name="ta2"><table:table-row>${text('z')}</table:table-row></table:table>`;
    const grid = readWorkbook(anOds(content(body, hiddenStyle)), 'a.ods');
    expect(grid.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['PO', false],
      ['H', true],
    ]);
    expect(grid.sheets[0]).toMatchObject({
      hiddenRows: [1],
      hiddenColumns: [1],
      cells: [
        { text: 'a  b' },
        { value: { kind: 'date', date: '2026-03-02', time: null }, text: '02/03/26' },
        { value: { kind: 'number', number: 3 }, format: '#,##0.00 [$EUR]' },
        { value: { kind: 'number', number: 6 }, formula: 'A2*2' },
        { row: 2, column: 0, text: '7' },
        { row: 2, column: 1, text: '7' },
        { row: 3, column: 0, text: '7' },
        { row: 3, column: 1, text: '7' },
      ],
    });
  });

  it('refuses content that repeats without end, and passwords', () => {
    const row = `<table:table-row table:number-rows-repeated="1048576">${text('x')}</table:table-row>`;
    const endless = anOds(content(`<table:table table:name="a">${row}</table:table>`));
    expect(() => readWorkbook(endless, 'a.ods')).toThrow('file-too-large');
    const locked = anOds(content(''), '<manifest><encryption-data/></manifest>');
    expect(() => readWorkbook(locked, 'a.ods')).toThrow('file-encrypted');
  });
});

describe('our reader and SheetJS agree on honest workbooks', () => {
  const comparable = (cells: readonly GridCell[]) =>
    cells
      // an empty text is content only where a formula answers it; SheetJS knows no missing results
      .filter((cell) => cell.text !== '' || cell.formula === null)
      .map(({ row: at, column, value }) => [
        at,
        column,
        value.kind === 'text' ? value.text.trim() : JSON.stringify(value),
      ]);

  it('on a long order', () => {
    const bytes = anXlsx(orderLines(3_000));
    const [ours] = readWorkbook(bytes, 'a.xlsx').sheets;
    const [theirs] = readWithSheetJs(bytes);
    expect(comparable(ours?.cells ?? [])).toEqual(comparable(theirs?.cells ?? []));
    expect(ours?.cells.map((cell) => cell.text)).toEqual(theirs?.cells.map((cell) => cell.text));
  });

  it.skipIf(!corpusIsHere).each(corpusNames('business').filter((name) => name.endsWith('.xlsx')))(
    'on %s',
    (name) => {
      const bytes = corpusFile('business', name);
      const ours = readWorkbook(bytes, name).sheets;
      const theirs = readWithSheetJs(bytes);
      expect(ours.map((sheet) => [sheet.name, sheet.hidden])).toEqual(
        theirs.map((sheet) => [sheet.name, sheet.hidden]),
      );
      ours.forEach((sheet, index) => {
        const other = theirs[index];
        expect(comparable(sheet.cells)).toEqual(comparable(other?.cells ?? []));
        expect(sheet.hiddenRows).toEqual(other?.hiddenRows);
        expect(new Set(sheet.merges.map((merge) => JSON.stringify(merge)))).toEqual(
          new Set(other?.merges.map((merge) => JSON.stringify(merge))),
        );
      });
    },
  );
});

describe('hidden rows, columns and sheets of an .xls', () => {
  it('are flagged, so that they never count as data', () => {
    const path = fileURLToPath(new URL('../../fixtures/workbooks/hidden.xls', import.meta.url));
    const { sheets } = readWorkbook(new Uint8Array(readFileSync(path)), 'hidden.xls');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['PO', false],
      ['Old', true],
    ]);
    expect(sheets[0]).toMatchObject({ hiddenRows: [2, 3], hiddenColumns: [1] });
  });
});
