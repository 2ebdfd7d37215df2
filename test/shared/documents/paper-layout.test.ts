import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLayout } from '#shared/documents/apply-layout';
import { buildPaper } from '#shared/documents/build-paper';
import type { DocumentModel } from '#shared/documents/document-model';
import { isOptional, layoutColumns, layoutTable } from '#shared/documents/layout-columns';
import { houseLayout, LAYOUT_KINDS, type LayoutKind, PaperLayout } from '#shared/documents/paper-layout';
import { GOODS_FORM_KINDS, type PaperLanguage } from '#shared/domain/form-kind';
import { longInput } from './long-order';
import { cellsOf, isFigure, mainTable, proofText, totalOf } from './model-figures';
import { inputFor, shipmentInput } from './reference-shipment';

function paper(kind: LayoutKind, lines = 0, language: PaperLanguage = 'both'): DocumentModel {
  const input = inputFor(kind, lines === 0 ? shipmentInput() : longInput(lines));
  const built = buildPaper(kind, input, language);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.value;
}

const layout = (kind: LayoutKind, over: object) => PaperLayout.parse({ id: kind, ...over });

/** Any layout that the schema lets through, with wishes for columns that exist and for some that do not. */
const anyLayout = (kind: LayoutKind, keys: readonly string[]) =>
  fc
    .record({
      logo: fc.record({
        shown: fc.boolean(),
        sizeMm: fc.integer({ min: 8, max: 24 }),
        side: fc.constantFrom('left' as const, 'right' as const),
      }),
      columns: fc.record({
        order: fc.shuffledSubarray([...keys, 'nonsense']),
        hidden: fc.shuffledSubarray([...keys, 'nonsense']),
      }),
      texts: fc.array(
        fc.record({
          place: fc.constantFrom('above-table' as const, 'below-table' as const),
          text: fc.record({ en: fc.string({ maxLength: 40 }), zh: fc.string({ maxLength: 40 }) }),
        }),
        { maxLength: 3 },
      ),
      footer: fc.record({ en: fc.string({ maxLength: 30 }), zh: fc.constant('') }),
      type: fc.constantFrom('small' as const, 'house' as const, 'large' as const, 'larger' as const),
      signature: fc.boolean(),
      seal: fc.boolean(),
    })
    .map((over) => layout(kind, over));

describe('the layout of the house', () => {
  it.each(GOODS_FORM_KINDS.flatMap((kind) => [1, 30, 300].map((lines) => [kind, lines] as const)))(
    'leaves the %s with %i lines as its builder made it',
    (kind, lines) => {
      const model = paper(kind, lines);
      expect(applyLayout(model, null)).toBe(model);
      expect(applyLayout(model, houseLayout(kind))).toEqual(model);
    },
  );

  it('is another kind’s no business', () => {
    const model = paper('packing-list');
    expect(applyLayout(model, layout('quotation', { type: 'larger' }))).toBe(model);
  });
});

describe('a layout of the clerk’s', () => {
  it.each(GOODS_FORM_KINDS)('can neither change nor leave out what the %s must state', (kind) => {
    const model = paper(kind, 12);
    const table = layoutTable(model);
    const keys = layoutColumns(model).map(({ key }) => key);
    fc.assert(
      fc.property(anyLayout(kind, keys), (wish) => {
        const arranged = applyLayout(model, wish);
        // Identity, parties, number and date stand as they stood.
        expect(arranged.number).toBe(model.number);
        expect(arranged.date).toBe(model.date);
        expect(arranged.title).toEqual(model.title);
        expect(arranged.footer.startsWith(model.footer)).toBe(true);
        const boxes = (of: DocumentModel) => of.body.filter((block) => block.kind === 'boxes');
        expect(boxes(arranged)).toEqual(boxes(model));
        const after = layoutTable(arranged);
        if (table === null || after === null) return;
        // Every column that the paper needs is there once, with the same cells under it.
        const needed = table.columns.filter(
          (column) =>
            !layoutColumns(model).some(
              ({ key, optional }) => optional && column.id.startsWith(key === 'breaks' ? 'from-' : key),
            ),
        );
        for (const column of needed) {
          const was = table.columns.findIndex(({ id }) => id === column.id);
          const is = after.columns.findIndex(({ id }) => id === column.id);
          expect(is).toBeGreaterThanOrEqual(0);
          table.rows.forEach((row, at) => {
            const now = after.rows[at];
            if (!('cells' in row) || now === undefined || !('cells' in now)) return;
            expect(now.cells[is]).toEqual(row.cells[was]);
          });
        }
        expect(new Set(after.columns.map(({ id }) => id)).size).toBe(after.columns.length);
        const width = (of: typeof table) => of.columns.reduce((sum, column) => sum + column.widthMm, 0);
        expect(width(after)).toBeCloseTo(width(table), 6);
        for (const row of after.rows)
          if ('cells' in row) expect(row.cells).toHaveLength(after.columns.length);
        // The words of a total never stand where a sum stands.
        const { from, span } = after.label;
        for (const column of after.columns.slice(from, from + span)) expect(column.sums).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('never hides amounts, quantities, prices, weights or numbers', () => {
    for (const kind of LAYOUT_KINDS) {
      for (const key of [
        'amount',
        'quantity',
        'price',
        'net',
        'gross',
        'volume',
        'range',
        'goods',
        'item',
        'description',
        'question',
        'answer',
      ])
        expect(isOptional(kind, key)).toBe(false);
    }
    const hidden = applyLayout(
      paper('commercial-invoice'),
      layout('commercial-invoice', { columns: { hidden: ['amount', 'price', 'no', 'cartons'] } }),
    );
    expect(mainTable(hidden).columns.map(({ id }) => id)).toEqual([
      'item',
      'description',
      'quantity',
      'price',
      'amount',
    ]);
    expect(totalOf(hidden, 'amount')).toBe(totalOf(paper('commercial-invoice'), 'amount'));
  });

  it('moves columns among each other and keeps the words of the total beside the sums', () => {
    const moved = applyLayout(
      paper('commercial-invoice'),
      layout('commercial-invoice', { columns: { order: ['description', 'item'], hidden: ['no'] } }),
    );
    expect(mainTable(moved).columns.map(({ id }) => id)).toEqual([
      'description',
      'item',
      'cartons',
      'quantity',
      'price',
      'amount',
    ]);
    expect(mainTable(moved).label).toEqual({ from: 0, span: 2 });
  });

  it('keeps price breaks together wherever they go', () => {
    const moved = applyLayout(
      paper('quotation'),
      layout('quotation', { columns: { order: ['breaks', 'quantity'] } }),
    );
    expect(mainTable(moved).columns.map(({ id }) => id)).toEqual([
      'no',
      'item',
      'from-600',
      'from-1200',
      'from-6000',
      'quantity',
      'price',
      'amount',
    ]);
  });

  it('says the clerk’s texts in the languages of the paper', () => {
    const wish = layout('quotation', {
      texts: [
        { place: 'below-table', text: { en: 'Prices are net.\nNo rebate.', zh: '净价。' } },
        { place: 'above-table', text: { en: 'Only English', zh: '' } },
      ],
      footer: { en: 'ISO 9001', zh: '通过质量认证' },
    });
    const said = (language: PaperLanguage) => proofText(applyLayout(paper('quotation', 0, language), wish));
    expect(said('en')).toContain('Prices are net.');
    expect(said('en')).not.toContain('净价');
    expect(said('zh')).toContain('净价。');
    expect(said('zh')).toContain('Only English');
    for (const text of ['No rebate.', '净价。', 'ISO 9001', '通过质量认证'])
      expect(said('both')).toContain(text);
  });

  it('leaves the line to sign on when the scanned signature and seal are switched off', () => {
    const model = paper('proforma-invoice');
    const bare = applyLayout(model, layout('proforma-invoice', { signature: false, seal: false }));
    const sign = bare.body.find((block) => block.kind === 'signatures');
    expect(sign).toMatchObject({ right: { signature: null, seal: null } });
    const was = model.body.find((block) => block.kind === 'signatures');
    expect(was).toMatchObject({ right: { seal: expect.any(String) } });
    expect(cellsOf(bare).filter(isFigure)).toEqual(cellsOf(model).filter(isFigure));
  });

  it('prints labels on the sheet that it names', () => {
    const input = {
      ...inputFor('carton-labels', shipmentInput()),
      layout: layout('carton-labels', { labelSheet: 'label-100x150' }),
    };
    const built = buildPaper('carton-labels', input, 'en');
    expect(built).toMatchObject({ ok: true, value: { page: { size: 'label-100x150' } } });
  });
});
