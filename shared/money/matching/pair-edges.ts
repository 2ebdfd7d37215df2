import type { PreparedRow } from './prepared-row';

/** A possible pair of one tier. */
export type Edge = { readonly ours: PreparedRow; readonly theirs: PreparedRow };

/** Rows that share a key beyond this many are a crowd: the nearest by date show that it is ambiguous. */
const CROWD = 12;

/** All pairs that share a key and pass the test; near linear, as an index stands for one side. */
export function edgesBy(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  keyOfOurs: (row: PreparedRow) => string | null,
  keyOfTheirs: (row: PreparedRow) => string | null,
  test: (ours: PreparedRow, theirs: PreparedRow) => boolean,
): readonly Edge[] {
  const index = new Map<string, PreparedRow[]>();
  for (const row of theirs) {
    const key = keyOfTheirs(row);
    if (key === null) continue;
    const bucket = index.get(key);
    if (bucket) bucket.push(row);
    else index.set(key, [row]);
  }
  const edges: Edge[] = [];
  for (const row of ours) {
    const key = keyOfOurs(row);
    const bucket = key === null ? undefined : index.get(key);
    if (!bucket) continue;
    for (const other of nearest(bucket, row)) if (test(row, other)) edges.push({ ours: row, theirs: other });
  }
  return edges;
}

function nearest(bucket: readonly PreparedRow[], row: PreparedRow): readonly PreparedRow[] {
  if (bucket.length <= CROWD) return bucket;
  const at = firstFrom(bucket, row.day);
  const start = Math.max(0, Math.min(at - CROWD / 2, bucket.length - CROWD));
  return bucket.slice(start, start + CROWD);
}

/** Index of the first row on or after a day; rows without a date stand last. */
export function firstFrom(rows: readonly PreparedRow[], day: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.day ?? Number.NaN) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type Group = { readonly ours: readonly PreparedRow[]; readonly theirs: readonly PreparedRow[] };

/** Groups that share no row with another stand alone; the others are merged into ambiguous ones. */
export function separateTies(groups: readonly Group[]): {
  readonly alone: readonly Group[];
  readonly tied: readonly Group[];
} {
  const parent = groups.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while ((parent[at] ?? at) !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const owner = new Map<PreparedRow, number>();
  groups.forEach((group, index) => {
    for (const row of [...group.ours, ...group.theirs]) {
      const first = owner.get(row);
      if (first === undefined) owner.set(row, index);
      else parent[root(index)] = root(first);
    }
  });
  const members = new Map<number, Group[]>();
  groups.forEach((group, index) => {
    const at = root(index);
    const list = members.get(at);
    if (list) list.push(group);
    else members.set(at, [group]);
  });
  const alone: Group[] = [];
  const tied: Group[] = [];
  for (const list of members.values()) {
    const [only] = list;
    if (only && list.length === 1) alone.push(only);
    else {
      tied.push({
        ours: [...new Set(list.flatMap((group) => group.ours))],
        theirs: [...new Set(list.flatMap((group) => group.theirs))],
      });
    }
  }
  return { alone, tied };
}
