import { z } from 'zod';

/** Kinds of trouble the desk can name. The renderer and the command line hold the sentences for each. */
export const PROBLEM_KINDS = [
  'invalid-input',
  'not-found',
  'rule-broken',
  'changed-meanwhile',
  'duplicate',
  'file-unreadable',
  'file-too-large',
  'file-encrypted',
  'file-not-a-workbook',
  'file-hostile',
  'file-timeout',
  'file-not-saved',
  'import-expired',
  'paper-incomplete',
  'glyph-missing',
  'store-read-only',
  'store-write-failed',
  'store-damaged',
  'store-locked',
  'store-newer',
  'store-missing',
  'print-failed',
  'cancelled',
  'not-allowed',
  'internal',
] as const;
export const ProblemKind = z.enum(PROBLEM_KINDS);
export type ProblemKind = z.infer<typeof ProblemKind>;

/** Trouble as a value. `rule` names what was broken, `field` where, `facts` the figures a sentence needs. */
export const Problem = z
  .object({
    kind: ProblemKind,
    rule: z.string().optional(),
    field: z.string().optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).default({}),
  })
  .readonly();
export type Problem = z.infer<typeof Problem>;

export function problem(
  kind: ProblemKind,
  facts: Problem['facts'] = {},
  rest: Pick<Problem, 'rule' | 'field'> = {},
): Problem {
  return { kind, facts, ...rest };
}

/** Thrown only inside the Node side to leave a transaction; `dispatch` turns it into a Result. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.rule ?? problem.kind);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}
