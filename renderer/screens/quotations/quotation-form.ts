import type { Customer } from '#shared/domain/customer';
import type { PaymentTerms } from '#shared/domain/payment-terms';
import { type Product, priceFor } from '#shared/domain/product';
import type { Quotation, QuotationLine, QuotationState } from '#shared/domain/quotation';
import type { CurrencyCode } from '#shared/values/currency';
import { compare, type DecimalText, ZERO } from '#shared/values/decimal';
import { CustomerId, type ProductId, QuotationId } from '#shared/values/ids';
import type { IncotermCode } from '#shared/values/incoterm';
import { lineTotal, type Money, totalOf } from '#shared/values/money';
import type { Packing } from '#shared/values/packing';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import { readPaymentTerms, type TermsForm } from '../customers/customer-form';
import { fieldReader, type Reading, reading } from '../forms/field-reader';
import { typedDecimal, typedLines } from '../forms/field-text';
import { type BreakForm, readPrice } from '../products/product-form';

export interface QuotationLineForm {
  readonly id: string;
  readonly productId: ProductId | null;
  readonly itemNo: string;
  readonly descriptionEn: string;
  readonly descriptionZh: string;
  readonly quantity: string;
  readonly unit: Unit;
  readonly unitPrice: string;
  readonly breaks: readonly BreakForm[];
  readonly packing: Packing | null;
  readonly minQuantity: string;
}

/** The quotation as typed. */
export interface QuotationForm {
  readonly number: string;
  readonly customerId: CustomerId | null;
  readonly inquiryDate: string;
  readonly inquiryReference: string;
  readonly date: string;
  readonly validUntil: string;
  readonly currency: CurrencyCode;
  readonly incoterm: IncotermCode | '';
  readonly place: string;
  readonly portOfLoading: string;
  readonly terms: string;
  readonly depositPercent: string;
  readonly method: PaymentTerms['method'];
  readonly leadTime: string;
  readonly lines: readonly QuotationLineForm[];
  readonly remarks: string;
  readonly state: QuotationState;
  readonly createdOn: PlainDate;
}

export function emptyQuotationForm(
  today: PlainDate,
  firm: {
    readonly defaultCurrency: CurrencyCode;
    readonly validityDays: number;
    readonly portOfLoading: string;
  } | null,
): QuotationForm {
  return {
    number: '',
    customerId: null,
    inquiryDate: '',
    inquiryReference: '',
    date: today,
    validUntil: addDays(today, firm?.validityDays ?? 30),
    currency: firm?.defaultCurrency ?? 'USD',
    incoterm: 'FOB',
    place: firm?.portOfLoading ?? '',
    portOfLoading: firm?.portOfLoading ?? '',
    terms: '',
    depositPercent: '',
    method: 'tt',
    leadTime: '',
    lines: [],
    remarks: '',
    state: 'draft',
    createdOn: today,
  };
}

/** What was agreed with the customer before; a new quotation starts with it. */
export function customerTerms({ currency, incoterm, paymentTerms }: Customer): Partial<QuotationForm> {
  return {
    currency,
    ...(incoterm === null ? {} : { incoterm: incoterm.code, place: incoterm.place }),
    ...termsForm(paymentTerms),
  };
}

function termsForm(terms: PaymentTerms): TermsForm {
  const { text, depositPercent, method } = terms;
  return { terms: text, depositPercent: depositPercent === '0' ? '' : depositPercent, method };
}

export function quotationForm(quotation: Quotation): QuotationForm {
  return {
    ...quotation,
    inquiryDate: quotation.inquiryDate ?? '',
    incoterm: quotation.incoterm?.code ?? '',
    place: quotation.incoterm?.place ?? '',
    ...termsForm(quotation.paymentTerms),
    lines: quotation.lines.map((line) => ({ ...line, minQuantity: line.minQuantity ?? '' })),
    remarks: quotation.remarks.join('\n'),
  };
}

/** A line that was begun; the empty one at the end of the table is none. */
export function isBegun(line: QuotationLineForm): boolean {
  return [line.itemNo, line.descriptionEn, line.descriptionZh, line.quantity, line.unitPrice].some(
    (text) => text.trim() !== '',
  );
}

export function readQuotationForm(form: QuotationForm, today: PlainDate): Reading<Omit<Quotation, 'id'>> {
  const reader = fieldReader();
  if (form.customerId === null) reader.fail('customerId', 'required');
  const inquiryDate = reader.date('inquiryDate', form.inquiryDate, today);
  const date = reader.date('date', reader.required('date', form.date), today) ?? today;
  const validUntil =
    reader.date('validUntil', reader.required('validUntil', form.validUntil), today) ?? today;
  if (validUntil < date) reader.fail('validUntil', 'before');
  const paymentTerms = readPaymentTerms(reader, form);
  const lines = form.lines.filter(isBegun).map((line): QuotationLine => {
    const at = `lines.${line.id}`;
    if (line.itemNo.trim() === '' && line.descriptionEn.trim() === '' && line.descriptionZh.trim() === '') {
      reader.fail(`${at}.itemNo`, 'required');
    }
    const price = readPrice(reader, { currency: form.currency, breaks: line.breaks }, at);
    return {
      id: line.id,
      productId: line.productId,
      itemNo: line.itemNo.trim(),
      descriptionEn: line.descriptionEn.trim(),
      descriptionZh: line.descriptionZh.trim(),
      // An empty figure is a fault of the line: a quotation without quantity or price offers nothing.
      quantity: reader.positive(`${at}.quantity`, reader.required(`${at}.quantity`, line.quantity)) ?? ZERO,
      unit: line.unit,
      unitPrice:
        reader.positive(`${at}.unitPrice`, reader.required(`${at}.unitPrice`, line.unitPrice)) ?? ZERO,
      breaks: price === null ? [] : price.breaks.map((step) => ({ ...step })),
      packing: line.packing,
      minQuantity: reader.positive(`${at}.minQuantity`, line.minQuantity),
    };
  });
  const { customerId } = form;
  return customerId === null
    ? { ok: false, errors: reader.errors }
    : reading(reader, () => ({
        number: form.number,
        customerId,
        inquiryDate,
        inquiryReference: form.inquiryReference.trim(),
        date,
        validUntil,
        currency: form.currency,
        incoterm: form.incoterm === '' ? null : { code: form.incoterm, place: form.place.trim() },
        portOfLoading: form.portOfLoading.trim(),
        paymentTerms,
        leadTime: form.leadTime.trim(),
        lines,
        remarks: [...typedLines(form.remarks, 12)],
        state: form.state,
        createdOn: form.createdOn,
      }));
}

/** Place of the first line with a fault; null where the lines are right. */
export function firstWrongLine(form: QuotationForm, today: PlainDate): number | null {
  const read = readQuotationForm(form, today);
  if (read.ok) return null;
  const paths = Object.keys(read.errors);
  const at = form.lines.findIndex((line) => paths.some((path) => path.startsWith(`lines.${line.id}.`)));
  return at < 0 ? null : at;
}

/** The quotation as far as it can be read, for the checks: lines that are still being typed are left out. */
export function checkableQuotation(form: QuotationForm, today: PlainDate): Quotation | null {
  const draft = { ...form, customerId: form.customerId ?? CustomerId.parse('none') };
  const whole = readQuotationForm(draft, today);
  const errors = whole.ok ? {} : whole.errors;
  const isWhole = (line: QuotationLineForm) =>
    !Object.keys(errors).some((path) => path.startsWith(`lines.${line.id}.`));
  const read = whole.ok ? whole : readQuotationForm({ ...draft, lines: form.lines.filter(isWhole) }, today);
  return read.ok ? { ...read.value, id: QuotationId.parse('draft') } : null;
}

/** What the line comes to while it is being typed; null until quantity and price are figures. */
export function typedLineTotal(line: QuotationLineForm, currency: CurrencyCode): Money | null {
  const quantity = typedDecimal(line.quantity);
  const unitPrice = typedDecimal(line.unitPrice);
  return quantity === null || unitPrice === null ? null : lineTotal(unitPrice, quantity, currency);
}

export function typedTotal(form: QuotationForm): Money {
  return totalOf(
    form.lines.flatMap((line) => typedLineTotal(line, form.currency) ?? []),
    form.currency,
  );
}

export function emptyLine(id: string): QuotationLineForm {
  return {
    id,
    productId: null,
    itemNo: '',
    descriptionEn: '',
    descriptionZh: '',
    quantity: '',
    unit: 'PCS',
    unitPrice: '',
    breaks: [],
    packing: null,
    minQuantity: '',
  };
}

/** An id no other line of the form has; ids of removed lines may come back, those of standing lines never change. */
export function freeLineId(lines: readonly QuotationLineForm[]): string {
  const highest = lines.reduce((most, line) => Math.max(most, Number(line.id) || 0), 0);
  return String(highest + 1);
}

/** The line with all that the product file knows; what the clerk already typed for quantity stays. */
export function lineFromProduct(
  line: QuotationLineForm,
  product: Product,
  currency: CurrencyCode,
): QuotationLineForm {
  const price = product.prices.find((entry) => entry.currency === currency);
  const quantity = line.quantity.trim() === '' ? (product.minQuantity ?? '') : line.quantity;
  const filled: QuotationLineForm = {
    ...line,
    productId: product.id,
    itemNo: product.itemNo,
    descriptionEn: printedText(product.nameEn, product.detailsEn),
    descriptionZh: printedText(product.nameZh, product.detailsZh),
    quantity,
    unit: product.unit,
    breaks: (price?.breaks.length ?? 0) > 1 ? (price?.breaks ?? []) : [],
    packing: product.packing,
    minQuantity: product.minQuantity ?? '',
  };
  const typed = typedDecimal(quantity);
  const unitPrice = priceFor(product, currency, typed ?? ('1' as DecimalText)) ?? price?.breaks[0]?.unitPrice;
  return unitPrice === undefined ? filled : { ...filled, unitPrice };
}

function printedText(name: string, details: string): string {
  return details.trim() === '' ? name : `${name}\n${details}`;
}

/** The price of the break that the quantity reaches, where the line has breaks; null leaves the typed one. */
export function breakPrice(line: QuotationLineForm, quantity: string): string | null {
  const typed = typedDecimal(quantity);
  if (typed === null) return null;
  let found: string | null = null;
  for (const step of line.breaks) {
    const minimum = typedDecimal(step.minQuantity);
    if (minimum !== null && compare(minimum, typed) <= 0) found = step.unitPrice;
  }
  return found;
}

/** Another item number is another product: what the old one brought does not hold for it. */
export function withItemNo(line: QuotationLineForm, itemNo: string): QuotationLineForm {
  return { ...line, itemNo, productId: null, packing: null, breaks: [] };
}

/** The line with other breaks; a price that followed them goes on following, one typed by hand stays. */
export function withBreaks(line: QuotationLineForm, breaks: readonly BreakForm[]): QuotationLineForm {
  const followed = line.unitPrice === breakPrice(line, line.quantity);
  const next = { ...line, breaks };
  const price = followed ? breakPrice(next, line.quantity) : null;
  return price === null || price.trim() === '' ? next : { ...next, unitPrice: price };
}
