import type { PostingView } from '#shared/api/views/money-accounts';
import type {
  BookInput,
  FactoryInvoiceHelp,
  OpenDelivery,
  PostingPatch,
} from '#shared/api/views/money-entry';
import { dueOnInvoice } from '#shared/money/due-date';
import { documentKey } from '#shared/money/matching/document-number';
import type { DeliveryDetail } from '#shared/money/posting';
import { taxParts } from '#shared/money/supplier-rows';
import type { CurrencyCode } from '#shared/values/currency';
import {
  compare,
  type DecimalText,
  decimalPlaces,
  isNegative,
  isZero,
  round,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { lineTotal } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import { amountFigure } from '../../components/figures';
import { typedDate, typedDecimal } from '../forms/field-text';

/** A line of a factory's invoice as typed. */
export interface InvoiceLine {
  readonly key: string;
  /** Number of our order that the goods were made for. */
  readonly order: string;
  readonly style: string;
  readonly process: string;
  readonly deliveryNote: string;
  readonly quantity: string;
  /** What is counted: pcs, kg, m. */
  readonly unit: string;
  /** Tax included. */
  readonly unitPrice: string;
  readonly taxRate: string;
}

export interface InvoiceForm {
  readonly number: string;
  readonly date: string;
  /** Empty: by the firm's payment terms. */
  readonly dueDate: string;
  readonly vatInvoice: string;
  /** As printed on their invoice, tax included. */
  readonly total: string;
  /** Why their total is another than the sum of the lines. */
  readonly difference: string;
  /** Why a booked invoice is mended. */
  readonly reason: string;
  readonly lines: readonly InvoiceLine[];
}

export type InvoiceWrong = Readonly<
  Partial<
    Record<'number' | 'date' | 'dueDate' | 'total' | 'difference' | 'reason' | 'lines', InvoiceWrongKind>
  >
>;
export type InvoiceWrongKind =
  | 'number'
  | 'date'
  | 'amount'
  | 'taken'
  | 'difference'
  | 'reason'
  | 'quantity'
  | 'lines';

let lastKey = 0;
const nextKey = () => {
  lastKey += 1;
  return `l${lastKey}`;
};

/** Tax goes on from the line before. */
export function newLine(before?: InvoiceLine): InvoiceLine {
  const rest = { style: '', process: '', deliveryNote: '', quantity: '', unitPrice: '' };
  return {
    ...rest,
    key: nextKey(),
    order: before?.order ?? '',
    unit: before?.unit ?? '',
    taxRate: before?.taxRate ?? '',
  };
}

export function lineOf(goods: OpenDelivery): InvoiceLine {
  const { order, style, process, unit, open, unitPrice, taxRatePercent } = goods;
  return {
    ...{ key: nextKey(), order, style, process, unit, deliveryNote: '' },
    quantity: open,
    unitPrice: unitPrice ?? '',
    taxRate: taxRatePercent ?? '',
  };
}

export function startInvoice(entry: PostingView | null, today: PlainDate): InvoiceForm {
  const empty = { number: '', dueDate: '', vatInvoice: '', total: '', difference: '', reason: '' };
  if (entry === null) return { ...empty, date: today, lines: [newLine()] };
  const { number, date, dueDate, amount, currency, delivery, remark } = entry.posting;
  return {
    ...{
      ...empty,
      number,
      date,
      dueDate: dueDate ?? '',
      total: amountFigure(amount, currency),
      difference: remark,
    },
    vatInvoice: delivery[0]?.vatInvoice ?? '',
    lines: delivery.map((line) => ({
      ...{ key: nextKey(), order: line.order ?? '', style: line.style, process: line.process },
      ...{ deliveryNote: line.deliveryNote, quantity: line.quantity, unit: line.unit },
      ...{ unitPrice: line.unitPrice, taxRate: line.taxRatePercent ?? '' },
    })),
  };
}

const CELLS = ['order', 'style', 'process', 'deliveryNote', 'quantity', 'unitPrice'] as const;
const isBegun = (line: InvoiceLine) => CELLS.some((cell) => line[cell].trim() !== '');

/** Amount of a line, tax included; `null` while quantity or price is missing. */
export function lineAmount(line: InvoiceLine, currency: CurrencyCode): DecimalText | null {
  const quantity = typedDecimal(line.quantity);
  const unitPrice = typedDecimal(line.unitPrice);
  if (quantity === null || unitPrice === null) return null;
  return lineTotal(unitPrice, quantity, currency).amount;
}

/** The lines added up beside what their paper says. */
export interface InvoiceProof {
  readonly lines: number;
  readonly sum: DecimalText;
  readonly withoutTax: DecimalText;
  readonly tax: DecimalText;
  /** Their total; the sum of the lines while none is typed. */
  readonly total: DecimalText;
  /** Their total − the sum. */
  readonly difference: DecimalText;
}

export function proofOf(form: InvoiceForm, currency: CurrencyCode): InvoiceProof {
  const begun = form.lines.filter(isBegun);
  const parts = begun.flatMap((line) => {
    const amount = lineAmount(line, currency);
    return amount === null ? [] : [taxParts(amount, typedDecimal(line.taxRate), currency)];
  });
  const all = sum(parts.map((part) => part.amountWithTax));
  const typed = typedDecimal(form.total);
  const total = typed ?? all;
  return {
    lines: begun.length,
    sum: all,
    withoutTax: sum(parts.map((part) => part.amountWithoutTax)),
    tax: sum(parts.map((part) => part.tax)),
    total,
    // Without lines there is nothing to compare with.
    difference: begun.length === 0 ? ZERO : subtract(total, all),
  };
}

type KnownInvoice = FactoryInvoiceHelp['numbers'][number];

export interface Duplicate {
  readonly why: 'number' | 'amount';
  readonly known: KnownInvoice;
}

/** An invoice that may be this one: the same number however it is written, else the same day and amount. */
export function duplicateOf(
  form: InvoiceForm,
  help: FactoryInvoiceHelp | undefined,
  { currency, today, own }: { currency: CurrencyCode; today: PlainDate; own: string | null },
): Duplicate | null {
  const others = help?.numbers.filter(({ id }) => id !== own) ?? [];
  const plain = (text: string) => documentKey(text)?.key ?? text.trim().toUpperCase();
  const typed = form.number.trim();
  const same = typed === '' ? undefined : others.find(({ number }) => plain(number) === plain(typed));
  if (same) return { why: 'number', known: same };
  const date = typedDate(form.date, today);
  const { total } = proofOf(form, currency);
  const equal = others.find(
    (one) => one.currency === currency && one.date === date && compare(one.amount, total) === 0,
  );
  return equal && !isZero(total) ? { why: 'amount', known: equal } : null;
}

/** Due day by the firm's terms. */
export function dueByTerms(form: InvoiceForm, terms: string, today: PlainDate): PlainDate | null {
  const date = typedDate(form.date, today);
  return date === null ? null : dueOnInvoice(terms, date);
}

export type InvoiceReading =
  | {
      readonly ok: true;
      readonly entry: BookInput['entry'];
      readonly patch: PostingPatch;
      readonly reason: string;
    }
  | { readonly ok: false; readonly wrong: InvoiceWrong };

export interface InvoiceContext {
  readonly account: BookInput['entry']['account'];
  readonly terms: string;
  readonly today: PlainDate;
  /** True while a booked invoice is mended. */
  readonly mends: boolean;
}

export function readInvoice(form: InvoiceForm, context: InvoiceContext): InvoiceReading {
  const { account, today, terms } = context;
  const date = typedDate(form.date, today);
  const typedDue = form.dueDate.trim() === '' ? null : typedDate(form.dueDate, today);
  const proof = proofOf(form, account.currency);
  const begun = form.lines.filter(isBegun);
  const delivery = begun.map((line) => readLine(line, form.vatInvoice));
  const isAmount = !isZero(proof.total) && !isNegative(proof.total);
  const isTotalTyped = form.total.trim() === '' || typedDecimal(form.total) !== null;
  const wrong: InvoiceWrong = {
    ...(form.number.trim() === '' ? { number: 'number' } : {}),
    ...(date === null ? { date: 'date' } : {}),
    ...(form.dueDate.trim() !== '' && typedDue === null ? { dueDate: 'date' } : {}),
    ...(delivery.includes(null) ? { lines: 'quantity' } : {}),
    ...(!isTotalTyped || (!isAmount && !delivery.includes(null)) ? { total: 'amount' } : {}),
    ...(!isZero(proof.difference) && form.difference.trim() === '' ? { difference: 'difference' } : {}),
    ...(context.mends && form.reason.trim() === '' ? { reason: 'reason' } : {}),
  };
  if (date === null || Object.keys(wrong).length > 0) return { ok: false, wrong };
  const lines = delivery.flatMap((line) => line ?? []);
  const orders = [...new Set(lines.flatMap((line) => line.order || []))];
  const patch = {
    number: form.number.trim(),
    date,
    dueDate: typedDue ?? dueOnInvoice(terms, date),
    po: orders.join(', ').slice(0, 80),
    amount: proof.total,
    delivery: lines,
    remark: isZero(proof.difference) ? '' : form.difference.trim(),
  };
  return {
    ok: true,
    reason: form.reason.trim(),
    patch,
    entry: {
      ...patch,
      ...{ account, type: 'INV', contract: '', applications: [], chargeOf: null, reason: '' },
      ...{ reference: '', approvedBy: '', disputed: ZERO, file: null },
    },
  };
}

/** A price is printed with two decimals at least. */
function asPrice(price: DecimalText): DecimalText {
  return round(price, Math.max(2, decimalPlaces(price)));
}

function readLine(line: InvoiceLine, vatInvoice: string): DeliveryDetail | null {
  const quantity = typedDecimal(line.quantity);
  const unitPrice = typedDecimal(line.unitPrice);
  const taxRate = line.taxRate.trim() === '' ? null : typedDecimal(line.taxRate);
  if (quantity === null || unitPrice === null || (line.taxRate.trim() !== '' && taxRate === null))
    return null;
  return {
    ...{ quantity, unitPrice: asPrice(unitPrice), taxRatePercent: taxRate, vatInvoice: vatInvoice.trim() },
    deliveryNote: line.deliveryNote.trim(),
    style: line.style.trim(),
    process: line.process.trim(),
    unit: line.unit.trim(),
    ...(line.order.trim() === '' ? {} : { order: line.order.trim() }),
  };
}
