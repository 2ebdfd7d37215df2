import type { ImportDecision, ImportPreview } from '#shared/api/views/import-preview';
import { customerQuestions } from './customer-questions';
import { answerOf, blocks, findingsOf, itemKey, suggestionOf } from './findings';
import { canTake, type ImportChoices, type ImportMode } from './import-choices';
import { type NewCustomer, newCustomerFrom } from './new-customer';

/** What keeps the order from being created, in the order in which the clerk mends it. */
export type Blocker =
  | { readonly kind: 'choose-order' }
  | { readonly kind: 'no-lines' }
  | { readonly kind: 'same-order' }
  | { readonly kind: 'no-customer' }
  | { readonly kind: 'findings'; readonly count: number };

/** Who the order is for as things stand: chosen, recognised, or new with the file's name filled in. */
export type CustomerChoice =
  | { readonly kind: 'known'; readonly id: NonNullable<ImportDecision['customerId']>; readonly name: string }
  | { readonly kind: 'new'; readonly customer: NewCustomer };

export function customerChoice(preview: ImportPreview, choices: ImportChoices): CustomerChoice {
  const { id, name } = preview.customer;
  if (!choices.isNewCustomer && id !== null) return { kind: 'known', id, name };
  return { kind: 'new', customer: choices.newCustomer ?? newCustomerFrom(preview.draft, name) };
}

export function modeOf(preview: ImportPreview, choices: ImportChoices): ImportMode | null {
  return preview.sameOrder === null ? 'new' : choices.mode;
}

export function blockersOf(preview: ImportPreview, choices: ImportChoices): readonly Blocker[] {
  const blockers: Blocker[] = [];
  const { draft } = preview;
  if (preview.orderNos.length > 1 && choices.reading.orderNo === undefined)
    blockers.push({ kind: 'choose-order' });
  if (draft.lines.length === 0) blockers.push({ kind: 'no-lines' });
  if (modeOf(preview, choices) === null) blockers.push({ kind: 'same-order' });
  const customer = customerChoice(preview, choices);
  if (
    customer.kind === 'new' &&
    (customer.customer.name.trim() === '' || customer.customer.code.trim() === '')
  ) {
    blockers.push({ kind: 'no-customer' });
  }
  const count = findingsOf(preview).filter((finding) => blocks(finding, choices)).length;
  if (count > 0) blockers.push({ kind: 'findings', count });
  return blockers;
}

/** Product of each line: the clerk's answer, what was learned, or what the findings propose. */
export function productsOf(preview: ImportPreview, choices: ImportChoices): Readonly<Record<string, string>> {
  const lines = new Map(preview.draft.lines.map((line) => [line.id, line]));
  const proposals = new Map<string, string>();
  for (const finding of findingsOf(preview)) {
    if (finding.type === 'problem' || finding.type === 'price') continue;
    for (const line of finding.lines) proposals.set(line, suggestionOf(finding) ?? 'none');
  }
  return Object.fromEntries(
    preview.matches.map((match) => {
      const answer = choices.products[itemKey(match, lines.get(match.line))];
      return [match.line, answer ?? proposals.get(match.line) ?? match.productId ?? 'none'];
    }),
  );
}

/** How many different items become new products. */
export function newProductCount(preview: ImportPreview, choices: ImportChoices): number {
  const lines = new Map(preview.draft.lines.map((line) => [line.id, line]));
  const products = productsOf(preview, choices);
  const items = preview.matches
    .filter((match) => products[match.line] === 'new')
    .map((match) => itemKey(match, lines.get(match.line)));
  return new Set(items).size;
}

/** The stored order that a revision is held against. */
export function revisedOrder(preview: ImportPreview, choices: ImportChoices): ImportPreview['sameOrder'] {
  return preview.otherOrders.find(({ orderId }) => orderId === choices.revisedOrder) ?? preview.sameOrder;
}

export function acceptedChanges(preview: ImportPreview, choices: ImportChoices): readonly string[] {
  const changes = revisedOrder(preview, choices)?.changes ?? [];
  return changes
    .filter((change) => canTake(change) && !choices.refusedChanges.includes(change.id))
    .map((change) => change.id);
}

/** Everything as it is sent; only called when nothing blocks. `foundRight` is the reason of what was looked at and left. */
export function importDecision(
  preview: ImportPreview,
  choices: ImportChoices,
  foundRight: string,
): ImportDecision {
  const customer = customerChoice(preview, choices);
  return {
    token: preview.token,
    choices: choices.reading,
    customerId: customer.kind === 'known' ? customer.id : null,
    newCustomer:
      customer.kind === 'new'
        ? { ...customer.customer, code: customer.customer.code.trim(), name: customer.customer.name.trim() }
        : null,
    products: { ...productsOf(preview, choices) },
    mode: modeOf(preview, choices) ?? 'new',
    ...(choices.revisedOrder === null ? {} : { revisedOrder: choices.revisedOrder }),
    acceptedChanges: [...acceptedChanges(preview, choices)],
    deliveryDateMeans: choices.deliveryDateMeans,
    questions: [...customerQuestions(preview, choices)],
    overruled: [...takenOver(preview, choices, foundRight)],
  };
}

/** Problems that still stand although they were answered: taken over by the clerk with a reason. */
function takenOver(
  preview: ImportPreview,
  choices: ImportChoices,
  foundRight: string,
): ImportDecision['overruled'] {
  return preview.draft.problems.flatMap(({ id, severity }) => {
    const reason = choices.overruled[id];
    if (reason !== undefined) return [{ id, reason }];
    const isAnswered = choices.confirmed.includes(id) || choices.reading.answers?.[id] !== undefined;
    return severity !== 'hint' && isAnswered ? [{ id, reason: foundRight }] : [];
  });
}

/** Findings whose proposal or answer is to ask the customer. */
export function questionCount(preview: ImportPreview, choices: ImportChoices): number {
  return findingsOf(preview).filter(
    (finding) => (answerOf(finding, choices) ?? suggestionOf(finding, choices.mode)) === 'ask',
  ).length;
}
