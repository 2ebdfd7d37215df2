import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#shared/documents/document-model';
import { GOODS_FORM_KINDS } from '#shared/domain/form-kind';
import { SalesOrder } from '#shared/domain/sales-order';
import { printable } from '../../../electron/render/pdf/wrap';
import { renderXlsx } from '../../../electron/render/xlsx/render-xlsx';
import { longInput } from '../../shared/documents/long-order';
import { cellsOf, isFigure, totalOf } from '../../shared/documents/model-figures';
import { order, shipmentInput } from '../../shared/documents/reference-shipment';
import { assets, paper } from './paper-kit';

interface OpenedCell {
  readonly t: string;
  readonly v: unknown;
  readonly f?: string;
  readonly z?: string;
  readonly w?: string;
}

async function opened(
  model: DocumentModel,
): Promise<{ sheet: WorkSheet; cells: readonly OpenedCell[]; book: ReturnType<typeof read> }> {
  const { bytes } = await renderXlsx(model, assets);
  const book = read(bytes, { cellDates: true, cellNF: true, UTC: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  const cells = Object.entries(sheet).flatMap(([address, cell]) =>
    // Entries that do not start with ! are cells.
    address.startsWith('!') ? [] : [cell as OpenedCell],
  );
  return { sheet, cells, book };
}

const KINDS = GOODS_FORM_KINDS;

describe('a paper as workbook', () => {
  it.each(KINDS.flatMap((kind) => [1, 30, 300].map((lines) => [kind, lines] as const)))(
    'holds every figure of the %s with %i lines as a number',
    async (kind, lines) => {
      const model = paper(kind, longInput(lines));
      const { cells } = await opened(model);
      const counts = new Map<number, number>();
      for (const cell of cells) {
        if (cell.t === 'n') counts.set(Number(cell.v), (counts.get(Number(cell.v)) ?? 0) + 1);
      }
      const wanted = new Map<number, number>();
      for (const cell of cellsOf(model)) {
        if (isFigure(cell)) wanted.set(Number(cell.value), (wanted.get(Number(cell.value)) ?? 0) + 1);
      }
      for (const [value, count] of wanted) expect(counts.get(value) ?? 0).toBeGreaterThanOrEqual(count);
    },
  );

  it('sums with formulas whose cached values are the figures of the paper', async () => {
    const model = paper('commercial-invoice', shipmentInput());
    const { cells } = await opened(model);
    const formulas = cells.filter((cell) => cell.f !== undefined);
    expect(formulas.length).toBeGreaterThanOrEqual(12);
    expect(formulas.every((cell) => /^SUBTOTAL\(9,[A-Z]+\d+:[A-Z]+\d+\)$/.test(cell.f ?? ''))).toBe(true);
    expect(formulas.map((cell) => cell.v)).toContain(Number(totalOf(model, 'amount')));
  });

  it('wraps what is certified beside the seal instead of cutting it', async () => {
    const { sheet } = await opened(paper('commercial-invoice', shipmentInput()));
    const [address = '', cell] =
      Object.entries(sheet).find(([, one]) => /^We certify/.test(String((one as OpenedCell).v))) ?? [];
    const merge = sheet['!merges']?.find(({ s }) => utils.encode_cell(s) === address);
    expect(String((cell as OpenedCell).v)).toContain('of Chinese origin.');
    expect((merge?.e.r ?? 0) - (merge?.s.r ?? 0)).toBeGreaterThanOrEqual(1);
  });

  it('gives the names in a price composition their room, right of the middle of the sheet', async () => {
    const { sheet } = await opened(paper('commercial-invoice', shipmentInput()));
    const [address = ''] =
      Object.entries(sheet).find(([, cell]) => /^FOB .*离岸价$/.test(String((cell as OpenedCell).v))) ?? [];
    const { c: from } = utils.decode_cell(address);
    const merge = sheet['!merges']?.find(({ s }) => utils.encode_cell(s) === address);
    expect(from).toBeGreaterThan(1);
    expect((merge?.e.c ?? from) - from).toBeGreaterThanOrEqual(1);
  });

  it('has formulas that really give the cached value', async () => {
    // A letter of questions has nothing to add up.
    for (const kind of KINDS.filter((form) => form !== 'customer-questions')) {
      const { sheet, cells } = await opened(paper(kind, shipmentInput()));
      const formulas = Object.entries(sheet).filter(([, cell]) => (cell as OpenedCell).f !== undefined);
      expect(formulas.length).toBeGreaterThan(0);
      for (const [, cell] of formulas) {
        const { f = '', v } = cell as OpenedCell;
        const [, column, first, last] = /([A-Z]+)(\d+):[A-Z]+(\d+)/.exec(f) ?? [];
        let sum = 0;
        for (let row = Number(first); row <= Number(last); row++) {
          const one = sheet[`${column}${row}`] as OpenedCell | undefined;
          if (one?.t === 'n' && one.f === undefined) sum += Number(one.v);
        }
        expect(sum).toBeCloseTo(Number(v), 6);
      }
      expect(cells.length).toBeGreaterThan(30);
    }
  });

  it('keeps days as days and formats figures with their decimals', async () => {
    const { cells } = await opened(paper('packing-list', shipmentInput()));
    expect(cells.some((cell) => cell.t === 'd')).toBe(true);
    expect(cells.find((cell) => cell.t === 'n' && cell.v === 1950)?.z).toBe('#,##0.00');
    expect(cells.find((cell) => cell.t === 'n' && cell.v === 19.32)?.z).toBe('#,##0.000');
  });

  it('prints the head of the table on every page of A4', async () => {
    const { book } = await opened(paper('packing-list', longInput(300)));
    expect(book.Workbook?.Names?.[0]?.Name).toBe('_xlnm.Print_Titles');
  });

  it('writes several thousand rows as a stream with the same figures', async () => {
    const lines = Array.from({ length: 4200 }, (_, at) => ({
      ...order.lines[0],
      id: String(at),
      itemNo: `N${at}`,
      sizes: [],
      quantity: '24',
    }));
    const model = paper(
      'packing-list',
      shipmentInput({ order: SalesOrder.parse({ ...order, lines }) }),
      'en',
    );
    const { cells } = await opened(model);
    expect(cells.filter((cell) => cell.f !== undefined).map((cell) => cell.v)).toContain(
      Number(totalOf(model, 'quantity')),
    );
  });

  it('never turns text of a customer into a formula', async () => {
    const start = fc.constantFrom(...'=+-@＝＋－＠\t\r\n', ' =', '\ufeff=', "'=", '');
    const nasty = fc.tuple(start, fc.string({ maxLength: 20 })).map(([first, rest]) => {
      const text = printable(`${first}${rest}`).trim();
      return text === '' ? '=1+1' : text;
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(nasty, { minLength: 3, maxLength: 3 }),
        async ([name = '', colour = '', remark = '']) => {
          const lines = [{ ...order.lines[0], descriptionEn: name, colour, remark, itemNo: name }];
          const model = paper(
            'commercial-invoice',
            shipmentInput({ order: SalesOrder.parse({ ...order, lines }) }),
            'en',
          );
          const { cells } = await opened(model);
          for (const cell of cells) {
            if (cell.f !== undefined) expect(cell.f).toMatch(/^(SUM|SUBTOTAL)\(/);
          }
          expect(cells.some((cell) => cell.t === 's' && String(cell.v).includes(name))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
