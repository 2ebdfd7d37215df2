import type { OrderDraft, ReadingChoices } from './order-draft';
import { goesOn } from './order-tables';
import { paperOf } from './paper-kind';
import { type Chosen, type SheetRead, saysQuantity } from './sheet-choice';
import { addsUpTo, repeats, type SheetGoods, shareVariants } from './sheet-goods';
import { isCopyName } from './sheet-names';
import { goodsOfSheet, numberOf, readSheet, type SheetReading, withSheetHead } from './sheet-reading';
import type { SheetView } from './sheet-view';
import { statedFigures } from './stated-figures';
import { type Summary, summaryAmong } from './summary-sheet';

/** The id of the question whether goods on other sheets belong to the order. */
export const OTHER_SHEETS = 'several-sheets';

/** Which sheets of a file are the order. */
export type OrderSheets = {
  /** In the order of the file; their lines are the order. */
  readonly sheets: readonly SheetReading[];
  /** A sheet that sums the others up: it proves them and may price them. */
  readonly summary: Summary | null;
  /** Sheets of which the file does not say whether they belong to it, and whether they are read with it now. */
  readonly doubtful: readonly SheetReading[];
  readonly together: boolean;
  readonly repeated: readonly SheetReading[];
  /** Sheets that may be orders of their own: which one is to be read? */
  readonly rivals: readonly string[];
};

export function orderSheets(
  chosen: Chosen,
  views: readonly SheetView[],
  dateOrder: OrderDraft['dateOrder'],
  choices: ReadingChoices,
): OrderSheets {
  const main = withSheetHead(readSheet(chosen, dateOrder, choices), false);
  const alone: { -readonly [Key in keyof OrderSheets]: OrderSheets[Key] } = {
    sheets: [main],
    summary: null,
    doubtful: [],
    together: false,
    repeated: [],
    rivals: chosen.rivals,
  };
  const others = chosen.reads.filter((read) => read.view !== chosen.view && mayBeOrder(chosen, read));
  if (chosen.rivals.length > 1) alone.rivals = withoutOtherPapers(main, chosen, others, dateOrder, choices);
  if (others.length === 0 || choices.sheet !== undefined || choices.headerRows !== undefined) return alone;
  const all = [chosen, ...others]
    .sort((a, b) => views.indexOf(a.view) - views.indexOf(b.view))
    .map((read) => withSheetHead(readSheet(read, dateOrder, choices), true))
    .filter((sheet) => sheet.found.lines.some((line) => Number(line.quantity.value ?? 0) > 0));
  const own = all.find((sheet) => sheet.view === chosen.view);
  if (!own || all.length < 2) return alone;
  const summary = summaryAmong(all, own);
  if (summary)
    return { ...alone, sheets: summary.details, summary, rivals: rivalsLeft(alone.rivals, chosen, all, all) };
  const sorted = sortOut(own, all);
  const surely = [own, ...sorted.surely];
  const proven = sorted.doubtful.length > 0 && isStated(views, [...surely, ...sorted.doubtful], surely);
  const doubtful = proven ? [] : sorted.doubtful;
  const together =
    choices.sheets === undefined
      ? isOrderPaper(chosen.view) && doubtful.every((sheet) => sorted.likely.has(sheet))
      : choices.sheets === 'together';
  const taken = [...surely, ...(proven ? sorted.doubtful : []), ...(together ? doubtful : [])];
  const sheets = all.filter((sheet) => taken.includes(sheet));
  return {
    sheets: sheets.length === 1 ? [main] : sheets,
    summary: null,
    doubtful,
    together,
    repeated: sorted.repeated,
    rivals: rivalsLeft(alone.rivals, chosen, all, [...taken, ...doubtful, ...sorted.repeated]),
  };
}

/** An invoice or a packing list of the very same goods is no other order. */
function withoutOtherPapers(
  main: SheetReading,
  chosen: Chosen,
  orders: readonly SheetRead[],
  dateOrder: OrderDraft['dateOrder'],
  choices: ReadingChoices,
): readonly string[] {
  const goods = goodsOfSheet(main);
  const papers = chosen.reads.filter(
    (read) => read.view !== chosen.view && chosen.rivals.includes(read.view.name) && !orders.includes(read),
  );
  const same = papers.filter((read) => {
    const theirs = goodsOfSheet(readSheet(read, dateOrder, choices));
    return addsUpTo(theirs, goods) && addsUpTo(goods, theirs);
  });
  const names = new Set(same.map((read) => read.view.name));
  return chosen.rivals.filter((name) => !names.has(name));
}

/** Rivals whose part in the order is settled or asked about are none any more. */
function rivalsLeft(
  rivals: readonly string[],
  chosen: Chosen,
  all: readonly SheetReading[],
  settled: readonly SheetReading[],
): readonly string[] {
  const known = new Set(settled.map((sheet) => sheet.view.name));
  const left = [
    ...rivals,
    // Orders without prices are orders too.
    ...all.map((sheet) => sheet.view.name).filter((name) => !known.has(name)),
  ].filter((name) => name === chosen.view.name || !known.has(name));
  const names = new Set([chosen.view.name, ...left]);
  return names.size > 1 ? [...names] : [];
}

/** Invoices and quotations stand one a sheet, each for itself; the sheets of an order go together more often than not. */
function isOrderPaper(view: SheetView): boolean {
  const paper = paperOf(view);
  return paper === null || paper === 'purchase-order';
}

/** A table that counts goods, and no paper of another kind. */
function mayBeOrder(chosen: SheetRead, read: SheetRead): boolean {
  const table = read.tables[0];
  if (!table || table.header.wordless) return false;
  const counts = saysQuantity(table) || table.roles.variants.size > 0;
  if (!counts) return false;
  const [own, other] = [paperOf(chosen.view), paperOf(read.view)];
  return other === null || other === own || (own === null && other === 'purchase-order');
}

type Sorted = {
  readonly surely: readonly SheetReading[];
  readonly doubtful: readonly SheetReading[];
  /** Of the doubtful ones those that more likely belong to the order than not. */
  readonly likely: ReadonlySet<SheetReading>;
  readonly repeated: readonly SheetReading[];
};

/** Each other sheet against the first: more goods of the order, the same goods once more, or another order. */
function sortOut(own: SheetReading, all: readonly SheetReading[]): Sorted {
  const surely: SheetReading[] = [];
  const doubtful: SheetReading[] = [];
  const likely = new Set<SheetReading>();
  const repeated: SheetReading[] = [];
  const goods = new Map(all.map((sheet) => [sheet, goodsOfSheet(sheet)] as const));
  const number = numberOf(own)?.value ?? null;
  const taken: SheetReading[] = [own];
  for (const sheet of all) {
    const theirs = goods.get(sheet);
    if (sheet === own || !theirs) continue;
    const known = taken.flatMap((other) => goods.get(other) ?? []);
    if (known.some((other) => repeats(theirs, other))) {
      // A copy says so; a second delivery of the same pieces looks the same and is asked about.
      const isCopy = isCopyName(sheet.view.name) || (!theirs.priced && known.some((other) => other.priced));
      (isCopy ? repeated : doubtful).push(sheet);
      if (!isCopy && isAnotherDay(own, sheet)) likely.add(sheet);
      continue;
    }
    if (!theirs.priced && known.some((other) => other.priced && addsUpTo(theirs, other))) {
      repeated.push(sheet);
      continue;
    }
    const theirNumber = numberOf(sheet)?.value ?? null;
    if (number !== null && theirNumber !== null && number !== theirNumber) continue;
    const verdict = partOf(own, sheet, theirs, known);
    if (verdict === 'other') {
      repeated.push(sheet);
      continue;
    }
    if (verdict === 'more' && number !== null && theirNumber !== null) surely.push(sheet);
    else {
      doubtful.push(sheet);
      if (verdict === 'more' || verdict === 'later') likely.add(sheet);
    }
    taken.push(sheet);
  }
  return { surely, doubtful, likely, repeated };
}

/** More goods in the same form or with prices of their own; the same goods again; or a list for something else. */
function partOf(
  own: SheetReading,
  sheet: SheetReading,
  theirs: SheetGoods,
  known: readonly SheetGoods[],
): 'more' | 'later' | 'doubt' | 'other' {
  const [first, other] = [own.parts[0], sheet.parts[0]];
  const sameForm = first !== undefined && other !== undefined && goesOn(first, other);
  const shared = known.some((goods) => shareVariants(theirs, goods));
  if (!shared && (sameForm || theirs.priced)) return 'more';
  // The same goods on another day are a second delivery, or the same one changed.
  if (sameForm && isAnotherDay(own, sheet)) return 'later';
  if (sameForm || theirs.priced) return 'doubt';
  // Plans and stock lists count goods of the order for something else; goods of their own may be samples, and a
  // breakdown by colours and sizes should have added up.
  const newGoods = [...theirs.byGoods.keys()].some((key) => known.every((goods) => !goods.byGoods.has(key)));
  return newGoods || theirs.detailed ? 'doubt' : 'other';
}

function isAnotherDay(a: SheetReading, b: SheetReading): boolean {
  const daysOf = ({ found }: SheetReading) => found.lines.flatMap((line) => line.deliveryDate.value ?? []);
  const days = new Set(daysOf(a));
  const theirs = daysOf(b);
  return days.size > 0 && theirs.length > 0 && theirs.every((day) => !days.has(day));
}

/** A total printed somewhere that only all the sheets together add up to, and that no sheet alone explains. */
function isStated(
  views: readonly SheetView[],
  all: readonly SheetReading[],
  surely: readonly SheetReading[],
): boolean {
  const sums = (sheets: readonly SheetReading[]) => {
    const goods = sheets.map(goodsOfSheet);
    return {
      quantity: goods.reduce((sum, entry) => sum + entry.quantity, 0),
      amount: goods.reduce((sum, entry) => sum + entry.amount, 0),
    };
  };
  const whole = sums(all);
  const parts = [sums(surely), ...all.map((sheet) => sums([sheet]))];
  const tolerance = 0.011;
  const isNear = (a: number, b: number) => Math.abs(a - b) <= tolerance;
  const open = statedFigures(
    views,
    all.flatMap((sheet) => sheet.tables),
  ).filter(({ field, value }) => {
    const own = parts.flatMap(({ quantity, amount }) =>
      field === null ? [quantity, amount] : field === 'quantity' ? [quantity] : [amount],
    );
    return own.every((sum) => !isNear(sum, value));
  });
  return open.some(
    ({ field, value }) =>
      value > 0 &&
      ((field !== 'amount' && isNear(whole.quantity, value)) ||
        (field !== 'quantity' && isNear(whole.amount, value))),
  );
}
