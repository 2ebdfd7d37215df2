import type { ImportDecision, ImportPreview, RevisionChange } from '#shared/api/views/import-preview';
import type { DeliveryDateMeaning } from '#shared/domain/customer';
import type { LineField, ReadingChoices } from '#shared/imports/order-draft';
import type { CustomerId, SalesOrderId } from '#shared/values/ids';
import { Unit } from '#shared/values/unit';
import type { NewCustomer } from './new-customer';

export type ImportMode = ImportDecision['mode'];
export type PriceAnswer = 'ask' | 'accept';

/** All that the clerk has decided about one file so far; the file itself stays as it was read. */
export interface ImportChoices {
  /** How the file is to be read; a change of it reads the file again. */
  readonly reading: ReadingChoices;
  /** Chosen by the clerk; null leaves it to what the file says. */
  readonly customerId: CustomerId | null;
  /** True when the clerk said that the recognised customer is someone else, new to the desk. */
  readonly isNewCustomer: boolean;
  readonly newCustomer: NewCustomer | null;
  readonly deliveryDateMeans: DeliveryDateMeaning | null;
  /** Item number of the file to product id, `new` or `none`. */
  readonly products: Readonly<Record<string, string>>;
  /** By key of the price finding. */
  readonly prices: Readonly<Record<string, PriceAnswer>>;
  /** Only asked when the same PO number is stored already. */
  readonly mode: ImportMode | null;
  /** Which of several part orders is revised; null for the newest. */
  readonly revisedOrder: SalesOrderId | null;
  /** Changes of a revision that are refused; all others are accepted. */
  readonly refusedChanges: readonly string[];
  /** Problem id to the reason why it is taken over as it is. */
  readonly overruled: Readonly<Record<string, string>>;
  /** Ids of questions that the clerk looked at and found right as they were read. */
  readonly confirmed: readonly string[];
}

export const NO_CHOICES: ImportChoices = {
  reading: {},
  customerId: null,
  isNewCustomer: false,
  newCustomer: null,
  deliveryDateMeans: null,
  products: {},
  prices: {},
  mode: null,
  revisedOrder: null,
  refusedChanges: [],
  overruled: {},
  confirmed: [],
};

/** Nobody can order less than what stands in shipments already. */
export function canTake(change: RevisionChange): boolean {
  return change.inShipments === null;
}

export type ChoiceAction =
  | { readonly type: 'answer'; readonly problem: string; readonly choice: string }
  | { readonly type: 'confirm'; readonly problems: readonly string[] }
  | { readonly type: 'correct'; readonly path: string; readonly text: string }
  | {
      readonly type: 'map';
      readonly column: number;
      readonly field: LineField;
      readonly preview: ImportPreview;
    }
  | { readonly type: 'mapAgain' }
  | { readonly type: 'sheet'; readonly sheet: string }
  /** Only shows the sheet; what is read stays. */
  | { readonly type: 'show'; readonly sheet: string }
  | { readonly type: 'orderNo'; readonly orderNo: string }
  | { readonly type: 'reading'; readonly reading: Partial<ReadingChoices> }
  | { readonly type: 'customer'; readonly customerId: CustomerId }
  | { readonly type: 'newCustomer'; readonly customer: NewCustomer }
  | { readonly type: 'deliveryDateMeans'; readonly meaning: DeliveryDateMeaning }
  | { readonly type: 'product'; readonly items: readonly string[]; readonly product: string }
  | { readonly type: 'price'; readonly keys: readonly string[]; readonly answer: PriceAnswer }
  | { readonly type: 'mode'; readonly mode: ImportMode }
  | { readonly type: 'revise'; readonly orderId: SalesOrderId }
  | { readonly type: 'change'; readonly change: string; readonly accepted: boolean }
  | { readonly type: 'overrule'; readonly problems: readonly string[]; readonly reason: string };

/** The choices after one act of the clerk. */
export function choose(choices: ImportChoices, action: ChoiceAction): ImportChoices {
  const { reading } = choices;
  switch (action.type) {
    case 'answer':
      return withReading(choices, {
        answers: { ...reading.answers, [action.problem]: action.choice },
        ...settled(action.problem, action.choice),
      });
    case 'confirm':
      return { ...choices, confirmed: [...new Set([...choices.confirmed, ...action.problems])] };
    case 'correct':
      return withReading(choices, { corrections: { ...reading.corrections, [action.path]: action.text } });
    case 'map':
      return withReading(choices, { columns: remapped(action.preview, action.column, action.field) });
    case 'mapAgain':
      // `mapAgain` drops what the layout remembered: an empty mapping is one the desk works out itself.
      return withReading(choices, { columns: {}, headPlaces: {} });
    case 'sheet':
      // Corrections, answers and columns speak of cells of the other sheet.
      return { ...NO_CHOICES, customerId: choices.customerId, reading: { sheet: action.sheet } };
    case 'show':
      return withReading(choices, { shown: action.sheet });
    case 'orderNo':
      return withReading(choices, { orderNo: action.orderNo });
    case 'reading':
      return withReading(choices, action.reading);
    case 'customer':
      return { ...choices, customerId: action.customerId, isNewCustomer: false, newCustomer: null };
    case 'newCustomer':
      return { ...choices, customerId: null, isNewCustomer: true, newCustomer: action.customer };
    case 'deliveryDateMeans':
      return { ...choices, deliveryDateMeans: action.meaning };
    case 'product':
      return { ...choices, products: withAll(choices.products, action.items, action.product) };
    case 'price':
      return { ...choices, prices: withAll(choices.prices, action.keys, action.answer) };
    case 'mode':
      return { ...choices, mode: action.mode };
    case 'revise':
      // Refusals speak of the lines of another order.
      return { ...choices, mode: 'revise', revisedOrder: action.orderId, refusedChanges: [] };
    case 'change': {
      const others = choices.refusedChanges.filter((id) => id !== action.change);
      return { ...choices, refusedChanges: action.accepted ? others : [...others, action.change] };
    }
    case 'overrule':
      return { ...choices, overruled: overruledWith(choices.overruled, action.problems, action.reason) };
  }
}

function withReading(choices: ImportChoices, reading: Partial<ReadingChoices>): ImportChoices {
  return { ...choices, reading: { ...choices.reading, ...reading } };
}

function withAll<T>(
  record: Readonly<Record<string, T>>,
  keys: readonly string[],
  value: T,
): Readonly<Record<string, T>> {
  return { ...record, ...Object.fromEntries(keys.map((key) => [key, value])) };
}

/** The answer to a question about the whole file is also a choice of its own, remembered with the layout. */
function settled(problem: string, choice: string): Partial<ReadingChoices> {
  const unit = problem === 'unit-missing' ? Unit.safeParse(choice) : null;
  return unit?.success ? { unit: unit.data } : {};
}

/** An emptied reason takes the overruling back. */
function overruledWith(
  overruled: Readonly<Record<string, string>>,
  problems: readonly string[],
  reason: string,
): Readonly<Record<string, string>> {
  const others = Object.entries(overruled).filter(([id]) => !problems.includes(id));
  const added = reason.trim() === '' ? [] : problems.map((id) => [id, reason.trim()] as const);
  return Object.fromEntries([...others, ...added]);
}

/** Fields that may stand over several columns: a matrix spreads its sizes, texts may be split. */
const REPEATABLE: ReadonlySet<LineField> = new Set([
  'ignore',
  'sizeQuantity',
  'colourQuantity',
  'remark',
  'description',
]);

/** The whole mapping with one column changed; the field leaves the column that held it before. */
function remapped(
  preview: ImportPreview,
  column: number,
  field: LineField,
): NonNullable<ReadingChoices['columns']> {
  const columns: Record<string, LineField> = {};
  // Of lists side by side each has its own quantity.
  const list = preview.draft.columns.find((mapping) => mapping.column === column)?.list;
  for (const mapping of preview.draft.columns) {
    const isMoved = mapping.field === field && mapping.list === list && !REPEATABLE.has(field);
    columns[String(mapping.column)] = isMoved ? 'ignore' : mapping.field;
  }
  columns[String(column)] = field;
  return columns;
}
