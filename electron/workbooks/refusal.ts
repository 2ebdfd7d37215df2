import { type Problem, ProblemError, problem } from '#shared/api/problem';

/** Why the reader gives a file back. */
export type RefusalKind =
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-encrypted'
  | 'file-not-a-workbook'
  | 'file-hostile';

/** Leaves the reader; the child's entry turns it into a message. */
export function refuse(kind: RefusalKind, facts: Problem['facts'] = {}): never {
  throw new ProblemError(problem(kind, facts));
}
