import { type Problem, ProblemError, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import { errnoOf } from './fs-port';
import type { LastSeen, LoadDamage } from './load-store';
import { countRecords, type StoreData } from './store-data';

/** What the disk or a rule refuses becomes a problem; anything else is a bug and goes up. */
export async function asResult<T>(task: () => Promise<T>): Promise<Result<T>> {
  try {
    return done(await task());
  } catch (error) {
    if (error instanceof ProblemError) return failed(error.problem);
    const errno = errnoOf(error);
    if (errno === '') throw error;
    return failed(problem('store-write-failed', { errno, certain: true }));
  }
}

/** What was found and what this PC had seen: enough for the clerk to choose. */
export function damageProblem(
  damage: LoadDamage,
  data: StoreData,
  known: number,
  seen: LastSeen | null,
): Problem {
  const facts = {
    foundSeq: data.seq,
    foundRecords: countRecords(data),
    seenSeq: seen?.seq ?? null,
    seenRecords: seen?.records ?? null,
  };
  if (damage === 'newer-version') return problem('store-newer', { ...facts, known });
  return problem('store-damaged', facts, { rule: damage });
}
