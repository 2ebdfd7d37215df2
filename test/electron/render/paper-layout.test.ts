import { read } from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPaper } from '#shared/documents/build-paper';
import { PaperLayout, TYPE_STEPS } from '#shared/documents/paper-layout';
import { GOODS_FORM_KINDS } from '#shared/domain/form-kind';
import type { PaperFonts } from '../../../electron/render/paper-fonts';
import { printedFigure } from '../../../electron/render/pdf/cell';
import { renderPdf } from '../../../electron/render/pdf/render-pdf';
import { renderXlsx } from '../../../electron/render/xlsx/render-xlsx';
import { longInput } from '../../shared/documents/long-order';
import { cellsOf, isFigure } from '../../shared/documents/model-figures';
import { inputFor } from '../../shared/documents/reference-shipment';
import { assets, paperFonts } from './paper-kit';
import { packed, textOfPdf } from './pdf-text';

let fonts: PaperFonts;
beforeAll(() => {
  fonts = paperFonts();
});

const wish = (kind: (typeof GOODS_FORM_KINDS)[number], over: object) =>
  PaperLayout.parse({
    id: kind,
    logo: { sizeMm: 24, side: 'right' },
    texts: [
      {
        place: 'above-table',
        text: { en: 'We thank you for your order. '.repeat(8), zh: '感谢订购。'.repeat(20) },
      },
      { place: 'below-table', text: { en: 'Claims within 30 days.', zh: '异议期三十天。' } },
    ],
    footer: { en: 'ISO 9001 certified', zh: '' },
    ...over,
  });

function paper(kind: (typeof GOODS_FORM_KINDS)[number], lines: number, layout: PaperLayout) {
  const built = buildPaper(kind, { ...inputFor(kind, longInput(lines)), layout }, 'both');
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.value;
}

const squeezed = (text: string) => text.replace(/\s/g, '');

describe('a paper in the clerk’s layout', () => {
  it.each(GOODS_FORM_KINDS.flatMap((kind) => [1, 30].map((lines) => [kind, lines] as const)))(
    'keeps all figures of the %s with %i lines inside the margins in the largest type',
    async (kind, lines) => {
      const model = paper(kind, lines, wish(kind, { type: 'larger' }));
      const printed = await textOfPdf((await renderPdf(model, assets, fonts)).bytes);
      const all = packed(printed);
      for (const cell of cellsOf(model)) {
        if (isFigure(cell)) expect(all).toContain(squeezed(printedFigure(cell)));
      }
      expect(all).toContain('ISO9001certified');
      expect(all).toContain('异议期三十天。');
      for (const page of printed) {
        for (const item of page) {
          expect(item.left).toBeGreaterThanOrEqual(13.9);
          expect(item.right).toBeLessThanOrEqual(196.1);
          expect(item.top).toBeLessThan(291);
        }
      }
    },
  );

  it('takes more paper the larger its type is', async () => {
    const pages = [];
    for (const type of TYPE_STEPS) {
      const model = paper('packing-list', 300, wish('packing-list', { type, texts: [] }));
      pages.push((await renderPdf(model, assets, fonts)).pages);
    }
    expect([...pages].sort((a, b) => a - b)).toEqual(pages);
    expect(pages.at(-1)).toBeGreaterThan(pages[0] ?? 0);
  });

  it('stands in the workbook too', async () => {
    const model = paper(
      'commercial-invoice',
      30,
      wish('commercial-invoice', { columns: { hidden: ['cartons', 'no'] } }),
    );
    const book = read((await renderXlsx(model, assets)).bytes, { cellStyles: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    const said = Object.values(sheet ?? {}).map((cell: unknown) =>
      typeof cell === 'object' && cell !== null && 'v' in cell ? String(cell.v) : '',
    );
    expect(said).toContain('异议期三十天。');
    expect(said.some((text) => text.startsWith('Cartons'))).toBe(false);
    expect(said.some((text) => text.startsWith('Amount'))).toBe(true);
  });
});
