import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '#shared/api/problem';
import { GOODS_FORM_KINDS, SHIPMENT_FORM_KINDS } from '#shared/domain/form-kind';
import type { PaperFonts } from '../../../electron/render/paper-fonts';
import { printedFigure } from '../../../electron/render/pdf/cell';
import { renderPdf } from '../../../electron/render/pdf/render-pdf';
import { longInput } from '../../shared/documents/long-order';
import { cellsOf, isFigure } from '../../shared/documents/model-figures';
import { company, customer, shipmentInput } from '../../shared/documents/reference-shipment';
import { assets, paper, paperFonts } from './paper-kit';
import { joined, packed, textOfPdf } from './pdf-text';

let fonts: PaperFonts;
beforeAll(() => {
  fonts = paperFonts();
});

const KINDS = GOODS_FORM_KINDS;
/** A word of the head of each paper's table. */
const HEADS = {
  'customer-questions': 'Question',
  quotation: 'Amount',
  'proforma-invoice': 'Amount',
  'sales-contract': 'Amount',
  'production-order': '颜色',
  'booking-note': 'G.W.',
  'trailer-order': 'G.W.',
  'shipping-instruction': 'G.W.',
  'shipping-advice': 'G.W.',
  'origin-data': 'G.W.',
  'packing-list': 'G.W.',
  'commercial-invoice': 'Amount',
} as const;

const squeezed = (text: string) => text.replace(/\s/g, '');

describe('a paper as PDF', () => {
  it.each(KINDS.flatMap((kind) => [1, 30, 300].map((lines) => [kind, lines] as const)))(
    'shows every figure of the %s with %i lines',
    async (kind, lines) => {
      const model = paper(kind, longInput(lines));
      const { bytes, pages } = await renderPdf(model, assets, fonts);
      const printed = await textOfPdf(bytes);
      expect(printed).toHaveLength(pages);
      const all = packed(printed);
      for (const cell of cellsOf(model)) {
        if (isFigure(cell)) expect(all).toContain(squeezed(printedFigure(cell)));
        if (cell.type === 'date') expect(all).toContain(cell.value);
      }
    },
  );

  it('repeats the head, numbers the pages and keeps all text inside the margins', async () => {
    for (const kind of KINDS) {
      const model = paper(kind, longInput(300));
      const printed = await textOfPdf((await renderPdf(model, assets, fonts)).bytes);
      // Papers for forwarder and haulier sum the goods up.
      const sums = (SHIPMENT_FORM_KINDS as readonly string[]).includes(kind);
      if (!sums) expect(printed.length).toBeGreaterThan(3);
      printed.forEach((page, index) => {
        const text = squeezed(joined(page));
        expect(text).toContain(`Page${index + 1}of${printed.length}`);
        expect(text).toContain(`第${index + 1}页共${printed.length}页`);
        // A contract may end in conditions, a production order in checks: there the table is over.
        const ended = (sums || ['sales-contract', 'production-order'].includes(kind)) && index > 0;
        if (!ended) expect(text).toContain(HEADS[kind]);
        for (const item of page) {
          expect(item.left).toBeGreaterThanOrEqual(13.9);
          expect(item.right).toBeLessThanOrEqual(196.1);
          expect(item.top).toBeGreaterThan(12);
          expect(item.top).toBeLessThan(291);
        }
      });
    }
  });

  it('carries the same sums over every page break', async () => {
    const model = paper('packing-list', longInput(300));
    const printed = await textOfPdf((await renderPdf(model, assets, fonts)).bytes);
    const sumsAfter = (page: readonly { text: string; top: number }[], word: RegExp) => {
      const row = page.find((item) => word.test(item.text));
      if (row === undefined) return null;
      return page
        .filter((item) => Math.abs(item.top - row.top) < 0.6 && /^[\d,.]+$/.test(item.text.trim()))
        .map((item) => item.text.trim());
    };
    for (let page = 0; page + 1 < printed.length; page++) {
      const carried = sumsAfter(printed[page] ?? [], /^Carried forward/);
      const brought = sumsAfter(printed[page + 1] ?? [], /^Brought forward/);
      expect(carried).toHaveLength(5);
      expect(brought).toEqual(carried);
    }
  });

  it('keeps total, words and signature on one page with at least two lines', async () => {
    for (const lines of [25, 26, 27, 28, 29, 30, 31, 32, 33]) {
      const model = paper('commercial-invoice', longInput(lines), 'en');
      const printed = await textOfPdf((await renderPdf(model, assets, fonts)).bytes);
      const last = printed.at(-1) ?? [];
      const text = joined(last);
      expect(text).toContain('TOTAL');
      expect(text).toContain('SAY');
      expect(text).toContain('For the exporter');
      expect(
        last.filter((item) => item.left < 22 && /^\d+$/.test(item.text.trim())).length,
      ).toBeGreaterThanOrEqual(2);
    }
  });

  it('keeps a row with pages of text inside the page', async () => {
    const text = '超长的中文备注与品名'.repeat(100);
    const input = longInput(3);
    const order = input.order;
    if (!order) throw new Error('no order');
    const lines = order.lines.map((line) => ({
      ...line,
      descriptionZh: text,
      descriptionEn: '',
      remark: text,
    }));
    for (const kind of KINDS.slice(1)) {
      const model = paper(kind, { ...input, order: { ...order, lines } }, 'zh');
      for (const page of await textOfPdf((await renderPdf(model, assets, fonts)).bytes)) {
        for (const item of page) expect(item.top).toBeLessThan(291);
      }
    }
  });

  it('is the same to the byte when drawn again', async () => {
    const model = paper('packing-list', longInput(30));
    const once = await renderPdf(model, assets, fonts);
    const again = await renderPdf(JSON.parse(JSON.stringify(model)), assets, fonts);
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0);
  });

  it('marks a draft on every page and says so in a frame', async () => {
    const model = paper('packing-list', { ...longInput(30), number: null }, 'en');
    const printed = await textOfPdf((await renderPdf(model, assets, fonts)).bytes);
    for (const page of printed) expect(joined(page)).toContain('DRAFT');
    expect(joined(printed[0] ?? [])).toContain('DRAFT, not issued');
  });

  it('draws without pictures and with a picture it cannot read', async () => {
    const model = paper('commercial-invoice', shipmentInput());
    expect((await renderPdf(model, new Map(), fonts)).pages).toBe(1);
    const broken = new Map([...assets.keys()].map((id) => [id, Uint8Array.of(1, 2, 3)]));
    expect((await renderPdf(model, broken, fonts)).pages).toBe(1);
  });
});

describe('letters of the papers', () => {
  it('has figures of one width in both weights and both faces', () => {
    for (const weight of [fonts.regular, fonts.bold]) {
      const widths = new Set([...'0123456789'].map((digit) => weight.width(digit).toFixed(4)));
      expect(widths.size).toBe(1);
    }
  });

  it('draws the letters of Poland, Turkey, Vietnam, Greece and Russia and rare Chinese names', async () => {
    const names = 'Łódź Zażółć İstanbul Şişli ğ ő ű č ř Đặng Nguyễn Ελλάδα Россия Їжак 岚禾 㙍 𠮷 喆 堃 龘';
    expect(fonts.regular.missing(names.replace('𠮷', ''))).toEqual([]);
    const model = paper(
      'commercial-invoice',
      shipmentInput({
        customer: { ...customer, buyer: { ...customer.buyer, name: names.replace('𠮷', '') } },
      }),
    );
    const all = packed(await textOfPdf((await renderPdf(model, assets, fonts)).bytes));
    expect(all).toContain(squeezed('Łódź Zażółć İstanbul Şişli'));
    expect(all).toContain('Nguyễn');
    expect(all).toContain('龘');
  });

  it('sets an apostrophe narrow between Latin letters and wide between Chinese ones', () => {
    expect(fonts.regular.width('’')).toBeLessThan(0.4);
    expect(fonts.regular.width('中’文') - fonts.regular.width('中文')).toBeCloseTo(1);
  });

  it('refuses a paper with a character that no font has, and names it', async () => {
    const model = paper(
      'commercial-invoice',
      shipmentInput({ company: { ...company, nameEn: 'Firm مصنع' } }),
    );
    const refused = await renderPdf(model, assets, fonts).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ problem: { kind: 'glyph-missing', facts: { glyph: 'م' } } });
  });
});

describe('text from outside stays text', () => {
  it('holds no action, script or file whatever the clerk typed', async () => {
    const nasty = fc.oneof(
      fc.constantFrom(
        ')>>/JS(app.alert(1))',
        '/OpenAction << /S /JavaScript /JS (x) >>',
        '(\\)) endobj 1 0 obj <</Launch',
        'javascript:alert(1)',
        '\u0000\u0007<<>>stream endstream',
      ),
      fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const model = paper(
          'commercial-invoice',
          shipmentInput({
            company: { ...company, nameEn: `X ${text}`, email: text },
            customer: { ...customer, buyer: { ...customer.buyer, name: `Y ${text}` } },
          }),
          'en',
        );
        const { bytes } = await renderPdf(model, new Map(), fonts);
        // Names in dictionaries stand in clear; strings are escaped and streams compressed.
        const clear = Buffer.from(bytes)
          .toString('latin1')
          .replace(/\((?:\\.|[^\\()])*\)/gs, '()');
        const outside = clear.replace(/stream\r?\n[\s\S]*?endstream/g, '');
        expect(outside).not.toMatch(/\/(JS|JavaScript|Launch|OpenAction|EmbeddedFile|URI|AA)\b/);
      }),
      { numRuns: 40 },
    );
  });
});

const poppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.log('pdftoppm is not installed: the ink of the papers is not counted');
    return false;
  }
})();

describe.runIf(poppler)('the ink on the page', () => {
  it('differs by less than a hundredth between the cut and the whole fonts', async () => {
    const { mkdirSync, copyFileSync } = await import('node:fs');
    const folder = mkdtempSync(join(tmpdir(), 'ink-'));
    const cut = join(process.cwd(), 'dist', 'fonts');
    const whole = join(folder, 'fonts');
    mkdirSync(whole);
    for (const weight of ['regular', 'bold']) {
      copyFileSync(join(cut, `chinese-${weight}-full.ttf`), join(whole, `chinese-${weight}.ttf`));
      copyFileSync(join(cut, `latin-${weight}.ttf`), join(whole, `latin-${weight}.ttf`));
    }
    const { loadPaperFonts } = await import('../../../electron/render/paper-fonts');
    const model = paper('commercial-invoice', shipmentInput());
    const ink = async (name: string, with_: PaperFonts) => {
      const file = join(folder, name);
      writeFileSync(`${file}.pdf`, (await renderPdf(model, new Map(), with_)).bytes);
      execFileSync('pdftoppm', ['-r', '100', '-gray', '-singlefile', `${file}.pdf`, file]);
      const pixels = readFileSync(`${file}.pgm`);
      let dark = 0;
      for (const pixel of pixels.subarray(pixels.length - 827 * 1170)) if (pixel < 128) dark++;
      return dark;
    };
    const ours = await ink('cut', fonts);
    const theirs = await ink('whole', loadPaperFonts(whole));
    rmSync(folder, { recursive: true });
    expect(ours).toBeGreaterThan(20_000);
    expect(Math.abs(ours - theirs) / theirs).toBeLessThan(0.01);
  });
});
