import type { CellPlace, OrderDraft } from '#shared/imports/order-draft';
import { cellName } from '#shared/imports/sheet-grid';

/** `F11`, and where the file has more sheets of the order, or the cell stands on another one, `Style A!F11`. */
export function placeName(place: CellPlace, draft: Pick<OrderDraft, 'sheet' | 'sheets'>): string {
  const name = cellName(place.row, place.column);
  return draft.sheets === undefined && place.sheet === draft.sheet ? name : `${place.sheet}!${name}`;
}
