import { describe, expect, it } from 'vitest';
import { Inspection } from '#shared/domain/inspection';
import type { Severity } from '#shared/quality/aql-tables';
import { samplingPlan } from '#shared/quality/sampling-plan';
import { proposedSeverity } from '#shared/quality/switching';

/** Lots as `+` accepted and `-` rejected, oldest first. */
const lots = (history: string, severity: Severity = 'normal') =>
  [...history].map((mark, at) =>
    Inspection.parse({
      id: `i${at}`,
      number: `i${at}`,
      kind: 'final',
      orderId: 'o1',
      severity,
      plan: samplingPlan({ lot: 1200, level: 'II', severity, major: '2.5', minor: '4.0' }),
      defects: mark === '-' ? [{ id: 'd', name: 'needle', class: 'critical', count: 1 }] : [],
      inspectedOn: '2026-03-10',
      createdOn: '2026-03-10',
    }),
  );

describe('the severity of the next lot', () => {
  it('is normal at first and becomes tightened after two rejected lots of five', () => {
    expect(proposedSeverity([])).toBe('normal');
    expect(proposedSeverity(lots('-'))).toBe('normal');
    expect(proposedSeverity(lots('-+++-'))).toBe('tightened');
    expect(proposedSeverity(lots('-++++-'))).toBe('normal');
  });

  it('becomes normal again after five accepted lots in a row', () => {
    expect(proposedSeverity(lots('++++', 'tightened'))).toBe('tightened');
    expect(proposedSeverity(lots('+++++', 'tightened'))).toBe('normal');
    expect(proposedSeverity(lots('-++++', 'tightened'))).toBe('tightened');
  });

  it('counts only from the last change on', () => {
    expect(proposedSeverity([...lots('--'), ...lots('+++++', 'tightened'), ...lots('+-')])).toBe('normal');
  });

  it('leaves reduced inspection with the first rejected lot', () => {
    expect(proposedSeverity(lots('+', 'reduced'))).toBe('reduced');
    expect(proposedSeverity(lots('+-', 'reduced'))).toBe('normal');
  });
});
