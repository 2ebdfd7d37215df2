import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CreditTerms } from '#shared/credit/credit-terms';
import { readGoods } from '#shared/credit/goods-item';
import { readCreditText } from '#shared/credit/read-credit-text';
import { readAmount, readDate, readNumber, readTolerance } from '#shared/credit/tag-value';
import { AMENDMENT_707, NAME_FIRST_700, PRINTED_700, WIRE_700 } from './credit-texts';

describe('an MT700 with its continuation as it runs over the wire', () => {
  const text = readCreditText(WIRE_700);
  const { terms } = text.read;

  it('says what it is and from whom', () => {
    expect(text).toMatchObject({
      kind: 'issue',
      type: '700',
      sender: 'DEUTDEFFXXX',
      creditNo: 'DE25LC000417',
      doubts: [],
    });
  });

  it('reads figures, days and parties', () => {
    expect(terms).toMatchObject({
      number: 'DE25LC000417',
      form: 'IRREVOCABLE',
      issueDate: '2025-01-06',
      expiryDate: '2025-03-31',
      expiryPlace: 'CHINA',
      expiryCountry: 'CN',
      currency: 'USD',
      amount: '50000',
      plus: '5',
      minus: '5',
      availableWith: 'ANY BANK IN CHINA',
      availableBy: 'negotiation',
      partialShipments: 'not-allowed',
      transhipment: 'allowed',
      portOfLoading: 'NINGBO, CHINA',
      portOfDischarge: 'HAMBURG, GERMANY',
      latestShipment: '2025-03-10',
      presentationDays: 15,
      confirmation: 'WITHOUT',
    });
    expect(terms.beneficiary[0]).toBe('NINGBO HARBOUR CRAFT CO., LTD.');
    expect(terms.applicant).toHaveLength(4);
  });

  it('reads the goods with their quantity and price', () => {
    expect(terms.goodsItems).toHaveLength(1);
    expect(terms.goodsItems[0]).toMatchObject({
      quantity: '10000',
      unit: 'PCS',
      about: false,
      currency: 'USD',
      unitPrice: '5',
    });
  });

  it('joins 46A over both messages and takes each document apart', () => {
    expect(terms.documents.map(({ kind }) => kind)).toEqual([
      'commercial-invoice',
      'bill-of-lading',
      'packing-list',
      'insurance',
      'certificate-of-origin',
    ]);
    expect(terms.documents[0]).toMatchObject({
      originals: 1,
      copies: 2,
      freeSplit: true,
      signed: true,
      quotesCredit: true,
    });
    expect(terms.documents[1]).toMatchObject({
      originals: 3,
      fullSet: true,
      freight: 'prepaid',
      consignee: 'TO ORDER',
      notify: 'APPLICANT',
    });
    expect(terms.documents[2]).toMatchObject({ originals: 1, copies: 2, freeSplit: false });
    expect(terms.documents[3]).toMatchObject({ insuredPercent: 110 });
    expect(terms.documents[4]).toMatchObject({ issuer: 'CCPIT', originals: 1, copies: 1 });
  });

  it('keeps every field letter for letter', () => {
    expect(text.tags.find(({ tag }) => tag === '32B')?.raw).toBe('USD50000,00');
    expect(text.tags.find(({ tag }) => tag === '41')?.raw).toBe('ANY BANK IN CHINA\nBY NEGOTIATION');
  });

  it('asks for nothing: every field is read', () => {
    expect(text.read.doubts).toEqual([]);
  });

  it('says when the continuation is missing', () => {
    const first = readCreditText(WIRE_700.slice(0, WIRE_700.indexOf('{2:O701')));
    expect(first.doubts).toEqual([{ kind: 'continuation-missing', tag: '27', found: '1/2' }]);
  });

  it('takes the messages in their own order, however they were pasted', () => {
    const at = WIRE_700.lastIndexOf('{1:F01');
    const turned = readCreditText(`${WIRE_700.slice(at)}\n${WIRE_700.slice(0, at)}`);
    expect(turned.read.terms).toEqual(terms);
  });
});

describe('a credit in print', () => {
  it('is read with tags before names', () => {
    const { terms, doubts } = readCreditText(PRINTED_700).read;
    expect(terms).toMatchObject({
      number: '0011LC123756',
      form: 'IRREVOCABLE TRANSFERABLE',
      expiryDate: '2025-03-31',
      expiryPlace: "BENEFICIARY'S COUNTRY",
      expiryCountry: 'CN',
      currency: 'USD',
      amount: '18000',
      partialShipments: 'allowed',
      transhipment: 'not-allowed',
      latestShipment: '2025-03-10',
      presentationDays: null,
    });
    expect(terms.goodsItems[0]).toMatchObject({ quantity: '10000', unit: 'KG', about: true });
    expect(terms.goods).toContain('20 CARTONS SPARE CONES');
    expect(terms.conditions.join(' ')).toContain('48 HOURS BEFORE ARRIVAL');
    expect(terms.documents.map(({ originals, copies }) => [originals, copies])).toEqual([
      [1, 2],
      [1, 2],
      [1, 0],
    ]);
    expect(doubts).toEqual([]);
  });

  it('is read with names before tags, and names what every credit must have', () => {
    const { read } = readCreditText(NAME_FIRST_700);
    expect(read.terms).toMatchObject({
      number: 'LC-77-1203',
      expiryDate: '2025-02-28',
      expiryPlace: 'CHINA',
      currency: 'EUR',
      amount: '8298',
      availableBy: 'negotiation',
      latestShipment: '2025-02-15',
      partialShipments: 'not-allowed',
    });
    expect(read.doubts).toEqual([
      { tag: '40E', doubt: 'missing' },
      { tag: '49', doubt: 'missing' },
    ]);
  });

  it('is read with the names in Chinese and on the line of the wire tag', () => {
    const { terms } = readCreditText(
      '27: 报文页次 (SEQUENCE OF TOTAL)\n1/1\n20: 信用证号码: LC9\n:40A: FORM OF DOCUMENTARY CREDIT: IRREVOCABLE\n31D 到期日 DATE AND PLACE OF EXPIRY 250331 CHINA\n',
    ).read;
    expect(terms).toMatchObject({
      number: 'LC9',
      form: 'IRREVOCABLE',
      expiryDate: '2025-03-31',
      expiryPlace: 'CHINA',
    });
  });
});

describe('an MT710', () => {
  it('keeps the credit number in 21 apart from the reference of the adviser in 20', () => {
    const text = readCreditText(
      '{1:F01BKCHCNBJA92A0000000000}{2:O7101530250106HASEHKHHAXXX00000000002501062230N}{4:\n:27:1/1\n:40B:IRREVOCABLE\nWITHOUT OUR CONFIRMATION\n:20:ADV-1\n:21:LC-XYZ\n:31C:250106\n:40E:UCP LATEST VERSION\n:31D:250331HONG KONG\n-}',
    );
    expect(text).toMatchObject({ kind: 'issue', type: '710', creditNo: 'LC-XYZ' });
    expect(text.read.terms).toMatchObject({
      number: 'LC-XYZ',
      form: 'IRREVOCABLE WITHOUT OUR CONFIRMATION',
      expiryCountry: 'HK',
    });
  });
});

describe('an MT707', () => {
  it('is known as an amendment of its credit', () => {
    expect(readCreditText(AMENDMENT_707)).toMatchObject({
      kind: 'amendment',
      type: '707',
      creditNo: 'DE25LC000417',
      amendmentNo: '1',
      date: '2025-02-01',
      doubts: [],
    });
  });
});

describe('a figure of the bank', () => {
  it.each([
    ['USD50000,00', 'USD', '50000', null],
    ['USD50000,', 'USD', '50000', null],
    ['JPY1200000', 'JPY', '1200000', null],
    ['USD 50,000.00', 'USD', '50000', null],
    ['CURRENCY USD AMOUNT #1,234,567.89#', 'USD', '1234567.89', null],
    ['EUR8.298,00', 'EUR', '8298', null],
    ['USD50,000', 'USD', '50000', 'separator'],
    ['KWD1234,567', 'KWD', '1234.567', null],
    ['FIFTY THOUSAND', null, null, 'unreadable'],
  ])('%s', (raw, currency, amount, doubt) => {
    expect(readAmount(raw)).toEqual({ value: { currency, amount }, doubt });
  });

  it('asks where one mark may group or part', () => {
    expect(readNumber('1,234')).toEqual({ value: '1234', doubt: 'separator' });
    expect(readNumber('0,335')).toEqual({ value: '0.335', doubt: null });
  });

  it.each([
    ['05/05', '5', '5'],
    ['10/00', '10', '0'],
    ['+/-5 PCT', '5', '5'],
    ['5 PERCENT MORE OR LESS', '5', '5'],
    ['PLUS 10 PERCENT, MINUS 5 PERCENT', '10', '5'],
    ['PLUS OR MINUS 3%', '3', '3'],
  ])('tolerance %s', (raw, plus, minus) => {
    expect(readTolerance(raw)).toEqual({ plus, minus });
  });
});

describe('goods in words', () => {
  it.each([
    ['1,800 PCS OF BATH TOWEL AT KWD1.265/PCS', '1800', 'PCS', 'KWD', '1.265'],
    ['50.000 MT OF STEEL COILS AT USD1,250.00/MT', '50', 'MT', 'USD', '1250'],
    ['1.800 PCS OF TOWELS', '1800', 'PCS', null, null],
    ['ABOUT 10,000 METRIC TONS UREA USD 310 PER MT', '10000', 'MT', 'USD', '310'],
    ['BOXER SHORTS, 2-PACK, 2400 SETS @ JPY426/SET', '2400', 'SET', 'JPY', '426'],
    ['20 DOZEN SOCKS, UNIT PRICE: EUR 4.50', '20', 'DOZ', 'EUR', '4.5'],
  ])('%s', (text, quantity, unit, currency, unitPrice) => {
    expect(readGoods(text)).toMatchObject([{ quantity, unit, currency, unitPrice }]);
  });

  it('that only point to a contract state nothing', () => {
    expect(readGoods('GARMENTS AS PER SALES CONTRACT NO. SC-2025-17 DATED 250102')).toEqual([]);
  });
});

describe('a day of the bank', () => {
  it.each([
    ['250331CHINA', '2025-03-31', null],
    ['2025-03-31', '2025-03-31', null],
    ['31 MAR 2025', '2025-03-31', null],
    ['MARCH 31ST, 2025', '2025-03-31', null],
    ['2025/03/31', '2025-03-31', null],
    ['03/04/2025', '2025-04-03', 'day-order'],
    ['31/03/2025', '2025-03-31', null],
    ['250230', null, 'unreadable'],
    ['SOON', null, 'unreadable'],
  ])('%s', (raw, value, doubt) => {
    expect(readDate(raw)).toEqual({ value, doubt });
  });
});

describe('any text at all', () => {
  const junk = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          ':',
          '20',
          ':20:',
          ':32B:',
          '\n',
          'F45A',
          '__proto__',
          ':__:',
          '{2:O700',
          '-}',
          '+',
          'USD',
          '1,0',
          '/ADD/',
          'TO ORDER',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.nat({ max: WIRE_700.length }), fc.nat({ max: 60 }), fc.string({ maxLength: 20 }))
      .map(([at, cut, put]) => WIRE_700.slice(0, at) + put + WIRE_700.slice(at + cut)),
  );

  it('is read without an exception, into terms that the store accepts', () => {
    fc.assert(
      fc.property(junk, (text) => {
        const { read } = readCreditText(text);
        expect(CreditTerms.safeParse(read.terms).error?.issues).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['20']).toBeUndefined();
  });

  // A pattern that goes back over its text would need hours for this; the limit of the test is what ends it then.
  it('comes to an end with a large message', { timeout: 120_000 }, () => {
    const large = `:27:1/1\n:45A:${'+10,000 PCS OF BAGS AT USD 5.00/PC, NOTIFY AND NOTIFY MADE OUT TO '.repeat(5000)}\n:46A:${'ISSUED BY '.repeat(20000)}`;
    expect(readCreditText(large).read.terms.goods).toHaveLength(12_000);
  });
});
