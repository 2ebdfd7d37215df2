import { describe, expect, it } from 'vitest';
import { Company } from '#shared/domain/company';
import { parsePlainDate } from '#shared/values/plain-date';
import {
  companyForm,
  EMPTY_BANK,
  emptyCompanyForm,
  numberExample,
  readCompanyForm,
} from '../../../renderer/screens/settings/company-form';

const form = { ...emptyCompanyForm(), nameEn: 'Ningbo Lanting Garment Co., Ltd.', clerk: 'Lin Yue' };

function errorsOf(change: Partial<typeof form>) {
  const read = readCompanyForm({ ...form, ...change });
  return read.ok ? {} : read.errors;
}

describe('readCompanyForm', () => {
  it('needs only the English name and the clerk', () => {
    const read = readCompanyForm(form);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(Company.parse(read.value)).toEqual(read.value);
    expect(readCompanyForm(companyForm(read.value))).toEqual(read);
    expect(errorsOf({ nameEn: '', clerk: ' ' })).toEqual({ nameEn: 'required', clerk: 'required' });
  });
  it('checks the credit code by its last character', () => {
    expect(errorsOf({ creditCode: '91350100M000100Y43' })).toEqual({});
    expect(errorsOf({ creditCode: '91350100m000100y43' })).toEqual({});
    expect(errorsOf({ creditCode: '91350100M000100Y44' })).toEqual({ creditCode: 'creditCode' });
  });
  it('drops an account that was never begun and wants a begun one whole', () => {
    const read = readCompanyForm({ ...form, bankAccounts: [EMPTY_BANK] });
    expect(read).toMatchObject({ ok: true, value: { bankAccounts: [] } });
    expect(errorsOf({ bankAccounts: [{ ...EMPTY_BANK, swift: 'BKCHCNBJ92A' }] })).toEqual({
      'bankAccounts.0.bank': 'required',
      'bankAccounts.0.account': 'required',
    });
  });
  it('makes the beneficiary our own name unless another is typed', () => {
    const account = { ...EMPTY_BANK, bank: 'Bank of China, Ningbo', account: '3800 1234' };
    const read = readCompanyForm({ ...form, bankAccounts: [account] });
    expect(read).toMatchObject({ ok: true, value: { bankAccounts: [{ beneficiary: form.nameEn }] } });
  });
  it('refuses a number pattern without a counter', () => {
    expect(errorsOf({ numbering: { ...form.numbering, quotation: 'QT-{yyyy}' } })).toEqual({
      'numbering.quotation': 'numberPattern',
    });
  });
});

it('shows the number that a pattern gives today', () => {
  const today = parsePlainDate('2026-03-25');
  if (today === null) throw new Error('no day');
  expect(numberExample('PI-{yy}{mm}-{nnn}', today)).toBe('PI-2603-001');
  expect(numberExample('PI-{yy}', today)).toBeNull();
});
