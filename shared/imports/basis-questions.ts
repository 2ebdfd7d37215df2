import { decimal, divide, multiply } from '#shared/values/decimal';
import { question } from './draft-questions';
import type { DraftLine, ImportProblem, OrderDraft, ReadingChoices } from './order-draft';
import type { SheetTable } from './sheet-table';
import { readUnit, unitInHeader } from './unit-reading';

/** The id of the question whether a title counts thousands; its answers are `thousand` and `as-read`. */
const THOUSANDS = 'quantity-basis';
const THOUSAND = decimal('1000');

/** `Qty ('000)`, `Qty (K pcs)`, `数量（千个）`, `Menge (Tsd.)`, `QTY/MPCS`. */
const COUNTS_THOUSANDS =
  /['’]000\b|[(（/\s](?:k|m|tsd|tds|thsd|thousands?|1[,.]?000)\s?(?:pcs|pc|pieces|stk|st|ea|個|个|шт)?\.?\s*[)）]?$|\bmpcs\b|[千][个個件只支套张枚本]|тыс/iu;

/** `Price / pc`, `Preis je Stück`, `单价/件` above the prices. */
const PRICE_PER_PIECE =
  /(?:per|pro|je|par|por|\/)\s*(?:pcs?|pieces?|ea|each|st(?:ü|ue)?ck|stk|pi[eè]ce|pieza)\b|[/每]\s?[件个個只]/iu;

/** `3.40/100`, `36.00 / DOZ`: a price for more than one, in the cell itself. */
const PRICE_FOR_MANY = /\/\s?(?:(\d{2,4})|(doz|dz|dzn|dozen|gross|grs|打|百|千))/iu;

/** What a figure of the file counts or prices, where its title or its cell says that it is not one piece. */
export function basisQuestions(
  draft: OrderDraft,
  parts: readonly SheetTable[],
  { answers = {} }: ReadingChoices,
): ImportProblem[] {
  const out: ImportProblem[] = [];
  for (const part of parts) {
    const titleOf = (field: string) =>
      part.columns.find(({ column }) => part.roles.roles.get(column)?.field === field)?.title ?? '';
    const quantity = titleOf('quantity');
    if (COUNTS_THOUSANDS.test(quantity.trim())) {
      if (answers[THOUSANDS] !== undefined) break;
      const first = draft.lines.find((line) => line.quantity.value !== null);
      out.push({
        ...question(THOUSANDS, first?.quantity.place ?? null, 'quantity', { text: quantity }, []),
        choices: ['thousand', 'as-read'].map((value) => ({ id: value, value })),
      });
      break;
    }
    const price = titleOf('unitPrice');
    if (unitInHeader(quantity) === 'CTN' && PRICE_PER_PIECE.test(price) && part.roles.proven === null)
      out.push(question('price-basis', null, 'unitPrice', { factor: '1', column: price }, []));
  }
  const many = draft.lines.find((line) => line.amount.value === null && isForMany(line));
  if (many && out.length === 0)
    out.push(
      question(
        'price-basis',
        many.unitPrice.place,
        'unitPrice',
        { factor: '1', column: many.unitPrice.raw },
        [],
      ),
    );
  return out;
}

function isForMany({ unitPrice, unit }: DraftLine): boolean {
  const found = PRICE_FOR_MANY.exec(unitPrice.raw);
  if (found === null) return false;
  return found[1] !== undefined || readUnit(found[2] ?? '') !== unit.value;
}

/** The lines as the clerk says their quantities count: a price that agreed with the amounts is then one for a thousand. */
export function inPieces(lines: readonly DraftLine[], choices: ReadingChoices): readonly DraftLine[] {
  if (choices.answers?.[THOUSANDS] !== 'thousand') return lines;
  return lines.map((line) => {
    const { quantity, unitPrice, amount } = line;
    if (quantity.value === null) return line;
    const pieces = { ...quantity, value: multiply(quantity.value, THOUSAND), source: 'clerk' as const };
    const isForThousand =
      unitPrice.value !== null &&
      amount.value !== null &&
      Math.abs(Number(quantity.value) * Number(unitPrice.value) - Number(amount.value)) < 0.01;
    return isForThousand && unitPrice.value !== null
      ? { ...line, quantity: pieces, unitPrice: { ...unitPrice, value: divide(unitPrice.value, THOUSAND) } }
      : { ...line, quantity: pieces };
  });
}
