import { describe, expect, it } from 'vitest';
import { Customer } from '#shared/domain/customer';
import { bareName } from '#shared/domain/party-name';
import { CustomerId } from '#shared/values/ids';
import { alikeCustomers } from '../../../electron/queries/alike-customers';

const customer = (id: string, name: string, more: { zh?: string; email?: string; phone?: string } = {}) =>
  Customer.parse({
    id,
    code: id,
    nameEn: name,
    nameZh: more.zh ?? '',
    buyer: { name, email: more.email ?? '', phone: more.phone ?? '' },
    paymentTerms: {},
  });

const customers = [
  customer('a', 'Halden & Voss GmbH', { email: 'buy@halden.example', phone: '+49 40 555 0146' }),
  customer('b', 'Kestrel Outdoor Inc.', { zh: '红隼户外用品有限公司', email: 'kestrel@gmail.com' }),
];
const asked = (name: string, email = '', phone = '') =>
  alikeCustomers(customers, { name, email, phone, except: null }).map((hit) => hit.id);

describe('alikeCustomers', () => {
  it('ignores legal form, case and punctuation', () => {
    expect(bareName('HALDEN & VOSS GMBH')).toBe('halden voss');
    expect(asked('Halden Voss')).toEqual(['a']);
  });
  it('allows a slip of the keyboard in a long name', () => {
    expect(asked('Kestrel Otdoor')).toEqual(['b']);
    expect(asked('Kessel Indoor')).toEqual([]);
  });
  it('knows the Chinese name without its legal form', () => {
    expect(asked('红隼户外用品')).toEqual(['b']);
  });
  it('knows a mail domain, but not that of a free provider', () => {
    expect(asked('Someone Else', 'new@halden.example')).toEqual(['a']);
    expect(asked('Someone Else', 'x@gmail.com')).toEqual([]);
  });
  it('knows a phone number however it is written', () => {
    expect(asked('Someone Else', '', '0049-40-5550146')).toEqual(['a']);
  });
  it('leaves out the customer that is being edited', () => {
    const except = CustomerId.parse('a');
    expect(alikeCustomers(customers, { name: 'Halden & Voss', email: '', phone: '', except })).toEqual([]);
  });
});
