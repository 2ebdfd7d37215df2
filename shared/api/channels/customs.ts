import { z } from 'zod';
import { CodeEntry, CodeTableName } from '#shared/domain/code-table';
import { Broker, DeclarationEnd, HeadAnswer, HeadField } from '#shared/domain/declaration';
import { TariffEntry } from '#shared/domain/tariff-entry';
import { DecimalText } from '#shared/values/decimal';
import { ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { command, query } from '../channel';
import {
  CodeRow,
  CodeTableRow,
  DeclarationRow,
  DeclarationView,
  ImportedList,
  ItemAnswer,
  TariffRow,
} from '../views/customs-views';
import { ListInput } from '../views/file-views';

const Nothing = z.object({});
const Revision = z.object({ revision: z.number().int() });
/** The answers of a shipment and the revision the clerk saw, 0 before the first. */
const answers = z.object({ shipmentId: ShipmentId, revision: z.number().int().min(0) });

/** Everything a declaration is drafted from. */
const DRAFTED = [
  'shipments',
  'orders',
  'customers',
  'products',
  'company',
  'settings',
  'issuedDocuments',
  'declarations',
  'tariff',
  'codeTables',
] as const;

/** What customs is told: declarations, the tariff, tables of codes. */
export const customsChannels = {
  'customs.list': query(ListInput, z.object({ total: z.number().int(), rows: z.array(DeclarationRow) }), [
    ...DRAFTED,
  ]),
  'customs.declaration': query(z.object({ shipmentId: ShipmentId }), DeclarationView, [...DRAFTED]),
  /** `null` for a field takes the answer back: it follows the records again. */
  'customs.saveHead': command(
    answers.extend({ head: z.partialRecord(HeadField, HeadAnswer.nullable()) }),
    Revision,
  ),
  /** Answers for the lines behind one item; what belongs to the goods themselves is remembered on their products. */
  'customs.saveItem': command(
    answers.extend({ keys: z.array(z.string().min(3).max(130)).min(1).max(5000), answer: ItemAnswer }),
    Revision,
  ),
  'customs.saveBroker': command(answers.extend({ broker: Broker }), Revision),
  /** Looks away from a warning of this declaration, with the reason; `null` looks again. */
  'customs.setAside': command(
    answers.extend({ rule: z.string().min(1).max(60), reason: z.string().min(1).max(300).nullable() }),
    Revision,
  ),
  /** Sent while nothing stops it; declared once every form has its number of 18 digits: from then on it is a copy. */
  'customs.moveState': command(
    answers.extend({
      state: z.enum(['draft', 'sent', 'declared', 'released']),
      customsNumbers: z.array(z.string().max(18)).max(200).default([]),
      /** The day customs took or released it; `null` is today. */
      on: PlainDate.nullable().default(null),
    }),
    Revision,
  ),
  /** 改单 or 撤单 of what was declared: it stays in sight with the reason, and the fields open again. */
  'customs.reopen': command(
    answers.extend({ how: DeclarationEnd, reason: z.string().trim().min(1).max(500) }),
    Revision,
  ),
  /** Gives an amendment up: what was declared stands again, with its answers. */
  'customs.keepDeclared': command(answers, Revision),
  /** Takes all answers back; refused once it is declared. */
  'customs.remove': command(answers, Nothing),
  /**
   * Contract, invoice, packing list, declaration, elements and letter of authority in one new folder; `null` when the
   * clerk closes the dialog. A set with gaps is made only when the clerk says so.
   */
  'customs.brokerSet': command(
    z.object({ shipmentId: ShipmentId, withGaps: z.boolean().default(false) }),
    z.object({ name: z.string(), files: z.number().int() }).nullable(),
  ),
  /** Head, items and containers as a workbook of plain cells for the broker's program. */
  'customs.saveData': command(
    z.object({ shipmentId: ShipmentId }),
    z.object({ name: z.string() }).nullable(),
  ),

  /** What a coded field offers while the clerk types. */
  'customs.codes': query(
    z.object({ table: CodeTableName, text: z.string().max(80), limit: z.number().int().min(1).max(100) }),
    z.array(CodeEntry),
    ['codeTables'],
  ),
  'customs.tables': query(Nothing, z.array(CodeTableRow), ['codeTables']),
  'customs.table': query(
    ListInput.extend({ table: CodeTableName }),
    z.object({ total: z.number().int(), rows: z.array(CodeRow) }),
    ['codeTables'],
  ),
  'customs.saveCode': command(z.object({ table: CodeTableName, entry: CodeEntry }), Nothing),
  'customs.withdrawCode': command(
    z.object({ table: CodeTableName, code: z.string().min(1).max(12), withdrawn: z.boolean() }),
    Nothing,
  ),
  /** Opens the file dialog for an xlsx or csv list; `null` when the clerk closes it. */
  'customs.importTable': command(z.object({ table: CodeTableName }), ImportedList.nullable()),

  'customs.tariff': query(
    ListInput.extend({ missing: z.boolean().default(false) }),
    z.object({
      total: z.number().int(),
      rows: z.array(TariffRow),
      /** Codes of our products that the tariff does not hold. */
      missing: z.array(z.object({ hsCode: z.string(), products: z.number().int(), name: z.string() })),
    }),
    ['tariff', 'products', 'codeTables'],
  ),
  'customs.tariffEntry': query(
    z.object({ hsCode: z.string().max(10) }),
    z.object({ entry: TariffEntry.nullable(), elements: z.array(z.string()) }),
    ['tariff'],
  ),
  'customs.saveTariff': command(
    z.object({
      hsCode: z.string().regex(/^\d{10}$/),
      nameZh: z.string().max(255),
      firstUnit: z.string().regex(/^\d{3}$/),
      secondUnit: z
        .string()
        .regex(/^\d{3}$/)
        .nullable(),
      /** As typed or pasted: one a line, or `1:品牌类型;2:…`. */
      elements: z.string().max(4000),
      conditions: z.string().max(20),
      rebatePercent: DecimalText.nullable(),
      validFrom: TariffEntry.unwrap().shape.validFrom,
      validTo: TariffEntry.unwrap().shape.validTo,
    }),
    Nothing,
  ),
  'customs.removeTariff': command(z.object({ id: z.string().max(24) }), Nothing),
  'customs.importTariff': command(Nothing, ImportedList.nullable()),
} as const;
