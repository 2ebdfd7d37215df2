import { question } from './draft-questions';
import type { ImportProblem, ReadingChoices } from './order-draft';
import type { SheetTable } from './sheet-table';
import type { TotalRow } from './table-rows';

/** Freight, moulds, discounts and deposits are no goods; among the goods they may be meant as such. */
export function chargeQuestions(parts: readonly SheetTable[], choices: ReadingChoices): ImportProblem[] {
  const charges = parts.flatMap((part) => part.body.charges.filter((charge) => charge.numbers.size > 0));
  const maybe = parts.flatMap((part) => part.body.maybeCharges);
  const doubtful = maybe[0];
  const doubt =
    doubtful === undefined
      ? []
      : [
          {
            ...question(
              'charge-suspected',
              firstCell(parts, doubtful),
              null,
              { count: String(maybe.length), raw: chargesText(maybe) },
              ['goods', 'apart'],
            ),
            id: 'charge-rows:goods',
          },
        ];
  const first = charges[0];
  if (!first) return doubt;
  const lastLine = Math.max(-1, ...parts.map((part) => part.body.lines.at(-1)?.row ?? -1));
  const among = charges.some((charge) => charge.numbers.has('quantity') || charge.row < lastLine);
  const place = firstCell(parts, first);
  const asked = among && choices.answers?.['charge-rows'] === undefined;
  return [
    ...doubt,
    {
      ...question(
        'charge-rows',
        place,
        null,
        { count: String(charges.length), raw: chargesText(charges) },
        asked ? ['apart', 'goods'] : [],
      ),
      severity: asked ? 'question' : 'hint',
    },
  ];
}

function chargesText(charges: readonly TotalRow[]): string {
  return charges
    .map((charge) => {
      const figure = charge.numbers.get('amount') ?? charge.numbers.get('unitPrice');
      return `${charge.label} ${figure?.number.value ?? ''} (${charge.row + 1})`.trim();
    })
    .join(', ');
}

function firstCell(parts: readonly SheetTable[], row: TotalRow): ImportProblem['place'] {
  const part = parts.find(({ body }) => body.charges.includes(row) || body.maybeCharges.includes(row));
  if (!part) return null;
  return { sheet: part.sheet.name, row: row.row, column: part.view.cellsOf(row.row)[0]?.column ?? 0 };
}
