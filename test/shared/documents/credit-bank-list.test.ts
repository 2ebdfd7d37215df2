import { describe, expect, it } from 'vitest';
import { checkCredit } from '#shared/credit/check-credit';
import { CHECK_IDS, FINDING_REASONS, finding } from '#shared/credit/checks/finding';
import { findingSentence } from '#shared/credit/finding-sentences';
import { creditBankList } from '#shared/documents/credit-bank-list';
import { DocumentModel, type Table } from '#shared/documents/document-model';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aBill, aCase, aPresentation } from '../credit/a-credit-case';

const day = (text: string) => PlainDate.parse(text);

/** The list for a presentation that was shipped a day late. */
function list(
  language: PaperLanguage,
  presentation = aPresentation({ transports: [aBill({ onBoardOn: '2025-03-11' })] }),
) {
  const given = aCase({ presentation });
  return creditBankList({
    company: aCompany(),
    language,
    number: 'DE25LC000417 P1',
    date: day('2025-03-12'),
    version: 1,
    terms: given.terms,
    presentation,
    findings: checkCredit(given),
    invoiceNos: ['CI-2025-0007'],
    drawing: DecimalText.parse('50000'),
    shippedOn: day('2025-03-11'),
    lastPresentation: day('2025-03-26'),
    bankAnswerBy: null,
  });
}

const tables = (model: DocumentModel) => model.body.filter((block): block is Table => block.kind === 'table');
const words = (value: unknown) => JSON.stringify(value);

describe('the list for the bank', () => {
  it('has a row to tick for each document of 46A, with how many are wanted and how many lie there', () => {
    const [documents] = tables(list('en'));
    expect(documents?.rows).toHaveLength(5);
    const text = words(documents?.rows[0]);
    for (const part of [
      'Commercial invoice',
      'SIGNED COMMERCIAL INVOICE IN TRIPLICATE',
      '1 + 2',
      '"type":"empty"',
    ])
      expect(text).toContain(part);
  });

  it('states the days and the amount, and each finding with article and both values', () => {
    const model = list('en');
    const text = words(model);
    for (const part of [
      'USD 50,000.00',
      '2025-03-26',
      'CI-2025-0007',
      'ALL DOCUMENTS MUST INDICATE THIS CREDIT NUMBER',
    ])
      expect(text).toContain(part);
    const findings = words(tables(model)[1]);
    for (const part of [
      '29(c)',
      'L06',
      'Shipped on 2025-03-11; the latest day was 2025-03-10',
      'Credit 44C',
      'Transport document HDMU250301',
    ])
      expect(findings).toContain(part);
  });

  it('says in either language, and reads back from the disk as it was', () => {
    expect(words(list('zh'))).toContain('装运日2025-03-11晚于最迟装运日2025-03-10');
    expect(words(list('en'))).not.toMatch(/[\u4e00-\u9fff]{2}[^"]*晚于/);
    const both = list('both');
    expect(words(both)).toContain('Shipped in time\u2002按期装运');
    expect(DocumentModel.parse(JSON.parse(words(both)))).toEqual(JSON.parse(words(both)));
  });

  it('says that nothing is open when nothing is', () => {
    const model = list('en', aPresentation());
    expect(tables(model)).toHaveLength(1);
    expect(words(model)).toContain('Every check was made; nothing is open.');
  });
});

describe('the sentence of a finding', () => {
  it('exists for every reason in both languages and leaves no place unfilled', () => {
    const facts = { what: 'vessel', item: 'marks' };
    for (const reason of FINDING_REASONS) {
      for (const check of CHECK_IDS.slice(0, 1)) {
        const one = finding(check, 'doubt', reason, { facts });
        for (const language of ['en', 'zh'] as const) {
          expect(findingSentence(one, language)).not.toMatch(/\{\w+\}|undefined/);
          expect(findingSentence(one, language).length).toBeGreaterThan(2);
        }
      }
    }
    expect(findingSentence(finding('L20', 'unknown', 'data-missing', { facts }), 'en')).toBe(
      'Cannot be judged: the vessel missing.',
    );
  });
});
