import { firstFrom, type Group } from './pair-edges';
import type { PreparedRow } from './prepared-row';

/** Sums tried for one row: the more rows a window holds, the fewer are summed, as a chance sum proves nothing. */
const TRIES = 20_000;
const MOST_PARTS = 5;
const ENOUGH_ANSWERS = 3;

/** M5: one row of a side that is the exact sum of two to five rows of the other within some days. */
export function sumGroups(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  days: number,
): readonly Group[] {
  const groups: Group[] = [...orderGroups(ours, theirs)];
  const done = new Set(groups.flatMap((group) => [...group.ours, ...group.theirs]));
  const freeOurs = ours.filter((row) => !done.has(row));
  const freeTheirs = theirs.filter((row) => !done.has(row));
  for (const row of freeTheirs) {
    for (const parts of partsOf(row, freeOurs, days)) groups.push({ ours: parts, theirs: [row] });
  }
  for (const row of freeOurs) {
    for (const parts of partsOf(row, freeTheirs, days)) groups.push({ ours: [row], theirs: parts });
  }
  return groups;
}

/** All rows of one purchase order or document number on both sides, where they add up to the same. */
function orderGroups(ours: readonly PreparedRow[], theirs: readonly PreparedRow[]): readonly Group[] {
  const found: Group[] = [];
  const used = new Set<PreparedRow>();
  for (const keyOf of [numberKey, orderKey]) {
    const left = grouped(ours, keyOf, used);
    const right = grouped(theirs, keyOf, used);
    for (const [key, mine] of left) {
      const other = right.get(key);
      if (!other || mine.length + other.length < 3 || total(mine) !== total(other)) continue;
      found.push({ ours: mine, theirs: other });
      for (const row of [...mine, ...other]) used.add(row);
    }
  }
  return found;
}

const numberKey = (row: PreparedRow) => (row.key === null ? null : `${row.signClass} ${row.key}`);
const orderKey = (row: PreparedRow) => (row.po === null ? null : `${row.signClass} ${row.po}`);

function grouped(
  rows: readonly PreparedRow[],
  keyOf: (row: PreparedRow) => string | null,
  used: ReadonlySet<PreparedRow>,
): ReadonlyMap<string, readonly PreparedRow[]> {
  const groups = new Map<string, PreparedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null || used.has(row)) continue;
    const list = groups.get(key);
    if (list) list.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function total(rows: readonly PreparedRow[]): number {
  return rows.reduce((amount, row) => amount + row.minor, 0);
}

function partsOf(
  whole: PreparedRow,
  pool: readonly PreparedRow[],
  days: number,
): readonly (readonly PreparedRow[])[] {
  if (Number.isNaN(whole.day) || Number.isNaN(whole.minor)) return [];
  const parts: PreparedRow[] = [];
  for (let at = firstFrom(pool, whole.day - days); at < pool.length; at += 1) {
    const row = pool[at];
    if (!row || !(row.day <= whole.day + days)) break;
    if (row.signClass === whole.signClass && row.minor < whole.minor) parts.push(row);
  }
  // A receipt and its own charge are one bank entry: no other sum may stand beside it.
  const linked = parts.filter((row) => row.row.chargeOf !== null);
  for (const charge of linked) {
    const receipt = parts.find((row) => row.row.id === charge.row.chargeOf);
    if (receipt && receipt.minor + charge.minor === whole.minor) return [[receipt, charge]];
  }
  return subsetsWithSum(parts, whole.minor);
}

function subsetsWithSum(parts: readonly PreparedRow[], target: number): readonly (readonly PreparedRow[])[] {
  const sorted = [...parts].sort((a, b) => b.minor - a.minor || (a.row.id < b.row.id ? -1 : 1));
  const most = partsWithin(sorted.length);
  const answers: PreparedRow[][] = [];
  const chosen: PreparedRow[] = [];
  const search = (from: number, rest: number): void => {
    if (rest === 0 && chosen.length >= 2) answers.push([...chosen]);
    if (rest === 0 || chosen.length === most) return;
    for (let at = from; at < sorted.length && answers.length < ENOUGH_ANSWERS; at += 1) {
      const row = sorted[at];
      if (!row || row.minor > rest || row.minor === 0) continue;
      // Sorted downwards: if even so many of this size are too little, the smaller ones are too.
      if (row.minor * (most - chosen.length) < rest) break;
      chosen.push(row);
      search(at + 1, rest - row.minor);
      chosen.pop();
    }
  };
  if (most >= 2) search(0, target);
  return answers;
}

/** How many parts may be summed out of `count` rows within the tries allowed. */
function partsWithin(count: number): number {
  let tries = count;
  let combinations = count;
  let parts = 1;
  while (parts < MOST_PARTS) {
    combinations = (combinations * (count - parts)) / (parts + 1);
    tries += combinations;
    if (tries > TRIES) break;
    parts += 1;
  }
  return parts;
}
