import { tidy } from '#shared/imports/cell-text';
import { type DecimalMark, readNumber } from '#shared/imports/number-reading';
import type { CurrencyCode } from '#shared/values/currency';
import { absolute, type DecimalText, isNegative, isZero, subtract, ZERO } from '#shared/values/decimal';
import { negate } from '../signed-amount';
import { type AmountReading, readAmount } from './signed-cell';
import type { StatementColumns, StatementRole } from './statement-columns';

/** What one row moves the balance by, or the cell that says nothing certain. */
export type Figure = {
  readonly amount: DecimalText | null;
  readonly currency: CurrencyCode | null;
  readonly role: StatementRole;
  readonly doubt: 'no-amount' | 'open-amount' | null;
  /** Texts that would settle an open amount. */
  readonly choices: readonly string[];
};

export type CellOf = (role: StatementRole) => string;

const CREDIT_SIDE = /^(?:CR|C|H)\b|^贷/i;
const DEBIT_SIDE = /^(?:DR|D|S)\b|^借/i;

/** One amount column with its sign, or a debit and a credit column: debit − credit. */
export function figureOf(
  cell: CellOf,
  mark: DecimalMark | null,
  currency: CurrencyCode,
  printsMinus: ReadonlySet<StatementRole>,
): Figure {
  const parts: readonly (readonly [StatementRole, AmountReading])[] = (
    ['debit', 'credit', 'amount'] as const
  ).map((role) => [role, readAmount(cell(role), mark, currency)]);
  for (const [role, part] of parts) {
    if (part.kind === 'no-amount') return nothing(role, 'no-amount', []);
    if (part.kind === 'open') return nothing(role, 'open-amount', part.readings.map(settled));
  }
  const [debit, credit, amount] = parts.map(([, part]) => (part.kind === 'amount' ? part : null));
  if (debit || credit) {
    const size = (role: StatementRole, amount: DecimalText = ZERO) =>
      printsMinus.has(role) ? absolute(amount) : amount;
    return {
      amount: subtract(size('debit', debit?.amount), size('credit', credit?.amount)),
      currency: debit?.currency ?? credit?.currency ?? null,
      role: debit ? 'debit' : 'credit',
      doubt: null,
      choices: [],
    };
  }
  if (!amount) return { ...nothing('amount', 'no-amount', []), doubt: null };
  const less = CREDIT_SIDE.test(cell('direction'));
  return {
    amount: less && !isNegative(amount.amount) ? negate(amount.amount) : amount.amount,
    currency: amount.currency,
    role: 'amount',
    doubt: null,
    choices: [],
  };
}

const REVERSED = /revers|cancel|storno|红字|冲销|冲回/i;
const CREDITED = /credit note|\bCN\b|gutschrift|\bavoir\b|abono|贷项|退货/i;

/**
 * Of the debit and the credit column those that print a minus on every figure: the column says the same twice. One minus
 * among other figures takes something back, and so do rows that all say so.
 */
export function minusColumns(
  body: readonly (readonly string[])[],
  columns: StatementColumns['columns'],
  mark: DecimalMark | null,
  currency: CurrencyCode,
): ReadonlySet<StatementRole> {
  const roles = (['debit', 'credit'] as const).filter((role) => {
    const column = columns[role];
    if (column === undefined) return false;
    const figures = body.flatMap((cells) => {
      const read = readAmount(cells[column] ?? '', mark, currency);
      return read.kind === 'amount' && !isZero(read.amount) ? [{ amount: read.amount, cells }] : [];
    });
    const takesBack = (text: string) => REVERSED.test(text) || (role === 'debit' && CREDITED.test(text));
    return (
      figures.every(({ amount }) => isNegative(amount)) &&
      !figures.every(({ cells }) => takesBack(cells.join(' ')))
    );
  });
  return new Set(roles);
}

/** True for one column of amounts, none of them with a minus, and no other column that tells the side. */
export function isUnsigned(
  body: readonly (readonly string[])[],
  { amount: column, debit, credit, direction }: StatementColumns['columns'],
  mark: DecimalMark | null,
  currency: CurrencyCode,
): boolean {
  if (column === undefined || debit !== undefined || credit !== undefined || direction !== undefined)
    return false;
  return body.every((cells) => {
    const text = tidy(cells[column] ?? '');
    if (/\b(?:CR|DR)\.?$|[贷借]/i.test(text)) return false;
    const read = readAmount(text, mark, currency);
    return read.kind !== 'amount' || !isNegative(read.amount);
  });
}

function nothing(role: StatementRole, doubt: Figure['doubt'], choices: readonly string[]): Figure {
  return { amount: null, currency: null, role, doubt, choices };
}

/** A text that can be read in one way only: four decimals are no thousands. */
function settled(value: DecimalText): string {
  return /\.\d{3}$/.test(value) ? `${value}0` : value.includes('.') ? value : `${value}.00`;
}

/** The running balance; 贷 or CR beside it turns its sign where the figures stand in two columns. */
export function balanceIn(
  cell: CellOf,
  mark: DecimalMark | null,
  currency: CurrencyCode,
): DecimalText | null {
  const read = readAmount(cell('balance'), mark, currency);
  if (read.kind !== 'amount') return null;
  const turned = /^(?:贷|CR?$)/i.test(cell('direction')) && cell('amount') === '';
  return turned && !isNegative(read.amount) ? negate(read.amount) : read.amount;
}

export function isDirection(text: string): boolean {
  return CREDIT_SIDE.test(text) || DEBIT_SIDE.test(text);
}

/** True when the table tells by Dr and Cr beside one amount which way it moves. */
export function saysDirections(
  body: readonly (readonly string[])[],
  { amount, direction }: StatementColumns['columns'],
): boolean {
  if (amount === undefined || direction === undefined) return false;
  return body.some((cells) => tidy(cells[amount] ?? '') !== '' && isDirection(tidy(cells[direction] ?? '')));
}

/** The decimal mark that the figures of the table prove. */
export function provedMark(
  body: readonly (readonly string[])[],
  columns: StatementColumns['columns'],
): DecimalMark | null {
  const votes = { '.': 0, ',': 0 };
  for (const cells of body) {
    for (const column of [columns.amount, columns.debit, columns.credit, columns.balance]) {
      const proves = column === undefined ? null : readNumber(tidy(cells[column] ?? ''), null)?.proves;
      if (proves) votes[proves] += 1;
    }
  }
  return votes['.'] === votes[','] ? null : votes['.'] > votes[','] ? '.' : ',';
}
