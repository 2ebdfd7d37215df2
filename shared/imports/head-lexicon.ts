import { Lexicon } from './lexicon';
import { type DraftKind, HEAD_FIELDS, type HeadField } from './order-draft';
import {
  HEAD_WORDS,
  INVOICE_NO_WORDS,
  OTHER_LABEL_WORDS,
  SHIP_TO_WORDS,
  TITLE_WORDS,
} from './vocabulary/head';

export type HeadMeaning = HeadField | 'invoiceNo' | 'shipTo' | 'other';

export const HEAD_LEXICON = new Lexicon<HeadMeaning>();
for (const field of HEAD_FIELDS) HEAD_LEXICON.add(HEAD_WORDS[field], field);
HEAD_LEXICON.add(INVOICE_NO_WORDS, 'invoiceNo').add(SHIP_TO_WORDS, 'shipTo').add(OTHER_LABEL_WORDS, 'other');

export const TITLE_LEXICON = new Lexicon<DraftKind>();
const TITLE_KINDS = ['purchase-order', 'invoice', 'packing-list', 'quotation', 'price-list'] as const;
for (const kind of TITLE_KINDS) TITLE_LEXICON.add(TITLE_WORDS[kind], kind);

/** Labels that say little on their own: they count only where nothing better stands in the sheet. */
export const WEAK_LABELS = new Set(
  'no|number|ref|ref no|reference|id|order|po|to|from|company|company name|account|terms|ship to|deliver to|delivery to|firma|empresa|会社名|公司|cong ty|so|编号|編號|единица|du|vom|del|от|data|ngay|tarih|destination|destino|lieferadresse|consignee|收货人|delivery|shipment|sailing on or about|sailing on about|payment|porto|enviar a|livrer a|destinataire|client|invoice|commande|auftrag|ordine|created|due date|cancel date'.split(
    '|',
  ),
);
