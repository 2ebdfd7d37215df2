import type { z } from 'zod';
import type { CollectionName } from '#shared/domain/collections';

/** A question: changes nothing; `reads` names the collections after whose change the screen asks again. */
export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly type: 'query';
  readonly input: I;
  readonly output: O;
  readonly reads: readonly CollectionName[];
}

/** An order to do something; runs after the one before it has ended. */
export interface Command<I extends z.ZodType, O extends z.ZodType> {
  readonly type: 'command';
  readonly input: I;
  readonly output: O;
  /** Touches no record, so it waits for no other: reading a long file must not hold up saving an order. */
  readonly atOnce: boolean;
}

export function query<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  reads: readonly CollectionName[],
): Query<I, O> {
  return { type: 'query', input, output, reads };
}

export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Command<I, O> {
  return { type: 'command', input, output, atOnce: false };
}

export function commandAtOnce<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Command<I, O> {
  return { type: 'command', input, output, atOnce: true };
}
