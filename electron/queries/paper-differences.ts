import { buildPaper } from '#shared/documents/build-paper';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { PlainDate } from '#shared/values/plain-date';
import { gatherPaperInput, issuedLayout } from './paper-input';
import { formsOf, issuedFor } from './paper-rows';
import type { Records } from './records';

/** A figure or text on which a paper that went out no longer agrees with the order. */
export interface PaperDifference {
  readonly point: string;
  readonly left: string;
  readonly right: string;
  readonly values: readonly [string, string];
}

const DIFFERENCES_MAX = 200;

/** What the newest issued paper of each kind says, against what the same paper would say today. */
export function paperDifferences(records: Records, order: SalesOrder, today: PlainDate): PaperDifference[] {
  const source = { orderId: order.id };
  const issued = issuedFor(records, source).filter((paper) => paper.voided === null);
  return formsOf(records, source).flatMap((kind) => {
    // A letter is not wrong because it was answered.
    if (kind === 'customer-questions') return [];
    const newest = issued.filter((paper) => paper.kind === kind).at(-1);
    return newest ? differencesOf(records, order, newest, today) : [];
  });
}

function differencesOf(
  records: Records,
  order: SalesOrder,
  paper: IssuedDocument,
  today: PlainDate,
): PaperDifference[] {
  const identity = {
    number: paper.number,
    date: paper.date ?? today,
    version: paper.version,
    layout: issuedLayout(paper),
  };
  const input = gatherPaperInput(records, paper.kind, { orderId: order.id }, identity);
  const built = buildPaper(paper.kind, input, paper.language);
  const right = `${order.number} (now)`;
  if (!built.ok)
    return [
      {
        point: `${paper.kind}: ${built.problem.kind}`,
        left: paper.number,
        right,
        values: ['issued', 'cannot be built'],
      },
    ];
  const found: PaperDifference[] = [];
  for (const { path, values } of differingLeaves(paper.model, built.value, '')) {
    if (found.length === DIFFERENCES_MAX) break;
    found.push({ point: `${paper.kind}: ${path}`, left: `${paper.kind} ${paper.number}`, right, values });
  }
  return found;
}

interface LeafPair {
  readonly path: string;
  readonly values: readonly [string, string];
}

function* differingLeaves(left: unknown, right: unknown, path: string): Generator<LeafPair> {
  if (isTree(left) && isTree(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      yield* differingLeaves(left[key], right[key], path === '' ? key : `${path}.${key}`);
    }
    return;
  }
  const texts: readonly [string, string] = [leafText(left), leafText(right)];
  if (texts[0] !== texts[1]) yield { path, values: texts };
}

function isTree(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}

function leafText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
