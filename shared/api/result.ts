import type { Problem } from './problem';

/** Everything that crosses from the Node side: a value or a problem, never an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): Result<never> {
  return { ok: false, problem };
}
