import { problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import {
  ACCOUNT_FORM_KINDS,
  type AccountFormKind,
  CUSTOMS_FORM_KINDS,
  type CustomsFormKind,
  type FormKind,
  type OrderFormKind,
  type PaperLanguage,
  QUALITY_FORM_KINDS,
  type QualityFormKind,
  SHIPMENT_FORM_KINDS,
  type ShipmentFormKind,
} from '#shared/domain/form-kind';
import { applyLayout } from './apply-layout';
import { bookingNote } from './booking-note';
import { cartonLabels } from './carton-labels';
import { commercialInvoice } from './commercial-invoice';
import { customerQuestions } from './customer-questions';
import type { DocumentModel } from './document-model';
import { originData } from './origin-data';
import { packingList } from './packing-list';
import { paperGaps } from './paper-gaps';
import type { OrderPaperInput, PaperInput, ShipmentPaperInput } from './paper-input';
import { productionOrder } from './production-order';
import { proformaInvoice } from './proforma-invoice';
import { quotationPaper } from './quotation';
import { salesContract } from './sales-contract';
import { shippingAdvice } from './shipping-advice';
import { shippingInstruction } from './shipping-instruction';
import { trailerOrder } from './trailer-order';

/** Forms that stand on an order, each with its builder; a new form adds its line here. */
const ORDER_FORMS: Readonly<Record<OrderFormKind, (input: OrderPaperInput) => DocumentModel>> = {
  'proforma-invoice': proformaInvoice,
  'customer-questions': customerQuestions,
  'sales-contract': salesContract,
  'production-order': productionOrder,
  'packing-list': packingList,
  'commercial-invoice': commercialInvoice,
};

/** Forms that stand on a shipment alone. */
const SHIPMENT_FORMS: Readonly<Record<ShipmentFormKind, (input: ShipmentPaperInput) => DocumentModel>> = {
  'booking-note': bookingNote,
  'trailer-order': trailerOrder,
  'shipping-instruction': shippingInstruction,
  'shipping-advice': shippingAdvice,
  'origin-data': originData,
};

export function isAccountForm(kind: FormKind): kind is AccountFormKind {
  return (ACCOUNT_FORM_KINDS as readonly FormKind[]).includes(kind);
}

export function isCustomsForm(kind: FormKind): kind is CustomsFormKind {
  return (CUSTOMS_FORM_KINDS as readonly FormKind[]).includes(kind);
}

export function isQualityForm(kind: FormKind): kind is QualityFormKind {
  return (QUALITY_FORM_KINDS as readonly FormKind[]).includes(kind);
}

function isShipmentForm(kind: FormKind): kind is ShipmentFormKind {
  return (SHIPMENT_FORM_KINDS as readonly FormKind[]).includes(kind);
}

/**
 * The paper as a model, from entities alone. A draft (`number` null) shows what is still missing; a paper with a
 * number is refused with `paper-incomplete` while something is missing that it must not go out without.
 */
export function buildPaper(
  kind: FormKind,
  input: PaperInput,
  language: PaperLanguage,
): Result<DocumentModel> {
  const built = housePaper(kind, input, language);
  return built.ok ? done(applyLayout(built.value, input.layout)) : built;
}

/** The paper in the layout of the house. */
function housePaper(kind: FormKind, input: PaperInput, language: PaperLanguage): Result<DocumentModel> {
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
  // Statements, letters and notes are made from an account, not from goods: electron/queries/money-papers.
  if (isAccountForm(kind)) return without(kind, 'account');
  // The list for the bank is made from a credit: electron/queries/credit-papers.
  if (kind === 'bank-list') return without(kind, 'credit');
  // Declarations come from the draft that customs' rules make: electron/queries/customs-papers.
  if (isCustomsForm(kind)) return without(kind, 'shipment');
  // Reports and answers come from an inspection or a complaint: electron/queries/quality-papers.
  if (isQualityForm(kind)) return without(kind, 'order');
  if (input.order === null || input.order === undefined) return without(kind, 'order');
  if (kind === 'carton-labels') {
    return done(cartonLabels({ ...input, order: input.order, language }, input.layout?.labelSheet));
  }
  if (isShipmentForm(kind)) {
    if (input.goods === null || input.goods === undefined) return without(kind, 'shipment');
    const { goods, order } = input;
    return done(SHIPMENT_FORMS[kind]({ ...input, order, goods, language }));
  }
  return done(ORDER_FORMS[kind]({ ...input, order: input.order, language }));
}

function without(
  kind: FormKind,
  what: 'order' | 'quotation' | 'shipment' | 'account' | 'credit',
): Result<never> {
  return failed(problem('paper-incomplete', { form: kind, what, others: 0 }, { rule: what, field: what }));
}
