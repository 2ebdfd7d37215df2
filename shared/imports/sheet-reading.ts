import { isColour } from './colours';
import { type DraftCell, read } from './draft-cell';
import { asNumber, headCandidates } from './head-fields';
import type { DraftLine, OrderDraft, ReadingChoices } from './order-draft';
import { orderTables } from './order-tables';
import { type SheetLines, sheetLines } from './part-lines';
import { NAMING } from './row-parsing';
import type { SheetRead } from './sheet-choice';
import { goodsOf, type SheetGoods } from './sheet-goods';
import { dayInName, isGivenName, orderNoInName } from './sheet-names';
import type { SheetTable } from './sheet-table';
import { labelledAbove } from './style-heads';

/** A sheet of an order, read: its tables, their lines, and what it says about itself. */
export type SheetReading = SheetRead & {
  readonly parts: readonly SheetTable[];
  readonly open: readonly SheetTable[];
  readonly found: SheetLines;
};

export function readSheet(
  sheet: SheetRead,
  dateOrder: OrderDraft['dateOrder'],
  choices: ReadingChoices,
  firstId = 1,
): SheetReading {
  const { parts, open } = orderTables(sheet.view, sheet.tables, choices.answers ?? {});
  return { ...sheet, parts, open, found: sheetLines(parts, sheet.mark, dateOrder, choices, firstId) };
}

/**
 * A sheet with what its head or its name says of all its lines: its colour, and where it is one of several, its style and
 * its day of delivery too.
 */
export function withSheetHead(sheet: SheetReading, several: boolean): SheetReading {
  const { view, parts, found } = sheet;
  const first = parts[0]?.header.first ?? 0;
  const says = labelledAbove(view, first, sheet.mark);
  const has = (field: 'colour' | 'deliveryDate') =>
    parts.some((part) => [...part.roles.roles.values()].some((role) => role.field === field));
  const colour = says.colour ?? (isColour(view.name) ? read(view.name, view.name, null) : null);
  const day = several ? headDay(sheet) : null;
  const nameless = parts.every(
    (part) => ![...part.roles.roles.values()].some((role) => NAMING.includes(role.field)),
  );
  const style = several && nameless && !isGivenName(view.name) && !isColour(view.name) ? view.name : null;
  const item = several ? says.itemNo : null;
  if ([colour, day, item, style].every((said) => said === null)) return sheet;
  const lines = found.lines.map((line): DraftLine => {
    const out = { ...line };
    if (colour !== null && !has('colour') && line.colour.value === null) out.colour = colour;
    if (day !== null && !has('deliveryDate') && line.deliveryDate.value === null) out.deliveryDate = day;
    if (item !== null && line.itemNo.value === null && line.description.value === null) out.itemNo = item;
    else if (style !== null && line.itemNo.value === null && line.description.value === null)
      out.itemNo = read(style, style, null);
    return out;
  });
  return { ...sheet, found: { ...found, lines } };
}

/** The goods of a sheet, to be held against those of others. */
export function goodsOfSheet(sheet: SheetReading): SheetGoods {
  return goodsOf(sheet.found.lines);
}

/** The order number that a sheet gives itself, above its lines or in its name. */
export function numberOf({ view, parts, found: lines }: SheetReading): DraftCell<string> | null {
  const first = parts[0]?.header.first ?? 0;
  // `Réf. K1201` above a block of colours is the number of its style.
  const items = new Set(lines.lines.flatMap((line) => [line.itemNo.value, line.customerItemNo.value]));
  const found = headCandidates(view, (row) => row < first)
    .filter((candidate) => candidate.meaning === 'customerOrderNo' && candidate.weight > 0.6)
    .flatMap((candidate) => {
      const value = asNumber(candidate.text);
      return value === null || items.has(value) ? [] : [{ value, candidate }];
    })
    .sort((a, b) => b.candidate.weight - a.candidate.weight)[0];
  if (found) return read(found.value, found.value, found.candidate.place);
  const named = orderNoInName(view.name);
  return named === null ? null : read(named, named, null);
}

function headDay({ view, parts }: SheetReading): DraftLine['deliveryDate'] | null {
  const first = parts[0]?.header.first ?? 0;
  const found = headCandidates(view, (row) => row < first)
    .filter((candidate) => candidate.meaning === 'deliveryDate' && candidate.date?.certain)
    .sort((a, b) => b.weight - a.weight)[0];
  const day = found?.date?.certain;
  if (found && day) return read(found.text, day, found.place);
  const named = dayInName(view.name);
  return named === null ? null : read(view.name, named, null);
}
