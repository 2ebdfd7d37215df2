import { problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { commercialInvoice } from './commercial-invoice';
import { customerQuestions } from './customer-questions';
import type { DocumentModel } from './document-model';
import { packingList } from './packing-list';
import { paperGaps } from './paper-gaps';
import type { OrderPaperInput, PaperInput } from './paper-input';
import { productionOrder } from './production-order';
import { proformaInvoice } from './proforma-invoice';
import { quotationPaper } from './quotation';
import { salesContract } from './sales-contract';

/** Forms that stand on an order, each with its builder; a new form adds its line here. */
const ORDER_FORMS: Readonly<
  Record<Exclude<FormKind, 'quotation'>, (input: OrderPaperInput) => DocumentModel>
> = {
  'proforma-invoice': proformaInvoice,
  'customer-questions': customerQuestions,
  'sales-contract': salesContract,
  'production-order': productionOrder,
  'packing-list': packingList,
  'commercial-invoice': commercialInvoice,
};

/**
 * The paper as a model, from entities alone. A draft (`number` null) shows what is still missing; a paper with a
 * number is refused with `paper-incomplete` while something is missing that it must not go out without.
 */
export function buildPaper(
  kind: FormKind,
  input: PaperInput,
  language: PaperLanguage,
): Result<DocumentModel> {
  const gaps = paperGaps(kind, input);
  const [first] = gaps;
  if (
    first !== undefined &&
    (input.number !== null || first.rule === 'lines' || first.rule === 'questions')
  ) {
    return failed(
      problem(
        'paper-incomplete',
        { form: kind, what: first.what, others: gaps.length - 1 },
        { rule: first.rule, field: first.field },
      ),
    );
  }
  if (kind === 'quotation') {
    if (input.quotation === null || input.quotation === undefined) return without(kind, 'quotation');
    return done(quotationPaper({ ...input, quotation: input.quotation, language }));
  }
  if (input.order === null || input.order === undefined) return without(kind, 'order');
  return done(ORDER_FORMS[kind]({ ...input, order: input.order, language }));
}

function without(kind: FormKind, what: 'order' | 'quotation'): Result<never> {
  return failed(problem('paper-incomplete', { form: kind, what, others: 0 }, { rule: what, field: what }));
}
