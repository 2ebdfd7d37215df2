import { describe, expect, it } from 'vitest';
import { Quotation } from '#shared/domain/quotation';
import { quotationChecks } from '#shared/domain/quotation-checks';
import { PlainDate } from '#shared/values/plain-date';

const today = PlainDate.parse('2026-03-25');

const packing = {
  piecesPerCarton: 24,
  lengthCm: '50',
  widthCm: '40',
  heightCm: '30',
  netKg: '6',
  grossKg: '7.2',
};

function aQuotation(change: Record<string, unknown> = {}, line: Record<string, unknown> = {}): Quotation {
  return Quotation.parse({
    id: 'd:1',
    customerId: 'd:2',
    date: '2026-03-25',
    validUntil: '2026-04-24',
    currency: 'USD',
    incoterm: { code: 'FOB', place: 'Ningbo' },
    portOfLoading: 'Ningbo',
    paymentTerms: { text: '30 % deposit, 70 % against B/L copy' },
    leadTime: '55 days from deposit',
    createdOn: '2026-03-25',
    lines: [{ id: '1', quantity: '2400', unitPrice: '6.86', minQuantity: '600', packing, ...line }],
    ...change,
  });
}

function failing(quotation: Quotation): readonly string[] {
  return quotationChecks(quotation, today)
    .filter((check) => !check.holds)
    .map((check) => check.name);
}

describe('quotationChecks', () => {
  it('finds nothing on a complete FOB offer', () => {
    expect(failing(aQuotation())).toEqual([]);
  });
  it('wants the port of loading behind FOB', () => {
    expect(failing(aQuotation({ incoterm: { code: 'FOB', place: 'Hamburg' } }))).toEqual(['place-fits-term']);
  });
  it('wants the port of discharge behind CIF, not the port of loading', () => {
    expect(failing(aQuotation({ incoterm: { code: 'CIF', place: 'ningbo' } }))).toEqual(['place-fits-term']);
    expect(failing(aQuotation({ incoterm: { code: 'CIF', place: 'Gothenburg' } }))).toEqual([]);
  });
  it('misses the named place', () => {
    expect(failing(aQuotation({ incoterm: { code: 'FOB', place: ' ' } }))).toEqual(['named-place']);
  });
  it('warns of DAP under a letter of credit', () => {
    const incoterm = { code: 'DAP', place: 'Lyon' };
    const paymentTerms = { text: 'L/C at sight', method: 'lc' };
    expect(failing(aQuotation({ incoterm, paymentTerms }))).toEqual(['dap-under-lc']);
  });
  it('names the line below its minimum', () => {
    const checks = quotationChecks(aQuotation({}, { quantity: '480' }), today);
    expect(checks.find((check) => check.name === 'minimum')).toEqual({
      name: 'minimum',
      holds: false,
      lines: [1],
    });
  });
  it('names a quantity that fills no whole cartons', () => {
    expect(failing(aQuotation({}, { quantity: '2410' }))).toEqual(['whole-cartons']);
  });
  it('refuses a break whose price rises with the quantity', () => {
    const breaks = [
      { minQuantity: '600', unitPrice: '6.86' },
      { minQuantity: '2400', unitPrice: '6.98' },
    ];
    expect(failing(aQuotation({}, { breaks }))).toEqual(['price-breaks']);
  });
  it('sees that the validity has passed', () => {
    expect(failing(aQuotation({ validUntil: '2026-03-24', date: '2026-02-24' }))).toEqual(['validity']);
  });
});
