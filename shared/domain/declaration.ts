import { z } from 'zod';
import { DecimalText } from '#shared/values/decimal';
import { DeclarationId, IssuedDocumentId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** Fields of the head by their place on the form (customs-declaration-cn.md section 1), and those around it. */
export const HEAD_FIELDS = [
  'preEntryNo',
  'customsNo',
  'consignor',
  'exitCustoms',
  'exportDate',
  'declarationDate',
  'recordNo',
  'consignee',
  'transportMode',
  'conveyance',
  'billOfLading',
  'producer',
  'supervisionMode',
  'dutyNature',
  'licenceNo',
  'contractNo',
  'tradeCountry',
  'arrivalCountry',
  'destinationPort',
  'exitPort',
  'packingKind',
  'packages',
  'grossKg',
  'netKg',
  'terms',
  'freight',
  'insurance',
  'otherCharges',
  'attachedDocuments',
  'marks',
  'remarks',
  'declarationOffice',
  'selfPaid',
  'broker',
  'declarant',
] as const;
export const HeadField = z.enum(HEAD_FIELDS);
export type HeadField = z.infer<typeof HeadField>;

/** A field as the clerk answered it; a field that is not answered follows the shipment. */
export const HeadAnswer = z
  .object({
    /** Code of a table, or the 18-digit code of a firm; '' where the field has none. */
    code: z.string().max(60).default(''),
    text: z.string().max(400).default(''),
  })
  .readonly();
export type HeadAnswer = z.infer<typeof HeadAnswer>;

/** What the clerk decided about the goods of one order line; `null` follows product, order and tariff. */
export const LineAnswer = z
  .object({
    /** `orderId/lineId`. */
    key: z.string().min(1).max(130),
    hsCode: z.string().max(10).nullable().default(null),
    name: z.string().max(255).nullable().default(null),
    elements: z.array(z.string().max(255)).max(40).nullable().default(null),
    /** Three digits. */
    dealUnit: z.string().max(3).nullable().default(null),
    /** In the first and second legal unit, for the goods of this line. */
    firstQuantity: DecimalText.nullable().default(null),
    secondQuantity: DecimalText.nullable().default(null),
    /** Three letters. */
    origin: z.string().max(3).nullable().default(null),
    destination: z.string().max(3).nullable().default(null),
    sourcePlace: z.string().max(5).nullable().default(null),
    dutyMode: z.string().max(1).nullable().default(null),
  })
  .readonly();
export type LineAnswer = z.infer<typeof LineAnswer>;

/** 报关企业: who declares for us. */
export const Broker = z
  .object({
    name: z.string().max(70).default(''),
    /** 统一社会信用代码. */
    creditCode: z.string().max(18).default(''),
    /** 海关注册编码, ten digits. */
    customsCode: z.string().max(10).default(''),
    contact: z.string().max(80).default(''),
    phone: z.string().max(40).default(''),
  })
  .readonly();
export type Broker = z.infer<typeof Broker>;

/** How a declaration ends that customs holds: 改单 mends it under its number, 撤单 gives the number up. */
export const DeclarationEnd = z.enum(['amended', 'withdrawn']);
export type DeclarationEnd = z.infer<typeof DeclarationEnd>;

/** What customs was told once: a copy that no later change of order, firm or tariff touches. */
export const DeclaredVersion = z
  .object({
    /** 1 for the first declaration of the shipment, then 2, 3, … */
    version: z.number().int().min(1),
    on: PlainDate,
    customsNumbers: z.array(z.string().max(18)).max(200),
    /** The DeclaredContent as it went out; parsed by customs/declared-content when it is read. */
    content: z.unknown(),
    /** SHA-256 of the content's canonical JSON. */
    hash: z.string().max(64),
    /** The frozen declaration, elements and authority among the issued papers. */
    papers: z.array(IssuedDocumentId).max(10),
    /** `null` while it is what customs holds. */
    ended: z
      .object({
        on: PlainDate,
        how: DeclarationEnd,
        reason: z.string().min(1).max(500),
        /** The day customs had released it, where it had: an amendment that is given up leaves it released. */
        releasedOn: PlainDate.optional(),
      })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();
export type DeclaredVersion = z.infer<typeof DeclaredVersion>;

/** The declarations of one shipment: what the clerk answered, and copies of what was declared. A draft is made anew from the records. */
export const Declaration = z
  .object({
    id: DeclarationId,
    shipmentId: ShipmentId,
    head: z.partialRecord(HeadField, HeadAnswer).default({}),
    lines: z.array(LineAnswer).max(5000).default([]),
    broker: Broker.prefault({}),
    state: z
      .discriminatedUnion('name', [
        z.object({ name: z.literal('draft') }),
        z.object({ name: z.literal('sent'), on: PlainDate }),
        z.object({ name: z.literal('declared'), on: PlainDate }),
        z.object({ name: z.literal('released'), on: PlainDate }),
      ])
      .default({ name: 'draft' }),
    /** 海关编号 of each declaration the shipment was split into, in order; '' while unknown. */
    customsNumbers: z.array(z.string().max(18)).max(200).default([]),
    /** Rules of the checks that the clerk has looked at and set aside, with the reason. */
    setAside: z
      .array(z.object({ rule: z.string().max(60), reason: z.string().min(1).max(300) }).readonly())
      .max(60)
      .default([]),
    note: z.string().max(2000).default(''),
    /** Oldest first; only the newest may stand. */
    versions: z.array(DeclaredVersion).max(200).default([]),
  })
  .readonly();
export type Declaration = z.infer<typeof Declaration>;

/** True while customs holds it: nothing of it is changed without an amendment. */
export function isDeclared({ state }: Pick<Declaration, 'state'>): boolean {
  return state.name === 'declared' || state.name === 'released';
}

/** The copy that customs holds; `null` before the first, during an amendment and after a withdrawal. */
export function standingVersion(
  declaration: Pick<Declaration, 'state' | 'versions'>,
): DeclaredVersion | null {
  const newest = declaration.versions.at(-1);
  return isDeclared(declaration) && newest !== undefined && newest.ended === null ? newest : null;
}
