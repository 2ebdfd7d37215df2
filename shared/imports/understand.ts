import { minorUnits } from '#shared/values/currency';
import {
  absolute,
  add,
  compare,
  type DecimalText,
  decimal,
  isZero,
  round,
  subtract,
  sum,
} from '#shared/values/decimal';
import { applyCorrections } from './corrections';
import { readCurrency } from './currency-reading';
import { habitsOf, type ReadingMemory } from './customer-habits';
import { missing, read } from './draft-cell';
import { currencyFor } from './draft-currency';
import { draftHead } from './draft-head';
import { computedAmount, draftLines } from './draft-lines';
import { gatherQuestions, question } from './draft-questions';
import { mappingOf, regionsOf } from './draft-regions';
import { statedInHead } from './head-totals';
import { lineProblems, packOf } from './line-problems';
import { layoutFingerprint } from './memory/layout';
import { orderBlocks } from './order-blocks';
import type { DraftLine, ImportProblem, OrderDraft, ReadingChoices } from './order-draft';
import { withRaw } from './problem-raw';
import { differs, proveTotals } from './proof';
import { styleOf } from './reading-style';
import { chooseSheet, joined } from './sheet-choice';
import type { WorkbookGrid } from './sheet-grid';
import { type SheetView, viewOf } from './sheet-view';

export { NO_MEMORY, type ReadingMemory } from './customer-habits';

/** A customer's workbook as the order it would become. Pure: the same file, choices and memory give the same draft. */
export function understand(
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  memory: ReadingMemory,
): OrderDraft {
  const settled = withAnswers(choices);
  const views = workbook.sheets.map((sheet) => viewOf(sheet, settled.includeHidden ?? false));
  const visible = views.filter(
    (view) => view.rows.length > 0 && (!view.hidden || settled.includeHidden || view.name === settled.sheet),
  );
  const habits = habitsOf(visible, memory);
  const chosen = chooseSheet(visible, settled, habits.mark);
  if (!chosen) return emptyDraft(visible, workbook);
  const { view, tables } = chosen;
  const table = tables[0] ?? null;
  const style = styleOf(view);
  const dateOrder = settled.dateOrder ?? style.dateOrder ?? habits.dateOrder;
  const reading = draftHead({
    views: visible,
    main: view,
    table,
    dateOrder,
    places: settled.headPlaces ?? {},
    customers: memory.customers
      .flatMap((customer) => [customer.nameEn, customer.nameZh, customer.buyer.name])
      .filter((name) => name !== ''),
    ownNames: memory.ownNames,
  });
  const problems: ImportProblem[] = [];
  const same = table === null ? [] : joined(tables);
  const lines: DraftLine[] = [];
  const openDates = reading.openDates.map(
    (open) => ({ ...open }) as { dmy: string; mdy: string; place: ImportProblem['place'] },
  );
  let notOrdered = 0;
  for (const part of same) {
    const found = draftLines(
      view,
      part,
      dateOrder,
      settled.unit ?? null,
      settled.answers ?? {},
      lines.length + 1,
    );
    lines.push(...found.lines);
    problems.push(...found.problems);
    openDates.push(...found.openDates);
    notOrdered += found.notOrdered;
  }
  const blocks = table === null ? null : orderBlocks(view, table, lines, reading.head.customerOrderNo);
  const head = { ...reading.head };
  if (blocks?.several) head.customerOrderNo = missing();
  const counted = lines.some((line) => line.quantity.value !== null);
  head.currency = currencyFor(settled.currency, head.currency, view, table, habits.currency);
  const columns = table === null ? [] : mappingOf(table);
  let draft: OrderDraft = {
    kind: reading.kind,
    sheet: view.name,
    numberStyle: chosen.mark === ',' ? 'comma' : 'dot',
    dateOrder,
    columns,
    headerRows: table === null ? null : { first: table.header.first, last: table.header.last },
    regions: table === null ? [] : regionsOf(view, table),
    head,
    lines: blocks?.lines ?? lines,
    proofs: [],
    totalQuantity: null,
    totalAmount: null,
    problems: [],
    // Titles and their columns: the same words by which a remembered layout is found.
    fingerprint: layoutFingerprint(columns),
  };
  draft = applyCorrections(draft, settled.corrections ?? {}, chosen.mark, dateOrder);
  if (!counted)
    draft = {
      ...draft,
      lines: draft.lines.map((line) =>
        line.amount.value === '0' ? { ...line, amount: missing<DecimalText>() } : line,
      ),
    };
  const minor = draft.head.currency.value === null ? 2 : minorUnits(draft.head.currency.value);
  problems.push(...lineProblems(view, table, draft, minor));
  if (table !== null)
    problems.push(
      ...gatherQuestions(draft, chosen, tables, same, view, openDates, notOrdered, dateOrder, settled),
    );
  const wanted = settled.orderNo;
  const perLine = new Set(draft.lines.flatMap((line) => line.customerOrderNo.value ?? []));
  const whole = draft;
  if (wanted !== undefined && perLine.has(wanted)) {
    draft = { ...draft, lines: draft.lines.filter((line) => line.customerOrderNo.value === wanted) };
    draft = {
      ...draft,
      head: {
        ...draft.head,
        customerOrderNo: read(wanted, wanted, draft.lines[0]?.customerOrderNo.place ?? null, 'sure', 'clerk'),
      },
    };
  } else if (perLine.size > 1 && draft.head.customerOrderNo.value === null) {
    problems.push(
      question(
        'several-orders',
        null,
        'customerOrderNo',
        { count: String(perLine.size) },
        [...perLine].slice(0, 200),
      ),
    );
  }
  const proofs = [];
  if (table !== null) {
    for (const part of same) {
      const own =
        same.length === 1
          ? whole.lines
          : whole.lines.filter((line) => line.row > part.header.last && line.row <= part.body.lastRow);
      const proven = proveTotals(view.name, part, own, toleranceOf(minor, own.length));
      proofs.push(...proven.proofs);
      problems.push(...proven.problems);
    }
    const top = statedInHead(view, table, whole.lines);
    for (const stated of top) {
      if (
        proofs.some(
          (proof) =>
            proof.field === stated.field &&
            compare(absolute(subtract(proof.stated, stated.stated)), '0.01' as DecimalText) <= 0,
        )
      )
        continue;
      const agrees =
        Math.abs(Number(stated.stated) - Number(stated.computed)) <= toleranceOf(minor, lines.length);
      proofs.push({ ...stated, agrees });
      if (!agrees)
        problems.push(
          differs(stated.field, stated.computed, stated.stated, stated.place, whole.lines, table),
        );
    }
  }
  return {
    ...draft,
    proofs,
    ...totalsOf(draft, packOf(table)),
    problems: unique(problems).map((problem) => withRaw(problem, view)),
  };
}

/** The order numbers a file holds when it holds several. */
export function ordersIn(draft: OrderDraft): readonly string[] {
  const numbers = [...new Set(draft.lines.flatMap((line) => line.customerOrderNo.value ?? []))];
  return numbers.length > 1 ? numbers : [];
}

/** Answers to questions that are choices of the reading. */
function withAnswers(choices: ReadingChoices): ReadingChoices {
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
  const sheet = answers['several-tables'];
  if (out.sheet === undefined && sheet !== undefined) out.sheet = sheet;
  return out;
}

function toleranceOf(minor: number, lines: number): number {
  // Each line may have been rounded on its own before it was added.
  return 0.5 * 10 ** -minor * Math.max(1.1, Math.min(lines, 4)) + 1e-9;
}

function totalsOf(draft: OrderDraft, pack: number | null): Pick<OrderDraft, 'totalQuantity' | 'totalAmount'> {
  const quantities = draft.lines.flatMap((line) => line.quantity.value ?? []);
  const minor = draft.head.currency.value === null ? 2 : minorUnits(draft.head.currency.value);
  let total: DecimalText = decimal('0');
  let any = false;
  for (const line of draft.lines) {
    const computed = computedAmount(line, pack === null ? null : line.piecesPerCarton.value);
    const amount = line.amount.value ?? (computed === null ? null : round(computed, minor));
    if (amount === null) continue;
    any = true;
    total = add(total, amount);
  }
  const counted = quantities.some((value) => !isZero(value));
  return {
    totalQuantity: counted ? sum(quantities) : null,
    totalAmount: any && (counted || draft.kind === 'order-list') ? total : null,
  };
}

function unique(problems: readonly ImportProblem[]): ImportProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => !seen.has(problem.id) && seen.add(problem.id));
}

function emptyDraft(views: readonly SheetView[], workbook: WorkbookGrid): OrderDraft {
  const view = views[0];
  const head = view
    ? draftHead({ views, main: view, table: null, dateOrder: null, places: {}, customers: [], ownNames: [] })
    : null;
  const nothing = {
    customerOrderNo: missing<string>(),
    buyer: missing<string>(),
    orderDate: missing<never>(),
    deliveryDate: missing<never>(),
    currency: missing<never>(),
    incoterm: missing<never>(),
    paymentTerms: missing<string>(),
    portOfLoading: missing<string>(),
    portOfDischarge: missing<string>(),
  };
  return {
    kind: 'unknown',
    sheet: view?.name ?? workbook.sheets[0]?.name ?? '',
    numberStyle: 'dot',
    dateOrder: null,
    columns: [],
    headerRows: null,
    regions: [],
    head: head?.head ?? nothing,
    lines: [],
    proofs: [],
    totalQuantity: null,
    totalAmount: null,
    problems: [
      {
        id: 'no-table',
        kind: 'no-table',
        severity: 'error',
        place: null,
        line: null,
        field: null,
        facts: {},
        choices: [],
      },
    ],
    fingerprint: '',
  };
}
