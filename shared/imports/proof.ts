import { add, type DecimalText, decimal, subtract } from '#shared/values/decimal';
import type { CellNumber } from './cell-number';
import { statedInHead } from './head-totals';
import type { DraftLine, ImportProblem, TotalProof } from './order-draft';
import { remembered } from './remembered';
import { ADDITIVE, type AdditiveField } from './row-parsing';
import { cellName, type GridCell } from './sheet-grid';
import type { SheetTable } from './sheet-table';
import type { TotalRow } from './table-rows';

const KIND_OF = {
  quantity: 'total-quantity-differs',
  amount: 'total-amount-differs',
  cartons: 'total-cartons-differs',
  netKg: 'total-net-weight-differs',
  grossKg: 'total-gross-weight-differs',
  volume: 'total-volume-differs',
} as const;

export type Proven = { readonly proofs: TotalProof[]; readonly problems: ImportProblem[] };

/** A table of the order with the lines that were read from it. */
export type PartLines = { readonly part: SheetTable; readonly lines: readonly DraftLine[] };

/** All totals of an order: below its tables and printed above them, on each sheet of it. */
export function proveOrder(parts: readonly PartLines[], minor: number): Proven {
  const proofs: TotalProof[] = [];
  const problems: ImportProblem[] = [];
  const all = parts.flatMap((entry) => entry.lines);
  const earlier: DraftLine[] = [];
  const sums = new Map<AdditiveField, DecimalText>();
  const sumOfAll = (field: AdditiveField) => {
    const known = sums.get(field) ?? exactSum(all.map((line) => lineValue(line, field)));
    sums.set(field, known);
    return known;
  };
  for (const { part, lines } of parts) {
    const others = { earlier, sumOfAll: parts.length === 1 ? () => null : sumOfAll };
    const proven = proveTotals(part, lines, others, toleranceOf(minor, lines.length));
    proofs.push(...proven.proofs);
    problems.push(...proven.problems);
    earlier.push(...lines);
  }
  for (const sheet of new Set(parts.map((entry) => entry.part.sheet))) {
    const own = parts.filter((entry) => entry.part.sheet === sheet);
    const first = own[0]?.part;
    const lines = own.length === parts.length ? all : own.flatMap((entry) => entry.lines);
    if (!first) continue;
    for (const stated of statedInHead(sheet, first, lines)) {
      const known = proofs.some(
        (proof) =>
          proof.field === stated.field && Math.abs(Number(subtract(proof.stated, stated.stated))) <= 0.01,
      );
      if (known) continue;
      const tolerance = toleranceOf(minor, lines.length);
      const near = (computed: DecimalText) => Math.abs(Number(stated.stated) - Number(computed)) <= tolerance;
      // The first of several sheets may state the sum of them all.
      const computed =
        !near(stated.computed) && near(sumOfAll(stated.field)) ? sumOfAll(stated.field) : stated.computed;
      const agrees = near(computed);
      proofs.push({ ...stated, computed, agrees });
      if (!agrees)
        problems.push(differs(stated.field, stated.computed, stated.stated, stated.place, lines, first));
    }
  }
  return { proofs, problems };
}

function toleranceOf(minor: number, lines: number): number {
  // Each line may have been rounded on its own before it was added.
  return 0.5 * 10 ** -minor * Math.max(1.1, Math.min(lines, 4)) + 1e-9;
}

/** Every total that the file prints, against the sum of the lines it stands for. */
function proveTotals(
  table: SheetTable,
  lines: readonly DraftLine[],
  /** Lines of tables above this one, and those of all tables: a grand total counts them too. */
  others: {
    readonly earlier: readonly DraftLine[];
    readonly sumOfAll: (field: AdditiveField) => DecimalText | null;
  },
  tolerance: number,
): Proven {
  const sheet = table.sheet.name;
  const { earlier } = others;
  const proofs: TotalProof[] = [];
  const problems: ImportProblem[] = [];
  const rows = table.body.totals.map((total) => ({ total, stated: statedOf(total, table) }));
  for (const field of ADDITIVE) {
    const own = rows.filter((row) => row.stated.has(field));
    if (own.length === 0) continue;
    const sumTo = sumsOf(lines.map((line) => lineValue(line, field)));
    const before = exactSum(earlier.map((line) => lineValue(line, field)));
    const everything = others.sumOfAll(field);
    let from = 0;
    let agreed = false;
    const wrong: { total: TotalRow; computed: DecimalText; stated: DecimalText; column: number }[] = [];
    for (const { total, stated } of own) {
      const found = stated.get(field);
      if (!found) continue;
      const above = linesUpTo(lines, total.row);
      const all = sumTo(above);
      const since = subtract(all, sumTo(from));
      const block = subtract(all, sumTo(linesUpTo(lines, total.blockRow)));
      const near = (computed: string) =>
        Math.abs(Number(subtract(decimal(computed), found.value))) <=
        tolerance + Math.abs(Number(found.value)) * 1e-9;
      const place = { sheet, row: total.row, column: found.column };
      const agree = (computed: DecimalText) =>
        proofs.push({ field, computed, stated: found.value, place, agrees: true, ...found.typed });
      if (near(all)) {
        agree(decimal(all));
        agreed = true;
        from = above;
      } else if (above > from && near(since)) {
        agree(since);
        from = above;
      } else if (near(block)) {
        agree(block);
        from = above;
      } else if (earlier.length > 0 && near(add(before, all))) {
        agree(add(before, all));
        agreed = true;
      } else if (everything !== null && above === lines.length && near(everything)) {
        agree(everything);
        agreed = true;
      } else if (field === 'amount' && withCharges(table, total.row, all).some(near)) {
        agree(found.value);
        agreed = true;
      } else if (Number(all) !== 0 || field === 'quantity') {
        wrong.push({ total, computed: decimal(all), stated: found.value, column: found.column });
      }
    }
    // After a sum that agrees, one with tax or freight in it is no sum of the lines.
    const rest =
      agreed && field === 'amount' && table.body.charges.length > 0
        ? wrong.filter((entry) => entry.total.linesAbove < table.body.lines.length)
        : wrong;
    const told = agreed ? rest : rest.slice(-1);
    // A last total that goods and charges together do not come to: a charge that is not known, or a misprint.
    const last = agreed && field === 'amount' ? wrong.at(-1) : undefined;
    if (last && !rest.includes(last) && !saysTax(last.total.label)) {
      const place = { sheet, row: last.total.row, column: last.column };
      const [whole = last.computed] = withCharges(table, last.total.row, last.computed);
      problems.push({ ...differs(field, whole, last.stated, place, lines, table), severity: 'question' });
    }
    for (const entry of told) {
      if (agreed && entry.total.linesAbove === table.body.lines.length && withTax(entry.total.label))
        continue;
      const place = { sheet, row: entry.total.row, column: entry.column };
      proofs.push({ field, computed: entry.computed, stated: entry.stated, place, agrees: false });
      problems.push(differs(field, entry.computed, entry.stated, place, lines, table));
    }
  }
  return { proofs, problems };
}

export function differs(
  field: AdditiveField,
  computed: DecimalText,
  stated: DecimalText,
  place: TotalProof['place'],
  lines: readonly DraftLine[],
  table: SheetTable | null,
): ImportProblem {
  const kind = KIND_OF[field];
  const column =
    table === null ? null : ([...table.roles.roles].find(([, role]) => role.field === field)?.[0] ?? null);
  const first = lines[0]?.row ?? place.row;
  const last = lines.at(-1)?.row ?? place.row;
  return {
    id: `${kind}:${field}:${cellName(place.row, place.column)}`,
    kind,
    severity: field === 'quantity' || field === 'amount' ? 'error' : 'question',
    place,
    line: null,
    field,
    facts: {
      computed,
      stated,
      difference: subtract(stated, computed),
      cell: cellName(place.row, place.column),
      cells:
        column === null ? `${first + 1}:${last + 1}` : `${cellName(first, column)}:${cellName(last, column)}`,
      field,
    },
    choices: [],
  };
}

const MOST_CHARGES = 6;

/** The sum of the goods with the charges above a total; a deposit may be printed without its minus. */
function withCharges(table: SheetTable, row: number, goods: DecimalText): readonly DecimalText[] {
  const charges = table.body.charges
    .filter((charge) => charge.row < row)
    .flatMap(
      (charge) => (charge.numbers.get('amount') ?? charge.numbers.get('unitPrice'))?.number.value ?? [],
    );
  if (charges.length === 0 || charges.length > MOST_CHARGES) return [];
  return charges.reduce<DecimalText[]>(
    (sums, charge) => sums.flatMap((sum) => [add(sum, charge), subtract(sum, charge), sum]),
    [goods],
  );
}

function saysTax(label: string): boolean {
  return /tax|vat|incl|ttc|税込|含税|mwst|brutto|iva|ндс|kdv/i.test(label);
}

function withTax(label: string): boolean {
  return saysTax(label) || /due|grand/i.test(label);
}

type StatedSum = {
  readonly value: DecimalText;
  readonly column: number;
  /** As it is typed, where the cell holds text. */
  readonly typed: Pick<TotalProof, 'raw'>;
};
type Stated = ReadonlyMap<AdditiveField, StatedSum>;

/** The figures of a row of totals; a lone figure under the price is the amount, written one column early. */
function statedOf(total: TotalRow, table: SheetTable): Stated {
  const out = new Map<AdditiveField, StatedSum>();
  const sumIn = ({ number, cell }: { readonly number: CellNumber; readonly cell: GridCell }): StatedSum => ({
    value: number.value,
    column: cell.column,
    typed: cell.value.kind === 'text' ? { raw: cell.value.text } : {},
  });
  for (const field of ADDITIVE) {
    const found = total.numbers.get(field);
    if (found) out.set(field, sumIn(found));
  }
  const price = total.numbers.get('unitPrice');
  const hasAmount = [...table.roles.roles.values()].some((role) => role.field === 'amount');
  if (!out.has('amount') && price && hasAmount) out.set('amount', sumIn(price));
  return out;
}

function lineValue(line: DraftLine, field: AdditiveField): DecimalText {
  return line[field].value ?? ('0' as DecimalText);
}

const PLACES = 12;

/** The sum of many values, exact and much faster than adding decimals one by one. */
export function exactSum(values: readonly DecimalText[]): DecimalText {
  return sumsOf(values)(values.length);
}

/** The sum of the first lines, exact: thousands of values are added as whole numbers of their smallest place. */
function sumsOf(values: readonly DecimalText[]): (count: number) => DecimalText {
  let places = 0;
  for (const value of values) places = Math.max(places, placesOf(value));
  return smallSums(values, places) ?? largeSums(values);
}

function placesOf(value: DecimalText): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** Below this a product with a power of ten is off by less than a half: rounding makes it exact. */
const SMALL = 2 ** 50;

/** `null` where a value or a sum is too large to be exact as a number. */
function smallSums(values: readonly DecimalText[], places: number): ((count: number) => DecimalText) | null {
  const scale = 10 ** places;
  const sums = new Float64Array(values.length + 1);
  let total = 0;
  let at = 0;
  for (const value of values) {
    const units = Math.round(Number(value) * scale);
    total += units;
    if (Math.abs(units) >= SMALL || Math.abs(total) >= SMALL) return null;
    sums[++at] = total;
  }
  const rest = 10n ** BigInt(PLACES - places);
  return (count) => unscaled(BigInt(sums[count] ?? 0) * rest);
}

function largeSums(values: readonly DecimalText[]): (count: number) => DecimalText {
  let total = 0n;
  const sums: bigint[] = [total];
  for (const value of values) {
    if (value !== '0') total += scaled(value);
    sums.push(total);
  }
  return (count) => unscaled(sums[count] ?? 0n);
}

const scaled = remembered((value): bigint => {
  const [whole = '0', part = ''] = value.split('.');
  return BigInt(whole + part.padEnd(PLACES, '0'));
});

function unscaled(value: bigint): DecimalText {
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, '0');
  return decimal(`${value < 0n ? '-' : ''}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`);
}

function linesUpTo(lines: readonly DraftLine[], row: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
