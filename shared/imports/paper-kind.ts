import { TITLE_LEXICON } from './head-lexicon';
import type { DraftKind } from './order-draft';
import { type SheetView, textOf } from './sheet-view';

/** What kind of paper a sheet calls itself, by its first rows and then by its name. */
export function paperOf(view: SheetView): DraftKind | null {
  for (const row of view.rows.slice(0, 12)) {
    for (const cell of view.cellsOf(row)) {
      if (cell.value.kind !== 'text' || cell.value.text.length > 60) continue;
      const kind = TITLE_LEXICON.exact(textOf(cell))[0];
      if (kind !== undefined) return kind;
    }
  }
  const name = TITLE_LEXICON.hits(view.name)[0];
  return name !== undefined && name.score > 0.8 ? name.meaning : null;
}
