import type { FormKind } from '#shared/domain/form-kind';
import { openQuestions } from '#shared/domain/order-question';
import type { PaperInput } from './paper-input';
import { paperLines } from './paper-line';

/** Data without which a paper must not go out: a draft shows the place, issuing is refused. */
export interface PaperGap {
  readonly rule: 'lines' | 'price' | 'packing' | 'quantity' | 'questions';
  /** Where it is mended: `lines[2].packing`. */
  readonly field: string;
  /** Item or description of the line, as the clerk knows it. */
  readonly what: string;
}

export function paperGaps(kind: FormKind, input: PaperInput): readonly PaperGap[] {
  if (kind === 'quotation') {
    const lines = input.quotation?.lines ?? [];
    return lines.length === 0 ? [{ rule: 'lines', field: 'lines', what: '' }] : [];
  }
  const order = input.order;
  if (order === null || order === undefined) return [];
  // A letter may ask for the very things that other papers must not lack.
  if (kind === 'customer-questions') {
    return openQuestions(order).length === 0 ? [{ rule: 'questions', field: 'questions', what: '' }] : [];
  }
  if (order.lines.length === 0) return [{ rule: 'lines', field: 'lines', what: '' }];
  const index = new Map(order.lines.map((line, at) => [line.id, at]));
  const gaps: PaperGap[] = [];
  for (const { line, itemNo, nameEn, nameZh, packing } of paperLines(order, input.products)) {
    const at = index.get(line.id) ?? 0;
    const what = itemNo || nameEn || nameZh || String(at + 1);
    const gap = (rule: PaperGap['rule'], field: string) =>
      gaps.push({ rule, field: `lines[${at}].${field}`, what });
    if (Number(line.quantity) === 0) gap('quantity', 'quantity');
    if (kind === 'packing-list' || kind === 'carton-labels') {
      if (packing === null) gap('packing', 'packing');
    } else if (kind !== 'production-order' && line.unitPrice === null) {
      gap('price', 'unitPrice');
    }
  }
  return gaps;
}
