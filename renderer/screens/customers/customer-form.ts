import type { Customer, CustomerRank, DeliveryDateMeaning } from '#shared/domain/customer';
import type { Contact, Party } from '#shared/domain/party';
import type { PaymentTerms } from '#shared/domain/payment-terms';
import type { CurrencyCode } from '#shared/values/currency';
import { compare, ZERO } from '#shared/values/decimal';
import type { IncotermCode } from '#shared/values/incoterm';
import { type FieldReader, fieldReader, type Reading, reading } from '../forms/field-reader';
import { typedLines } from '../forms/field-text';

export interface PartyForm {
  readonly name: string;
  /** One line each. */
  readonly address: string;
  readonly country: string;
  readonly taxNumber: string;
  readonly phone: string;
  readonly email: string;
}

/** The customer file as typed. A consignee or notify party without a name is the buyer. */
export interface CustomerForm {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly buyer: PartyForm;
  readonly consignee: PartyForm;
  readonly notify: PartyForm;
  readonly contacts: readonly Contact[];
  readonly rank: CustomerRank;
  readonly currency: CurrencyCode;
  readonly incoterm: IncotermCode | '';
  readonly place: string;
  readonly terms: string;
  readonly depositPercent: string;
  readonly method: PaymentTerms['method'];
  readonly portOfDischarge: string;
  readonly marks: string;
  readonly deliveryDateMeans: DeliveryDateMeaning | '';
  readonly decimalMark: ',' | '.' | '';
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | '';
  readonly note: string;
  readonly createdOn: string;
}

const EMPTY_PARTY: PartyForm = { name: '', address: '', country: '', taxNumber: '', phone: '', email: '' };

export const EMPTY_CONTACT: Contact = { name: '', role: '', phone: '', email: '', wechat: '' };

export function emptyCustomerForm(currency: CurrencyCode): CustomerForm {
  return {
    code: '',
    nameEn: '',
    nameZh: '',
    buyer: EMPTY_PARTY,
    consignee: EMPTY_PARTY,
    notify: EMPTY_PARTY,
    contacts: [],
    rank: 'regular',
    currency,
    incoterm: '',
    place: '',
    terms: '',
    depositPercent: '',
    method: 'tt',
    portOfDischarge: '',
    marks: '',
    deliveryDateMeans: '',
    decimalMark: '',
    dateOrder: '',
    note: '',
    createdOn: '',
  };
}

export function customerForm(customer: Customer): CustomerForm {
  return {
    code: customer.code,
    nameEn: customer.nameEn,
    nameZh: customer.nameZh,
    buyer: partyForm(customer.buyer),
    consignee: partyForm(customer.consignee),
    notify: partyForm(customer.notify),
    contacts: customer.contacts,
    rank: customer.rank,
    currency: customer.currency,
    incoterm: customer.incoterm?.code ?? '',
    place: customer.incoterm?.place ?? '',
    terms: customer.paymentTerms.text,
    depositPercent: customer.paymentTerms.depositPercent === '0' ? '' : customer.paymentTerms.depositPercent,
    method: customer.paymentTerms.method,
    portOfDischarge: customer.portOfDischarge,
    marks: customer.marks.join('\n'),
    deliveryDateMeans: customer.deliveryDateMeans ?? '',
    decimalMark: customer.habits.decimalMark ?? '',
    dateOrder: customer.habits.dateOrder ?? '',
    note: customer.note,
    createdOn: customer.createdOn,
  };
}

function partyForm(party: Party | null): PartyForm {
  return party === null ? EMPTY_PARTY : { ...party, address: party.addressLines.join('\n') };
}

export function readCustomerForm(form: CustomerForm): Reading<Omit<Customer, 'id'>> {
  const reader = fieldReader();
  const code = reader.required('code', form.code);
  if (code.length > 20) reader.fail('code', 'tooLong');
  if (form.nameEn.trim() === '' && form.nameZh.trim() === '') reader.fail('nameEn', 'required');
  const paymentTerms = readPaymentTerms(reader, form);
  const buyer = readParty(reader, form.buyer, 'buyer');
  const consignee = readParty(reader, form.consignee, 'consignee');
  const notify = readParty(reader, form.notify, 'notify');
  form.contacts.forEach((contact, index) => {
    checkEmail(reader, `contacts.${index}.email`, contact.email);
  });
  return reading(reader, () => ({
    code,
    nameEn: form.nameEn.trim(),
    nameZh: form.nameZh.trim(),
    // The buyer's printed name is the customer's unless the papers need another one.
    buyer: buyer.name === '' ? { ...buyer, name: form.nameEn.trim() || form.nameZh.trim() } : buyer,
    consignee: consignee.name === '' ? null : consignee,
    notify: notify.name === '' ? null : notify,
    contacts: form.contacts.filter((contact) => Object.values(contact).some((text) => text.trim() !== '')),
    rank: form.rank,
    currency: form.currency,
    incoterm: form.incoterm === '' ? null : { code: form.incoterm, place: form.place.trim() },
    paymentTerms,
    portOfDischarge: form.portOfDischarge.trim(),
    marks: [...typedLines(form.marks, 10)],
    deliveryDateMeans: form.deliveryDateMeans === '' ? null : form.deliveryDateMeans,
    habits: {
      decimalMark: form.decimalMark === '' ? null : form.decimalMark,
      dateOrder: form.dateOrder === '' ? null : form.dateOrder,
    },
    note: form.note,
    createdOn: form.createdOn,
  }));
}

/** The fields of payment terms as every form has them. */
export interface TermsForm {
  readonly terms: string;
  readonly depositPercent: string;
  readonly method: PaymentTerms['method'];
}

export function readPaymentTerms(reader: FieldReader, form: TermsForm): PaymentTerms {
  const percent = reader.decimal('depositPercent', form.depositPercent.replace(/\s*%\s*$/, '')) ?? ZERO;
  if (compare(percent, ZERO) < 0 || compare(percent, 100) > 0) reader.fail('depositPercent', 'percent');
  return { text: form.terms.trim(), depositPercent: percent, method: form.method };
}

function readParty(reader: FieldReader, form: PartyForm, path: string): Party {
  checkEmail(reader, `${path}.email`, form.email);
  return {
    name: form.name.trim(),
    addressLines: [...typedLines(form.address, 6)],
    country: form.country.trim(),
    taxNumber: form.taxNumber.trim(),
    phone: form.phone.trim(),
    email: form.email.trim(),
  };
}

/** Only what can be no address at all is refused; the mail itself proves the rest. */
function checkEmail(reader: FieldReader, path: string, text: string): void {
  const mails = text.split(/[;,]/).map((mail) => mail.trim());
  if (text.trim() !== '' && mails.some((mail) => !/^\S+@\S+\.\S+$/.test(mail))) reader.fail(path, 'email');
}
