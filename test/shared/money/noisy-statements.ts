import type { MatchResult } from '#shared/money/matching/match-result';
import type { MatchRow } from '#shared/money/matching/match-row';
import { decimal } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { aRow } from './march-account';

/** A year of one account on both sides, with the pairs that truly belong together. */
export type NoisyStatements = {
  readonly ours: readonly MatchRow[];
  readonly theirs: readonly MatchRow[];
  /** Our id of each of their ids; a row of theirs that stands for nothing of ours is missing. */
  readonly truth: ReadonlyMap<string, string>;
};

/** A small generator with a seed: the same seed gives the same statements. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const START = PlainDate.parse('2025-01-01');

/** `noise` is the share of their rows with a fault: other amount, lost or mistyped number, missing or strange row. */
export function noisyStatements(count: number, noise: number, seed: number): NoisyStatements {
  const random = seeded(seed);
  const ours: MatchRow[] = [];
  const theirs: MatchRow[] = [];
  const truth = new Map<string, string>();
  for (let n = 1; n <= count; n += 1) {
    const invoice = n % 4 !== 0;
    // Every fifth amount is a round one, so that equal amounts are common and prove little.
    const any = 10_000 + Math.floor(random() * 4_000_000);
    const cents = random() < 0.2 ? Math.ceil(any / 50_000) * 50_000 : any;
    const amount = decimal((invoice ? cents : -cents) / 100);
    const date = addDays(START, Math.floor(random() * 365));
    const number = invoice ? `INV-${String(n).padStart(6, '0')}` : `RCT ${70_000 + n}`;
    const po = invoice ? String(450_000 + n) : '';
    ours.push(aRow({ id: `o${n}`, date, number, po, amount }));
    const clean = {
      id: `t${n}`,
      date: addDays(date, Math.floor(random() * 5) - 2),
      number: invoice ? (random() < 0.5 ? number.replace('-', '') : String(n)) : number,
      po: invoice && random() < 0.5 ? `PO ${po}` : '',
      amount,
    };
    truth.set(clean.id, `o${n}`);
    if (random() >= noise) theirs.push(aRow(clean));
    else theirs.push(...faulty(clean, Math.floor(random() * 6), random, truth));
  }
  return { ours, theirs, truth };
}

type Clean = { id: string; date: PlainDate; number: string; po: string; amount: string };

function faulty(clean: Clean, fault: number, random: () => number, truth: Map<string, string>): MatchRow[] {
  if (fault === 0) return [aRow({ ...clean, amount: decimal(Number(clean.amount) - 7.5) })];
  if (fault === 1) return [aRow({ ...clean, number: '' })];
  // The number of the document before it: the worst typing error there is.
  if (fault === 5) return [aRow({ ...clean, number: neighbour(clean.number) })];
  if (fault === 2) return [aRow({ ...clean, number: `ref ${Math.floor(random() * 1e9) + 1e9}` })];
  truth.delete(clean.id);
  if (fault === 3) return [];
  const sign = clean.amount.startsWith('-') ? '-' : '';
  const amount = decimal(`${sign}${(10_000 + Math.floor(random() * 4_000_000)) / 100}`);
  return [
    aRow({ ...clean, id: `x${clean.id}`, number: `misc ${Math.floor(random() * 1e9)}`, po: '', amount }),
  ];
}

function neighbour(number: string): string {
  const digits = /\d+$/.exec(number)?.[0] ?? '0';
  return (
    number.slice(0, number.length - digits.length) + String(Number(digits) - 1).padStart(digits.length, '0')
  );
}

export type MatchShares = {
  /** Share of the true pairs that were matched, ties not counted. */
  readonly found: number;
  readonly falseAutomatic: number;
  /** Wrong pairs among all, suggestions too. */
  readonly falseAny: number;
};

export function sharesOf(result: MatchResult, truth: NoisyStatements['truth']): MatchShares {
  let found = 0;
  let falseAutomatic = 0;
  let falseAny = 0;
  for (const match of result.matches) {
    const right =
      match.ours.length === 1 &&
      match.theirs.length === 1 &&
      truth.get(match.theirs[0] ?? '') === match.ours[0];
    if (right) found += 1;
    else falseAny += 1;
    if (!right && match.outcome === 'auto') falseAutomatic += 1;
  }
  return { found: found / truth.size, falseAutomatic, falseAny };
}
