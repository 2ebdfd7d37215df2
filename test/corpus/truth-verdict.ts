import { keyOf, nameKey, oneLine } from '#shared/imports/cell-text';
import { computedAmount } from '#shared/imports/line-amount';
import type { DraftLine, ImportProblem, OrderDraft } from '#shared/imports/order-draft';
import { readUnit } from '#shared/imports/unit-reading';

export type TruthLine = {
  readonly itemNo: string | null;
  readonly description: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly unitPrice: number | null;
  readonly amount: number | null;
  readonly row: number;
  readonly poNo?: string | null;
  readonly size?: string | null;
  readonly color?: string | null;
};

export type Truth = {
  readonly kind: string;
  readonly orderNo: string | null;
  readonly buyer: string | null;
  readonly date: string | null;
  readonly currency: string | null;
  readonly lines: readonly TruthLine[];
  readonly totalQuantity: number | null;
  readonly totalAmount: number | null;
  readonly meta: { readonly statedTotalQuantity?: number | null; readonly statedTotalAmount?: number | null };
};

export type Verdict = {
  readonly orderNo: boolean;
  readonly buyer: boolean;
  readonly date: boolean;
  readonly currency: boolean;
  readonly lines: boolean;
  readonly items: boolean;
  readonly quantities: boolean;
  readonly prices: boolean;
  readonly totals: boolean;
  readonly result: 'perfect' | 'problem shown' | 'SILENTLY WRONG';
  readonly first: string;
};

/** Half a minor unit, or what a float of fifteen digits can hold. */
function near(ours: string | null, truth: number | null, minor: number): boolean {
  if (truth === null) return ours === null || Number(ours) === 0;
  return ours !== null && Math.abs(Number(ours) - truth) <= 0.5 * 10 ** -minor + Math.abs(truth) * 1e-9;
}

function sameText(ours: string | null, truth: string | null | undefined): boolean {
  if (truth === null || truth === undefined) return true;
  if (ours === null) return false;
  return (
    keyOf(ours) === keyOf(truth) || oneLine(ours).replace(/\s/g, '') === oneLine(truth).replace(/\s/g, '')
  );
}

/** The reading of one file against what it truly says, by the rules of the corpus. */
export function judge(draft: OrderDraft, truth: Truth): Verdict {
  const minor = draft.head.currency.value === 'JPY' ? 0 : 2;
  const told: string[] = [];
  const check = (ok: boolean, what: string) => {
    if (!ok) told.push(what);
    return ok;
  };
  const head = draft.head;
  const orderNo = check(
    truth.orderNo === null || sameText(head.customerOrderNo.value, truth.orderNo),
    `orderNo ${head.customerOrderNo.value} / ${truth.orderNo}`,
  );
  const buyerKey = nameKey(head.buyer.value ?? '');
  const truthKey = nameKey(truth.buyer ?? '');
  const buyer = check(
    truthKey === '' || (buyerKey.length > 2 && (buyerKey.includes(truthKey) || truthKey.includes(buyerKey))),
    `buyer ${head.buyer.value} / ${truth.buyer}`,
  );
  const date = check(
    truth.date === null || head.orderDate.value === truth.date,
    `date ${head.orderDate.value} / ${truth.date}`,
  );
  const currency = check(
    truth.currency === null || head.currency.value === truth.currency,
    `currency ${head.currency.value} / ${truth.currency}`,
  );
  const lines = check(
    draft.lines.length === truth.lines.length,
    `lines ${draft.lines.length} / ${truth.lines.length}`,
  );
  let items = true;
  let quantities = true;
  let prices = true;
  truth.lines.forEach((line, index) => {
    const ours: DraftLine | undefined = draft.lines[index];
    if (!ours) return;
    const at = `row ${line.row}: `;
    const names = [ours.itemNo.value, ours.description.value, ours.descriptionZh.value];
    // A dash says that there is no number. A running number is an item number by judgement only; a name alone may stand in either field.
    const item =
      line.itemNo === null ||
      line.itemNo === '—' ||
      names.some((name) => sameText(name, line.itemNo)) ||
      /^\d{1,3}$/.test(line.itemNo);
    const text = line.description === null || names.some((name) => sameText(name, line.description));
    items = check(item, `${at}item ${ours.itemNo.value} / ${line.itemNo}`) && items;
    items = check(text, `${at}description ${ours.description.value} / ${line.description}`) && items;
    items = check(ours.row + 1 === line.row, `${at}row ${ours.row + 1}`) && items;
    items =
      check(
        sameText(ours.customerOrderNo.value ?? draft.head.customerOrderNo.value, line.poNo),
        `${at}po ${ours.customerOrderNo.value} / ${line.poNo}`,
      ) && items;
    items =
      check(
        sameText(ours.size.value, line.size) && sameText(ours.colour.value, line.color),
        `${at}size ${ours.size.value} ${ours.colour.value} / ${line.size} ${line.color}`,
      ) && items;
    quantities =
      check(
        near(ours.quantity.value, line.quantity, 4),
        `${at}quantity ${ours.quantity.value} / ${line.quantity}`,
      ) && quantities;
    const unit =
      line.unit === null || readUnit(line.unit) === null || ours.unit.value === readUnit(line.unit);
    quantities = check(unit, `${at}unit ${ours.unit.value} / ${line.unit}`) && quantities;
    prices =
      check(
        near(ours.unitPrice.value, line.unitPrice, 4),
        `${at}price ${ours.unitPrice.value} / ${line.unitPrice}`,
      ) && prices;
    prices =
      check(
        near(ours.amount.value ?? computedAmount(ours, null), line.amount, minor) ||
          (line.amount === null && ours.amount.value === null),
        `${at}amount ${ours.amount.value} / ${line.amount}`,
      ) && prices;
  });
  const totals =
    check(
      truth.totalQuantity === null || near(draft.totalQuantity, truth.totalQuantity, 3),
      `total quantity ${draft.totalQuantity} / ${truth.totalQuantity}`,
    ) &&
    check(
      truth.totalAmount === null || near(draft.totalAmount, truth.totalAmount, minor),
      `total amount ${draft.totalAmount} / ${truth.totalAmount}`,
    ) &&
    check(differenceTold(draft, truth), 'a difference to the printed total is not told');
  const perfect = told.length === 0;
  const shown = draft.problems.some((problem) => isShown(problem));
  return {
    orderNo,
    buyer,
    date,
    currency,
    lines,
    items,
    quantities,
    prices,
    totals,
    result: perfect ? 'perfect' : shown ? 'problem shown' : 'SILENTLY WRONG',
    first: told.slice(0, 3).join(' · '),
  };
}

/** A hint informs; only an error or a question stops the clerk. */
function isShown(problem: ImportProblem): boolean {
  return problem.severity !== 'hint';
}

function differenceTold(draft: OrderDraft, truth: Truth): boolean {
  const stated = truth.meta.statedTotalAmount;
  if (stated === null || stated === undefined || truth.totalAmount === null) return true;
  if (Math.abs(stated - truth.totalAmount) < 0.01)
    return !draft.problems.some((problem) => problem.kind === 'total-amount-differs');
  return draft.problems.some(
    (problem) =>
      problem.kind === 'total-amount-differs' &&
      Number(problem.facts['stated']) === stated &&
      Math.abs(Number(problem.facts['computed']) - (truth.totalAmount ?? 0)) < 0.01,
  );
}
