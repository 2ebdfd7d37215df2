import { z } from 'zod';
import { PlainDate } from '#shared/values/plain-date';

/** What the forwarder tells about the voyage; empty while unknown. */
export const ShipmentDetails = z
  .object({
    vessel: z.string().max(80).default(''),
    voyage: z.string().max(40).default(''),
    billOfLading: z.string().max(40).default(''),
    container: z.string().max(60).default(''),
    seal: z.string().max(40).default(''),
    etd: PlainDate.nullable().default(null),
    eta: PlainDate.nullable().default(null),
  })
  .readonly();
export type ShipmentDetails = z.infer<typeof ShipmentDetails>;

export const NO_SHIPMENT: ShipmentDetails = {
  vessel: '',
  voyage: '',
  billOfLading: '',
  container: '',
  seal: '',
  etd: null,
  eta: null,
};
