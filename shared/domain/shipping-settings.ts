import { z } from 'zod';
import { DecimalText, isNegative, isZero } from '#shared/values/decimal';

const positive = DecimalText.refine((text) => !isNegative(text) && !isZero(text), 'must be more than zero');

export const BOX_TYPES = ['20GP', '40GP', '40HQ', '45HQ'] as const;
export const BoxType = z.enum(BOX_TYPES);
export type BoxType = z.infer<typeof BoxType>;

/** What one kind of container holds. Owners differ by some cm; the usable volume is a habit of planning. */
export const ContainerBox = z
  .object({
    type: BoxType,
    /** Inner size in cm. */
    lengthCm: positive,
    widthCm: positive,
    heightCm: positive,
    /** m³ that cartons really fill. */
    usableVolume: positive,
    /** kg that the box may carry. */
    payloadKg: positive,
    /** kg that the roads on the way allow; plans fill no box beyond it. */
    roadKg: positive,
    /** kg of the empty box, while its own tare is not known. */
    tareKg: positive,
    /** Freight of this box in percent of a 20GP: the cheapest plan is the one with the least of it. */
    costIndex: z.number().int().min(1).max(10_000),
    /** Plans suggest these boxes; the others only stand on a shipment when the clerk says so. */
    usual: z.boolean(),
  })
  .readonly();
export type ContainerBox = z.infer<typeof ContainerBox>;

/** Planning figures of quotation.md section 4: sizes and payloads are facts of the boxes, the rest are habits. */
const USUAL_BOXES: z.input<typeof ContainerBox>[] = [
  {
    type: '20GP',
    lengthCm: '589.8',
    widthCm: '235.2',
    heightCm: '239.3',
    usableVolume: '27',
    payloadKg: '28200',
    roadKg: '21500',
    tareKg: '2200',
    costIndex: 100,
    usual: true,
  },
  {
    type: '40GP',
    lengthCm: '1203.2',
    widthCm: '235.2',
    heightCm: '239.3',
    usableVolume: '56',
    payloadKg: '26600',
    roadKg: '26000',
    tareKg: '3750',
    costIndex: 160,
    usual: true,
  },
  {
    type: '40HQ',
    lengthCm: '1203.2',
    widthCm: '235.2',
    heightCm: '269.8',
    usableVolume: '67',
    payloadKg: '26300',
    roadKg: '26000',
    tareKg: '3900',
    costIndex: 165,
    usual: true,
  },
  {
    type: '45HQ',
    lengthCm: '1355.6',
    widthCm: '235.2',
    heightCm: '269.8',
    usableVolume: '76',
    payloadKg: '27700',
    roadKg: '26000',
    tareKg: '4800',
    costIndex: 215,
    usual: false,
  },
];

/** How this desk ships. */
export const ShippingSettings = z
  .object({
    boxes: z.array(ContainerBox).length(BOX_TYPES.length).prefault(USUAL_BOXES),
    /** m³ up to which goods share a container with others (LCL). */
    sharedUpTo: positive.prefault('15'),
    /** Days before the goods must leave by which space must be booked. */
    bookDaysBefore: z.number().int().min(1).max(90).default(14),
  })
  .readonly();
export type ShippingSettings = z.infer<typeof ShippingSettings>;

export const DEFAULT_SHIPPING_SETTINGS: ShippingSettings = ShippingSettings.parse({});
