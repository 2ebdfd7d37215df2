import { describe, expect, it } from 'vitest';
import { Customer } from '#shared/domain/customer';
import {
  type CustomerForm,
  customerForm,
  EMPTY_CONTACT,
  emptyCustomerForm,
  readCustomerForm,
} from '../../../renderer/screens/customers/customer-form';

const form: CustomerForm = { ...emptyCustomerForm('USD'), code: 'HV', nameEn: 'Halden & Voss GmbH' };

function errorsOf(change: Partial<CustomerForm>) {
  const read = readCustomerForm({ ...form, ...change });
  return read.ok ? {} : read.errors;
}

describe('readCustomerForm', () => {
  it('saves what was typed and shows it again unchanged', () => {
    const read = readCustomerForm({
      ...form,
      buyer: { ...form.buyer, address: 'Speicherweg 4\n20457 Hamburg' },
      incoterm: 'FOB',
      place: 'Ningbo',
      terms: '30 % deposit, 70 % against B/L copy',
      depositPercent: '30 %',
      marks: 'H&V\n{po}\nHAMBURG\nC/NO. {carton}-{cartons}',
    });
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const customer = Customer.parse({ id: 'd:1', ...read.value });
    expect(customer).toMatchObject({
      buyer: { name: 'Halden & Voss GmbH', addressLines: ['Speicherweg 4', '20457 Hamburg'] },
      incoterm: { code: 'FOB', place: 'Ningbo' },
      paymentTerms: { depositPercent: '30' },
      consignee: null,
    });
    expect(customer.marks).toHaveLength(4);
    expect(readCustomerForm(customerForm(customer))).toEqual(read);
  });
  it('needs a code and a name in one of the languages', () => {
    expect(errorsOf({ code: '', nameEn: '' })).toEqual({ code: 'required', nameEn: 'required' });
    expect(errorsOf({ nameEn: '', nameZh: '哈登公司' })).toEqual({});
  });
  it('refuses more than the whole as deposit and what can be no mail address', () => {
    expect(errorsOf({ depositPercent: '130' })).toEqual({ depositPercent: 'percent' });
    expect(errorsOf({ contacts: [{ ...EMPTY_CONTACT, name: 'Ms Voss', email: 'voss' }] })).toEqual({
      'contacts.0.email': 'email',
    });
  });
  it('drops contacts without any word', () => {
    const read = readCustomerForm({
      ...form,
      contacts: [EMPTY_CONTACT, { ...EMPTY_CONTACT, name: 'Ms Voss' }],
    });
    expect(read).toMatchObject({ ok: true, value: { contacts: [{ name: 'Ms Voss' }] } });
  });
});
