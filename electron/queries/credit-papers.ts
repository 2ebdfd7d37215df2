import { ProblemError, problem } from '#shared/api/problem';
import { checkCredit } from '#shared/credit/check-credit';
import { invoicesOf } from '#shared/credit/checks/check-case';
import { creditBankList } from '#shared/documents/credit-bank-list';
import type { DocumentModel } from '#shared/documents/document-model';
import type { PaperLanguage } from '#shared/domain/form-kind';
import type { CreditId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { creditCase } from './credit-case';
import { creditOf, presentationOf, presentationView } from './credit-view';
import type { PaperIdentity } from './paper-input';
import type { Records } from './records';

export interface BankListOf {
  readonly creditId: CreditId;
  readonly presentationId: string;
  readonly language: PaperLanguage;
}

/** The list for the bank as a paper, with what the checks find on that day. */
export function bankList(
  records: Records,
  { creditId, presentationId, language }: BankListOf,
  identity: PaperIdentity,
  today: PlainDate,
): DocumentModel {
  const company = records.get('company', 'company');
  if (!company)
    throw new ProblemError(problem('paper-incomplete', { missing: 'company' }, { rule: 'company-missing' }));
  const credit = creditOf(records, creditId);
  const presentation = presentationOf(credit, presentationId);
  const given = creditCase(records, credit, presentation, today);
  const { drawing, shippedOn, lastPresentation, bankAnswerBy } = presentationView(
    records,
    credit,
    presentation,
    today,
  );
  return creditBankList({
    company,
    language,
    ...identity,
    terms: given.terms,
    presentation,
    findings: checkCredit(given),
    invoiceNos: invoicesOf(given.papers)
      .map(({ number }) => number)
      .filter((number) => number !== ''),
    ...{ drawing, shippedOn, lastPresentation, bankAnswerBy },
  });
}
