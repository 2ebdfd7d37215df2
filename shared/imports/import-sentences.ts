import type { ImportProblem, ImportProblemKind } from './order-draft';

/** One plain English sentence for each finding of an import; `{name}` is filled from its facts. */
const SENTENCES: Readonly<Record<ImportProblemKind, string>> = {
  'no-table': 'No table with item and quantity was found on this sheet.',
  'columns-unsure': 'Some columns have titles that are not known and were found by their figures: {raw}.',
  'amount-differs': 'Quantity × price gives {computed}, the file says {stated}.',
  'total-quantity-differs': 'The lines ({cells}) add up to {computed} pieces, cell {cell} says {stated}.',
  'total-amount-differs': 'The lines ({cells}) add up to {computed}, cell {cell} says {stated}.',
  'total-cartons-differs': 'The lines ({cells}) add up to {computed} cartons, cell {cell} says {stated}.',
  'total-net-weight-differs': 'The lines ({cells}) add up to {computed} kg net, cell {cell} says {stated}.',
  'total-gross-weight-differs':
    'The lines ({cells}) add up to {computed} kg gross, cell {cell} says {stated}.',
  'total-volume-differs': 'The lines ({cells}) add up to {computed} m³, cell {cell} says {stated}.',
  'sizes-differ': 'The sizes and colours in {cells} add up to {computed}, cell {cell} says {stated}.',
  'size-unknown': 'Cell {cell} holds {raw} pieces of no size: no title stands over it.',
  'size-order': 'The size {raw}: nothing says which figure is the waist.',
  'date-ambiguous': 'The date "{raw}" can be read in two ways.',
  'date-unreadable': 'The date "{raw}" could not be read.',
  'number-ambiguous': 'The number "{raw}" can be read in two ways.',
  'number-unreadable': 'The number "{raw}" could not be read.',
  'unit-missing': 'The file names no unit; pieces are taken.',
  'unit-unknown': 'The unit "{raw}" is not known.',
  'item-missing': '{count} lines name no goods: neither number nor description, the first in row {row}.',
  'quantity-missing': 'This line has no quantity.',
  'price-missing': 'This line has no price.',
  'currency-missing': 'The file names no currency.',
  'currency-mixed': 'The file names more than one currency: {raw}.',
  'order-number-missing': 'No order number was found.',
  'several-orders': 'The file holds several orders: {raw}.',
  'several-tables': 'The file holds more than one table of goods: {raw}.',
  'several-sheets':
    'Other sheets hold goods too: {raw}. Together {lines} lines and {quantity} pieces, alone {linesNow} and {quantityNow}.',
  'sheet-repeats': 'Sheets that repeat lines of this order were not counted again: {raw}.',
  'hidden-data':
    'Hidden rows, columns or sheets were left out, the first at {cell}. Counted too, the order has {lines} lines and {quantity} pieces instead of {linesNow} and {quantityNow}.',
  'formula-uncalculated': 'The file holds no result for the formula "{raw}".',
  'cell-error': 'The cell shows the error {raw}.',
  'quantity-basis': 'The title "{raw}" may count thousands.',
  'quantities-missing': 'No line says a quantity.',
  'price-basis': 'The price is for {raw} pieces.',
  'row-skipped': 'Rows that were not read as goods: {raw}.',
  'line-cancelled': 'Lines marked as cancelled were left out: {raw}.',
  'charge-rows': 'Charges and deductions, no goods: {raw}. They are not among the lines.',
  'charge-suspected': 'Read as goods, but perhaps charges: {raw}.',
  discount: 'The prices are before the discount in column "{raw}". The order takes the price after it.',
  'layout-changed': 'The layout differs from the one remembered: {raw}.',
  'item-unknown': 'The item {raw} is ordered for the first time.',
  'duplicate-order': 'An order with the number {raw} is stored already.',
};

export function importSentence(problem: Pick<ImportProblem, 'kind' | 'facts'>): string {
  return SENTENCES[problem.kind].replace(/\{(\w+)\}/g, (_, name: string) => problem.facts[name] ?? '?');
}
