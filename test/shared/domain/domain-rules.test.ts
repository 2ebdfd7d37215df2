import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankFor, isCreditCode, otherCurrencyOf } from '#shared/domain/company';
import { customerName } from '#shared/domain/customer';
import { counterId, formatNumber, NumberPattern } from '#shared/domain/numbering';
import { isOpen, nextStage, OrderStage, STAGE_NAMES } from '#shared/domain/order-stage';
import { PaymentTerms, splitDeposit } from '#shared/domain/payment-terms';
import { priceFor } from '#shared/domain/product';
import { isExpired, quotationTotal } from '#shared/domain/quotation';
import { linesWithoutPrice, orderTotal, quantityByUnit } from '#shared/domain/sales-order';
import { CURRENCIES } from '#shared/values/currency';
import { add, compare, decimal, divide } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { aProduct } from '../../builders/a-product';
import { aQuotation } from '../../builders/a-quotation';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

describe('a credit code', () => {
  const right = '91330212MA2HT8Q367';

  it('passes with its check character and fails with any other', () => {
    expect(isCreditCode(right)).toBe(true);
    for (const character of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      expect(isCreditCode(right.slice(0, 17) + character)).toBe(character === '7');
    }
  });

  it('shows every single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet), (at, character) => {
        const typed = right.slice(0, at) + character + right.slice(at + 1);
        expect(isCreditCode(typed)).toBe(typed === right);
      }),
    );
  });

  it('refuses letters that the code never uses and other lengths', () => {
    expect(['91330212MA2HT8Q36I', '91330212MA2HT8Q36', '', right.toLowerCase()].map(isCreditCode)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the deposit', () => {
  it('and the balance are together exactly the total, whatever the share', () => {
    const cents = fc.integer({ min: 0, max: 1e9 });
    const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => divide(hundredths, 100));
    fc.assert(
      fc.property(cents, percent, fc.constantFrom(...CURRENCIES), (units, depositPercent, currency) => {
        const total = money(divide(units, 100), currency);
        const { deposit, balance } = splitDeposit(total, PaymentTerms.parse({ depositPercent }));
        expect(compare(add(deposit.amount, balance.amount), total.amount)).toBe(0);
        expect(compare(balance.amount, 0)).not.toBe(-1);
      }),
    );
  });

  it('of 30 % of USD 0.05 is rounded half up', () => {
    const terms = PaymentTerms.parse({ depositPercent: '30' });
    const { deposit, balance } = splitDeposit(money(decimal('0.05'), 'USD'), terms);
    expect([deposit.amount, balance.amount]).toEqual(['0.02', '0.03']);
  });

  it.each(['-1', '100.01'])('cannot be %s %%', (depositPercent) => {
    expect(PaymentTerms.safeParse({ depositPercent }).success).toBe(false);
  });
});

describe('numbers of papers', () => {
  const day = PlainDate.parse('2026-03-02');

  it.each([
    ['SO-{yyyy}-{nnnn}', 7, 'SO-2026-0007'],
    ['{yy}{mm}/{nnn}', 12, '2603/012'],
    ['CI{n}', 1234, 'CI1234'],
    ['PI-{yyyy}-{nn}', 123, 'PI-2026-123'],
  ])('%s gives %s as %s', (pattern, count, text) => {
    expect(formatNumber(NumberPattern.parse(pattern), count, day)).toBe(text);
  });

  it.each(['SO-{yyyy}', '{nnn}-{nnn}', '{nnnnnnnnn}'])('refuse the pattern %s', (pattern) => {
    expect(NumberPattern.safeParse(pattern).success).toBe(false);
  });

  it('run by year', () => {
    expect(counterId('quotation', day)).toBe('quotation:2026');
  });

  it('never repeat within a year', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const pattern = NumberPattern.parse('SO-{yyyy}-{nnnn}');
        expect(formatNumber(pattern, a, day) === formatNumber(pattern, b, day)).toBe(a === b);
      }),
    );
  });
});

describe('the price list', () => {
  it.each([
    ['499', null],
    ['500', '3.84'],
    ['999', '3.84'],
    ['1000', '3.16'],
    ['9999.5', '2.70'],
    ['10000', '2.54'],
  ])('takes the last break that %s pieces reach: %s', (quantity, price) => {
    expect(priceFor(aProduct(), 'USD', decimal(quantity))).toBe(price);
  });

  it('has no price in a currency that is not listed', () => {
    expect(priceFor(aProduct(), 'EUR', decimal('1000'))).toBeNull();
  });
});

describe('an order', () => {
  it('totals its rounded lines and leaves out what has no price', () => {
    const lines = ['1', '3', '5'].map((quantity, index) =>
      anOrderLine({ id: String(index), quantity: decimal(quantity), unitPrice: decimal('0.335') }),
    );
    const order = anOrder({ lines: [...lines, anOrderLine({ id: 'open', unitPrice: null })] });
    expect(orderTotal(order)).toEqual({ amount: '3.03', currency: 'USD' });
    expect(linesWithoutPrice(order).map((line) => line.id)).toEqual(['open']);
  });

  it('never adds pieces to pairs', () => {
    const order = anOrder({
      lines: [
        anOrderLine({ quantity: decimal('10') }),
        anOrderLine({ quantity: decimal('5'), unit: 'PR' }),
        anOrderLine({ quantity: decimal('2.5') }),
      ],
    });
    expect([...quantityByUnit(order)]).toEqual([
      ['PCS', '12.5'],
      ['PR', '5'],
    ]);
  });

  it('walks its stages to the end and is open until it has shipped', () => {
    expect(STAGE_NAMES.map(nextStage)).toEqual([
      'production',
      'inspected',
      'packed',
      'shipped',
      'paid',
      null,
      null,
    ]);
    const since = '2026-03-02';
    const open = STAGE_NAMES.filter((name) => isOpen(OrderStage.parse({ name, since, reason: 'told so' })));
    expect(open).toEqual(['confirmed', 'production', 'inspected', 'packed']);
  });

  it('is not cancelled without a reason', () => {
    expect(OrderStage.safeParse({ name: 'cancelled', since: '2026-03-02', reason: '' }).success).toBe(false);
  });
});

describe('a quotation', () => {
  it('totals its lines and holds to the end of its last day', () => {
    const quotation = aQuotation();
    expect(quotationTotal(quotation).amount).toBe('3160.00');
    expect(isExpired(quotation, PlainDate.parse('2026-03-12'))).toBe(false);
    expect(isExpired(quotation, PlainDate.parse('2026-03-13'))).toBe(true);
  });
});

describe('names and banks', () => {
  it('calls a customer by the English name, else the Chinese', () => {
    expect(customerName(aCustomer())).toBe('Test Customer GmbH');
    expect(customerName(aCustomer({ nameEn: '', nameZh: '测试客户' }))).toBe('测试客户');
  });

  it('prints the account held in the currency, else the first', () => {
    const [dollars] = aCompany().bankAccounts;
    if (!dollars) throw new Error('the builder gives one account');
    const euros = { ...dollars, account: 'EUR-1', currency: 'EUR' as const };
    const company = aCompany({ bankAccounts: [dollars, euros] });
    expect([bankFor(company, 'EUR')?.account, bankFor(company, 'JPY')?.account]).toEqual([
      'EUR-1',
      dollars.account,
    ]);
    expect(bankFor(aCompany({ bankAccounts: [] }), 'USD')).toBeNull();
    const any = { ...dollars, account: 'ANY-1', currency: null };
    expect(bankFor(aCompany({ bankAccounts: [dollars, any] }), 'GBP')?.account).toBe('ANY-1');
  });

  it('says that an account is kept in another currency, and nothing where it takes the paper’s', () => {
    const [dollars] = aCompany().bankAccounts;
    if (!dollars) throw new Error('the builder gives one account');
    expect(otherCurrencyOf({ ...dollars, currency: 'USD' }, 'GBP')?.en).toContain('kept in USD');
    expect(otherCurrencyOf({ ...dollars, currency: 'USD' }, 'USD')).toBeNull();
    expect(otherCurrencyOf({ ...dollars, currency: null }, 'KWD')).toBeNull();
  });
});
