import { z } from 'zod';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

/** One declaration element (申报要素) that an HS code asks for. */
export const TariffElement = z
  .object({
    nameZh: z.string().min(1).max(80),
    nameEn: z.string().max(80).default(''),
    /** May stay empty; its place between the bars remains. */
    optional: z.boolean().default(false),
    /** Printed before the value, as 货号 before A100. */
    before: z.string().max(20).default(''),
  })
  .readonly();
export type TariffElement = z.infer<typeof TariffElement>;

/** A line of the customs tariff as the clerk's desk knows it. */
export const TariffEntry = z
  .object({
    /** The ten digits, with `@validFrom` behind them where a code came into force a second time. */
    id: z.string().min(10).max(24),
    hsCode: z.string().regex(/^\d{10}$/),
    nameZh: z.string().max(255),
    /** Customs unit codes: 011 件, 035 千克. */
    firstUnit: z.string().regex(/^\d{3}$/),
    secondUnit: z
      .string()
      .regex(/^\d{3}$/)
      .nullable()
      .default(null),
    /** In printed order, brand type and preference first. */
    elements: z.array(TariffElement).max(40),
    /** 监管条件: letters and digits of the licences the goods need, such as 4 or B. */
    conditions: z.string().max(20).default(''),
    /** 出口退税率 in percent. */
    rebatePercent: DecimalText.nullable().default(null),
    validFrom: PlainDate.nullable().default(null),
    validTo: PlainDate.nullable().default(null),
    /** Came with the desk as an example and has not been held against the tariff in force. */
    unchecked: z.boolean().default(false),
  })
  .readonly();
export type TariffEntry = z.infer<typeof TariffEntry>;
