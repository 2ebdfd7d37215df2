import { z } from 'zod';

/** A firm as it stands on a paper: buyer, consignee or notify party. */
export const Party = z
  .object({
    name: z.string().max(200),
    /** One printed line each, at most six. */
    addressLines: z.array(z.string().max(200)).max(6).default([]),
    country: z.string().max(60).default(''),
    taxNumber: z.string().max(40).default(''),
    phone: z.string().max(60).default(''),
    email: z.string().max(120).default(''),
  })
  .readonly();
export type Party = z.infer<typeof Party>;

export const Contact = z
  .object({
    name: z.string().max(120),
    role: z.string().max(80).default(''),
    phone: z.string().max(60).default(''),
    email: z.string().max(120).default(''),
    wechat: z.string().max(60).default(''),
  })
  .readonly();
export type Contact = z.infer<typeof Contact>;
