import * as XLSX from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { pictureType } from '../../../electron/files/picture-type';
import { openWorkbook } from '../../../electron/workbooks/read-workbook';
import { relations } from './an-xlsx';
import { pictureWorkbook } from './picture-workbook';

const read = (bytes: Uint8Array) => openWorkbook(bytes, 'order', () => undefined);

describe('pictures beside the lines', () => {
  it.each(['xlsx', 'xls', 'ods'] as const)('of an .%s stand at their rows, each with its bytes', (ending) => {
    const { grid, pictures } = read(pictureWorkbook(ending));
    const [order, notes] = grid.sheets;
    expect(order?.pictures.map(({ row, column, type }) => [row, column, type])).toEqual([
      [5, 1, 'image/png'],
      [6, 1, 'image/png'],
      [7, 1, 'image/png'],
    ]);
    expect(notes?.pictures.map(({ row }) => row)).toEqual([9]);
    const shown = grid.sheets.flatMap((sheet) => sheet.pictures.map((picture) => pictures.get(picture.name)));
    expect(shown.map((bytes) => bytes && pictureType(bytes))).toEqual(Array(4).fill('image/png'));
    expect(new Set(shown.map((bytes) => Buffer.from(bytes ?? []).toString('base64'))).size).toBe(4);
  });

  it('are the same bytes in every format', () => {
    const bytesOf = (ending: 'xlsx' | 'xls' | 'ods') => {
      const { grid, pictures } = read(pictureWorkbook(ending));
      const names = grid.sheets[0]?.pictures.map((picture) => picture.name) ?? [];
      return names.map((name) => Buffer.from(pictures.get(name) ?? []).toString('base64'));
    };
    expect(bytesOf('xls')).toEqual(bytesOf('xlsx'));
    expect(bytesOf('ods')).toEqual(bytesOf('xlsx'));
  });

  it('of an .xlsb are found through the drawing of their sheet', () => {
    const png = [...read(pictureWorkbook('xlsx')).pictures.values()][0] ?? new Uint8Array();
    const { grid, pictures } = read(aBinaryWorkbook(png));
    expect(grid.format).toBe('xlsb');
    expect(grid.sheets.map((sheet) => sheet.pictures)).toEqual([
      [],
      [{ name: 'photo.png', type: 'image/png', row: 2, column: 1 }],
    ]);
    expect(Buffer.from(pictures.get('photo.png') ?? []).equals(Buffer.from(png))).toBe(true);
  });

  it('of an .xls that is cut anywhere are fewer, never a hang or a crash', { timeout: 240_000 }, () => {
    const whole = pictureWorkbook('xls');
    for (let length = 1_500; length < whole.length; length += 512) {
      try {
        read(whole.slice(0, length));
      } catch (error) {
        expect(String(error)).toMatch(/file-|Error/);
      }
    }
  });
});

/** Two sheets; the drawing of the second shows the picture at B3. */
function aBinaryWorkbook(png: Uint8Array): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['first']]), 'First');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Item', 'Picture'], ['A'], ['B']]), 'Second');
  const parts = unzipSync(new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsb' })));
  const drawing =
    '<xdr:wsDr xmlns:xdr="d" xmlns:a="a" xmlns:r="r"><xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:pic><xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></xdr:oneCellAnchor></xdr:wsDr>';
  return zipSync({
    ...parts,
    'xl/worksheets/_rels/sheet2.bin.rels': strToU8(relations([['drawing', '../drawings/drawing1.xml']])),
    'xl/drawings/drawing1.xml': strToU8(drawing),
    'xl/drawings/_rels/drawing1.xml.rels': strToU8(relations([['image', '../media/photo.png']])),
    'xl/media/photo.png': png,
  });
}
