import { z } from 'zod';
import { FactSource, type PaperFacts } from '#shared/documents/paper-facts';
import { MendPage, PointId, PointLevel, pointOf } from './points';
import { similarity } from './text-match';

/** What one paper says; `computed` is what it should say by its own other figures. */
export const DifferenceSide = z
  .object({
    source: FactSource,
    /** Printed number of the paper, '' for a draft. */
    number: z.string(),
    value: z.string(),
    computed: z.boolean().default(false),
  })
  .readonly();
export type DifferenceSide = z.infer<typeof DifferenceSide>;

/** Two papers that do not agree on one point, with both values and the place where it is mended. */
export const Difference = z
  .object({
    point: PointId,
    level: PointLevel,
    rule: z.string(),
    left: DifferenceSide,
    right: DifferenceSide,
    /** The goods it is about: key of the line, what a clerk calls it, and its size; `null` for the whole paper. */
    line: z.object({ key: z.string(), name: z.string(), size: z.string() }).readonly().nullable(),
    /** 0 to 1 when two texts look alike and may be a slip of typing; `null` when they do not. */
    similarity: z.number().nullable(),
    mend: z.object({ page: MendPage, field: z.string() }).readonly(),
  })
  .readonly();
export type Difference = z.infer<typeof Difference>;

export interface Said {
  readonly paper: PaperFacts;
  readonly value: string;
  readonly computed?: boolean;
}

/** Texts more alike than this are called a slip of typing. */
const NEARLY = 0.7;

export function difference(
  point: PointId,
  left: Said,
  right: Said,
  rest: Partial<Pick<Difference, 'level' | 'line' | 'mend'>> & { readonly text?: boolean } = {},
): Difference {
  const { level, rule, mend } = pointOf(point);
  const alike = rest.text === true ? similarity(left.value, right.value) : null;
  return {
    point,
    level: isFile(left) || isFile(right) ? 'soft' : (rest.level ?? level),
    rule,
    left: sideOf(left),
    right: sideOf(right),
    line: rest.line ?? null,
    similarity: alike !== null && alike >= NEARLY ? alike : null,
    mend: rest.mend ?? mendOf(right.paper, mend),
  };
}

/** A clerk may well have agreed to something else since the file came: it is told, never stopped. */
function isFile({ paper }: Said): boolean {
  return paper.source === 'customer-file';
}

function sideOf({ paper, value, computed = false }: Said): DifferenceSide {
  return { source: paper.source, number: paper.number, value, computed };
}

/** A carrier's draft and a credit are mended where they were typed in, whatever the point. */
function mendOf(paper: PaperFacts, usual: Difference['mend']): Difference['mend'] {
  if (paper.source === 'carrier-draft') return { page: 'shipment', field: 'carrierDraft' };
  if (paper.source === 'letter-of-credit') return { page: 'credit', field: usual.field };
  return usual;
}
