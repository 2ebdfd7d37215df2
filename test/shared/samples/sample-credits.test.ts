import { describe, expect, it } from 'vitest';
import { currentTerms } from '#shared/credit/amendment';
import { Credit } from '#shared/credit/credit';
import { lineAmount } from '#shared/domain/order-line';
import { sampleDesk } from '#shared/samples/sample-desk';
import { multiply, sum } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { PlainDate } from '#shared/values/plain-date';

describe('the letters of credit of the sample factory', () => {
  it.each(['2026-03-27', '2026-11-25', '2027-12-31'])(
    'are read without a question on %s and cover the open orders to the cent',
    (today) => {
      const desk = sampleDesk(PlainDate.parse(today));
      expect(desk.credits).toHaveLength(2);
      for (const credit of desk.credits) {
        expect(Credit.parse(credit)).toEqual(credit);
        const { terms, doubts } = currentTerms(credit);
        expect(doubts).toEqual([]);
        expect(terms.goodsItems.length).toBeGreaterThan(3);
        const stated = sum(
          terms.goodsItems.map(({ quantity, unitPrice }) =>
            multiply(quantity ?? multiply(0, 0), unitPrice ?? multiply(0, 0)),
          ),
        );
        const { currency, amount } = terms;
        if (currency === null || amount === null) throw new Error('the credit states its amount');
        const orders = desk.orders.filter(
          ({ customerId, stage }) =>
            customerId === credit.customerId && ['production', 'inspected', 'packed'].includes(stage.name),
        );
        const invoiced = sum(
          orders.flatMap((order) => order.lines.flatMap((line) => lineAmount(line, currency)?.amount ?? [])),
        );
        expect(money(amount, currency)).toEqual(money(invoiced, currency));
        expect(money(stated, currency)).toEqual(money(invoiced, currency));
      }
    },
  );
});
