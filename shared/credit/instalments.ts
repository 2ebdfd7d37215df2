import { compare, type DecimalText, sum } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { Instalment } from './credit-terms';

/** `missed` makes that instalment and every later one unavailable (art. 32). */
export type InstalmentState = 'done' | 'open' | 'missed' | 'unavailable';

/** Something shipped or drawn under an instalment credit. */
export interface InstalmentShipment {
  readonly on: PlainDate;
  readonly quantity: DecimalText | null;
  readonly amount: DecimalText | null;
}

/** State of each instalment in order, as of a day. */
export function instalmentStates(
  instalments: readonly Instalment[],
  shipments: readonly InstalmentShipment[],
  today: PlainDate,
): readonly InstalmentState[] {
  let lost = false;
  return instalments.map((instalment, at) => {
    if (lost) return 'unavailable';
    const inside = shipments.filter(({ on }) => on <= instalment.to && on >= firstDay(instalments, at));
    if (isFilled(instalment, inside)) return 'done';
    if (today <= instalment.to) return 'open';
    lost = true;
    return 'missed';
  });
}

/** A period without a first day begins after the one before. */
export function firstDay(instalments: readonly Instalment[], at: number): string {
  return instalments[at]?.from ?? nextOf(instalments[at - 1]?.to) ?? '0000';
}

function nextOf(day: PlainDate | undefined): string | null {
  // Days compare as texts: `2025-04-30~` lies behind that day and before the next.
  return day === undefined ? null : `${day}~`;
}

function isFilled(instalment: Instalment, shipments: readonly InstalmentShipment[]): boolean {
  if (shipments.length === 0) return false;
  const enough = (asked: DecimalText | null, values: readonly (DecimalText | null)[]) =>
    asked === null || compare(sum(values.map((value) => value ?? 0)), asked) >= 0;
  return (
    enough(
      instalment.quantity,
      shipments.map(({ quantity }) => quantity),
    ) &&
    enough(
      instalment.amount,
      shipments.map(({ amount }) => amount),
    )
  );
}
