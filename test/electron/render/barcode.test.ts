import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentModel } from '#shared/documents/document-model';
import type { Barcode } from '#shared/documents/form-grid';
import { barcodeSchema } from '#shared/documents/form-grid-schema';
import { barcodeSize, codesOf } from '../../../electron/render/barcode';
import type { PaperFonts } from '../../../electron/render/paper-fonts';
import { renderPdf } from '../../../electron/render/pdf/render-pdf';
import { renderXlsx } from '../../../electron/render/xlsx/render-xlsx';
import { paperFonts } from './paper-kit';
import { cut, greyPages, readCode } from './read-codes';

let fonts: PaperFonts;
beforeAll(() => {
  fonts = paperFonts();
});

const poppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('pdftoppm is not installed: the codes on the papers are not read back');
    return false;
  }
})();

function withCodes(codes: readonly Barcode[]): DocumentModel {
  return {
    schema: 1,
    kind: 'packing-list',
    language: 'both',
    number: 'L-1',
    version: 1,
    date: '2026-03-02' as DocumentModel['date'],
    page: { size: 'label-100x150', orientation: 'portrait', head: 'none' },
    letterhead: { logo: null, name: '', otherName: '', lines: [] },
    title: { first: 'Label', second: '' },
    underTitle: '',
    running: '',
    footer: '',
    draft: null,
    body: codes.map((barcode) => ({ kind: 'code', barcode, align: 'center' })),
  };
}

const linear = (text: string): Barcode => ({ type: 'barcode', code: 'code-128', text, heightMm: 20 });
const square = (text: string): Barcode => ({ type: 'barcode', code: 'qr', text, heightMm: 34 });
const DPI = 300;

async function scanned(codes: readonly Barcode[]) {
  const { bytes } = await renderPdf(withCodes(codes), new Map(), fonts);
  const [page] = greyPages(bytes, DPI);
  if (page === undefined) throw new Error('no page');
  return page;
}

describe.runIf(poppler)('codes on paper', () => {
  it.each(['SO-2026-0007/0001', 'ABC-25018 310', '00340123450000000018', 'a~b|c{}'])(
    'reads %s back from the bars',
    async (text) => {
      expect(readCode(await scanned([linear(text)]), 'code-128')).toBe(text);
    },
  );

  it.each([
    'SO-2026-0007/1/310',
    '箱号 1/310 宁波岚禾 ABC-25018',
    'C/NO 7/310, ITEM A100, QTY 24, GW 7.20, '.repeat(5),
  ])('reads %s back from the square', async (text) => {
    expect(readCode(await scanned([square(text)]), 'qr')).toBe(text);
  });

  it('reads a square that one look misses', async () => {
    const said = '322W6BC1.E / A';
    const page = await scanned([linear(said), square(said)]);
    expect(readCode(cut(page, DPI, 0, 24, 100, 36), 'qr')).toBe(said);
  });

  it('reads whatever a carton number may hold', async () => {
    const text = fc.stringMatching(/^[A-Z0-9][A-Z0-9 ./-]{1,20}[A-Z0-9]$/);
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        const page = await scanned([linear(said), square(said)]);
        expect(readCode(cut(page, DPI, 0, 0, 100, 24), 'code-128')).toBe(said);
        expect(readCode(cut(page, DPI, 0, 24, 100, 36), 'qr')).toBe(said);
      }),
      { numRuns: 15 },
    );
  });
});

describe('codes', () => {
  it('have modules of whole printer dots where they have room, and stay inside their box', async () => {
    const codes = [linear('SO-2026-0007/0001'), square('SO-2026-0007/1/310')];
    const shapes = await codesOf([withCodes(codes)]);
    for (const code of codes) {
      const shape = shapes.shapeOf(code);
      const { module, wide } = barcodeSize(shape, 94, 34);
      expect(wide).toBeLessThanOrEqual(94);
      const dots = module / (25.4 / 300);
      expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6);
      expect(module).toBeGreaterThan(0.16);
    }
  });

  it('stand as pictures in the workbook', async () => {
    const { bytes } = await renderXlsx(withCodes([linear('A-1'), square('箱 1')]), new Map());
    expect(Object.keys(unzipSync(bytes)).filter((path) => path.endsWith('.png'))).toHaveLength(2);
  });

  it('are refused for bars when they hold more than ASCII', () => {
    expect(barcodeSchema.safeParse(linear('箱 1')).success).toBe(false);
    expect(barcodeSchema.safeParse(square('箱 1')).success).toBe(true);
  });
});
