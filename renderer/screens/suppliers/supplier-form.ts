import type { PaymentTerms } from '#shared/domain/payment-terms';
import type { Supplier, SupplierKind } from '#shared/domain/supplier';
import type { CurrencyCode } from '#shared/values/currency';
import { readPaymentTerms, type TermsForm } from '../customers/customer-form';
import { fieldReader, type Reading, reading } from '../forms/field-reader';
import { typedLines } from '../forms/field-text';

/** A supplier's file as typed; fields the screen does not show stay as they were. */
export interface SupplierForm extends TermsForm {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: SupplierKind;
  readonly address: string;
  readonly taxNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly currency: CurrencyCode;
  readonly beneficiary: string;
  readonly bank: string;
  readonly account: string;
  readonly note: string;
  readonly kept: Pick<Supplier, 'contacts' | 'createdOn' | 'bank'>;
}

export function emptySupplierForm(currency: CurrencyCode): SupplierForm {
  return {
    code: '',
    nameZh: '',
    nameEn: '',
    kind: 'processing',
    address: '',
    taxNumber: '',
    phone: '',
    email: '',
    currency,
    terms: '',
    depositPercent: '',
    method: 'tt',
    beneficiary: '',
    bank: '',
    account: '',
    note: '',
    kept: { contacts: [], createdOn: '', bank: null },
  };
}

export function supplierForm(supplier: Supplier): SupplierForm {
  const terms: PaymentTerms = supplier.paymentTerms;
  return {
    code: supplier.code,
    nameZh: supplier.nameZh,
    nameEn: supplier.nameEn,
    kind: supplier.kind,
    address: supplier.addressLines.join('\n'),
    taxNumber: supplier.taxNumber,
    phone: supplier.phone,
    email: supplier.email,
    currency: supplier.currency,
    terms: terms.text,
    depositPercent: terms.depositPercent === '0' ? '' : terms.depositPercent,
    method: terms.method,
    beneficiary: supplier.bank?.beneficiary ?? '',
    bank: supplier.bank?.bank ?? '',
    account: supplier.bank?.account ?? '',
    note: supplier.note,
    kept: { contacts: supplier.contacts, createdOn: supplier.createdOn, bank: supplier.bank },
  };
}

export function readSupplierForm(form: SupplierForm): Reading<Omit<Supplier, 'id'>> {
  const reader = fieldReader();
  const code = reader.required('code', form.code);
  if (code.length > 20) reader.fail('code', 'tooLong');
  if (form.nameZh.trim() === '' && form.nameEn.trim() === '') reader.fail('nameZh', 'required');
  const paymentTerms = readPaymentTerms(reader, form);
  const bank = [form.beneficiary, form.bank, form.account].every((text) => text.trim() === '')
    ? null
    : {
        bankAddress: '',
        swift: '',
        ...form.kept.bank,
        currency: form.currency,
        beneficiary: form.beneficiary.trim() || form.nameZh.trim() || form.nameEn.trim(),
        bank: form.bank.trim(),
        account: form.account.trim(),
      };
  return reading(reader, () => ({
    code,
    nameZh: form.nameZh.trim(),
    nameEn: form.nameEn.trim(),
    kind: form.kind,
    addressLines: [...typedLines(form.address, 6)],
    taxNumber: form.taxNumber.trim(),
    phone: form.phone.trim(),
    email: form.email.trim(),
    contacts: form.kept.contacts,
    currency: form.currency,
    paymentTerms,
    bank,
    note: form.note,
    createdOn: form.kept.createdOn,
  }));
}
