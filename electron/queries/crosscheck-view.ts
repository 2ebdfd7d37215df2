import type { ComparedPaperRow, CrosscheckView, DifferenceRow } from '#shared/api/channels/crosscheck';
import { compareFacts } from '#shared/crosscheck/compare-facts';
import type { Difference } from '#shared/crosscheck/difference';
import { POINTS } from '#shared/crosscheck/points';
import { waiverOf } from '#shared/crosscheck/waiver';
import type { PaperSource } from '#shared/domain/paper-source';
import type { Waiver } from '#shared/domain/sales-order';
import type { PlainDate } from '#shared/values/plain-date';
import { type ComparedPaper, papersOf, settingFor } from './crosscheck-papers';
import { mendTarget } from './crosscheck-target';
import type { Records } from './records';

/** All that the papers of an order or a shipment do not agree on. */
export function crosscheckView(records: Records, source: PaperSource, today: PlainDate): CrosscheckView {
  const papers = papersOf(records, source, today);
  const found = compareFacts(
    papers.map(({ facts }) => facts),
    settingFor(records, source),
  );
  return viewOf(records, source, papers, found);
}

export function viewOf(
  records: Records,
  source: PaperSource,
  papers: readonly ComparedPaper[],
  found: readonly Difference[],
): CrosscheckView {
  const waivers = waiversOf(records, source);
  const differences = found.map(
    (difference): DifferenceRow => ({
      ...difference,
      target: mendTarget(records, source, difference),
      waiver: waiverOf(difference, waivers),
    }),
  );
  return {
    papers: papers.map(paperRow),
    points: POINTS.length,
    differences,
    hard: differences.filter(({ level, waiver }) => level === 'hard' && waiver === null).length,
    soft: differences.filter(({ level }) => level === 'soft').length,
  };
}

export function waiversOf(records: Pick<Records, 'get'>, source: PaperSource): readonly Waiver[] {
  if ('orderId' in source) return records.get('orders', source.orderId)?.waivers ?? [];
  return 'shipmentId' in source ? (records.get('shipments', source.shipmentId)?.waivers ?? []) : [];
}

function paperRow({ facts, issued, outdated }: ComparedPaper): ComparedPaperRow {
  const { source, number, date } = facts;
  return { source, number, date, issuedId: issued?.id ?? null, outdated };
}
