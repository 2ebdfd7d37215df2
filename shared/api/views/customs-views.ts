import { z } from 'zod';
import { CodeEntry, CodeTableName } from '#shared/domain/code-table';
import { Broker, Declaration, DeclaredVersion, HeadField } from '#shared/domain/declaration';
import { ShipmentState } from '#shared/domain/shipment';
import { TariffEntry } from '#shared/domain/tariff-entry';
import { DecimalText } from '#shared/values/decimal';
import { IssuedDocumentId, ProductId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** A field of the head as it is drafted. */
export const HeadValueView = z.object({
  code: z.string(),
  text: z.string(),
  from: z.enum(['records', 'clerk', 'remembered', 'nowhere']),
});
export type HeadValueView = z.infer<typeof HeadValueView>;

const QuantityView = z.object({ unit: z.string(), unitName: z.string(), value: DecimalText.nullable() });
export type QuantityView = z.infer<typeof QuantityView>;

/** A code with its Chinese name, '' where the table does not know it. */
const CodedView = z.object({ code: z.string(), name: z.string() });

export const ElementView = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  optional: z.boolean(),
  value: z.string(),
});
export type ElementView = z.infer<typeof ElementView>;

/** One item of the declaration as the screen shows it. */
export const DeclarationItemView = z.object({
  no: z.number().int(),
  keys: z.array(z.string()),
  /** Our item numbers behind it. */
  itemNos: z.array(z.string()),
  products: z.array(ProductId),
  hsCode: z.string(),
  tariff: z.enum(['in-force', 'expired', 'unknown']),
  name: z.string(),
  elements: z.array(ElementView),
  spec: z.string(),
  /** Another product of the same code with its elements, style number left out; only while elements are missing. */
  alike: z.object({ itemNo: z.string(), elements: z.array(z.string()) }).nullable(),
  deal: QuantityView,
  first: QuantityView.nullable(),
  second: QuantityView.nullable(),
  unitPrice: DecimalText.nullable(),
  total: DecimalText.nullable(),
  currency: z.string(),
  netKg: DecimalText.nullable(),
  grossKg: DecimalText.nullable(),
  cartons: z.number().nullable(),
  origin: CodedView,
  destination: CodedView,
  sourcePlace: CodedView,
  dutyMode: CodedView,
});
export type DeclarationItemView = z.infer<typeof DeclarationItemView>;

export const FindingView = z.object({
  rule: z.string(),
  key: z.string(),
  severity: z.enum(['error', 'gap', 'warn', 'wait', 'info']),
  place: z.discriminatedUnion('in', [
    z.object({ in: z.literal('head'), field: HeadField }),
    z.object({
      in: z.literal('item'),
      item: z.number().int(),
      field: z.string(),
      element: z.number().int().optional(),
    }),
  ]),
  left: z.string(),
  right: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FindingView = z.infer<typeof FindingView>;

/** A copy of what customs was told, with its frozen paper. */
export const DeclaredVersionView = z.object({
  version: z.number().int(),
  on: PlainDate,
  customsNumbers: z.array(z.string()),
  hash: z.string(),
  /** The declaration as it was printed; `null` for one without papers. */
  issuedId: IssuedDocumentId.nullable(),
  ended: DeclaredVersion.unwrap().shape.ended,
});
export type DeclaredVersionView = z.infer<typeof DeclaredVersionView>;

/** The declaration of a shipment: drafted from the records, with the clerk's answers over them. */
export const DeclarationView = z.object({
  shipment: z.object({
    id: ShipmentId,
    number: z.string(),
    state: ShipmentState,
    customerName: z.string(),
    orders: z.array(z.object({ id: SalesOrderId, number: z.string() })),
    customsCutOff: z.string().nullable(),
  }),
  /** 0 before the first answer. */
  revision: z.number().int(),
  state: Declaration.unwrap().shape.state,
  head: z.record(HeadField, HeadValueView),
  items: z.array(DeclarationItemView),
  parts: z.array(
    z.object({
      no: z.number().int(),
      items: z.number().int(),
      packages: z.string(),
      netKg: z.string(),
      grossKg: z.string(),
      customsNo: z.string(),
    }),
  ),
  containers: z.array(z.object({ number: z.string(), spec: z.string() })),
  total: DecimalText.nullable(),
  currency: z.string(),
  netKg: DecimalText.nullable(),
  broker: Broker,
  findings: z.array(FindingView),
  /** Findings that stop the broker's set. */
  stops: z.number().int(),
  passed: z.array(z.string()),
  setAside: z.array(z.object({ rule: z.string(), reason: z.string() })),
  /** Newest first. */
  versions: z.array(DeclaredVersionView),
  /** What is shown is the copy that customs holds, and the records would say something else today. */
  drifted: z.boolean(),
});
export type DeclarationView = z.infer<typeof DeclarationView>;

/** A shipment on the list of declarations. */
export const DeclarationRow = z.object({
  shipmentId: ShipmentId,
  number: z.string(),
  customerName: z.string(),
  orders: z.array(z.string()),
  etd: PlainDate.nullable(),
  customsCutOff: z.string().nullable(),
  state: z.enum(['draft', 'sent', 'declared', 'released']),
  /** `null` once it is declared or has left, and while it holds no goods. */
  items: z.number().int().nullable(),
  stops: z.number().int().nullable(),
  customsNumbers: z.array(z.string()),
});
export type DeclarationRow = z.infer<typeof DeclarationRow>;

/** What of an item the clerk answers; a field left out stays, `null` follows the records again. No defaults: they would answer for him. */
export const ItemAnswer = z.object({
  hsCode: z.string().max(10).nullable().optional(),
  name: z.string().max(255).nullable().optional(),
  elements: z.array(z.string().max(255)).max(40).nullable().optional(),
  dealUnit: z.string().max(3).nullable().optional(),
  firstQuantity: DecimalText.nullable().optional(),
  secondQuantity: DecimalText.nullable().optional(),
  origin: z.string().max(3).nullable().optional(),
  destination: z.string().max(3).nullable().optional(),
  sourcePlace: z.string().max(5).nullable().optional(),
  dutyMode: z.string().max(1).nullable().optional(),
});
export type ItemAnswer = z.infer<typeof ItemAnswer>;

export const CodeRow = CodeEntry.unwrap().extend({
  /** Came with the desk, or is the clerk's own or renamed. */
  origin: z.enum(['built-in', 'own', 'renamed']),
  withdrawn: z.boolean(),
});
export type CodeRow = z.infer<typeof CodeRow>;

export const CodeTableRow = z.object({
  table: CodeTableName,
  codes: z.number().int(),
  own: z.number().int(),
  withdrawn: z.number().int(),
});
export type CodeTableRow = z.infer<typeof CodeTableRow>;

export const TariffRow = TariffEntry.unwrap().extend({
  firstUnitName: z.string(),
  secondUnitName: z.string(),
  inForce: z.boolean(),
  /** Our products under this code. */
  products: z.number().int(),
});
export type TariffRow = z.infer<typeof TariffRow>;

/** What an imported list did. */
export const ImportedList = z.object({
  name: z.string(),
  added: z.number().int(),
  changed: z.number().int(),
  rows: z.number().int(),
  skipped: z.array(z.object({ row: z.number().int(), reason: z.string() })),
});
export type ImportedList = z.infer<typeof ImportedList>;
