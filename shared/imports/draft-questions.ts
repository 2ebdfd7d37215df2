import { COLUMN_LEXICON } from './column-lexicon';
import { leftOutLines } from './left-out-lines';
import type { DraftLine, ImportProblem, LineField, OrderDraft, ReadingChoices } from './order-draft';
import { OTHER_TABLES } from './order-tables';
import { type Chosen, hasPrices } from './sheet-choice';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './table-columns';
import type { TotalRow } from './table-rows';
import { ordersIn } from './understand';

export function question(
  kind: ImportProblem['kind'],
  place: ImportProblem['place'],
  field: string | null,
  facts: Record<string, string>,
  choices: readonly string[],
): ImportProblem {
  return {
    id: kind,
    kind,
    severity: 'question',
    place,
    line: null,
    field,
    facts,
    choices: choices.map((value) => ({ id: value, value })),
  };
}

type OpenDate = { readonly dmy: string; readonly mdy: string; readonly place: ImportProblem['place'] };

type Findings = {
  readonly chosen: Chosen;
  /** The tables of the order, and those of them that are asked about. */
  readonly parts: readonly SheetTable[];
  readonly open: readonly SheetTable[];
  readonly view: SheetView;
  readonly openDates: readonly OpenDate[];
  readonly notOrdered: readonly number[];
  readonly choices: ReadingChoices;
};

export function gatherQuestions(draft: OrderDraft, findings: Findings): ImportProblem[] {
  const { chosen, parts, view, openDates, notOrdered, choices } = findings;
  const { dateOrder } = draft;
  const out: ImportProblem[] = [];
  const first = openDates[0];
  if (first && dateOrder !== 'dmy' && dateOrder !== 'mdy') {
    out.push({
      id: 'date-ambiguous',
      kind: 'date-ambiguous',
      severity: 'question',
      place: first.place,
      line: null,
      field: 'date',
      facts: { dmy: first.dmy, mdy: first.mdy, count: String(openDates.length) },
      choices: [
        { id: 'dmy', value: first.dmy },
        { id: 'mdy', value: first.mdy },
      ],
    });
  }
  if (!chosen.markSure) {
    const line = draft.lines.find(
      (entry) => /\d[.,]\d{3}$/.test(entry.quantity.raw) || /\d[.,]\d{3}$/.test(entry.unitPrice.raw),
    );
    const cell = line && /\d[.,]\d{3}$/.test(line.quantity.raw) ? line.quantity : line?.unitPrice;
    if (cell) {
      const plain = cell.raw.replace(/[^\d.,]/g, '');
      out.push({
        id: 'number-ambiguous',
        kind: 'number-ambiguous',
        severity: 'question',
        place: cell.place,
        line: line?.id ?? null,
        field: 'number',
        facts: { text: cell.raw },
        choices: [
          { id: plain.includes(',') ? '.' : ',', value: plain.replace(/[.,]/g, '') },
          { id: plain.includes(',') ? ',' : '.', value: plain.replace(',', '.') },
        ],
      });
    }
  }
  // A list without a single price, or with amounts but no quantity, was found under the wrong titles.
  const unpriced = draft.lines.every((line) => line.unitPrice.value === null && line.amount.value === null);
  const amounts = draft.lines.some((line) => line.amount.value !== null && line.amount.value !== '0');
  const empty = draft.kind === 'price-list' && (unpriced || amounts);
  const titles = draft.columns.map((column) => column.header).filter((title) => title !== '');
  const unsure = empty ? titles : parts.flatMap((part) => doubtfulColumns(part, draft));
  if (unsure.length > 0)
    out.push(question('columns-unsure', null, null, { columns: [...new Set(unsure)].join(', ') }, []));
  const sold = draft.kind !== 'price-list' && draft.kind !== 'order-list';
  if (
    draft.head.currency.state !== 'sure' &&
    draft.lines.some((line) => line.unitPrice.value !== null || line.amount.value !== null)
  ) {
    const likely = draft.head.currency.value;
    out.push(
      question('currency-missing', null, 'currency', { likely: likely ?? '' }, [
        ...new Set([...(likely === null ? [] : [likely]), 'USD', 'EUR', 'CNY']),
      ]),
    );
  }
  if (sold && draft.head.customerOrderNo.value === null && ordersIn(draft).length === 0) {
    out.push({ ...question('order-number-missing', null, 'customerOrderNo', {}, []), severity: 'hint' });
  }
  if (sold) out.push(...unitQuestions(draft));
  if (notOrdered.length > 0)
    out.push({
      ...question(
        'row-skipped',
        null,
        'quantity',
        { count: String(notOrdered.length), rows: rowsText(notOrdered), why: 'not-ordered' },
        [],
      ),
      severity: 'hint',
    });
  // The heads of styles gave their lines a name.
  const heads = new Set(draft.lines.flatMap((line) => [line.itemNo.place?.row, line.description.place?.row]));
  const halves = parts.flatMap((part) =>
    part.body.skipped.filter(
      (entry) => entry.why === 'half' && !heads.has(entry.row) && entry.row < (draft.lines.at(-1)?.row ?? 0),
    ),
  );
  const half = halves[0];
  if (half)
    out.push({
      ...question(
        'row-skipped',
        { sheet: view.name, row: half.row, column: view.cellsOf(half.row)[0]?.column ?? 0 },
        null,
        {
          count: String(halves.length),
          rows: rowsText(halves.map((entry) => entry.row)),
          why: 'half',
        },
        [],
      ),
      id: 'row-skipped:half',
      severity: 'hint',
    });
  const counted = parts.flatMap((part) =>
    part.body.skipped.flatMap((entry) => (entry.why === 'counted' ? entry.row : [])),
  );
  const firstCounted = counted[0];
  if (firstCounted !== undefined)
    out.push({
      ...question(
        'row-skipped',
        { sheet: view.name, row: firstCounted, column: view.cellsOf(firstCounted)[0]?.column ?? 0 },
        null,
        { count: String(counted.length), rows: rowsText(counted), why: 'counted' },
        [],
      ),
      id: 'row-skipped:counted',
    });
  const lastTable = parts.at(-1);
  const known = [...parts, ...chosen.tables.filter((table) => hasPrices(table))];
  const leftOut = lastTable === undefined ? [] : leftOutLines(view, lastTable, known, chosen.mark);
  const firstLeftOut = leftOut[0];
  if (firstLeftOut !== undefined)
    out.push({
      ...question(
        'row-skipped',
        { sheet: view.name, row: firstLeftOut, column: view.cellsOf(firstLeftOut)[0]?.column ?? 0 },
        null,
        { count: String(leftOut.length), raw: rowsText(leftOut), why: 'left-out' },
        [],
      ),
      id: 'row-skipped:left-out',
      severity: 'error',
    });
  out.push(...tableQuestions(findings), ...chargeQuestions(findings));
  const discounted = draft.lines.find((line) => line.netPrice.value !== null);
  const title = parts
    .flatMap((part) =>
      part.columns.filter((column) => part.roles.roles.get(column.column)?.field === 'discount'),
    )
    .at(0)?.title;
  if (discounted)
    out.push({
      ...question('discount', discounted.unitPrice.place, 'unitPrice', { text: title ?? '' }, []),
      severity: 'hint',
    });
  if (choices.sheet === undefined && chosen.rivals.length > 1)
    out.push(
      question(
        'several-tables',
        null,
        null,
        { count: String(chosen.rivals.length), sheet: view.name },
        chosen.rivals,
      ),
    );
  const roles = parts[0]?.roles;
  if (roles && (roles.priceFactor !== 1 || roles.packColumn !== null)) {
    const title =
      roles.packColumn === null
        ? ''
        : (parts[0]?.columns.find((column) => column.column === roles.packColumn)?.title ?? '');
    out.push({
      ...question(
        'price-basis',
        null,
        'unitPrice',
        roles.packColumn === null ? { factor: String(roles.priceFactor) } : { factor: '1', column: title },
        [],
      ),
      severity: roles.packColumn === null ? 'hint' : 'question',
    });
  }
  return out;
}

function chargesText(charges: readonly TotalRow[]): string {
  return charges
    .map((charge) => {
      const figure = charge.numbers.get('amount') ?? charge.numbers.get('unitPrice');
      return `${charge.label} ${figure?.number.value ?? ''} (${charge.row + 1})`.trim();
    })
    .join(', ');
}

function placeOf(view: SheetView, row: number): ImportProblem['place'] {
  return { sheet: view.name, row, column: view.cellsOf(row)[0]?.column ?? 0 };
}

const ROWS_NAMED = 12;

/** Row numbers as Excel counts them; of many the first and how many there are. */
function rowsText(rows: readonly number[]): string {
  const named = rows.slice(0, ROWS_NAMED).map((row) => String(row + 1));
  return rows.length > ROWS_NAMED ? `${named.join(', ')} … (${rows.length})` : named.join(', ');
}

/** Another table of goods on the sheet that nothing ties to the first: read as part of the order, and asked about. */
function tableQuestions({ open, view, choices }: Findings): ImportProblem[] {
  const other = open[0];
  if (!other || choices.answers?.[OTHER_TABLES] !== undefined) return [];
  const place = { sheet: view.name, row: other.header.first, column: 0 };
  const facts = {
    count: String(open.length + 1),
    rows: open.map((table) => String(table.header.first + 1)).join(', '),
    raw: open.map((table) => `${view.name}!${table.header.first + 1}`).join(', '),
  };
  return [{ ...question('several-tables', place, null, facts, ['together', 'alone']), id: OTHER_TABLES }];
}

/** Freight, moulds, discounts and deposits are no goods; among the goods they may be meant as such. */
function chargeQuestions({ parts, view, choices }: Findings): ImportProblem[] {
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
              placeOf(view, doubtful.row),
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
  const place = placeOf(view, first.row);
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

function unitQuestions(draft: OrderDraft): ImportProblem[] {
  const out: ImportProblem[] = [];
  const unknown = new Map<string, DraftLine[]>();
  const blank: DraftLine[] = [];
  for (const line of draft.lines) {
    if (line.unit.value === null && line.unit.raw !== '')
      unknown.set(line.unit.raw, [...(unknown.get(line.unit.raw) ?? []).slice(0, 3), line]);
    else if (line.unit.state === 'unsure') blank.push(line);
  }
  for (const [text, lines] of unknown) {
    const first = lines[0];
    out.push({
      id: `unit-unknown:${text}`,
      kind: 'unit-unknown',
      severity: 'question',
      place: first?.unit.place ?? null,
      line: first?.id ?? null,
      field: 'unit',
      facts: { text },
      choices: ['PCS', 'SET', 'KG', 'CTN'].map((unit) => ({ id: unit, value: unit })),
    });
  }
  const first = blank[0];
  if (first) {
    const likely = first.unit.value ?? 'PCS';
    out.push({
      id: 'unit-missing',
      kind: 'unit-missing',
      severity: blank.length === draft.lines.length ? 'hint' : 'question',
      place: first.unit.place,
      line: blank.length === draft.lines.length ? null : first.id,
      field: 'unit',
      facts: { count: String(blank.length), likely },
      choices: [...new Set([likely, 'PCS', 'SET', 'PR'])].map((unit) => ({ id: unit, value: unit })),
    });
  }
  return out;
}

const MAIN = new Set(['itemNo', 'description', 'quantity', 'unitPrice', 'amount']);

/** Columns that hold what matters under titles nobody knows, or full ones left aside while goods have no name. */
function doubtfulColumns(table: SheetTable | undefined, draft: OrderDraft): readonly string[] {
  if (!table || table.chosen) return [];
  const groups = [...table.roles.unknownGroups, ...twice(table), ...assortment(table, draft)];
  const nameless = draft.lines.some(
    (line) =>
      line.itemNo.value === null && line.description.value === null && line.descriptionZh.value === null,
  );
  const enough = draft.lines.length * 0.6;
  const doubtful = table.columns.flatMap((column) => {
    if (column.titles.length === 0 || column.title === '') return [];
    const role = table.roles.roles.get(column.column)?.field;
    const known = column.hits.some((hit) => hit.meaning === role);
    // What adds the sizes or colours of its row up counts pieces, whatever it is called.
    const summed = role === 'quantity' && table.roles.variants.size > 0;
    if (role !== undefined && MAIN.has(role) && !known && !summed && column.hits.length === 0)
      return [column.title];
    return nameless && role === 'ignore' && column.hits.length === 0 && column.profile.filled >= enough
      ? [column.title]
      : [];
  });
  return [...groups, ...doubtful];
}

/**
 * Quantities or prices that stand twice over filled columns, in two lists side by side or under two groups: one of them
 * is read, and the clerk is asked.
 */
function twice(table: SheetTable): readonly string[] {
  const roleOf = (column: TableColumn) => table.roles.roles.get(column.column)?.field;
  const last = (column: TableColumn) => column.titles.at(-1) ?? '';
  const priced = new Set(table.roles.prices.values());
  const left = table.columns.filter(
    (column) =>
      roleOf(column) === 'ignore' &&
      !priced.has(column.column) &&
      column.profile.filled > 0 &&
      last(column) !== '',
  );
  const again = (field: LineField) =>
    left.filter((column) =>
      table.columns.some(
        (other) =>
          other !== column &&
          last(other) === last(column) &&
          (roleOf(other) === field || (field === 'quantity' && roleOf(other) === 'colourQuantity')) &&
          COLUMN_LEXICON.exact(last(other)).includes(field),
      ),
    );
  return [...again('quantity'), ...again('unitPrice')].map((column) => column.title);
}

/** Sizes beside a number of cartons, and nothing that says whether they count one carton or all of them. */
function assortment(table: SheetTable, draft: OrderDraft): readonly string[] {
  const fields = new Set([...table.roles.roles.values()].map((role) => role.field));
  const open =
    table.roles.variants.size > 0 &&
    fields.has('cartons') &&
    !fields.has('quantity') &&
    !fields.has('amount') &&
    draft.lines.some((line) => Number(line.cartons.value ?? 0) > 1);
  const column = table.columns.find((entry) => table.roles.roles.get(entry.column)?.field === 'cartons');
  return open && column ? [column.title] : [];
}
