import { ProblemError, problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';

/** The value, or the problem on its way to dispatch. */
export function valueOrThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}

export function notFound(what: string): ProblemError {
  return new ProblemError(problem('not-found', { what }));
}

/** A rule of the trade or of the desk says no; `rule` chooses the sentence, `facts` fill it. */
export function ruleBroken(
  rule: string,
  facts: Record<string, string | number> = {},
  field?: string,
): ProblemError {
  return new ProblemError(problem('rule-broken', facts, field === undefined ? { rule } : { rule, field }));
}

export function duplicate(field: string, facts: Record<string, string>): ProblemError {
  return new ProblemError(problem('duplicate', facts, { field }));
}
