import { describe, expect, it } from 'vitest';
import { compareFacts } from '#shared/crosscheck/compare-facts';
import { DEFAULT_SETTING } from '#shared/crosscheck/setting';
import { comparable, comparableAddress, edits, similarity } from '#shared/crosscheck/text-match';
import { type LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import { decimal } from '#shared/values/decimal';

/** A paper that says nothing but what the test is about. */
function paper(source: PaperFacts['source'], facts: Record<string, unknown> = {}): PaperFacts {
  return PaperFacts.parse({ source, ...facts });
}

function line(facts: Record<string, unknown>): Partial<LineFacts> & Record<string, unknown> {
  return { key: 'o/1', itemNo: 'A100', unit: 'PCS', ...facts };
}

const points = (papers: readonly PaperFacts[], setting = DEFAULT_SETTING) =>
  compareFacts(papers, setting).map(({ point, level }) => `${point} ${level}`);

describe('texts', () => {
  it('are compared trimmed, upper case, half width, without punctuation at the end', () => {
    expect(comparable('  ＡＢＣ　Handels  GmbH. ')).toBe('ABC HANDELS GMBH');
    expect(comparable('Men’s T-shirt')).toBe("MEN'S T-SHIRT");
    expect(comparableAddress(['Hafenweg 1,', '20095 Hamburg'])).toBe(
      comparableAddress(['Hafenweg 1 20095  HAMBURG']),
    );
  });

  it('count swapped neighbours as one slip', () => {
    expect(edits('HAMBURG', 'HAMBRUG')).toBe(1);
    expect(edits('ABC', 'ABC')).toBe(0);
    expect(edits('', 'ABC')).toBe(3);
    expect(similarity('HAMBURG', 'HAMBRUG')).toBe(0.85);
    expect(similarity('ROTTERDAM', 'HAMBURG')).toBeLessThan(0.4);
  });
});

describe('differences', () => {
  it('name both papers, both values, the likeness and where it is mended', () => {
    const found = compareFacts([
      paper('commercial-invoice', { number: 'CI-1', portOfDischarge: 'Hamburg' }),
      paper('carrier-draft', { number: 'EGLV1', portOfDischarge: 'HAMBRUG' }),
    ]);
    expect(found).toEqual([
      {
        point: 'port-of-discharge',
        level: 'hard',
        rule: 'D8',
        left: { source: 'commercial-invoice', number: 'CI-1', value: 'Hamburg', computed: false },
        right: { source: 'carrier-draft', number: 'EGLV1', value: 'HAMBRUG', computed: false },
        line: null,
        similarity: 0.85,
        mend: { page: 'shipment', field: 'carrierDraft' },
      },
    ]);
  });

  it('are none where a paper is silent', () => {
    expect(points([paper('commercial-invoice', { vessel: 'EVER ACE' }), paper('packing-list')])).toEqual([]);
    expect(points([])).toEqual([]);
  });

  it('do not set a Chinese name against its English spelling', () => {
    const named = (source: PaperFacts['source'], name: string) => paper(source, { seller: { name } });
    expect(
      points([
        named('commercial-invoice', 'TEST GARMENTS CO., LTD.'),
        named('customs-declaration', '测试服饰有限公司'),
      ]),
    ).toEqual([]);
    expect(
      points([
        named('commercial-invoice', 'TEST GARMENTS CO., LTD.'),
        named('customs-declaration', '测试服饰有限公司'),
        named('origin-data', '测试服装有限公司'),
      ]),
    ).toEqual(['seller-name hard']);
  });

  it('grade the same port in other words as a warning', () => {
    const leaving = (source: PaperFacts['source'], port: string) => paper(source, { portOfLoading: port });
    expect(
      points([leaving('commercial-invoice', 'Ningbo, China'), leaving('carrier-draft', 'NINGBO')]),
    ).toEqual(['port-of-loading soft']);
    expect(
      points([leaving('commercial-invoice', 'Ningbo'), leaving('letter-of-credit', 'ANY PORT IN CHINA')]),
    ).toEqual([]);
    expect(
      points([leaving('commercial-invoice', 'Ningbo'), leaving('letter-of-credit', 'NINGBO PORT, CHINA')]),
    ).toEqual([]);
    expect(
      points([leaving('commercial-invoice', 'Ningbo'), leaving('letter-of-credit', 'SHANGHAI')]),
    ).toEqual(['port-of-loading hard']);
    expect(points([leaving('commercial-invoice', 'Port Said'), leaving('letter-of-credit', 'SAID')])).toEqual(
      ['port-of-loading hard'],
    );
  });

  it('let a paper count pallets as outer packages, but not a third number', () => {
    const list = paper('packing-list', { packages: 310, pallets: 12 });
    expect(points([list, paper('customs-declaration', { packages: 12 })])).toEqual([]);
    expect(points([list, paper('customs-declaration', { packages: 310 })])).toEqual([]);
    expect(points([list, paper('customs-declaration', { packages: 13 })])).toEqual(['packages hard']);
    expect(points([list, paper('carrier-draft', { packages: 310, pallets: 11 })])).toEqual(['pallets hard']);
  });

  it('let carriers print whole kilograms and nobody else', () => {
    const list = paper('packing-list', { grossKg: '747.06', netKg: '645.00' });
    expect(points([list, paper('carrier-draft', { grossKg: '747' })])).toEqual([]);
    expect(points([list, paper('carrier-draft', { grossKg: '748' })])).toEqual(['gross-weight hard']);
    expect(points([list, paper('booking-note', { grossKg: '747' })])).toEqual(['gross-weight hard']);
    expect(points([list, paper('booking-note', { grossKg: '747.07' })])).toEqual([]);
    const light = paper('packing-list', { grossKg: '0.42', netKg: '0.40' });
    expect(points([light, paper('customs-declaration', { grossKg: '1', netKg: '1' })])).toEqual([]);
  });

  it('warn when goods are more than their boxes hold', () => {
    const list = (volume: string, ...types: string[]) =>
      paper('packing-list', { volume, containers: types.map((type) => ({ number: 'CSQU3054383', type })) });
    const setting = {
      ...DEFAULT_SETTING,
      usableVolume: new Map([
        ['40HQ', decimal(67)],
        ['20GP', decimal(27)],
      ]),
    };
    expect(points([list('67.000', '40HQ')], setting)).toEqual([]);
    expect(points([list('67.001', '40HQ')], setting)).toEqual(['container-fill soft']);
    expect(points([list('94', '40HQ', '20GP')], setting)).toEqual([]);
    expect(points([list('94', '40HQ', '')], setting)).toEqual([]);
    expect(points([list('94', '40HQ')])).toEqual([]);
  });

  it('hold the shipped pieces against the order, its tolerance and what left before', () => {
    const order = paper('customer-order', { lines: [line({ quantity: '1000' })] });
    const invoice = paper('commercial-invoice', { lines: [line({ quantity: '600' })] });
    const setting = (before: string, tolerance: string) => ({
      ...DEFAULT_SETTING,
      shippedBefore: new Map([['o/1', decimal(before)]]),
      overDeliveryPercent: new Map([['o', decimal(tolerance)]]),
    });
    expect(points([order, invoice], setting('400', '0'))).toEqual([]);
    expect(points([order, invoice], setting('401', '0'))).toEqual(['shipped-quantity hard']);
    expect(points([order, invoice], setting('450', '5'))).toEqual([]);
    expect(points([order, invoice], setting('451', '5'))).toEqual(['shipped-quantity hard']);
  });

  it('compare dates of issued papers only: a draft bears the day it is looked at', () => {
    const invoice = { date: '2026-06-16' };
    const list = { date: '2026-06-15' };
    const numbered = (number: string) => [
      paper('commercial-invoice', { ...invoice, number, invoiceNo: number }),
      paper('packing-list', { ...list, number, invoiceNo: number }),
    ];
    expect(points(numbered('CI-1'))).toEqual(['packing-list-date hard']);
    expect(points(numbered(''))).toEqual([]);
  });

  it('are hard under a credit where they only warn without', () => {
    const papers = [
      paper('sales-contract', { number: 'S', date: '2026-03-04', latestShipment: '2026-06-20' }),
      paper('carrier-draft', { etd: '2026-06-22' }),
    ];
    expect(points(papers)).toEqual(['latest-shipment soft']);
    expect(points([...papers, paper('letter-of-credit', { latestShipment: '2026-06-21' })])).toEqual([
      'latest-shipment hard',
    ]);
  });

  it('read an HS code by the digits that both papers print', () => {
    const coded = (source: PaperFacts['source'], hsCode: string) =>
      paper(source, { lines: [line({ hsCode })] });
    expect(
      points([coded('commercial-invoice', '6109.10'), coded('customs-declaration', '6109100021')]),
    ).toEqual([]);
    expect(
      points([coded('commercial-invoice', '6109.10'), coded('customs-declaration', '6109900021')]),
    ).toEqual(['hs-code soft']);
  });

  it('take what customs calls the term for the term of the contract', () => {
    const term = (source: PaperFacts['source'], code: string, place: string) =>
      paper(source, { incoterm: { code, place } });
    const fca = term('commercial-invoice', 'FCA', 'Ningbo CFS');
    expect(points([fca, term('customs-declaration', 'FOB', '')])).toEqual([]);
    expect(points([fca, term('customs-declaration', 'CIF', '')])).toEqual(['incoterm hard']);
  });

  it('wants the named place of a sea term to be the port', () => {
    const term = (code: string, place: string) =>
      paper('commercial-invoice', {
        incoterm: { code, place },
        portOfLoading: 'Ningbo, China',
        portOfDischarge: 'Hamburg, Germany',
      });
    expect(points([term('FOB', 'Ningbo')])).toEqual([]);
    expect(points([term('CIF', 'Hamburg')])).toEqual([]);
    expect(points([term('FOB', 'Shanghai')])).toEqual(['incoterm-place hard']);
    expect(points([term('FOB', 'China')])).toEqual(['incoterm-place soft']);
    expect(points([term('CFR', 'Rotterdam')])).toEqual(['incoterm-place hard']);
    expect(points([term('DAP', 'Hannover')])).toEqual([]);
  });
});
