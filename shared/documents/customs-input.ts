import type { CodeTables } from '#shared/customs/code-tables';
import type { DeclarationDraft } from '#shared/customs/declaration-draft';
import type { PaperFacts } from '#shared/documents/paper-facts';
import type { Company } from '#shared/domain/company';
import type { Broker } from '#shared/domain/declaration';
import type { PlainDate } from '#shared/values/plain-date';
import type { DocumentModel } from './document-model';

/** What the papers for customs and the broker are printed from. */
export interface CustomsPaperInput {
  readonly draft: DeclarationDraft;
  readonly company: Company;
  readonly broker: Broker;
  readonly tables: CodeTables;
  /** Number of the shipment, by which the clerk knows it. */
  readonly shipmentNo: string;
  readonly invoiceNo: string;
  /** Papers that the figures were held against. */
  readonly papers: readonly PaperFacts[];
  readonly date: PlainDate;
  /** What customs took; `null` while it is a draft. */
  readonly declared: DeclaredAs | null;
}

export interface DeclaredAs {
  readonly on: PlainDate;
  readonly version: number;
  readonly customsNumbers: readonly string[];
}

/** 海关编号 as one number of a paper: the first, and how many declarations there are. */
export function declaredNumber(customsNumbers: readonly string[]): string {
  const [first = ''] = customsNumbers;
  return customsNumbers.length > 1 ? `${first} 等 ${customsNumbers.length} 票` : first;
}

/** The parts that all papers for customs share: Chinese, numbered by customs and not by us. */
export function customsFrame(
  { company, date, draft, invoiceNo, shipmentNo, declared }: CustomsPaperInput,
  kind: DocumentModel['kind'],
  title: string,
): Omit<DocumentModel, 'body'> {
  const name = company.nameZh === '' ? company.nameEn : company.nameZh;
  const contract = draft.head.contractNo.text;
  const phone = company.phone === '' ? '' : `电话 ${company.phone}`;
  return {
    schema: 1,
    kind,
    language: 'zh',
    number: declared === null ? null : declaredNumber(declared.customsNumbers),
    version: declared?.version ?? 1,
    date: declared?.on ?? date,
    letterhead: {
      logo: company.logo,
      name,
      otherName: name === company.nameEn ? '' : company.nameEn,
      lines: [
        company.addressZh.join(' '),
        [phone, company.email].filter((part) => part !== '').join('，'),
      ].filter((line) => line !== ''),
    },
    title: { first: title, second: '' },
    underTitle: '',
    running: [shipmentNo, contract === '' ? '' : `合同 ${contract}`, declared?.on ?? date]
      .filter((part) => part !== '')
      .join('\u2002|\u2002'),
    footer: [
      title,
      shipmentNo,
      contract === '' ? '' : `合同 ${contract}`,
      invoiceNo === '' ? '' : `发票 ${invoiceNo}`,
      name,
    ]
      .filter((part) => part !== '')
      .join(' | '),
    draft: null,
  };
}
