import { question } from './draft-questions';
import type { ImportProblem, ReadingChoices } from './order-draft';
import { type OrderSheets, OTHER_SHEETS } from './order-sheets';
import { exactSum } from './proof';
import type { SheetReading } from './sheet-reading';

/** What is asked and said about the other sheets of a file: goods that may belong to it, and lines not counted again. */
export function sheetQuestions(order: OrderSheets, choices: ReadingChoices): ImportProblem[] {
  const out: ImportProblem[] = [];
  const [first] = order.doubtful;
  if (first && choices.sheets === undefined) {
    const without = order.sheets.filter((sheet) => !order.doubtful.includes(sheet));
    const all = [...without, ...order.doubtful];
    const facts = {
      raw: namesOf(order.doubtful),
      count: String(order.doubtful.length),
      lines: String(linesIn(all)),
      linesNow: String(linesIn(without)),
      quantity: piecesIn(all),
      quantityNow: piecesIn(without),
    };
    const answers = order.together ? ['together', 'alone'] : ['alone', 'together'];
    out.push({ ...question('several-sheets', placeOn(first), null, facts, answers), id: OTHER_SHEETS });
  }
  const [copy] = order.repeated;
  if (copy)
    out.push({
      ...question('sheet-repeats', placeOn(copy), null, { raw: namesOf(order.repeated) }, []),
      severity: 'hint',
    });
  return out;
}

function placeOn({ view, found }: SheetReading): ImportProblem['place'] {
  return found.lines[0]?.quantity.place ?? { sheet: view.name, row: view.rows[0] ?? 0, column: 0 };
}

function namesOf(sheets: readonly SheetReading[]): string {
  return sheets.map((sheet) => sheet.view.name).join(', ');
}

function linesIn(sheets: readonly SheetReading[]): number {
  return sheets.reduce((count, sheet) => count + sheet.found.lines.length, 0);
}

function piecesIn(sheets: readonly SheetReading[]): string {
  return exactSum(sheets.flatMap((sheet) => sheet.found.lines.flatMap((line) => line.quantity.value ?? [])));
}
