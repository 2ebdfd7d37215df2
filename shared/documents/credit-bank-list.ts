import { bySeverity } from '#shared/credit/check-credit';
import type { CreditFinding, FindingValue } from '#shared/credit/checks/finding';
import type { CreditTerms } from '#shared/credit/credit-terms';
import { DOCUMENT_NAMES, SOURCE_NAMES } from '#shared/credit/document-names';
import { CHECK_TITLES, findingSentence } from '#shared/credit/finding-sentences';
import type { Presentation } from '#shared/credit/presentation';
import type { RequiredDocument } from '#shared/credit/required-document';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { moneyText } from '#shared/text/figure-text';
import type { DecimalText } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import type { Block, DocumentModel, Line, LineRow, Table } from './document-model';
import { frame } from './letterhead';
import { dateBox, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { PaperFrame } from './paper-input';
import { columnHead, EMPTY, lines, naming, sentence, text } from './paper-language';

/** What the list for the bank is drawn from; the credit as it stands after its accepted amendments. */
export interface BankListInput extends PaperFrame {
  readonly language: PaperLanguage;
  readonly terms: CreditTerms;
  readonly presentation: Presentation;
  readonly findings: readonly CreditFinding[];
  readonly invoiceNos: readonly string[];
  readonly drawing: DecimalText | null;
  readonly shippedOn: PlainDate | null;
  readonly lastPresentation: PlainDate | null;
  readonly bankAnswerBy: PlainDate | null;
}

/** 交单清单: what goes to the bank, to be ticked off while packing it, and what our checks say about it. */
export function creditBankList(input: BankListInput): DocumentModel {
  const { language } = input;
  const open = bySeverity(input.findings).filter(
    ({ state }) => state === 'discrepancy' || state === 'doubt' || state === 'unknown',
  );
  return {
    ...frame(input, language, {
      kind: 'bank-list',
      titleEn: 'DOCUMENTS FOR THE BANK',
      titleZh: '信用证交单清单',
      contract: '',
      withAddress: false,
    }),
    body: [
      head(input),
      heading(language, 'Documents required (field 46A)', '所需单据（46A栏）'),
      documentTable(input),
      ...conditions(input),
      heading(language, 'Our findings', '我方审核意见', open.length === 0 ? '' : ` (${open.length})`),
      open.length === 0
        ? said(language, 'Every check was made; nothing is open.', '所有项目均已审核，没有未决问题。')
        : findingTable(input, open),
      signatures(sellerSign(input, language, 'For the beneficiary', '受益人'), { apart: true }),
    ],
  };
}

function head(input: BankListInput): Block {
  const { language, terms, presentation } = input;
  const drawn =
    input.drawing === null || terms.currency === null ? '' : moneyText(money(input.drawing, terms.currency));
  return {
    kind: 'boxes',
    left: [
      textBox(language, 7, 'Credit number', '信用证号', terms.number, true),
      textBox(language, 7, 'Issuing bank', '开证行', terms.issuingBank),
      textBox(language, 7, 'Applicant', '申请人', terms.applicant.slice(0, 2).join(', ')),
    ],
    right: [
      [
        textBox(language, 4, 'Amount drawn', '支取金额', drawn, true),
        dateBox(language, 3, 'Date of shipment', '装运日期', input.shippedOn),
      ],
      [
        textBox(
          language,
          4,
          'Expiry',
          '到期日和地点',
          [terms.expiryDate ?? '', terms.expiryPlace].filter((part) => part !== '').join(' '),
        ),
        dateBox(language, 3, 'Present by', '最迟交单日', input.lastPresentation),
      ],
      [
        dateBox(language, 4, 'Presented on', '交单日期', presentation.presentedOn),
        dateBox(language, 3, "Bank's answer by", '银行答复期限', input.bankAnswerBy),
      ],
    ],
    below: [textBox(language, 14, 'Invoices', '发票', input.invoiceNos.join(', '))],
  };
}

function documentTable({ language, terms, presentation }: BankListInput): Table {
  const rows = terms.documents.map((asked, at): LineRow => {
    const there = presentation.documents.find(({ requiredId }) => requiredId === asked.id);
    const inSet =
      there === undefined || there.originals === null
        ? EMPTY
        : text(`${there.originals} + ${there.copies ?? 0}`);
    return {
      kind: 'line',
      cells: [
        text(String(at + 1)),
        lines(...documentLines(language, asked, there?.number ?? '')),
        text(String(asked.originals)),
        text(String(asked.copies)),
        inSet,
        EMPTY,
      ],
    };
  });
  return {
    kind: 'table',
    style: 'grid',
    size: 8,
    columns: [
      { id: 'no', head: columnHead(language, 'No.', '序号'), widthMm: 10, align: 'center' },
      { id: 'document', head: columnHead(language, 'Document', '单据'), widthMm: 96, align: 'left' },
      { id: 'originals', head: columnHead(language, 'Originals', '正本'), widthMm: 18, align: 'center' },
      { id: 'copies', head: columnHead(language, 'Copies', '副本'), widthMm: 18, align: 'center' },
      { id: 'set', head: columnHead(language, 'In the set', '已备'), widthMm: 20, align: 'center' },
      { id: 'tick', head: columnHead(language, 'Checked', '核对'), widthMm: 20, align: 'center' },
    ],
    rows,
    label: { from: 0, span: 1 },
    carries: false,
  };
}

function documentLines(language: PaperLanguage, asked: RequiredDocument, number: string): readonly Line[] {
  const { en, zh } = DOCUMENT_NAMES[asked.kind];
  const name = naming(language, en, zh, '\u2002');
  return [
    [{ text: number === '' ? name : `${name}\u2002${number}`, bold: true }],
    [{ text: asked.text, small: true, grey: true }],
  ];
}

function conditions({ language, terms }: BankListInput): readonly Block[] {
  if (terms.conditions.length === 0) return [];
  return [
    heading(language, 'Additional conditions (field 47A)', '附加条款（47A栏）'),
    {
      kind: 'paragraph',
      aboveMm: 0,
      lines: terms.conditions.map((condition): Line => [{ text: `– ${condition}`, small: true }]),
    },
  ];
}

function findingTable({ language }: BankListInput, findings: readonly CreditFinding[]): Table {
  return {
    kind: 'table',
    style: 'grid',
    size: 7.5,
    columns: [
      { id: 'article', head: columnHead(language, 'UCP 600', 'UCP600条款'), widthMm: 24, align: 'left' },
      { id: 'finding', head: columnHead(language, 'Finding', '意见'), widthMm: 86, align: 'left' },
      { id: 'values', head: columnHead(language, 'What is stated', '各方所载'), widthMm: 72, align: 'left' },
    ],
    rows: findings.map(
      (finding): LineRow => ({
        kind: 'line',
        cells: [
          lines([{ text: finding.article, bold: true }], [{ text: finding.check, small: true, grey: true }]),
          lines(
            [
              {
                text: naming(
                  language,
                  CHECK_TITLES[finding.check].en,
                  CHECK_TITLES[finding.check].zh,
                  '\u2002',
                ),
                bold: true,
              },
            ],
            [
              {
                text: naming(
                  language,
                  findingSentence(finding, 'en'),
                  findingSentence(finding, 'zh'),
                  '\u2002',
                ),
              },
            ],
          ),
          finding.values.length === 0
            ? EMPTY
            : lines(...finding.values.slice(0, 6).map((value) => valueLine(language, value))),
        ],
      }),
    ),
    label: { from: 0, span: 1 },
    carries: false,
  };
}

function valueLine(language: PaperLanguage, { source, detail, value }: FindingValue): Line {
  const { en, zh } = SOURCE_NAMES[source];
  const who = `${language === 'zh' ? zh : en}${detail === '' ? '' : ` ${detail}`}`;
  return [{ text: `${who}: `, grey: true }, { text: value.length > 160 ? `${value.slice(0, 157)}…` : value }];
}

function said(language: PaperLanguage, en: string, zh: string): Block {
  return { kind: 'paragraph', aboveMm: 0, lines: [[{ text: sentence(language, en, zh) }]] };
}
