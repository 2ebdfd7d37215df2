import { CUT_OFF_KINDS, type CutOffKind, type CutOffs, type LocalMinute } from '#shared/domain/shipment';

/** A cut-off as it stands now. */
export interface CutOffStanding {
  readonly kind: CutOffKind;
  readonly at: LocalMinute;
  /** Whole hours left, negative when it has passed. */
  readonly hours: number;
  readonly state: 'done' | 'overdue' | 'today' | 'soon' | 'later';
}

const MINUTE_MS = 60_000;
/** Within so many days a cut-off is soon. */
const SOON_DAYS = 3;

/** Terminal and clerk share one clock: minutes are compared as they stand on the wall. */
export function minutesBetween(from: LocalMinute, to: LocalMinute): number {
  return Math.round((utcOf(to) - utcOf(from)) / MINUTE_MS);
}

function utcOf(minute: LocalMinute): number {
  return Date.UTC(
    Number(minute.slice(0, 4)),
    Number(minute.slice(5, 7)) - 1,
    Number(minute.slice(8, 10)),
    Number(minute.slice(11, 13)),
    Number(minute.slice(14, 16)),
  );
}

/** The cut-offs that are known, earliest first; `done` are those whose matter is settled. */
export function cutOffStandings(
  cutOffs: CutOffs,
  now: LocalMinute,
  done: ReadonlySet<CutOffKind>,
): readonly CutOffStanding[] {
  return CUT_OFF_KINDS.flatMap((kind) => {
    const at = cutOffs[kind];
    if (at === null) return [];
    const minutes = minutesBetween(now, at);
    return [{ kind, at, hours: Math.floor(minutes / 60), state: stateOf(at, now, minutes, done.has(kind)) }];
  }).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function stateOf(at: LocalMinute, now: LocalMinute, minutes: number, done: boolean): CutOffStanding['state'] {
  if (done) return 'done';
  if (minutes < 0) return 'overdue';
  if (at.slice(0, 10) === now.slice(0, 10)) return 'today';
  return minutes <= SOON_DAYS * 24 * 60 ? 'soon' : 'later';
}

/** The one that waits next, or has been missed. */
export function nextCutOff(standings: readonly CutOffStanding[]): CutOffStanding | null {
  return standings.find(({ state }) => state !== 'done') ?? null;
}
