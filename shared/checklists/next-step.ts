import type { FormKind } from '#shared/domain/form-kind';
import { linesWithoutPrice, type SalesOrder } from '#shared/domain/sales-order';
import type { PlainDate } from '#shared/values/plain-date';
import { type CheckStanding, checkStandings } from './check-standing';
import { confirmationStanding } from './confirmation';
import { depositMissing, isDepositMissing } from './deposit';

/** The one thing to do next on an order, shown as its filled button. */
export const NEXT_STEPS = [
  'fill-prices',
  'set-delivery-date',
  'issue-proforma',
  'record-confirmation',
  'mend-check',
  'answer-check',
  'record-deposit',
  'start-production',
  'record-inspection',
  'fill-packing',
  'issue-packing-list',
  'issue-invoice',
  'record-packed',
  'record-shipment',
  'record-payment',
] as const;
export type NextStepKind = (typeof NEXT_STEPS)[number];

export interface NextStep {
  readonly kind: NextStepKind;
  readonly facts: Readonly<Record<string, string>>;
  readonly due: PlainDate | null;
}

export interface NextStepFacts {
  readonly order: SalesOrder;
  readonly today: PlainDate;
  /** Kinds of paper that are issued and not void. */
  readonly issued: ReadonlySet<FormKind>;
  readonly linesWithoutPacking: number;
}

/** `null` when nothing is left to do: paid or cancelled. */
export function nextStep(facts: NextStepFacts): NextStep | null {
  const { order } = facts;
  if (order.stage.name === 'paid' || order.stage.name === 'cancelled') return null;
  if (order.stage.name === 'shipped') return step('record-payment');
  return missingBasics(order) ?? missingAnswers(facts) ?? stageStep(facts);
}

function missingBasics(order: SalesOrder): NextStep | null {
  const withoutPrice = linesWithoutPrice(order).length;
  if (withoutPrice > 0) return step('fill-prices', { lines: String(withoutPrice) });
  if (order.deliveryDate === null) return step('set-delivery-date');
  return null;
}

function missingAnswers({ order, today, issued }: NextStepFacts): NextStep | null {
  const checks = checkStandings(order, today);
  const failed = checks.find((check) => check.state === 'fail');
  if (failed) return checkStep('mend-check', failed);
  if (order.stage.name === 'confirmed') {
    if (!issued.has('proforma-invoice')) return step('issue-proforma');
    if (confirmationStanding(order) !== 'stands') return step('record-confirmation');
    if (isDepositMissing(order)) {
      const missing = depositMissing(order);
      return step('record-deposit', { amount: missing.amount, currency: missing.currency });
    }
  }
  const open =
    checks.find((check) => check.state === 'overdue') ?? checks.find((check) => check.state === 'due');
  return open ? checkStep('answer-check', open) : null;
}

function stageStep({ order, issued, linesWithoutPacking }: NextStepFacts): NextStep | null {
  switch (order.stage.name) {
    case 'confirmed':
      return step('start-production');
    case 'production':
      return step('record-inspection', {}, order.deliveryDate);
    case 'inspected':
      if (linesWithoutPacking > 0) return step('fill-packing', { lines: String(linesWithoutPacking) });
      return issued.has('packing-list')
        ? step('record-packed')
        : step('issue-packing-list', {}, order.deliveryDate);
    case 'packed':
      return issued.has('commercial-invoice')
        ? step('record-shipment', {}, order.deliveryDate)
        : step('issue-invoice', {}, order.deliveryDate);
    default:
      return null;
  }
}

function checkStep(kind: 'mend-check' | 'answer-check', check: CheckStanding): NextStep {
  return step(kind, { check: check.name }, check.dueOn);
}

function step(
  kind: NextStepKind,
  facts: Readonly<Record<string, string>> = {},
  due: PlainDate | null = null,
): NextStep {
  return { kind, facts, due };
}
