import type { OrderLine } from '#shared/domain/order-line';
import type { OrderQuestion } from '#shared/domain/order-question';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { LinePair } from './pair-lines';
import { hasNewUnit, pairsOf, type Revision, TEXT_FIELDS } from './revision-changes';
import { HEAD_FIELDS } from './said-in-file';

/** So many an order keeps; the oldest go first. */
const QUESTIONS_MAX = 300;
const WAIVERS_MAX = 500;

/**
 * The stored order with the accepted changes and the next revision number; refused changes leave it as it was. What
 * was set aside and what is asked while the file was taken over stands on the order either way.
 */
export function applyRevision(revision: Revision, acceptedIds: ReadonlySet<string>): SalesOrder {
  const { stored, revised } = revision;
  const poRevision = stored.poRevision + 1;
  let order: SalesOrder = {
    ...stored,
    lines: pairsOf(revision).flatMap((pair) => revisedLine(pair, revision, acceptedIds)),
    poRevision,
    // The file that came last stands last, also where it is an earlier one sent again.
    files: [...stored.files.filter((id) => !revised.files.includes(id)), ...new Set(revised.files)],
    waivers: [...stored.waivers, ...revised.waivers].slice(-WAIVERS_MAX),
    questions: [...stored.questions, ...newQuestions(revision)].slice(-QUESTIONS_MAX),
  };
  for (const field of HEAD_FIELDS) {
    if (acceptedIds.has(`head:${field}`)) order = { ...order, [field]: revised[field] };
  }
  return order;
}

/** Of a line that came with a revision, by its id in the customer's file. */
export function addedLineId(poRevision: number, lineId: string): string {
  return `r${poRevision}-${lineId}`;
}

/** Not what the customer has been asked in the same words and has not answered yet. */
function newQuestions({ stored, revised }: Revision): readonly OrderQuestion[] {
  const open = new Set(
    stored.questions.filter(({ answeredOn }) => answeredOn === null).map(({ text }) => text),
  );
  return revised.questions
    .filter(({ text }) => !open.has(text))
    .map((question) => ({ ...question, id: `r${stored.poRevision + 1}-${question.id}` }));
}

function revisedLine(
  { stored, revised }: LinePair,
  { said, stored: { poRevision } }: Revision,
  accepted: ReadonlySet<string>,
): OrderLine[] {
  if (stored === null) {
    // Its id is from another file and may be taken already, so the revision is part of it.
    return revised !== null && accepted.has(`added:${revised.id}`)
      ? [{ ...revised, id: addedLineId(poRevision + 1, revised.id) }]
      : [];
  }
  if (revised === null) return accepted.has(`removed:${stored.id}`) ? [] : [stored];
  let line = stored;
  if (accepted.has(`quantity:${stored.id}`)) {
    line = { ...line, quantity: revised.quantity, sizes: sizesOf(stored, revised) };
    if (hasNewUnit(stored, revised, said))
      line = { ...line, unit: revised.unit, unitPrice: revised.unitPrice };
  }
  if (accepted.has(`price:${stored.id}`)) line = { ...line, unitPrice: revised.unitPrice };
  if (accepted.has(`date:${stored.id}`)) line = { ...line, deliveryDate: revised.deliveryDate };
  for (const field of TEXT_FIELDS) {
    if (accepted.has(`text:${field}:${stored.id}`)) line = { ...line, [field]: revised[field] };
  }
  return [line];
}

/** The breakdown of the file; one that the file does not repeat stands while it adds up. */
function sizesOf(stored: OrderLine, revised: OrderLine): OrderLine['sizes'] {
  return revised.sizes.length === 0 && stored.quantity === revised.quantity ? stored.sizes : revised.sizes;
}
