import { type BankAccount, type Company, isCreditCode } from '#shared/domain/company';
import {
  DEFAULT_PATTERNS,
  formatNumber,
  NUMBER_SERIES,
  NumberPattern,
  type NumberSeries,
} from '#shared/domain/numbering';
import type { CurrencyCode } from '#shared/values/currency';
import type { AttachmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { type FieldReader, fieldReader, type Reading, reading } from '../forms/field-reader';
import { typedLines } from '../forms/field-text';

export interface BankForm {
  readonly beneficiary: string;
  readonly bank: string;
  readonly bankAddress: string;
  readonly account: string;
  readonly swift: string;
  readonly currency: CurrencyCode | '';
}

/** Our own firm as typed. */
export interface CompanyForm {
  readonly nameEn: string;
  readonly nameZh: string;
  /** One line each. */
  readonly addressEn: string;
  readonly addressZh: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly creditCode: string;
  readonly customsCode: string;
  readonly bankAccounts: readonly BankForm[];
  readonly logo: AttachmentId | null;
  readonly seal: AttachmentId | null;
  readonly signature: AttachmentId | null;
  readonly signatoryName: string;
  readonly signatoryPost: string;
  readonly clerk: string;
  readonly portOfLoading: string;
  readonly defaultCurrency: CurrencyCode;
  readonly numbering: Readonly<Record<NumberSeries, string>>;
  readonly validityDays: string;
}

export const EMPTY_BANK: BankForm = {
  beneficiary: '',
  bank: '',
  bankAddress: '',
  account: '',
  swift: '',
  currency: '',
};

export function emptyCompanyForm(): CompanyForm {
  return {
    nameEn: '',
    nameZh: '',
    addressEn: '',
    addressZh: '',
    phone: '',
    email: '',
    website: '',
    creditCode: '',
    customsCode: '',
    bankAccounts: [],
    logo: null,
    seal: null,
    signature: null,
    signatoryName: '',
    signatoryPost: '',
    clerk: '',
    portOfLoading: '',
    defaultCurrency: 'USD',
    numbering: DEFAULT_PATTERNS,
    validityDays: '30',
  };
}

export function companyForm(company: Company): CompanyForm {
  return {
    ...company,
    addressEn: company.addressEn.join('\n'),
    addressZh: company.addressZh.join('\n'),
    bankAccounts: company.bankAccounts.map((account) => ({ ...account, currency: account.currency ?? '' })),
    signatoryName: company.signatory.name,
    signatoryPost: company.signatory.post,
    validityDays: String(company.validityDays),
  };
}

export function readCompanyForm(form: CompanyForm): Reading<Company> {
  const reader = fieldReader();
  const nameEn = reader.required('nameEn', form.nameEn);
  const clerk = reader.required('clerk', form.clerk);
  const creditCode = readCreditCode(reader, form.creditCode);
  const customsCode = form.customsCode.trim();
  // 海关注册编码 of a firm: ten digits or capital letters.
  if (customsCode !== '' && !/^[0-9A-Z]{10}$/.test(customsCode)) reader.fail('customsCode', 'customsCode');
  const validityDays = reader.count('validityDays', form.validityDays) ?? 30;
  if (validityDays > 365) reader.fail('validityDays', 'tooLong');
  const bankAccounts = form.bankAccounts.flatMap(
    (account, index) => readBank(reader, account, index, nameEn) ?? [],
  );
  for (const series of NUMBER_SERIES) {
    if (!NumberPattern.safeParse(form.numbering[series]).success) {
      reader.fail(`numbering.${series}`, 'numberPattern');
    }
  }
  return reading(reader, () => ({
    id: 'company',
    nameEn,
    nameZh: form.nameZh.trim(),
    addressEn: [...typedLines(form.addressEn, 4)],
    addressZh: [...typedLines(form.addressZh, 4)],
    phone: form.phone.trim(),
    email: form.email.trim(),
    website: form.website.trim(),
    creditCode,
    customsCode,
    bankAccounts,
    logo: form.logo,
    seal: form.seal,
    signature: form.signature,
    signatory: { name: form.signatoryName.trim(), post: form.signatoryPost.trim() },
    clerk,
    portOfLoading: form.portOfLoading.trim(),
    defaultCurrency: form.defaultCurrency,
    numbering: { ...form.numbering },
    validityDays,
  }));
}

function readCreditCode(reader: FieldReader, text: string): string {
  const code = text.replace(/\s/g, '').toUpperCase();
  if (code !== '' && !isCreditCode(code)) reader.fail('creditCode', 'creditCode');
  return code;
}

/** An account that was begun needs its number and its bank; the beneficiary is our own name unless it says otherwise. */
function readBank(reader: FieldReader, form: BankForm, index: number, ourName: string): BankAccount | null {
  const isEmpty = [form.beneficiary, form.bank, form.bankAddress, form.account, form.swift].every(
    (text) => text.trim() === '',
  );
  if (isEmpty) return null;
  return {
    beneficiary: form.beneficiary.trim() === '' ? ourName : form.beneficiary.trim(),
    bank: reader.required(`bankAccounts.${index}.bank`, form.bank),
    bankAddress: form.bankAddress.trim(),
    account: reader.required(`bankAccounts.${index}.account`, form.account),
    swift: form.swift.replace(/\s/g, '').toUpperCase(),
    currency: form.currency === '' ? null : form.currency,
  };
}

/** The number a pattern gives today, or null while it has no counter. */
export function numberExample(pattern: string, today: PlainDate): string | null {
  return NumberPattern.safeParse(pattern).success ? formatNumber(pattern, 1, today) : null;
}
