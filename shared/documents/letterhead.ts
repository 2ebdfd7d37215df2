import type { Company } from '#shared/domain/company';
import type { PaperLanguage } from '#shared/domain/form-kind';
import type { DocumentModel, Letterhead } from './document-model';
import type { PaperFrame } from './paper-input';
import { label, sentence } from './paper-language';

/** The firm's names with the paper's language first, and how to reach it. */
export function letterhead(company: Company, language: PaperLanguage, withAddress: boolean): Letterhead {
  const chinese = language === 'zh' && company.nameZh !== '';
  const name = chinese ? company.nameZh : company.nameEn;
  const otherName = chinese ? company.nameEn : company.nameZh;
  const address =
    chinese && company.addressZh.length > 0
      ? company.addressZh.join(' ')
      : company.addressEn.map((line) => line.replace(/[,\s]+$/, '')).join(', ');
  const phone = company.phone === '' ? '' : `${chinese ? '电话' : 'Tel'} ${company.phone}`;
  const contact = [phone, company.email, company.website].filter((part) => part !== '');
  return {
    logo: company.logo,
    name,
    otherName: otherName === name ? '' : otherName,
    lines: [withAddress ? address : '', contact.join(chinese ? '，' : ', ')].filter((line) => line !== ''),
  };
}

/** The parts every paper has: names, number or draft mark, running heads. */
export function frame(
  input: PaperFrame,
  language: PaperLanguage,
  paper: {
    readonly kind: DocumentModel['kind'];
    readonly titleEn: string;
    readonly titleZh: string;
    readonly contract: string;
    readonly withAddress: boolean;
  },
): Omit<DocumentModel, 'body'> {
  const { company, number, date, version } = input;
  const numberText = number ?? sentence(language, 'Draft', '草稿');
  const contract =
    paper.contract === ''
      ? []
      : [`${sentence(language, 'Contract', '合同').replace('\u2002', ' ')} ${paper.contract}`];
  const firm = language === 'en' || company.nameZh === '' ? company.nameEn : company.nameZh;
  return {
    schema: 1,
    kind: paper.kind,
    language,
    number,
    version,
    date,
    letterhead: letterhead(company, language, paper.withAddress),
    title: label(language, paper.titleEn, paper.titleZh),
    underTitle: '',
    running: [numberText, date, paper.contract].filter((part) => part !== '').join('\u2002|\u2002'),
    footer: [numberText, ...contract, firm].join(' | '),
    draft:
      number === null
        ? {
            mark: language === 'zh' ? '草稿' : 'DRAFT',
            note: sentence(language, 'DRAFT, not issued', '草稿，未签发'),
          }
        : null,
  };
}
