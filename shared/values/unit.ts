import { z } from 'zod';

/** Units of trade in which a line is ordered. */
export const UNITS = [
  'PCS',
  'SET',
  'PR',
  'DOZ',
  'GRS',
  'CTN',
  'BOX',
  'BAG',
  'PACK',
  'ROLL',
  'BTL',
  'CAN',
  'SHEET',
  'BOOK',
  'KG',
  'G',
  'MT',
  'LB',
  'M',
  'CM',
  'MM',
  'YD',
  'FT',
  'M2',
  'SF',
  'M3',
  'L',
  'ML',
] as const;
export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

/** True when the unit is counted in whole things, so that a fraction is doubtful. */
export function isCounted(unit: Unit): boolean {
  return [
    'PCS',
    'SET',
    'PR',
    'DOZ',
    'GRS',
    'CTN',
    'BOX',
    'BAG',
    'PACK',
    'ROLL',
    'BTL',
    'CAN',
    'SHEET',
    'BOOK',
  ].includes(unit);
}
