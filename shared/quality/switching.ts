import { computedDecision, type Inspection } from '#shared/domain/inspection';
import type { Severity } from './aql-tables';

const WINDOW = 5;
const REJECTED_TO_TIGHTEN = 2;

/**
 * How the next lot of a factory is looked at by the switching rules of ISO 2859-1: tightened once two of five lots in a
 * row were rejected, normal again after five accepted ones. Reduced inspection is never proposed, it is agreed upon.
 * What the count said decides, not what was conceded afterwards. Lots come oldest first, first submissions only.
 */
export function proposedSeverity(
  lots: readonly Pick<Inspection, 'severity' | 'plan' | 'defects' | 'inspectedOn'>[],
): Severity {
  const last = lots.at(-1);
  if (last === undefined) return 'normal';
  const rejected = (lot: (typeof lots)[number]) => computedDecision(lot) === 'reject';
  // Lots since the severity was last changed: the rules count from there.
  const since = lots.slice(lots.findLastIndex(({ severity }) => severity !== last.severity) + 1);
  if (last.severity === 'tightened') {
    const recent = since.slice(-WINDOW);
    return recent.length === WINDOW && !recent.some(rejected) ? 'normal' : 'tightened';
  }
  if (last.severity === 'reduced') return rejected(last) ? 'normal' : 'reduced';
  return since.slice(-WINDOW).filter(rejected).length >= REJECTED_TO_TIGHTEN ? 'tightened' : 'normal';
}
