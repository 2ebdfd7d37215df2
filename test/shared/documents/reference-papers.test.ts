import { describe, expect, it } from 'vitest';
import { buildPaper } from '#shared/documents/build-paper';
import { canonicalJson } from '#shared/documents/canonical-json';
import { DocumentModel } from '#shared/documents/document-model';
import type { PaperInput } from '#shared/documents/paper-input';
import {
  type FormKind,
  GOODS_FORM_KINDS,
  PAPER_LANGUAGES,
  type PaperLanguage,
} from '#shared/domain/form-kind';
import { SalesOrder } from '#shared/domain/sales-order';
import { PlainDate } from '#shared/values/plain-date';
import { cellsOf, isFigure, proofText, totalOf } from './model-figures';
import { inputFor, order, products, shipmentInput } from './reference-shipment';

const PAPERS = GOODS_FORM_KINDS;

function paper(kind: FormKind, language: PaperLanguage = 'both', over: Partial<PaperInput> = {}) {
  const built = buildPaper(kind, inputFor(kind, shipmentInput(over)), language);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.value;
}

describe('the reference shipment', () => {
  it('is 7,200 pcs in 310 cartons for USD 27,660.00 on proforma and commercial invoice', () => {
    for (const kind of ['proforma-invoice', 'commercial-invoice'] as const) {
      const model = paper(kind);
      expect(totalOf(model, 'quantity')).toBe('7200');
      expect(totalOf(model, 'cartons')).toBe('310');
      expect(totalOf(model, 'amount')).toBe('27660.00');
      expect(proofText(model)).toContain(
        'SAY US DOLLARS TWENTY-SEVEN THOUSAND SIX HUNDRED SIXTY ONLY.\u2003美元贰万柒仟陆佰陆拾元整',
      );
      expect(proofText(model)).toContain('CIF Hamburg, Incoterms 2020');
    }
  });

  it('weighs N.W. 1,950.00 and G.W. 2,334.00 kg in 19.320 m³ on the packing list, which names no price', () => {
    const model = paper('packing-list');
    expect(totalOf(model, 'quantity')).toBe('7200');
    expect(totalOf(model, 'cartons')).toBe('310');
    expect(totalOf(model, 'net')).toBe('1950.00');
    expect(totalOf(model, 'gross')).toBe('2334.00');
    expect(totalOf(model, 'volume')).toBe('19.320');
    const said = proofText(model);
    expect(said).toContain('SAY THREE HUNDRED TEN (310) CARTONS ONLY.\u2003计叁佰壹拾箱整');
    for (const price of ['3.25', '6.80', '27660', 'USD']) expect(said).not.toContain(price);
    expect(cellsOf(model).some((cell) => cell.type === 'money' || cell.type === 'unit-price')).toBe(false);
  });

  it('numbers the cartons as the reference does, mixed ones counted once', () => {
    const said = proofText(paper('packing-list')).split('\n');
    for (const range of ['1–8', '9–24', '41–49', '142–150', '151–158', '251–255', '305–310']) {
      expect(said).toContain(range);
    }
    expect(said).toContain('50\u2002mixed 混装');
    expect(said).toContain('50\u2002same 同箱');
    expect(said).toContain('200\u2002mixed 混装');
    expect(said).toContain('280\u2002mixed 混装');
  });

  it('divides the CIF price into FOB, freight and insurance and takes the deposit off', () => {
    const amounts = cellsOf(paper('commercial-invoice'))
      .filter(isFigure)
      .filter((cell) => cell.type === 'money')
      .map((cell) => cell.value);
    expect(amounts).toEqual(expect.arrayContaining(['26418.72', '1150.00', '91.28', '-8298.00', '19362.00']));
  });

  it('asks 30 % deposit and 70 % balance on the proforma', () => {
    const said = proofText(paper('proforma-invoice'));
    expect(said).toContain('Deposit 定金 30%\nUSD 8298.00');
    expect(said).toContain('Balance 余款 70%\nUSD 19362.00');
  });

  it('sells the same goods in the contract and makes them by colour and size in the production order', () => {
    expect(totalOf(paper('sales-contract'), 'amount')).toBe('27660.00');
    const said = proofText(paper('production-order', 'zh'));
    for (const total of ['6000', '1060', '1932', '1928', '1080', '1200', '228', '372', '360', '240']) {
      expect(said.split('\n')).toContain(total);
    }
    expect(said).toContain('1–250');
    expect(said).toContain('251–310');
    for (const price of ['3.25', '6.80', '27660', 'USD']) expect(said).not.toContain(price);
  });

  it('offers USD 74,900.00 in 775 cartons on the quotation, the price break that holds in bold', () => {
    const model = paper('quotation', 'en');
    expect(totalOf(model, 'quantity')).toBe('22600');
    expect(totalOf(model, 'amount')).toBe('74900.00');
    expect(proofText(model)).toContain('775 cartons, 51.823\u00a0m³');
    const bold = cellsOf(model)
      .filter(isFigure)
      .filter((cell) => cell.type === 'unit-price' && cell.bold)
      .map((cell) => cell.value);
    expect(bold).toEqual(['3.25', '5.10', '9.45', '6.80', '6.35', '1.82', '1.32', '1.85']);
  });

  it.each(PAPERS.flatMap((kind) => PAPER_LANGUAGES.map((language) => [kind, language] as const)))(
    'keeps every word of the %s in %s',
    async (kind, language) => {
      await expect(proofText(paper(kind, language))).toMatchFileSnapshot(`golden/${kind}.${language}.txt`);
    },
  );

  it('builds every form of the desk', () => {
    for (const kind of PAPERS) expect(paper(kind).kind).toBe(kind);
  });

  it('reads a frozen model back to the same canonical text', () => {
    for (const kind of PAPERS) {
      const model = paper(kind);
      const frozen: unknown = JSON.parse(JSON.stringify(model));
      expect(canonicalJson(DocumentModel.parse(frozen))).toBe(canonicalJson(model));
    }
  });

  it('says English alone, Chinese alone, or both', () => {
    const chinese = /[\u4e00-\u9fff]/;
    const english = paper('commercial-invoice', 'en');
    // The firm's own second name stays: it is who we are in both languages.
    const body = proofText({ ...english, letterhead: { ...english.letterhead, otherName: '' } });
    expect(body).not.toMatch(chinese);
    expect(proofText(paper('commercial-invoice', 'zh'))).not.toMatch(/Invoice No|Amount|Description/);
  });
});

describe('drafts and refusals', () => {
  const without = (change: Partial<(typeof order.lines)[number]>) =>
    SalesOrder.parse({
      ...order,
      lines: order.lines.map((line, at) => (at === 1 ? { ...line, ...change } : line)),
    });

  it('refuses to issue a packing list without carton data and names the line', () => {
    const bare = products.map((product) =>
      product.itemNo === 'B200' ? { ...product, packing: null } : product,
    );
    const refused = buildPaper('packing-list', shipmentInput({ products: bare }), 'en');
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        kind: 'paper-incomplete',
        rule: 'packing',
        field: 'lines[5].packing',
        facts: { what: 'B200', others: 1 },
      },
    });
  });

  it('draws the same packing list as a draft that says what is open', () => {
    const bare = products.map((product) =>
      product.itemNo === 'B200' ? { ...product, packing: null } : product,
    );
    const draft = paper('packing-list', 'en', { products: bare, number: null });
    expect(draft.draft).not.toBeNull();
    expect(proofText(draft)).toContain('cartons open');
    expect(totalOf(draft, 'cartons')).toBeNull();
    expect(totalOf(draft, 'quantity')).toBe('7200');
  });

  it('refuses an invoice with a line that has no price, and never totals the rest of a draft', () => {
    const open = without({ unitPrice: null });
    expect(buildPaper('commercial-invoice', shipmentInput({ order: open }), 'en')).toMatchObject({
      ok: false,
      problem: { kind: 'paper-incomplete', rule: 'price', field: 'lines[1].unitPrice' },
    });
    const draft = paper('commercial-invoice', 'en', { order: open, number: null });
    expect(totalOf(draft, 'amount')).toBeNull();
    expect(proofText(draft)).toContain('price open');
    expect(proofText(draft)).not.toContain('SAY');
  });

  it('neither signs nor seals a draft', () => {
    const sign = paper('commercial-invoice', 'en', { number: null }).body.find(
      (block) => block.kind === 'signatures',
    );
    expect(sign).toMatchObject({ right: { seal: null, signature: null } });
  });

  it('counts pieces and sets apart', () => {
    const mixed = SalesOrder.parse({
      ...order,
      lines: order.lines.map((line, at) => (at < 2 ? { ...line, unit: 'SET' } : line)),
    });
    const model = paper('commercial-invoice', 'en', { order: mixed });
    expect(totalOf(model, 'quantity')).toBeNull();
    expect(proofText(model)).toContain('2,400\n4,800\ntext\nsets\npcs');
    expect(totalOf(model, 'amount')).toBe('27660.00');
  });

  it('prints a price term of 2020 even where the place is missing and asks where the term is', () => {
    const open = SalesOrder.parse({ ...order, incoterm: null });
    expect(proofText(paper('proforma-invoice', 'en', { order: open }))).toContain('to be agreed');
  });

  it('is valid for as long as the company says', () => {
    const model = paper('proforma-invoice', 'en', { date: PlainDate.parse('2025-04-08') });
    expect(proofText(model)).toContain('2025-04-22');
  });
});
