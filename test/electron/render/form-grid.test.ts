import { read, type WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DocumentModel } from '#shared/documents/document-model';
import { FORM_KINDS } from '#shared/domain/form-kind';
import type { PaperFonts } from '../../../electron/render/paper-fonts';
import { measureForm } from '../../../electron/render/pdf/form-grid';
import { renderPdf } from '../../../electron/render/pdf/render-pdf';
import { renderXlsx } from '../../../electron/render/xlsx/render-xlsx';
import { declaration, declarationGrid, goods, sixItems } from './declaration-form';
import { paperFonts } from './paper-kit';
import { joined, packed, textOfPdf } from './pdf-text';

let fonts: PaperFonts;
beforeAll(() => {
  fonts = paperFonts();
});

const pdf = async (model: DocumentModel) => (await renderPdf(model, new Map(), fonts)).bytes;

/** Elements far longer than their cell. */
const LONG = `3|0|${'棉制针织男式圆领短袖印花成人运动休闲'.repeat(12)}|货号A100`;

describe('an official form', () => {
  it('stands on one A4 page on its side with its own grid', async () => {
    const printed = await textOfPdf(await pdf(declaration(sixItems())));
    expect(printed).toHaveLength(1);
    const [page = []] = printed;
    for (const item of page) {
      if (item.text.includes('草稿') || item.text.includes('DRAFT')) continue;
      expect(item.left).toBeGreaterThanOrEqual(11.9);
      expect(item.right).toBeLessThanOrEqual(285.1);
      expect(item.top).toBeLessThan(205);
    }
    expect(packed(printed)).toContain('6000件1500千克6000件');
    expect(packed(printed)).toContain('19500.00');
  });

  it('repeats its head rows on each page, keeps goods rows whole and the closing rows together', async () => {
    const items = Array.from({ length: 25 }, (_, at) => goods(at + 1, `3|0|针织|款${at + 1}`));
    const printed = await textOfPdf(await pdf(declaration(items)));
    expect(printed.length).toBeGreaterThan(2);
    for (const page of printed) {
      expect(joined(page).replace(/\s/g, '')).toContain('境内发货人');
      expect(joined(page).replace(/\s/g, '')).toContain('商品名称及规格型号');
      for (const item of page) expect(item.top).toBeLessThan(205);
    }
    const last = joined(printed.at(-1) ?? []).replace(/\s/g, '');
    for (const word of ['特殊关系确认', '兹申明', '海关批注及签章', '申报单位']) expect(last).toContain(word);
    const all = packed(printed);
    for (let no = 1; no <= 25; no++) expect(all).toContain(`款${no}`);
  });

  it('sets text smaller that does not fit, and lets the row grow before any of it is lost', async () => {
    const grid = declarationGrid([goods(1, '3|0|针织|T恤衫'), goods(2, LONG), goods(3, LONG.repeat(4))]);
    const { rows } = measureForm(grid, fonts);
    const [short, long, huge] = rows.slice(grid.repeated, grid.repeated + 3);
    expect(short?.height).toBe(12.6);
    expect(long?.height).toBe(12.6);
    expect(huge?.height).toBeGreaterThan(12.6);
    const printed = await textOfPdf(await pdf(declaration([goods(2, LONG)])));
    expect(packed(printed)).toContain(LONG);
    const [page = []] = printed;
    const name = page.find((item) => item.text.includes('棉制针织男式T恤衫'));
    const elements = page.filter((item) => item.text.includes('圆领'));
    expect(elements.length).toBeGreaterThan(1);
    for (const item of elements) {
      expect(item.right).toBeLessThanOrEqual(12 + 10 + 25 + 88);
      expect(item.top - (name?.top ?? 0)).toBeLessThan(12.6);
    }
  });

  it('is read back from disk as it was frozen', () => {
    const model = declaration(sixItems(), false);
    expect(DocumentModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it('is the same to the byte when drawn again', async () => {
    const model = declaration(sixItems(), false);
    expect(Buffer.compare(await pdf(model), await pdf(JSON.parse(JSON.stringify(model))))).toBe(0);
  });
});

describe('an official form as workbook', () => {
  const sheetOf = async (model: DocumentModel) => {
    const { bytes } = await renderXlsx(model, new Map());
    const book = read(bytes, { cellNF: true });
    const sheet: WorkSheet | undefined = book.Sheets[book.SheetNames[0] ?? ''];
    if (sheet === undefined) throw new Error('no sheet');
    const workbook = new ExcelJS.Workbook();
    // exceljs types ask for its own Buffer interface; Node's is what it reads.
    await workbook.xlsx.load(Buffer.from(bytes) as never);
    const written = workbook.worksheets[0];
    if (written === undefined) throw new Error('no sheet');
    return { sheet, written };
  };
  const cells = (sheet: WorkSheet) =>
    Object.entries(sheet).flatMap(([address, cell]) =>
      // Entries that do not start with ! are cells.
      address.startsWith('!') ? [] : [{ address, ...(cell as { t: string; v: unknown; z?: string }) }],
    );

  it('keeps figures as numbers without thousands separators, their unit in the format', async () => {
    const { sheet } = await sheetOf(declaration(sixItems()));
    const found = cells(sheet);
    const quantity = found.filter((cell) => cell.v === 6000);
    expect(quantity).toHaveLength(4);
    for (const cell of quantity) {
      expect(cell.t).toBe('n');
      expect(cell.z).toBe('0"件"');
    }
    expect(found.find((cell) => cell.v === 19500)?.z).toBe('0.00');
    expect(found.find((cell) => cell.v === 3.25)?.z).toBe('0.0000');
  });

  it('merges real cells on a raster in which no two cells overlap', async () => {
    const { sheet } = await sheetOf(declaration(sixItems()));
    const merges = sheet['!merges'] ?? [];
    expect(merges.length).toBeGreaterThan(60);
    const taken = new Set<string>();
    for (const { s, e } of merges) {
      for (let row = s.r; row <= e.r; row++) {
        for (let column = s.c; column <= e.c; column++) {
          const at = `${row},${column}`;
          expect(taken.has(at)).toBe(false);
          taken.add(at);
        }
      }
    }
  });

  it('rules each cell around its whole and prints on one page on its side', async () => {
    const { written } = await sheetOf(declaration(sixItems()));
    expect(written.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    });
    let first: ExcelJS.Cell | null = null;
    written.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string' && cell.value.startsWith('境内发货人')) first ??= cell;
      }),
    );
    // The closure above may have set it; the compiler cannot see that.
    const owner = first as ExcelJS.Cell | null;
    expect(owner?.border.top?.style).toBe('medium');
    expect(owner?.border.left?.style).toBe('medium');
    expect(owner?.isMerged).toBe(true);
    const width = written.columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
    expect(width).toBeCloseTo(273 / ((7 * 25.4) / 96), 0);
  });
});

describe('papers without a page format', () => {
  it('are drawn as on A4 upright with the letterhead', async () => {
    const { paper, assets } = await import('./paper-kit');
    const { shipmentInput } = await import('../../shared/documents/reference-shipment');
    const model = paper('commercial-invoice', shipmentInput());
    expect(model.page).toBeUndefined();
    const page = { size: 'A4', orientation: 'portrait', head: 'letterhead' } as const;
    const plain = await renderPdf(model, assets, fonts);
    const stated = await renderPdf({ ...model, page }, assets, fonts);
    expect(Buffer.compare(plain.bytes, stated.bytes)).toBe(0);
    expect(FORM_KINDS).toContain(model.kind);
  });

  it('lie on their side with letterhead, boxes and signatures to the right edge', async () => {
    const { paper, assets } = await import('./paper-kit');
    const { longInput } = await import('../../shared/documents/long-order');
    const page = { size: 'A4', orientation: 'landscape', head: 'letterhead' } as const;
    const model = { ...paper('commercial-invoice', longInput(60)), page };
    for (const printed of await textOfPdf((await renderPdf(model, assets, fonts)).bytes)) {
      for (const item of printed) {
        expect(item.right).toBeLessThanOrEqual(285.1);
        expect(item.top).toBeLessThan(205);
      }
    }
  });
});
