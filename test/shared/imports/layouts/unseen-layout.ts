import type { OrderDraft } from '#shared/imports/order-draft';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';

/** A line as the paper means it; what a layout does not say is left out. */
export interface UnseenLine {
  readonly item?: string;
  readonly theirs?: string;
  readonly ours?: string;
  readonly text?: string;
  readonly colour?: string;
  readonly size?: string;
  /** `S:10 M:20`. */
  readonly sizes?: string;
  readonly quantity: string;
  readonly unit?: string;
  readonly price?: string;
  /** The price after the discount of the line. */
  readonly net?: string;
  readonly date?: string;
  readonly po?: string;
}

export interface UnseenLayout {
  readonly name: string;
  readonly workbook: WorkbookGrid;
  readonly orderNo?: string;
  readonly buyer?: string;
  readonly date?: string;
  readonly deliveryDate?: string;
  readonly currency?: string;
  readonly lines: readonly UnseenLine[];
  /** Kinds of questions it must ask: freight among the goods, several orders. */
  readonly asks?: readonly string[];
  /** Totals of the sheet that must be proven. */
  readonly proofs?: number;
}

/** The lines of a draft, saying as much as the expected ones do. */
export function linesLike(draft: OrderDraft, lines: readonly UnseenLine[]): readonly UnseenLine[] {
  const wanted = new Set(lines.flatMap((line) => Object.keys(line)));
  const has = (field: keyof UnseenLine) => wanted.has(field);
  return draft.lines.map((line): UnseenLine => {
    const pick = (field: keyof UnseenLine, value: string | null) =>
      has(field) && value !== null ? { [field]: value } : {};
    return {
      ...pick('item', line.itemNo.value),
      ...pick('theirs', line.customerItemNo.value),
      ...pick('ours', line.ourItemNo.value),
      ...pick('text', line.description.value ?? line.descriptionZh.value),
      ...pick('colour', line.colour.value),
      ...pick('size', line.size.value),
      ...(has('sizes') && line.sizes.length > 0
        ? { sizes: line.sizes.map(({ size, quantity }) => `${size}:${quantity}`).join(' ') }
        : {}),
      quantity: line.quantity.value ?? 'none',
      ...pick('unit', line.unit.value),
      ...pick('price', line.unitPrice.value),
      ...pick('net', line.netPrice.value),
      ...pick('date', line.deliveryDate.value),
      ...pick('po', line.customerOrderNo.value),
    };
  });
}
