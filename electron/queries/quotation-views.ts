import { ProblemError, problem } from '#shared/api/problem';
import type { ListInput, QuotationList, QuotationRow, QuotationView } from '#shared/api/views/file-views';
import { type Customer, customerName } from '#shared/domain/customer';
import { isExpired, type Quotation, quotationTotal } from '#shared/domain/quotation';
import type { QuotationId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { paperRows } from './paper-rows';
import type { Records } from './records';
import { remembered } from './remember';
import { findItems, haystack } from './search-text';

export function quotationList(records: Records, input: ListInput, today: PlainDate): QuotationList {
  const quotations = [...records.all('quotations')].sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.number < b.number ? 1 : -1,
  );
  const found = findItems(
    quotations,
    (quotation) => quotationSearchText(records, quotation),
    input.text,
  ).items;
  return {
    total: found.length,
    rows: found
      .slice(input.offset, input.offset + input.limit)
      .map((quotation) => rowOf(records, quotation, today)),
  };
}

export function quotationView(records: Records, quotationId: QuotationId): QuotationView {
  const quotation = records.get('quotations', quotationId);
  const customer = quotation && records.get('customers', quotation.customerId);
  if (!quotation || !customer) throw new ProblemError(problem('not-found', { what: 'quotation' }));
  return {
    quotation,
    revision: records.revision('quotations', quotationId),
    customer,
    total: quotationTotal(quotation),
    papers: paperRows(records, { quotationId }),
  };
}

export function quotationSearchText(records: Records, quotation: Quotation): string {
  const customer = records.get('customers', quotation.customerId);
  const own = ownText(quotation);
  return customer === undefined ? own : `${own}\n${nameText(customer)}`;
}

// Two parts, so that a renamed customer is found by the new name at once.
const ownText = remembered((quotation: Quotation) =>
  haystack([
    quotation.number,
    quotation.inquiryReference,
    ...quotation.lines.flatMap((line) => [line.itemNo, line.descriptionEn]),
  ]),
);
const nameText = remembered((customer: Customer) =>
  haystack([customer.code, customer.nameEn, customer.nameZh]),
);

function rowOf(records: Records, quotation: Quotation, today: PlainDate): QuotationRow {
  const customer = records.get('customers', quotation.customerId);
  return {
    id: quotation.id,
    number: quotation.number,
    customerName: customer === undefined ? '' : customerName(customer),
    date: quotation.date,
    validUntil: quotation.validUntil,
    state: quotation.state,
    expired: isExpired(quotation, today),
    amount: quotationTotal(quotation),
    lineCount: quotation.lines.length,
  };
}
