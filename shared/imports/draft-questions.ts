import { basisQuestions } from './basis-questions';
import { CANCELLED, cancelledLines } from './cancelled-lines';
import { chargeQuestions } from './charge-questions';
import { doubtfulColumns } from './column-doubts';
import { leftOutLines } from './left-out-lines';
import { mixedCurrencies } from './mixed-currencies';
import type { ImportProblem, OrderDraft, ReadingChoices } from './order-draft';
import { OTHER_TABLES } from './order-tables';
import { paperOf } from './paper-kind';
import { type Chosen, hasPrices } from './sheet-choice';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';
import { ordersIn } from './understand';
import { unitQuestions } from './unit-questions';

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
  readonly openDates: readonly OpenDate[];
  readonly notOrdered: readonly number[];
  readonly choices: ReadingChoices;
};

export function gatherQuestions(draft: OrderDraft, findings: Findings): ImportProblem[] {
  const { chosen, parts, openDates, notOrdered, choices } = findings;
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
  const due = draft.head.deliveryDate;
  if (due.state === 'wrong' && draft.lines.every((line) => line.deliveryDate.value === null))
    out.push(question('date-unreadable', due.place, 'deliveryDate', { text: due.raw }, []));
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
  const empty = draft.kind === 'price-list' && (unpriced || amounts || isOrderWithoutQuantity(draft, parts));
  const titles = draft.columns.map((column) => column.header).filter((title) => title !== '');
  const unsure = empty ? titles : parts.flatMap((part) => doubtfulColumns(part, draft));
  if (unsure.length > 0)
    out.push(question('columns-unsure', null, null, { columns: [...new Set(unsure)].join(', ') }, []));
  out.push(...mixedCurrencies(draft, parts));
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
  out.push(...basisQuestions(draft, parts, choices));
  // A price list is no order, whatever it is called.
  if (
    draft.lines.length > 0 &&
    draft.kind !== 'order-list' &&
    !out.some(({ kind }) => kind === 'columns-unsure') &&
    draft.lines.every((line) => line.quantity.value === null)
  )
    out.push({
      ...question('quantities-missing', null, 'quantity', { count: String(draft.lines.length) }, []),
      severity: 'error',
    });
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
  const lastRow = draft.lines.at(-1)?.row ?? 0;
  const half = skippedRows(parts, ({ row, why }) => (why === 'half' || why === 'note') && row < lastRow);
  const naming = half.length === 0 ? [] : draft.lines.flatMap((line) => [line.itemNo, line.description]);
  const heads = new Set(naming.map((cell) => cell.place?.row));
  const halves = half.filter(({ row }) => !heads.has(row));
  const firstHalf = halves[0];
  if (firstHalf)
    out.push({
      ...question(
        'row-skipped',
        placeOf(firstHalf),
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
  const counted = skippedRows(parts, ({ why }) => why === 'counted');
  const firstCounted = counted[0];
  if (firstCounted !== undefined)
    out.push({
      ...question(
        'row-skipped',
        placeOf(firstCounted),
        null,
        {
          count: String(counted.length),
          rows: rowsText(counted.map((entry) => entry.row)),
          why: 'counted',
        },
        [],
      ),
      id: 'row-skipped:counted',
    });
  const known = [...parts, ...chosen.tables.filter((table) => hasPrices(table))];
  const leftOut = [...new Set(parts.map((part) => part.view))].flatMap((view) => {
    const last = parts.findLast((part) => part.view === view);
    const beside = known.filter((table) => table.view === view);
    return (last ? leftOutLines(view, last, beside, chosen.mark) : []).map((row) => ({ row, view }));
  });
  const firstLeftOut = leftOut[0];
  if (firstLeftOut !== undefined)
    out.push({
      ...question(
        'row-skipped',
        placeOf(firstLeftOut),
        null,
        {
          count: String(leftOut.length),
          raw: rowsText(leftOut.map((entry) => entry.row)),
          why: 'left-out',
        },
        [],
      ),
      id: 'row-skipped:left-out',
      severity: 'error',
    });
  out.push(...tableQuestions(findings), ...cancelledQuestion(findings), ...chargeQuestions(parts, choices));
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
        { count: String(chosen.rivals.length), sheet: draft.sheet },
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

/** An order number and whole figures under titles nobody knows: pieces by month or by shop, and no price list. */
function isOrderWithoutQuantity(draft: OrderDraft, parts: readonly SheetTable[]): boolean {
  if (draft.head.customerOrderNo.value === null) return false;
  const [first] = parts;
  if (first && paperOf(first.sheet) === 'purchase-order') return true;
  return parts.some((part) =>
    part.columns.some(
      ({ column, titles, hits, profile }) =>
        part.roles.roles.get(column)?.field === 'ignore' &&
        titles.length > 0 &&
        hits.length === 0 &&
        profile.numbers > 0.6 &&
        profile.whole >= profile.numbers &&
        !profile.running,
    ),
  );
}

type RowOf = { readonly row: number; readonly view: SheetView };

/** Rows of the tables that were passed over for a reason, with what they stand on. */
function skippedRows(
  parts: readonly SheetTable[],
  isOne: (entry: SheetTable['body']['skipped'][number]) => boolean,
): readonly RowOf[] {
  return parts.flatMap((part) =>
    part.body.skipped.filter(isOne).map(({ row }) => ({ row, view: part.view })),
  );
}

function placeOf({ row, view }: RowOf): ImportProblem['place'] {
  return { sheet: view.name, row, column: view.cellsOf(row)[0]?.column ?? 0 };
}

const ROWS_NAMED = 12;

/** Row numbers as Excel counts them; of many the first and how many there are. */
function rowsText(rows: readonly number[]): string {
  const named = rows.slice(0, ROWS_NAMED).map((row) => String(row + 1));
  return rows.length > ROWS_NAMED ? `${named.join(', ')} … (${rows.length})` : named.join(', ');
}

/** Lines that the file marks as cancelled are left out, and asked about once. */
function cancelledQuestion({ parts, choices }: Findings): ImportProblem[] {
  if (choices.answers?.[CANCELLED] !== undefined) return [];
  const rows = parts.flatMap((part) => cancelledLines(part).map(({ row }) => ({ row, view: part.view })));
  const first = rows[0];
  if (!first) return [];
  const facts = { count: String(rows.length), raw: rowsText(rows.map((entry) => entry.row)) };
  return [
    {
      ...question('line-cancelled', placeOf(first), null, facts, ['leave-out', 'count']),
      id: CANCELLED,
    },
  ];
}

/** Another table of goods on the sheet that nothing ties to the first: read as part of the order, and asked about. */
function tableQuestions({ open, choices }: Findings): ImportProblem[] {
  const other = open[0];
  if (!other || choices.answers?.[OTHER_TABLES] !== undefined) return [];
  const place = {
    sheet: other.sheet.name,
    row: other.header.first,
    column: other.view === other.sheet ? 0 : Math.min(...other.header.titles.keys()),
  };
  const facts = {
    count: String(open.length + 1),
    rows: open.map((table) => String(table.header.first + 1)).join(', '),
    raw: open.map((table) => `${table.sheet.name}!${table.header.first + 1}`).join(', '),
  };
  return [{ ...question('several-tables', place, null, facts, ['together', 'alone']), id: OTHER_TABLES }];
}
