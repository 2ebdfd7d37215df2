import type { CurrencyCode } from '#shared/values/currency';
import {
  absolute,
  add,
  type DecimalText,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import type { OpenItem } from './open-items';
import type { DeliveryDetail, Posting, PostingId } from './posting';
import type { Statement } from './statement';

/** Row of a processor's or supplier's statement (加工厂对账单), one per delivery line. */
export type SupplierRow = {
  readonly posting: Posting;
  readonly delivery: DeliveryDetail | null;
  /** Of this delivery line; the whole posting where it has no lines. */
  readonly amountWithTax: DecimalText;
  readonly amountWithoutTax: DecimalText;
  readonly tax: DecimalText;
  /** 扣款, 已付, 未付 of the whole invoice: they stand on its first line only, so that a column adds up. */
  readonly deductions: DecimalText;
  readonly paid: DecimalText;
  readonly unpaid: DecimalText;
};

/** The extra columns of the factory side; deductions and payments up to the period's last day. */
export function supplierRows(statement: Statement, postings: readonly Posting[]): readonly SupplierRow[] {
  const open = new Map(statement.position.items.map((item) => [item.posting.id, item]));
  const settled = settledBy(postings, statement.period.to);
  return statement.rows
    .filter(({ posting }) => posting.type === 'INV' || posting.type === 'DN')
    .flatMap(({ posting }) => rowsOf(posting, open.get(posting.id), settled.get(posting.id) ?? NOTHING));
}

type Settled = { readonly deductions: DecimalText; readonly paid: DecimalText };

const NOTHING: Settled = { deductions: ZERO, paid: ZERO };

/** What each debit was settled with, in one walk: an account may have ten thousand entries. */
function settledBy(postings: readonly Posting[], to: PlainDate): ReadonlyMap<PostingId, Settled> {
  const found = new Map<PostingId, Settled>();
  for (const posting of postings) {
    if (posting.date > to) continue;
    const part = posting.type === 'CN' || posting.type === 'DED' ? 'deductions' : 'paid';
    for (const application of posting.applications) {
      if (application.on > to) continue;
      const known = found.get(application.to) ?? NOTHING;
      found.set(application.to, { ...known, [part]: add(known[part], application.amount) });
    }
  }
  return found;
}

function rowsOf(posting: Posting, open: OpenItem | undefined, settled: Settled): SupplierRow[] {
  const unpaid = open?.open ?? ZERO;
  const whole = absolute(posting.amount);
  if (posting.delivery.length === 0) {
    return [{ posting, delivery: null, ...taxParts(whole, null, posting.currency), ...settled, unpaid }];
  }
  const lines = posting.delivery.map(
    (line) => money(multiply(line.quantity, line.unitPrice), posting.currency).amount,
  );
  // What rounding or a lump sum leaves between the lines and the invoice stands on the last line.
  const rest = subtract(whole, sum(lines));
  return posting.delivery.map((delivery, index) => {
    const own = lines[index] ?? ZERO;
    const amount = index === lines.length - 1 ? add(own, rest) : own;
    const first = index === 0;
    return {
      posting,
      delivery,
      ...taxParts(amount, delivery.taxRatePercent, posting.currency),
      deductions: first ? settled.deductions : ZERO,
      paid: first ? settled.paid : ZERO,
      unpaid: first ? unpaid : ZERO,
    };
  });
}

/** An amount with its tax taken out: 1,130.00 at 13 % is 1,000.00 and 130.00. */
export function taxParts(amountWithTax: DecimalText, rate: DecimalText | null, currency: CurrencyCode) {
  if (rate === null || isZero(rate)) return { amountWithTax, amountWithoutTax: amountWithTax, tax: ZERO };
  const net = money(divide(amountWithTax, divide(add(100, rate), 100)), currency).amount;
  return { amountWithTax, amountWithoutTax: net, tax: subtract(amountWithTax, net) };
}
