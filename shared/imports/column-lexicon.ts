import { Lexicon } from './lexicon';
import { LINE_FIELDS, type LineField } from './order-draft';
import {
  COLUMN_WORDS,
  CURRENCY_COLUMN_WORDS,
  DISCOUNT_WORDS,
  PRICE_UNIT_WORDS,
  RECEIVER_ITEM_WORDS,
  SENDER_ITEM_WORDS,
} from './vocabulary/columns';
import { CHARGE_WORDS, NOTE_WORDS, TOTAL_WORDS } from './vocabulary/rows';

/** What a column's title can mean. Some meanings help to read others and are no field of the draft. */
export type ColumnMeaning =
  | LineField
  | 'priceUnit'
  | 'currencyColumn'
  | 'discount'
  /** `Our item`, `Your item`: whose number that is depends on who wrote the paper. */
  | 'senderItemNo'
  | 'receiverItemNo';

export const COLUMN_LEXICON = new Lexicon<ColumnMeaning>();
COLUMN_LEXICON.add(DISCOUNT_WORDS, 'discount');
for (const field of LINE_FIELDS) COLUMN_LEXICON.add(COLUMN_WORDS[field], field);
COLUMN_LEXICON.add(PRICE_UNIT_WORDS, 'priceUnit').add(CURRENCY_COLUMN_WORDS, 'currencyColumn');
COLUMN_LEXICON.add(SENDER_ITEM_WORDS, 'senderItemNo').add(RECEIVER_ITEM_WORDS, 'receiverItemNo');

export const ROW_LEXICON = new Lexicon<'total' | 'charge' | 'note'>()
  .add(TOTAL_WORDS, 'total')
  .add(CHARGE_WORDS, 'charge')
  .add(NOTE_WORDS, 'note');
