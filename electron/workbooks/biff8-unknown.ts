import { refuse } from './refusal';

/**
 * The workbook holds something that the quick reader does not know. It never guesses: the file goes to the reader of
 * record, which reads it or refuses it.
 */
export class Biff8Unknown extends Error {}

export function unknownBiff8(what: string): never {
  throw new Biff8Unknown(what);
}

/** Lengths and places that contradict each other are damage for every reader: no other one is asked to walk through it. */
export function damagedBiff8(what: string): never {
  return refuse('file-unreadable', { reason: 'xls-record', what });
}
