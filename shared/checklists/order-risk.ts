import { isOpen } from '#shared/domain/order-stage';
import type { SalesOrder } from '#shared/domain/sales-order';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';
import { type CheckStanding, checkStandings, mustLeaveOn } from './check-standing';
import { isDepositMissing } from './deposit';

/** Why an order's light is on. */
export const RISK_REASONS = [
  'delivery-passed',
  'check-failed',
  'not-inspected',
  'check-overdue',
  'no-delivery-date',
  'deposit-missing',
] as const;
export type RiskReason = (typeof RISK_REASONS)[number];

export type OrderRisk = 'late' | 'at-risk' | 'waiting' | 'on-track' | 'done';

export interface RiskFinding {
  readonly risk: OrderRisk;
  /** `null` when nothing is wrong. */
  readonly reason: { readonly kind: RiskReason; readonly facts: Readonly<Record<string, string>> } | null;
}

/** Days before delivery from which goods that are not inspected put the date at risk: final inspection, M16. */
const INSPECTED_BEFORE_DAYS = 6;

/** The gravest thing that is wrong with the order today, in the order a clerk would mend them. */
export function orderRisk(
  order: SalesOrder,
  today: PlainDate,
  checks = checkStandings(order, today),
): RiskFinding {
  if (!isOpen(order.stage)) return { risk: 'done', reason: null };
  const leaves = mustLeaveOn(order);
  const days = leaves === null ? null : daysBetween(today, leaves);
  if (days !== null && days < 0) {
    return found('late', 'delivery-passed', { days: String(-days), stage: order.stage.name });
  }
  const failed = named(checks, 'fail');
  if (failed.length > 0) return found('at-risk', 'check-failed', { checks: failed.join(',') });
  const unfinished = order.stage.name === 'confirmed' || order.stage.name === 'production';
  if (days !== null && days <= INSPECTED_BEFORE_DAYS && unfinished) {
    return found('at-risk', 'not-inspected', { days: String(days), stage: order.stage.name });
  }
  const overdue = named(checks, 'overdue');
  if (overdue.length > 0) return found('at-risk', 'check-overdue', { checks: overdue.join(',') });
  if (days === null) return found('at-risk', 'no-delivery-date', {});
  if (order.stage.name === 'confirmed' && isDepositMissing(order))
    return found('waiting', 'deposit-missing', {});
  return { risk: 'on-track', reason: null };
}

function found(risk: OrderRisk, kind: RiskReason, facts: Readonly<Record<string, string>>): RiskFinding {
  return { risk, reason: { kind, facts } };
}

function named(checks: readonly CheckStanding[], state: CheckStanding['state']): readonly string[] {
  return checks.filter((check) => check.state === state).map((check) => check.name);
}
