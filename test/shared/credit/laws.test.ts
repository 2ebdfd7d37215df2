import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, currentTerms, termsAfter } from '#shared/credit/amendment';
import { BANK_COUNTRIES, countryOf, startingCalendar } from '#shared/credit/bank-countries';
import { addBankingDays, isBankingDay, knowsYear, rollToBankingDay } from '#shared/credit/banking-calendar';
import { checkCredit } from '#shared/credit/check-credit';
import { CHECK_IDS } from '#shared/credit/checks/finding';
import { Credit, type CreditAmendment } from '#shared/credit/credit';
import { examinationEnd, expiryDay, lastPresentation } from '#shared/credit/credit-dates';
import { readCreditText } from '#shared/credit/read-credit-text';
import { shipmentWindow } from '#shared/credit/shipment-wording';
import { amountRange, isInside, quantityRange } from '#shared/credit/tolerance';
import { compare, decimal, multiply } from '#shared/values/decimal';
import { addDays, daysBetween, PlainDate, weekday } from '#shared/values/plain-date';
import { UNITS } from '#shared/values/unit';
import {
  aBill,
  aCase,
  anInvoice,
  anItem,
  aPackingList,
  aPolicy,
  aPresentation,
  someTerms,
} from './a-credit-case';
import { AMENDMENT_707, WIRE_700 } from './credit-texts';

const START = PlainDate.parse('2025-01-01');
const day = fc.nat({ max: 900 }).map((days) => addDays(START, days));
const calendar = fc.constantFrom(...BANK_COUNTRIES).map(startingCalendar);
const cents = fc.integer({ min: 1, max: 1e9 }).map((count) => decimal(count / 100));
const percent = fc.option(fc.integer({ min: 0, max: 30 }).map((value) => decimal(value)));

describe('a range', () => {
  const terms = fc.record({
    amount: cents,
    currency: fc.constantFrom('USD' as const, 'JPY' as const, 'KWD' as const),
    plus: percent,
    minus: percent,
    amountAbout: fc.boolean(),
    partialShipments: fc.constantFrom(
      'allowed' as const,
      'not-allowed' as const,
      'conditional' as const,
      null,
    ),
    goodsItems: fc.constant(0).map(() => [anItem()]),
  });
  const facts = fc.record({ shippedInFull: fc.boolean(), priceReduced: fc.boolean() });

  it('never begins above its end, and holds what the credit states', () => {
    fc.assert(
      fc.property(terms, facts, (given, drawn) => {
        const range = amountRange(given, drawn);
        expect(range).not.toBeNull();
        if (range === null || given.currency === 'JPY') return;
        expect(compare(range.min, range.max)).toBeLessThanOrEqual(0);
        expect(isInside(range, given.amount)).toBe(true);
      }),
    );
  });

  it('of a quantity is wider for measured goods only', () => {
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom(...UNITS),
        percent,
        percent,
        fc.boolean(),
        (quantity, unit, plus, minus, about) => {
          const range = quantityRange(anItem({ quantity, unit, plus, minus, about }));
          if (range === null) throw new Error('a stated quantity has a range');
          expect(compare(range.min, range.max)).toBeLessThanOrEqual(0);
          expect(isInside(range, quantity)).toBe(true);
          if (range.rule === 'exact') expect(range.min).toBe(range.max);
        },
      ),
    );
  });
});

describe('a deadline', () => {
  it('moves only forward, to a banking day, by no more than a holiday is long', () => {
    fc.assert(
      fc.property(calendar, day, (bank, date) => {
        const rolled = rollToBankingDay(bank, date);
        expect(isBankingDay(bank, rolled)).toBe(true);
        expect(rolled >= date && daysBetween(date, rolled) <= 12).toBe(true);
        expect(rollToBankingDay(bank, rolled)).toBe(rolled);
      }),
    );
  });

  it('for presentation is never before the smaller of period and expiry, nor behind the moved expiry', () => {
    fc.assert(
      fc.property(calendar, day, fc.nat({ max: 60 }), fc.nat({ max: 40 }), (bank, shipped, left, days) => {
        const expiry = addDays(shipped, left);
        const last = lastPresentation(shipped, expiry, days, bank);
        const end = addDays(shipped, days);
        expect(last >= (end < expiry ? end : expiry)).toBe(true);
        expect(last <= expiryDay(expiry, bank)).toBe(true);
      }),
    );
  });

  it('of the bank counts five banking days and nothing else', () => {
    fc.assert(
      fc.property(calendar, day, (bank, presented) => {
        const end = examinationEnd(presented, bank);
        let open = 0;
        for (let date = addDays(presented, 1); date <= end; date = addDays(date, 1))
          if (isBankingDay(bank, date)) open += 1;
        expect(open).toBe(5);
        expect(addBankingDays(bank, presented, 0)).toBe(presented);
      }),
    );
  });

  it('in China skips the Spring Festival and keeps worked Saturdays', () => {
    const china = startingCalendar('CN');
    expect(rollToBankingDay(china, PlainDate.parse('2026-02-15'))).toBe('2026-02-24');
    expect(isBankingDay(china, PlainDate.parse('2026-02-28'))).toBe(true);
    expect(examinationEnd(PlainDate.parse('2025-09-29'), china)).toBe('2025-10-13');
    // Days off as announced: 1+8+3+5+3+8 in 2025, 3+9+3+5+3+3+7 in 2026; what is worked for them lies on weekends.
    const days = (year: string) => china.holidays.filter(({ date }) => date.startsWith(year)).length;
    expect([days('2025'), days('2026')]).toEqual([28, 33]);
    expect(china.workdays.filter((date) => ![0, 6].includes(weekday(date)))).toEqual([]);
    expect(knowsYear(china, PlainDate.parse('2027-01-01'))).toBe(false);
  });
});

describe('the wording of a shipment period', () => {
  it.each([
    ['FROM 250401 TO 250415', '2025-04-01', '2025-04-15'],
    ['BETWEEN 1 APRIL 2025 AND 15 APRIL 2025', '2025-04-01', '2025-04-15'],
    ['AFTER APRIL 1, 2025 AND BEFORE APRIL 15, 2025', '2025-04-02', '2025-04-14'],
    ['UNTIL 15 APR 2025', null, '2025-04-15'],
    ['FIRST HALF OF APRIL 2025', '2025-04-01', '2025-04-15'],
    ['SECOND HALF OF FEBRUARY 2024', '2024-02-16', '2024-02-29'],
    ['BEGINNING OF MAY 2025', '2025-05-01', '2025-05-10'],
    ['MIDDLE OF MAY 2025', '2025-05-11', '2025-05-20'],
    ['END OF MAY 2025', '2025-05-21', '2025-05-31'],
  ])('%s', (text, from, to) => {
    expect(shipmentWindow(text)).toEqual({ from, to });
  });

  it('is not guessed', () => {
    expect(shipmentWindow('AS SOON AS POSSIBLE')).toBeNull();
  });
});

it('finds the country of an expiry in its place', () => {
  expect(
    ['CHINA', 'NINGBO', 'AT OUR COUNTERS IN FRANKFURT, GERMANY', 'HONG KONG', 'NOWHERE', 'INDIANA'].map(
      countryOf,
    ),
  ).toEqual(['CN', 'CN', 'DE', 'HK', '', '']);
});

function amendment(id: string, text: string, change: Partial<CreditAmendment> = {}): CreditAmendment {
  const read = readCreditText(text);
  return {
    id,
    receivedOn: START,
    text,
    tags: [...read.tags],
    sender: '',
    file: null,
    corrections: {},
    number: read.amendmentNo,
    date: read.date,
    state: 'accepted',
    decidedOn: null,
    decidedBy: '',
    ...change,
  };
}

function credit(...amendments: readonly CreditAmendment[]): Credit {
  const read = readCreditText(WIRE_700);
  return Credit.parse({
    id: 'd:1',
    issue: { receivedOn: START, text: WIRE_700, tags: read.tags, sender: read.sender },
    amendments,
    createdOn: START,
  });
}

describe('an amendment', () => {
  const accepted = credit(amendment('a1', AMENDMENT_707));

  it('changes what it names when it is accepted, and nothing else', () => {
    expect(currentTerms(accepted).terms).toMatchObject({
      amount: '55000',
      expiryDate: '2025-04-15',
      latestShipment: '2025-03-25',
      number: 'DE25LC000417',
      presentationDays: 15,
    });
    expect(currentTerms(accepted).terms.documents.map(({ kind }) => kind)).toEqual([
      'commercial-invoice',
      'bill-of-lading',
      'packing-list',
      'insurance',
      'beneficiary-certificate',
    ]);
    expect(changesOf(accepted, 'a1').map(({ term }) => term)).toEqual([
      'expiryDate',
      'amount',
      'latestShipment',
      'documents',
    ]);
  });

  it.each(['pending', 'rejected'] as const)('changes nothing while it is %s', (state) => {
    expect(currentTerms(credit(amendment('a1', AMENDMENT_707, { state }))).terms).toEqual(
      currentTerms(credit()).terms,
    );
  });

  it('outlives a correction of the field it changes; other corrections stay', () => {
    const corrected = {
      ...accepted,
      issue: {
        ...accepted.issue,
        corrections: { latestShipment: PlainDate.parse('2025-03-01'), form: 'IRREVOCABLE CONFIRMED' },
      },
    };
    expect(currentTerms(corrected).terms).toMatchObject({
      latestShipment: '2025-03-25',
      form: 'IRREVOCABLE CONFIRMED',
    });
  });

  it('increases what the clerk set right', () => {
    const corrected = {
      ...accepted,
      issue: { ...accepted.issue, corrections: { amount: decimal('60000') } },
    };
    expect(currentTerms(corrected).terms.amount).toBe('65000');
  });

  it('decreases, replaces a whole field, and says what it cannot place', () => {
    const text = (body: string) => `:20:DE25LC000417\n:26E:2\n:30:250210\n${body}`;
    const amendedBy = (body: string) => currentTerms(credit(amendment('a2', text(body))));
    expect(amendedBy(':33B:USD1000,50').terms.amount).toBe('48999.5');
    expect(amendedBy(':33B:USD60000,').doubts).toContainEqual({ tag: '33B', doubt: 'unreadable' });
    expect(amendedBy(':31E:250430').terms).toMatchObject({ expiryDate: '2025-04-30', expiryPlace: 'CHINA' });
    expect(amendedBy(':46B:/REPALL/+COMMERCIAL INVOICE').terms.documents).toHaveLength(1);
    expect(amendedBy(':46B:/DELETE/+SOMETHING THAT NEVER STOOD THERE').doubts).toContainEqual({
      tag: '46A',
      doubt: 'wording',
    });
    expect(amendedBy(':79:PORT OF LOADING NOW READS SHANGHAI').doubts).toContainEqual({
      tag: '79',
      doubt: 'unread',
    });
  });

  it('never loses raw text of earlier messages, whatever comes later', () => {
    const bodies = fc.array(
      fc.constantFrom(
        ':32B:USD1,',
        ':33B:USD2,',
        ':44C:250401',
        ':46B:/REPALL/X',
        ':47B:/ADD/+Y',
        ':79:Z',
        ':31D:250501CHINA',
        ':45B:/DELETE/+10,000',
      ),
      { maxLength: 12 },
    );
    const states = fc.constantFrom('pending' as const, 'accepted' as const, 'rejected' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(bodies, states), { maxLength: 6 }), (messages) => {
        const whole = credit(
          ...messages.map(([body, state], at) =>
            amendment(`a${at}`, `:20:DE25LC000417\n:26E:${at + 1}\n${body.join('\n')}`, { state }),
          ),
        );
        const before = JSON.stringify(whole);
        const { terms } = currentTerms(whole);
        expect(JSON.stringify(whole)).toBe(before);
        expect(Credit.parse(whole)).toEqual(whole);
        // The issue reads today as it did on the first day.
        expect(termsAfter(whole, []).terms).toEqual(termsAfter(credit(), []).terms);
        expect(terms.number).toBe('DE25LC000417');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the checks', () => {
  it('answer all thirty-five whatever is missing, and a lost value never turns a fault into silence', () => {
    const blank = fc.subarray([
      'amount',
      'currency',
      'expiryDate',
      'latestShipment',
      'presentationDays',
      'partialShipments',
      'transhipment',
    ] as const);
    fc.assert(
      fc.property(blank, fc.boolean(), fc.boolean(), (names, withPapers, withPresentation) => {
        const terms = someTerms(Object.fromEntries(names.map((name) => [name, null])));
        const findings = checkCredit(
          aCase({
            terms,
            ...(withPapers ? {} : { papers: [] }),
            ...(withPresentation ? {} : { presentation: null }),
            presentation: withPresentation ? aPresentation() : null,
          }),
        );
        expect(new Set(findings.map(({ check }) => check)).size).toBe(CHECK_IDS.length);
        if (names.includes('amount'))
          expect(findings.find(({ check }) => check === 'L17')?.state).toBe('unknown');
        if (names.includes('expiryDate'))
          expect(findings.find(({ check }) => check === 'L04')?.state).toBe('unknown');
      }),
      { numRuns: 150 },
    );
  });
});

/** A credit, its invoice, packing list, bill of lading and policy made from the same few figures. */
const rightOnes = fc
  .record({
    pieces: fc.integer({ min: 10, max: 90_000 }),
    cents: fc.integer({ min: 5, max: 90_000 }),
    tolerance: fc.option(fc.integer({ min: 1, max: 10 })),
    cartons: fc.integer({ min: 1, max: 4000 }),
    shipped: fc.nat({ max: 20 }),
    days: fc.integer({ min: 5, max: 21 }),
    wait: fc.integer({ min: 0, max: 5 }),
    share: fc.constantFrom(100, 100, 60),
  })
  .map(({ pieces, cents, tolerance, cartons, shipped, days, wait, share }) => {
    const sent = Math.max(1, Math.floor((pieces * share) / 100));
    const price = decimal(cents / 100);
    const total = multiply(price, pieces);
    const drawn = multiply(price, sent);
    const sailed = addDays(START, shipped);
    const latest = addDays(START, 20);
    const tolerated = tolerance === null ? null : decimal(tolerance);
    const line = {
      key: 'o/1',
      itemNo: 'NB-210',
      description: 'Cotton shopping bags, art. NB-210',
      quantity: decimal(sent),
      unit: 'PCS',
      unitPrice: price,
      amount: drawn,
    };
    const facts = {
      date: START,
      totalAmount: drawn,
      totalQuantity: decimal(sent),
      packages: cartons,
      grossKg: decimal(cartons * 13),
      volume: decimal(cartons),
      lines: [line],
    };
    return aCase({
      terms: someTerms({
        amount: total,
        plus: tolerated,
        minus: tolerated,
        partialShipments: share === 100 ? 'not-allowed' : 'allowed',
        latestShipment: latest,
        expiryDate: addDays(latest, 21),
        presentationDays: days,
        goodsItems: [anItem({ text: 'NB-210', quantity: decimal(pieces), unitPrice: price })],
      }),
      papers: [anInvoice(facts), aPackingList(facts)],
      presentation: aPresentation({
        presentedOn: addDays(sailed, wait),
        documents: aPresentation().documents.map((one) => ({ ...one, date: START })),
        transports: [
          aBill({
            onBoardOn: sailed,
            issuedOn: sailed,
            packages: cartons,
            grossKg: decimal(cartons * 13),
            volume: decimal(cartons),
          }),
        ],
        insurance: aPolicy({ issuedOn: START, amount: multiply(drawn, decimal(1.1)) }),
      }),
      today: sailed,
    });
  });

describe('a right presentation', () => {
  it('raises no alarm, whatever its figures (200 of them)', () => {
    fc.assert(
      fc.property(rightOnes, (given) => {
        const alarms = checkCredit(given).filter(
          ({ state }) => !['holds', 'note', 'not-asked'].includes(state),
        );
        expect(alarms.map(({ check, state, reason, facts }) => ({ check, state, reason, facts }))).toEqual(
          [],
        );
      }),
      { numRuns: 200 },
    );
  });
});
