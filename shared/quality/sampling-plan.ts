import { z } from 'zod';
import {
  AQLS,
  Aql,
  CODE_LETTERS,
  type CodeLetter,
  INSPECTION_LEVELS,
  InspectionLevel,
  LETTER_ROWS,
  PLAN_ROWS,
  Severity,
} from './aql-tables';

export const DEFECT_CLASSES = ['critical', 'major', 'minor'] as const;
/** Critical: unsafe or illegal. Major: not saleable, a likely complaint. Minor: a small departure, still saleable. */
export const DefectClass = z.enum(DEFECT_CLASSES);
export type DefectClass = z.infer<typeof DefectClass>;

/** How many are drawn for one class, and up to how many defects the lot passes. */
export const ClassPlan = z
  .object({
    /** `null` for the critical class: it has no AQL in the tables, not one may be found. */
    aql: Aql.nullable(),
    sample: z.number().int().min(1),
    accept: z.number().int().min(0),
    reject: z.number().int().min(1),
  })
  .readonly();
export type ClassPlan = z.infer<typeof ClassPlan>;

/** What is asked of the tables. */
export const SamplingWish = z
  .object({
    /** Pieces presented for this inspection: finished goods, not what was ordered. */
    lot: z.number().int().min(1).max(10_000_000),
    level: InspectionLevel,
    severity: Severity,
    major: Aql,
    minor: Aql,
  })
  .readonly();
export type SamplingWish = z.infer<typeof SamplingWish>;

/** The plan as drawn; it is frozen with its inspection, so that a later table changes no verdict. */
export const SamplingPlan = z
  .object({
    ...SamplingWish.unwrap().shape,
    /** Empty for a lot of one: it stands outside the tables and is looked at whole. */
    letter: z.enum(['', ...CODE_LETTERS]),
    /** Pieces to draw: the largest sample of the three classes. */
    sample: z.number().int().min(1),
    critical: ClassPlan,
    majorPlan: ClassPlan,
    minorPlan: ClassPlan,
  })
  .readonly();
export type SamplingPlan = z.infer<typeof SamplingPlan>;

/** Table 1: `null` for lots of less than two, which the standard does not know. */
export function codeLetter(lot: number, level: InspectionLevel): CodeLetter | null {
  const row = LETTER_ROWS.findLast(([from]) => from <= lot);
  const letter = row?.[1].split(' ')[INSPECTION_LEVELS.indexOf(level)];
  return CODE_LETTERS.find((known) => known === letter) ?? null;
}

/** Tables 2-A to 2-C: sample, acceptance and rejection number, as the table prints them. */
export function planFor(letter: CodeLetter, aql: Aql, severity: Severity): ClassPlan {
  const cell = PLAN_ROWS[severity][letter].split(' ')[AQLS.indexOf(aql)] ?? '';
  const [sample = 0, accept = 0] = cell.split(':').map(Number);
  return { aql, sample, accept, reject: accept + 1 };
}

/** The plan of a lot. A sample as large as the lot means that every piece is looked at, with the same limits. */
export function samplingPlan(wish: SamplingWish): SamplingPlan {
  const letter = codeLetter(wish.lot, wish.level);
  const of = (aql: Aql): ClassPlan => {
    if (letter === null) return { aql, sample: wish.lot, accept: 0, reject: 1 };
    const plan = planFor(letter, aql, wish.severity);
    return { ...plan, sample: Math.min(plan.sample, wish.lot) };
  };
  const majorPlan = of(wish.major);
  const minorPlan = of(wish.minor);
  const sample = Math.max(majorPlan.sample, minorPlan.sample);
  return {
    ...wish,
    letter: letter ?? '',
    sample,
    // Every piece that is drawn is looked at for danger; one is too many.
    critical: { aql: null, sample, accept: 0, reject: 1 },
    majorPlan,
    minorPlan,
  };
}

export function classPlan(plan: SamplingPlan, of: DefectClass): ClassPlan {
  switch (of) {
    case 'critical':
      return plan.critical;
    case 'major':
      return plan.majorPlan;
    case 'minor':
      return plan.minorPlan;
  }
}

export type FoundDefects = Readonly<Record<DefectClass, number>>;

/** Units with a defect by class, each counted once under its worst. */
export function foundByClass(
  defects: readonly { readonly class: DefectClass; readonly count: number }[],
): FoundDefects {
  const of = (wanted: DefectClass) =>
    defects.filter((one) => one.class === wanted).reduce((total, one) => total + one.count, 0);
  return { critical: of('critical'), major: of('major'), minor: of('minor') };
}

/** Classes that reject the lot; none is an accepted lot. */
export function failedClasses(plan: SamplingPlan, found: FoundDefects): readonly DefectClass[] {
  return DEFECT_CLASSES.filter((one) => found[one] >= classPlan(plan, one).reject);
}
