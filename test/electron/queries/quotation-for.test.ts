import { describe, expect, it } from 'vitest';
import type { Quotation } from '#shared/domain/quotation';
import { QuotationId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { quotationFor } from '../../../electron/queries/import-preview';
import type { Records } from '../../../electron/queries/records';
import { aCustomer } from '../../builders/a-customer';
import { aDraft, aDraftLine, read } from '../../builders/a-draft';
import { aProduct } from '../../builders/a-product';
import { aQuotation } from '../../builders/a-quotation';

const product = aProduct();
const customer = aCustomer();
const quoted = aQuotation({ customerId: customer.id, state: 'sent' });

function records(...quotations: readonly Quotation[]): Pick<Records, 'all'> {
  // Only quotations are asked for.
  return { all: () => quotations } as unknown as Pick<Records, 'all'>;
}

const draftOf = (...items: readonly string[]) =>
  aDraft({ lines: items.map((item, at) => aDraftLine(String(at + 1), { itemNo: read(item) })) });

describe('the quotation of an order', () => {
  it('is found by our number, and by a number of the customer that leads to our product', () => {
    const [ours = ''] = quoted.lines.map(({ itemNo }) => itemNo);
    expect(quotationFor(records(quoted), customer, draftOf(ours), new Map())?.id).toBe(quoted.id);
    expect(quotationFor(records(quoted), customer, draftOf('TC-9'), new Map())).toBeNull();
    expect(quotationFor(records(quoted), customer, draftOf('TC-9'), new Map([['1', product.id]]))?.id).toBe(
      quoted.id,
    );
  });

  it('is the newest, and none that offers a single item of many', () => {
    const newer: Quotation = {
      ...quoted,
      id: QuotationId.parse('test:quotation-2'),
      date: PlainDate.parse('2026-12-01'),
    };
    const [ours = ''] = quoted.lines.map(({ itemNo }) => itemNo);
    expect(quotationFor(records(quoted, newer), customer, draftOf(ours), new Map())?.id).toBe(newer.id);
    expect(quotationFor(records(quoted), customer, draftOf(ours, 'B', 'C', 'D'), new Map())).toBeNull();
  });
});
