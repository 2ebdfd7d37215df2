import type { ImportPreview, PriceFinding } from '#shared/api/views/import-preview';
import type { DraftLine, OrderDraft } from '#shared/imports/order-draft';
import { cellName } from '#shared/imports/sheet-grid';
import { priceKey, proposedForPrices } from './findings';
import type { ImportChoices } from './import-choices';

/** A letter with more points is read by nobody; the rest is counted in its last sentence. */
const MOST_QUESTIONS = 100;

/**
 * One English sentence for each point the clerk wants to ask: customers abroad are written to in English
 * whatever language the screen speaks.
 */
export function customerQuestions(preview: ImportPreview, choices: ImportChoices): readonly string[] {
  const lines = new Map(preview.draft.lines.map((line) => [line.id, line]));
  const proposed = proposedForPrices(choices.mode);
  const asked = preview.prices.filter((price) => (choices.prices[priceKey(price)] ?? proposed) === 'ask');
  const sentences = asked
    .slice(0, MOST_QUESTIONS)
    .map((price) => question(price, lines.get(price.line), preview.draft));
  const left = asked.length - sentences.length;
  return left === 0 ? sentences : [...sentences, `The same applies to ${left} more points of your order.`];
}

function question(price: PriceFinding, line: DraftLine | undefined, draft: OrderDraft): string {
  const currency = draft.head.currency.value ?? '';
  const item = line?.itemNo.value ?? line?.description.value ?? '';
  const where = [
    `Line ${price.line}`,
    ...(item === '' ? [] : [item]),
    ...placeWords(price, line, draft),
  ].join(', ');
  const source = price.source === 'price-list' ? 'our price list' : `our quotation ${price.source}`;
  // What the head of the order says belongs to no line.
  const begin = price.line === '' ? 'Your' : `${where}: your`;
  const both = (what: string, unit = '') =>
    `${begin} order says ${what} ${unit}${price.ordered}, ${source} says ${unit}${price.agreed}. Please confirm which is right.`;
  switch (price.field) {
    case 'unitPrice':
      return both('unit price', currency === '' ? '' : `${currency} `);
    case 'currency':
      return both('currency');
    case 'incoterm':
      return both('terms of delivery');
    case 'deliveryDate':
      return `${where}: your order asks for delivery on ${price.ordered}; ${source} allows ${price.agreed}. Please confirm the date.`;
    case 'validUntil':
      return `Your order of ${price.ordered} is based on ${source}, which was valid until ${price.agreed}. Please confirm that you accept our present prices.`;
    case 'minQuantity':
      return `${where}: your order is for ${price.ordered}, below our minimum of ${price.agreed}. Please confirm the quantity.`;
    case 'packingMultiple':
      return `${where}: ${price.ordered} does not fill whole cartons of ${price.agreed}. Please confirm the quantity.`;
  }
}

/** Of an order over several sheets the customer is told where to look. */
function placeWords(price: PriceFinding, line: DraftLine | undefined, draft: OrderDraft): readonly string[] {
  if (draft.sheets === undefined || line === undefined) return [];
  const asked =
    price.field === 'unitPrice'
      ? line.unitPrice
      : price.field === 'deliveryDate'
        ? line.deliveryDate
        : line.quantity;
  const place = asked.place ?? line.quantity.place;
  return place === null ? [] : [`sheet ${place.sheet}, cell ${cellName(place.row, place.column)}`];
}

/** The whole letter, ready to paste into a mail. */
export function questionLetter(orderNo: string, questions: readonly string[], signature: string): string {
  const order = orderNo.trim() === '' ? 'your order' : `your order ${orderNo.trim()}`;
  const points = questions.map((text, index) => `${index + 1}. ${text}`).join('\n');
  return `Dear Sir or Madam,\n\nthank you for ${order}. Before we confirm it, please answer the following:\n\n${points}\n\nBest regards,\n${signature}\n`;
}
