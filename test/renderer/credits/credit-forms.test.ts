import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_COUNTRIES, startingCalendar } from '#shared/credit/bank-countries';
import { CREDIT_TAGS } from '#shared/credit/credit-tag';
import { TERM_NAMES } from '#shared/credit/credit-terms';
import { readCreditText } from '#shared/credit/read-credit-text';
import { PlainDate } from '#shared/values/plain-date';
import { holidayLines, readHolidays, readWorkdays } from '../../../renderer/screens/credits/calendar-text';
import { decodeText, readFileText } from '../../../renderer/screens/credits/read-file-text';
import { tagRows, tagWord, termsOfTag } from '../../../renderer/screens/credits/tag-rows';
import { readTermForm, termForm } from '../../../renderer/screens/credits/term-form';
import { someTerms } from '../../shared/credit/a-credit-case';
import { NAME_FIRST_700, WIRE_700 } from '../../shared/credit/credit-texts';

const TODAY = PlainDate.parse('2025-02-01');

describe('the fields beside their values', () => {
  it('show each field once, what was read under it, and what is missing behind them', () => {
    const text = readCreditText(NAME_FIRST_700);
    const rows = tagRows(text.tags, text.read.terms, text.read.doubts);
    expect(rows.map(({ tag }) => tag)).toEqual([...text.tags.map(({ tag }) => tag), '40E', '49']);
    expect(rows.find(({ tag }) => tag === '32B')?.values).toEqual([
      { term: 'currency', text: 'EUR' },
      { term: 'amount', text: '8,298.00' },
    ]);
    expect(rows.find(({ tag }) => tag === '49')).toMatchObject({ raw: '', doubts: ['missing'] });
  });

  it('have a word for every field of a credit, and a home for every term', () => {
    expect(CREDIT_TAGS.filter(({ tag }) => tagWord(tag) === 'other')).toEqual([]);
    expect(tagWord('99Z')).toBe('other');
    const homes = CREDIT_TAGS.flatMap(({ tag }) => termsOfTag(tag));
    expect([...homes].sort()).toEqual([...TERM_NAMES].sort());
  });
});

describe('setting terms right', () => {
  const terms = someTerms();

  it('changes nothing when nothing was typed', () => {
    for (const { tag } of CREDIT_TAGS) {
      const names = termsOfTag(tag);
      expect(readTermForm(termForm(terms, names), terms, names, TODAY)).toEqual({ ok: true, value: {} });
    }
  });

  it('reads days, figures, choices and instalments as typed', () => {
    const typed = (tag: string, texts: Record<string, string>) => {
      const names = termsOfTag(tag);
      const form = termForm(terms, names);
      return readTermForm({ ...form, texts: { ...form.texts, ...texts } }, terms, names, TODAY);
    };
    expect(typed('44C', { latestShipment: '12 Mar 2025' })).toEqual({
      ok: true,
      value: { latestShipment: '2025-03-12' },
    });
    expect(typed('32B', { amount: '52,000.50' })).toEqual({ ok: true, value: { amount: '52000.5' } });
    expect(typed('43P', { partialShipments: '' })).toEqual({ ok: true, value: { partialShipments: null } });
    expect(typed('44D', { instalments: '2025-04-30 500\n2025-05-31 500' })).toMatchObject({
      ok: true,
      value: {
        instalments: [
          { to: '2025-04-30', quantity: '500' },
          { to: '2025-05-31', quantity: '500' },
        ],
      },
    });
    expect(typed('44C', { latestShipment: 'soon' })).toEqual({
      ok: false,
      errors: { latestShipment: 'date' },
    });
    expect(typed('44E', { portOfLoading: 'X'.repeat(400) })).toEqual({
      ok: false,
      errors: { portOfLoading: 'tooLong' },
    });
  });

  it('sets a quantity right where the goods are stated', () => {
    const form = termForm(terms, ['goodsItems']);
    const [first] = form.goodsItems;
    if (first === undefined) throw new Error('the credit states goods');
    const read = (quantity: string) =>
      readTermForm({ ...form, goodsItems: [{ ...first, quantity }] }, terms, ['goodsItems'], TODAY);
    expect(read('12000')).toMatchObject({
      ok: true,
      value: { goodsItems: [{ quantity: '12000', unit: 'PCS' }] },
    });
    const tolerated = (tolerance: string) =>
      readTermForm({ ...form, goodsItems: [{ ...first, tolerance }] }, terms, ['goodsItems'], TODAY);
    expect(tolerated('5')).toMatchObject({ ok: true, value: { goodsItems: [{ plus: '5', minus: '5' }] } });
    expect(tolerated('10/5')).toMatchObject({
      ok: true,
      value: { goodsItems: [{ plus: '10', minus: '5' }] },
    });
    expect(tolerated('some')).toEqual({ ok: false, errors: { 'goodsItems.0.tolerance': 'percent' } });
    expect(read('many')).toEqual({ ok: false, errors: { 'goodsItems.0.quantity': 'number' } });
  });
});

describe('bank holidays as lines', () => {
  it('are the same days after reading what was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...BANK_COUNTRIES), (country) => {
        const calendar = startingCalendar(country);
        expect(readHolidays(holidayLines(calendar))).toEqual({ ok: true, holidays: calendar.holidays });
      }),
    );
  });

  it('read runs in either language and name the line that is no day', () => {
    expect(readHolidays('2026-10-01 至 2026-10-03 国庆节\n\n2026-12-25')).toEqual({
      ok: true,
      holidays: [
        { date: '2026-10-01', name: '国庆节' },
        { date: '2026-10-02', name: '国庆节' },
        { date: '2026-10-03', name: '国庆节' },
        { date: '2026-12-25', name: '' },
      ],
    });
    expect(readHolidays('2026-10-01\nChristmas')).toEqual({ ok: false, line: 2, text: 'Christmas' });
    expect(readHolidays('2026-10-07 to 2026-10-01')).toMatchObject({ ok: false, line: 1 });
    expect(readWorkdays('2026-02-14 2026-02-28')).toEqual({ days: ['2026-02-14', '2026-02-28'] });
    expect(readWorkdays('2026-02-30')).toEqual({ wrong: '2026-02-30' });
  });
});

describe('a text file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is read as UTF-8, as UTF-16, or in the encoding of Chinese Windows', () => {
    expect(decodeText(bytes('开证行'))).toBe('开证行');
    expect(decodeText(Uint8Array.from([0xbf, 0xaa, 0xd6, 0xa4, 0xd0, 0xd0]))).toBe('开证行');
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x00, 0x5f]))).toBe('开');
  });

  it('is refused when it is too large for a bank message', async () => {
    const blob = (size: number) => ({ size, arrayBuffer: async () => new ArrayBuffer(0) });
    expect(await readFileText(blob(500_000))).toBeNull();
    expect(
      await readFileText({ size: 10, arrayBuffer: async () => bytes(WIRE_700).buffer as ArrayBuffer }),
    ).toBe(WIRE_700);
  });
});
