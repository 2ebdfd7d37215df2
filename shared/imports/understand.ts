import { minorUnits } from '#shared/values/currency';
import { type DecimalText, isZero, round } from '#shared/values/decimal';
import { inPieces } from './basis-questions';
import { applyCorrections } from './corrections';
import { proveCovers } from './cover-totals';
import { habitsOf, type ReadingMemory } from './customer-habits';
import { missing, read } from './draft-cell';
import { currencyFor } from './draft-currency';
import { draftHead } from './draft-head';
import { gatherQuestions, question } from './draft-questions';
import { regionsOf, sideColumns } from './draft-regions';
import { hiddenQuestion } from './hidden-data';
import { computedAmount } from './line-amount';
import { lineProblems, packOf } from './line-problems';
import { layoutFingerprint } from './memory/layout';
import type { ImportProblem, OrderDraft, ReadingChoices } from './order-draft';
import { orderLines } from './order-lines';
import { orderSheets } from './order-sheets';
import { cutLines } from './part-lines';
import { withRaw } from './problem-raw';
import { exactSum, proveOrder } from './proof';
import { withAnswers } from './reading-answers';
import { styleOf } from './reading-style';
import { chooseSheet } from './sheet-choice';
import type { WorkbookGrid } from './sheet-grid';
import { orderNoInName } from './sheet-names';
import { sheetQuestions } from './sheet-questions';
import { readSheet } from './sheet-reading';
import { type SheetView, viewOf } from './sheet-view';
import { proveSummary } from './summary-sheet';

export { NO_MEMORY, type ReadingMemory } from './customer-habits';

/** A customer's workbook as the order it would become. Pure: the same file, choices and memory give the same draft. */
export function understand(
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  memory: ReadingMemory,
): OrderDraft {
  const settled = withAnswers(choices);
  const draft = readOrder(workbook, settled, memory);
  if (settled.includeHidden) return draft;
  const hidden = hiddenQuestion(workbook, draft, () =>
    readOrder(workbook, { ...settled, includeHidden: true }, memory),
  );
  return hidden === null ? draft : { ...draft, problems: [...draft.problems, hidden] };
}

function readOrder(workbook: WorkbookGrid, settled: ReadingChoices, memory: ReadingMemory): OrderDraft {
  const views = workbook.sheets.map((sheet) => viewOf(sheet, settled.includeHidden ?? false));
  const visible = views.filter(
    (view) => view.rows.length > 0 && (!view.hidden || settled.includeHidden || view.name === settled.sheet),
  );
  const habits = habitsOf(visible, memory);
  const chosen = chooseSheet(visible, settled, habits.mark);
  if (!chosen) return emptyDraft(visible, workbook);
  const style = styleOf(chosen.view);
  const written = style.dateOrderProven ? style.dateOrder : (habits.dateOrder ?? style.dateOrder);
  const dateOrder = settled.dateOrder ?? written;
  const order = orderSheets(chosen, visible, dateOrder, settled);
  // The head is read from the sheet that sums the others up, where there is one.
  const main = order.summary?.sheet ?? order.sheets[0] ?? readSheet(chosen, dateOrder, settled);
  const table = main.parts[0] ?? null;
  const reading = draftHead({
    views: visible,
    main: main.view,
    table,
    parts: main.parts,
    dateOrder,
    places: settled.headPlaces ?? {},
    customers: memory.customers
      .flatMap((customer) => [customer.nameEn, customer.nameZh, customer.buyer.name])
      .filter((name) => name !== ''),
    ownNames: memory.ownNames,
  });
  const head = { ...reading.head };
  if (head.customerOrderNo.value === null) {
    const named = orderNoInName(main.view.name);
    if (named !== null) head.customerOrderNo = read(named, named, null);
  }
  const found = orderLines(order, head.customerOrderNo, dateOrder, settled);
  const { parts } = found;
  const problems: ImportProblem[] = [...found.problems];
  const openDates = [...reading.openDates, ...found.openDates];
  if (found.several) head.customerOrderNo = missing();
  const counted = found.lines.some((line) => line.quantity.value !== null);
  head.currency = currencyFor(settled.currency, head.currency, main.view, table, habits);
  const first = order.sheets[0] ?? main;
  const columns = sideColumns(first.parts);
  const firstTable = first.parts[0];
  let draft: OrderDraft = {
    kind: reading.kind,
    sheet: first.view.name,
    ...(order.sheets.length > 1 ? { sheets: order.sheets.map((sheet) => sheet.view.name) } : {}),
    numberStyle: chosen.mark === ',' ? 'comma' : 'dot',
    dateOrder,
    columns,
    headerRows: firstTable ? { first: firstTable.header.first, last: firstTable.header.last } : null,
    regions: order.sheets.flatMap((sheet) => regionsOf(sheet.view, sheet.parts, sheet !== first)),
    head,
    lines: [...inPieces(found.lines, settled)],
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
  const runs = cutLines(draft.lines, found.counts);
  const partLines = parts.map((part, at) => ({ part, lines: runs[at] ?? [] }));
  for (const sheet of order.sheets) {
    const own =
      order.sheets.length === 1
        ? draft.lines
        : partLines.flatMap(({ part, lines }) => (part.sheet === sheet.view ? lines : []));
    problems.push(...lineProblems(sheet.view, sheet.parts[0] ?? null, { ...draft, lines: own }, minor));
  }
  if (table !== null)
    problems.push(
      ...gatherQuestions(draft, {
        chosen: { ...chosen, rivals: order.rivals },
        parts,
        open: order.sheets.flatMap((sheet) => sheet.open),
        openDates,
        notOrdered: found.notOrdered,
        choices: settled,
      }),
      ...sheetQuestions(order, settled),
    );
  const whole = draft;
  const { wanted, question: several } = oneOrder(draft, settled.orderNo);
  draft = wanted;
  if (several !== null) problems.push(several);
  const proven = proveOrder(partLines, minor);
  const summed = order.summary ? proveSummary(order.summary, whole.lines, minor) : NOTHING;
  const covers = visible.filter((view) => chosen.reads.every((sheet) => sheet.view !== view));
  const covered = order.sheets.length > 1 ? proveCovers(covers, whole.lines, 0.6 * 10 ** -minor) : NOTHING;
  problems.push(...proven.problems, ...summed.problems, ...covered.problems);
  const viewOn = new Map(visible.map((view) => [view.name, view] as const));
  return {
    ...draft,
    proofs: [...proven.proofs, ...summed.proofs, ...covered.proofs],
    ...totalsOf(draft, packOf(table)),
    problems: unique(problems).map((problem) =>
      withRaw(problem, viewOn.get(problem.place?.sheet ?? '') ?? main.view),
    ),
  };
}

/** Of a file with several orders only the one the clerk names; until then the question which. */
function oneOrder(
  draft: OrderDraft,
  orderNo: string | undefined,
): { wanted: OrderDraft; question: ImportProblem | null } {
  const numbers = orderNumbers(draft);
  if (orderNo !== undefined && numbers.has(orderNo)) {
    const lines = draft.lines.filter((line) => line.customerOrderNo.value === orderNo);
    const place = lines[0]?.customerOrderNo.place ?? null;
    const head = { ...draft.head, customerOrderNo: read(orderNo, orderNo, place, 'sure', 'clerk') };
    return { wanted: { ...draft, lines, head }, question: null };
  }
  const several = numbers.size > 1 && draft.head.customerOrderNo.value === null;
  const facts = { count: String(numbers.size) };
  return {
    wanted: draft,
    question: several
      ? question('several-orders', null, 'customerOrderNo', facts, [...numbers].slice(0, MOST_ORDERS))
      : null,
  };
}

const MOST_ORDERS = 200;

/** The order numbers a file holds when it holds several. */
export function ordersIn(draft: OrderDraft): readonly string[] {
  const numbers = orderNumbers(draft);
  return numbers.size > 1 ? [...numbers] : [];
}

// A long order goes through here line by line: no list is made of what each of them says.
function orderNumbers(draft: OrderDraft): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { customerOrderNo } of draft.lines)
    if (customerOrderNo.value !== null) numbers.add(customerOrderNo.value);
  return numbers;
}

function totalsOf(draft: OrderDraft, pack: number | null): Pick<OrderDraft, 'totalQuantity' | 'totalAmount'> {
  const quantities: DecimalText[] = [];
  const amounts: DecimalText[] = [];
  const minor = draft.head.currency.value === null ? 2 : minorUnits(draft.head.currency.value);
  for (const line of draft.lines) {
    if (line.quantity.value !== null) quantities.push(line.quantity.value);
    const amount =
      line.amount.value ?? computedAmount(line, pack === null ? null : line.piecesPerCarton.value);
    if (amount !== null) amounts.push(line.amount.value === null ? round(amount, minor) : amount);
  }
  const counted = quantities.some((value) => !isZero(value));
  return {
    totalQuantity: counted ? exactSum(quantities) : null,
    totalAmount: amounts.length > 0 && (counted || draft.kind === 'order-list') ? exactSum(amounts) : null,
  };
}

const NOTHING = { proofs: [], problems: [] };

function unique(problems: readonly ImportProblem[]): ImportProblem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => !seen.has(problem.id) && seen.add(problem.id));
}

function emptyDraft(views: readonly SheetView[], workbook: WorkbookGrid): OrderDraft {
  const view = views[0];
  const head = view
    ? draftHead({
        views,
        main: view,
        table: null,
        parts: [],
        dateOrder: null,
        places: {},
        customers: [],
        ownNames: [],
      })
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
