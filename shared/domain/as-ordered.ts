import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { Incoterm } from '#shared/values/incoterm';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';

/** What the customer's file said when it was taken over, so that what is typed later can be held against it. */
export const AsOrdered = z
  .object({
    currency: CurrencyCode,
    incoterm: Incoterm.nullable(),
    deliveryDate: PlainDate.nullable(),
    lines: z
      .array(
        z
          .object({
            /** Id of the order line. */
            id: z.string().min(1).max(40),
            itemNo: z.string().max(80),
            quantity: DecimalText,
            unit: Unit,
            unitPrice: DecimalText.nullable(),
          })
          .readonly(),
      )
      .max(5000),
  })
  .readonly();
export type AsOrdered = z.infer<typeof AsOrdered>;

/** The part of an order that a later hand may change unnoticed. */
export function asOrdered({ currency, incoterm, deliveryDate, lines }: AsOrdered): AsOrdered {
  return {
    currency,
    incoterm,
    deliveryDate,
    lines: lines.map(({ id, itemNo, quantity, unit, unitPrice }) => ({
      id,
      itemNo,
      quantity,
      unit,
      unitPrice,
    })),
  };
}
