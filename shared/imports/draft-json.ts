import { importSentence } from './import-sentences';
import type { DraftLine, ImportProblem, OrderDraft } from './order-draft';
import { cellName } from './sheet-grid';

/** What `import --json` prints about a reading: numbers as decimal strings, days as yyyy-mm-dd, absent is null. */
export interface DraftJson {
  readonly kind: string;
  readonly customerOrderNo: string | null;
  readonly buyer: string | null;
  readonly date: string | null;
  readonly deliveryDate: string | null;
  readonly currency: string | null;
  readonly incoterm: string | null;
  readonly paymentTerms: string | null;
  readonly lines: readonly LineJson[];
  readonly totalQuantity: string | null;
  readonly totalAmount: string | null;
  readonly problems: readonly ProblemJson[];
}

export interface LineJson {
  readonly row: number;
  readonly customerOrderNo: string | null;
  readonly itemNo: string | null;
  readonly description: string | null;
  readonly colour: string | null;
  readonly size: string | null;
  readonly sizes: readonly { readonly size: string; readonly quantity: string }[];
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly unitPrice: string | null;
  readonly amount: string | null;
  readonly deliveryDate: string | null;
}

export interface ProblemJson {
  readonly kind: string;
  readonly severity: 'error' | 'question' | 'hint';
  /** `PO!F11`, or null when it is about the whole file. */
  readonly where: string | null;
  readonly text: string;
}

export function draftJson(draft: OrderDraft): DraftJson {
  const { head } = draft;
  const term = head.incoterm.value;
  return {
    kind: draft.kind,
    customerOrderNo: head.customerOrderNo.value,
    buyer: head.buyer.value,
    date: head.orderDate.value,
    deliveryDate: head.deliveryDate.value,
    currency: head.currency.value,
    incoterm: term === null ? null : `${term.code} ${term.place}`.trim(),
    paymentTerms: head.paymentTerms.value,
    lines: draft.lines.map(lineJson),
    totalQuantity: draft.totalQuantity,
    totalAmount: draft.totalAmount,
    problems: draft.problems.map(problemJson),
  };
}

/** Rows as Excel counts them, from 1. */
function lineJson(line: DraftLine): LineJson {
  return {
    row: line.row + 1,
    customerOrderNo: line.customerOrderNo.value,
    itemNo: line.itemNo.value,
    description: line.description.value ?? line.descriptionZh.value,
    colour: line.colour.value,
    size: line.size.value,
    sizes: line.sizes,
    quantity: line.quantity.value,
    unit: line.unit.value,
    unitPrice: line.unitPrice.value,
    amount: line.amount.value,
    deliveryDate: line.deliveryDate.value,
  };
}

export function problemJson(problem: ImportProblem): ProblemJson {
  const { place } = problem;
  return {
    kind: problem.kind,
    severity: problem.severity,
    where: place === null ? null : `${place.sheet}!${cellName(place.row, place.column)}`,
    text: importSentence(problem),
  };
}
