import type { LayoutColumnRow } from '#shared/api/channels/layouts';
import type { LayoutText, PaperLayout } from '#shared/documents/paper-layout';

/** A column in the order in which it is printed now. */
export interface ArrangedColumn extends LayoutColumnRow {
  readonly hidden: boolean;
}

/** The columns of the house in the order of the layout; those that it does not name keep their place. */
export function arrangedColumns(
  columns: readonly LayoutColumnRow[],
  { order, hidden }: PaperLayout['columns'],
): readonly ArrangedColumn[] {
  const keys = columns.map(({ key }) => key);
  const wanted = order.filter((key) => keys.includes(key));
  const queue = wanted.values();
  const sorted = keys.map((key) => (wanted.includes(key) ? (queue.next().value ?? key) : key));
  return sorted.flatMap((key) => {
    const column = columns.find((row) => row.key === key);
    return column === undefined ? [] : [{ ...column, hidden: hidden.includes(key) }];
  });
}

/** The layout with a column one place to the left (`-1`) or right (`1`). */
export function moveColumn(
  layout: PaperLayout,
  arranged: readonly ArrangedColumn[],
  key: string,
  step: -1 | 1,
): PaperLayout {
  const keys = arranged.map((column) => column.key);
  const at = keys.indexOf(key);
  const other = keys[at + step];
  if (at < 0 || other === undefined) return layout;
  const order = keys.map((one, index) => (index === at ? other : index === at + step ? key : one));
  return { ...layout, columns: { ...layout.columns, order } };
}

export function showColumn(layout: PaperLayout, key: string, shown: boolean): PaperLayout {
  const others = layout.columns.hidden.filter((hidden) => hidden !== key);
  return { ...layout, columns: { ...layout.columns, hidden: shown ? others : [...others, key] } };
}

export function changeText(layout: PaperLayout, at: number, change: Partial<LayoutText>): PaperLayout {
  return {
    ...layout,
    texts: layout.texts.map((text, index) => (index === at ? { ...text, ...change } : text)),
  };
}

export function addText(layout: PaperLayout): PaperLayout {
  return { ...layout, texts: [...layout.texts, { place: 'below-table', text: { en: '', zh: '' } }] };
}

export function removeText(layout: PaperLayout, at: number): PaperLayout {
  return { ...layout, texts: layout.texts.filter((_, index) => index !== at) };
}
