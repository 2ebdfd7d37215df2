import { execFileSync } from 'node:child_process';
import { read, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { cartonLabels } from '#shared/documents/carton-labels';
import { LABEL_SHEETS, type LabelSheet } from '#shared/documents/paper-layout';
import type { PaperFonts } from '../../../electron/render/paper-fonts';
import { renderPdf } from '../../../electron/render/pdf/render-pdf';
import { renderXlsx } from '../../../electron/render/xlsx/render-xlsx';
import { longInput } from '../../shared/documents/long-order';
import { order, shipmentInput } from '../../shared/documents/reference-shipment';
import { paperFonts } from './paper-kit';
import { textOfPdf } from './pdf-text';
import { cut, greyPages, readCode } from './read-codes';

let fonts: PaperFonts;
beforeAll(() => {
  fonts = paperFonts();
});

const labels = (sheet: LabelSheet) => cartonLabels({ ...shipmentInput(), order, language: 'both' }, sheet);
const pdf = async (sheet: LabelSheet) => renderPdf(labels(sheet), new Map(), fonts);

const poppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('pdftoppm is not installed: the codes on labels are not read back');
    return false;
  }
})();

describe('carton labels on paper', () => {
  it('take as many pages as their sheet needs', async () => {
    expect((await pdf('a4-2x4')).pages).toBe(Math.ceil(310 / 8));
    expect((await pdf('a4-3x5')).pages).toBe(Math.ceil(310 / 15));
    expect((await pdf('label-100x150')).pages).toBe(310);
  });

  it.each(LABEL_SHEETS)('keep long texts inside the label on %s', async (sheet) => {
    const long = longInput(15);
    const marks = Array.from({ length: 10 }, (_, at) => `MARK LINE NUMBER ${at + 1} OF TEN {carton}`);
    const model = cartonLabels(
      { ...long, order: { ...(long.order ?? order), marks }, language: 'both' },
      sheet,
    );
    const few = {
      ...model,
      body: model.body.map((block) =>
        block.kind === 'form-sheet'
          ? { ...block, series: block.series.map((row) => ({ ...row, last: row.first })) }
          : block,
      ),
    };
    const { bytes } = await renderPdf(few, new Map(), fonts);
    const edge =
      sheet === 'label-100x150' ? { left: 3, right: 97, bottom: 147 } : { left: 6, right: 204, bottom: 291 };
    for (const page of await textOfPdf(bytes)) {
      for (const item of page) {
        expect(item.left).toBeGreaterThanOrEqual(edge.left);
        expect(item.right).toBeLessThanOrEqual(edge.right);
        expect(item.top).toBeLessThan(edge.bottom);
      }
    }
  });

  it('is a list for label programs as workbook, one row a carton', async () => {
    const { bytes } = await renderXlsx(labels('a4-2x4'), new Map());
    const book = read(bytes);
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (sheet === undefined) throw new Error('no sheet');
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    expect(rows).toHaveLength(311);
    expect(rows[0]).toContain('Code 128');
    expect(rows[310]).toContain('ABC-25018-0310');
    expect(rows[310]).toContain('310 / 310');
  });
});

describe.runIf(poppler)('codes on carton labels', () => {
  it('are read from the label printer’s page', async () => {
    const model = labels('label-100x150');
    const few = {
      ...model,
      body: model.body.map((block) =>
        block.kind === 'form-sheet'
          ? { ...block, series: block.series.slice(0, 1).map((row) => ({ ...row, first: 7, last: 8 })) }
          : block,
      ),
    };
    const [, page] = greyPages((await renderPdf(few, new Map(), fonts)).bytes, 203);
    if (page === undefined) throw new Error('no page');
    expect(readCode(cut(page, 203, 37, 128, 60, 19), 'code-128')).toBe('ABC-25018-0008');
    const square = readCode(cut(page, 203, 60, 3, 37, 48), 'qr');
    expect(square.split('\n').slice(0, 2)).toEqual(['C/NO 8/310', 'ORDER ABC-25018']);
  });

  it('are read from the smallest label on a sheet', async () => {
    const [page] = greyPages((await pdf('a4-3x5')).bytes, 300);
    if (page === undefined) throw new Error('no page');
    expect(readCode(cut(page, 300, 6 + 64.5 * 0.36, 6 + 46, 41, 9), 'code-128')).toBe('ABC-25018-0001');
    expect(readCode(cut(page, 300, 6 + 45, 6, 19, 19), 'qr')).toContain('C/NO 1/310');
  });
});
