import type { ImportPreview, PriceFinding, ProductMatch } from '#shared/api/views/import-preview';
import type { CellPlace, DraftLine, ImportProblem } from '#shared/imports/order-draft';
import type { ImportChoices } from './import-choices';

export type Severity = ImportProblem['severity'];

/** Something of the file that wants the clerk's eye, whatever its origin: reading, price list or product file. */
export type Finding =
  | { readonly type: 'problem'; readonly key: string; readonly problem: ImportProblem }
  | { readonly type: 'price'; readonly key: string; readonly price: PriceFinding }
  /** One item of the file; `lines` are all lines that order it. */
  | {
      readonly type: 'match';
      readonly key: string;
      readonly match: ProductMatch;
      readonly item: string;
      readonly lines: readonly string[];
    }
  /** All items that no product of ours resembles, asked in one sentence. */
  | {
      readonly type: 'unknownItems';
      readonly key: string;
      readonly items: readonly string[];
      readonly lines: readonly string[];
    };

export const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, question: 1, hint: 2 };

/** Everything to look at, worst first, then in file order. */
export function findingsOf(preview: ImportPreview): readonly Finding[] {
  const lineOrder = new Map(preview.draft.lines.map((line, index) => [line.id, index]));
  const findings: Finding[] = [
    ...preview.draft.problems
      // Choosing the order, the same PO and the changed layout have their own place above the lines.
      .filter(
        (problem) =>
          !['several-orders', 'duplicate-order', 'layout-changed', 'item-unknown'].includes(problem.kind),
      )
      .map((problem): Finding => ({ type: 'problem', key: `problem:${problem.id}`, problem })),
    ...preview.prices.map((price): Finding => ({ type: 'price', key: priceKey(price), price })),
    ...matchFindings(preview),
  ];
  const place = (finding: Finding) => {
    const line = lineOf(finding);
    return line === null ? -1 : (lineOrder.get(line) ?? -1);
  };
  return findings.sort(
    (a, b) => SEVERITY_ORDER[severityOf(a)] - SEVERITY_ORDER[severityOf(b)] || place(a) - place(b),
  );
}

export function priceKey(price: PriceFinding): string {
  return `price:${price.line}:${price.field}`;
}

function matchFindings(preview: ImportPreview): readonly Finding[] {
  const lines = new Map(preview.draft.lines.map((line) => [line.id, line]));
  const byItem = new Map<string, { match: ProductMatch; lines: string[] }>();
  for (const match of preview.matches) {
    if (match.how === 'learned' || match.how === 'item-number') continue;
    const item = itemKey(match, lines.get(match.line));
    const found = byItem.get(item);
    if (found) found.lines.push(match.line);
    else byItem.set(item, { match, lines: [match.line] });
  }
  const findings: Finding[] = [];
  const unknown: { item: string; lines: readonly string[] }[] = [];
  for (const [item, { match, lines: matchLines }] of byItem) {
    if (match.candidates.length === 0) unknown.push({ item, lines: matchLines });
    else findings.push({ type: 'match', key: `match:${item}`, match, item, lines: matchLines });
  }
  if (unknown.length > 0) {
    findings.push({
      type: 'unknownItems',
      key: 'unknownItems',
      items: unknown.map((entry) => entry.item),
      lines: unknown.flatMap((entry) => entry.lines),
    });
  }
  return findings;
}

/** By what lines order the same thing: the item number, else the description. */
export function itemKey(match: ProductMatch, line: DraftLine | undefined): string {
  const texts = [match.itemNo, line?.itemNo.value, line?.description.value, match.line];
  return texts.find((text) => text !== undefined && text !== null && text.trim() !== '') ?? match.line;
}

export function severityOf(finding: Finding): Severity {
  if (finding.type === 'problem') return finding.problem.severity;
  return finding.type === 'price' ? 'error' : finding.type === 'match' ? 'question' : 'hint';
}

/** The line a finding is about, or the first of several. */
export function lineOf(finding: Finding): string | null {
  switch (finding.type) {
    case 'problem':
      return finding.problem.line;
    case 'price':
      return finding.price.line;
    case 'match':
    case 'unknownItems':
      return finding.lines[0] ?? null;
  }
}

/** Which cell of the order it is about, in the names of `DraftLine` and `DraftHead`. */
export function fieldOf(finding: Finding): string | null {
  switch (finding.type) {
    case 'problem':
      return finding.problem.field;
    case 'price':
      return finding.price.field === 'minQuantity' || finding.price.field === 'packingMultiple'
        ? 'quantity'
        : finding.price.field;
    case 'match':
    case 'unknownItems':
      return 'ourItem';
  }
}

/** Where in the file it stands. */
export function placeOf(finding: Finding, preview: ImportPreview): CellPlace | null {
  if (finding.type === 'problem' && finding.problem.place !== null) return finding.problem.place;
  const line = preview.draft.lines.find((entry) => entry.id === lineOf(finding));
  if (!line) return null;
  const field = fieldOf(finding);
  const cell = cellsOf(line)[field === 'ourItem' || field === null ? 'itemNo' : field];
  return cell?.place ?? line.itemNo.place ?? line.description.place;
}

export function cellsOf(line: DraftLine): Readonly<Record<string, { readonly place: CellPlace | null }>> {
  const { itemNo, description, quantity, unit, unitPrice, amount, deliveryDate } = line;
  return { itemNo, description, quantity, unit, unitPrice, amount, deliveryDate };
}

/** What a revision changes is taken or refused among its changes: nobody takes a price and asks about it at the same time. */
export function proposedForPrices(mode: ImportChoices['mode']): 'accept' | 'ask' {
  return mode === 'revise' ? 'accept' : 'ask';
}

/** The answer the desk proposes, taken with Space; null when the clerk must say it. */
export function suggestionOf(finding: Finding, mode: ImportChoices['mode'] = null): string | null {
  switch (finding.type) {
    case 'problem':
      return finding.problem.choices[0]?.id ?? (finding.problem.severity === 'question' ? 'right' : null);
    case 'price':
      return proposedForPrices(mode);
    case 'match':
      return finding.match.proposed ?? 'new';
    case 'unknownItems':
      return 'new';
  }
}

/** What the clerk has answered; null while the proposal stands. */
export function answerOf(finding: Finding, choices: ImportChoices): string | null {
  switch (finding.type) {
    case 'problem': {
      const { id } = finding.problem;
      if (choices.overruled[id] !== undefined) return 'overruled';
      return choices.reading.answers?.[id] ?? (choices.confirmed.includes(id) ? 'right' : null);
    }
    case 'price':
      return choices.prices[finding.key] ?? null;
    case 'match':
      return choices.products[finding.item] ?? null;
    case 'unknownItems': {
      const answers = new Set(finding.items.map((item) => choices.products[item] ?? null));
      return answers.size === 1 ? ([...answers][0] ?? null) : 'mixed';
    }
  }
}

/** Whether a finding still keeps the order from being created: what the desk asks, the clerk answers. */
export function blocks(finding: Finding, choices: ImportChoices): boolean {
  if (finding.type !== 'problem' || finding.problem.severity === 'hint') return false;
  return answerOf(finding, choices) === null;
}

/** Open problems of the same kind and severity: one answer may settle them all. */
export function sameKind(
  finding: Extract<Finding, { type: 'problem' }>,
  findings: readonly Finding[],
  choices: ImportChoices,
): readonly string[] {
  return findings.flatMap((other) =>
    other.type === 'problem' &&
    other.problem.kind === finding.problem.kind &&
    other.problem.severity === finding.problem.severity &&
    answerOf(other, choices) === null
      ? [other.problem.id]
      : [],
  );
}

/** The next finding after `current` that is not settled, else the next of all; wraps around. */
export function nextFinding(
  findings: readonly Finding[],
  current: string | null,
  choices: ImportChoices,
): Finding | null {
  const start = findings.findIndex((finding) => finding.key === current) + 1;
  const turned = [...findings.slice(start), ...findings.slice(0, start)];
  const open = turned.find(
    (finding) => severityOf(finding) !== 'hint' && answerOf(finding, choices) === null,
  );
  return open ?? turned[0] ?? null;
}
