import { readCurrency } from './currency-reading';
import { HIDDEN } from './hidden-data';
import type { ReadingChoices } from './order-draft';
import { OTHER_SHEETS } from './order-sheets';

/** With the answers to questions that are choices of the reading. */
export function withAnswers(choices: ReadingChoices): ReadingChoices {
  const answers = choices.answers ?? {};
  const out: ReadingChoices = { ...choices };
  const mark = answers['number-ambiguous'];
  if (out.decimalMark === undefined && (mark === ',' || mark === '.')) out.decimalMark = mark;
  const order = answers['date-ambiguous'];
  if (out.dateOrder === undefined && (order === 'dmy' || order === 'mdy')) out.dateOrder = order;
  const currency = readCurrency(answers['currency-missing'] ?? '');
  if (out.currency === undefined && currency !== null) out.currency = currency;
  const number = answers['several-orders'];
  if (out.orderNo === undefined && number !== undefined) out.orderNo = number;
  if (out.includeHidden === undefined && answers[HIDDEN] === 'count') out.includeHidden = true;
  const sheets = answers[OTHER_SHEETS];
  if (out.sheets === undefined && (sheets === 'together' || sheets === 'alone')) out.sheets = sheets;
  const sheet = answers['several-tables'];
  if (out.sheet === undefined && sheet !== undefined) out.sheet = sheet;
  return out;
}
