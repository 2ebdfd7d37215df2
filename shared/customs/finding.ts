import type { HeadField } from '#shared/domain/declaration';

/** Rules of customs-declaration-cn.md section 12; `M` is a mandatory field without a value. */
export const CUSTOMS_RULES = [
  'M',
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
] as const;
export type CustomsRule = (typeof CUSTOMS_RULES)[number];

/** Parts of an item that a finding can stand at. */
export type ItemField =
  | 'hsCode'
  | 'name'
  | 'elements'
  | 'deal'
  | 'first'
  | 'second'
  | 'unitPrice'
  | 'total'
  | 'netKg'
  | 'origin'
  | 'destination'
  | 'sourcePlace'
  | 'dutyMode';

/** Where on the form it is: a head field, or a field of an item (and the element's place from 0). */
export type FindingPlace =
  | { readonly in: 'head'; readonly field: HeadField }
  | {
      readonly in: 'item';
      /** Number of the item over the whole shipment. */
      readonly item: number;
      readonly field: ItemField;
      readonly element?: number;
    };

/**
 * `error` contradicts a rule and `gap` lacks what the clerk must give: both stop the papers for the broker. `wait` is
 * somebody else's turn, `warn` wants a look, `info` a reminder.
 */
export type FindingSeverity = 'error' | 'gap' | 'warn' | 'wait' | 'info';

export interface Finding {
  readonly rule: CustomsRule;
  /** Key of the sentence. */
  readonly key: string;
  readonly severity: FindingSeverity;
  readonly place: FindingPlace;
  /** What the declaration says. */
  readonly left: string;
  /** What it is held against: another paper, the tariff, the other field. */
  readonly right: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function headFinding(
  rule: CustomsRule,
  key: string,
  severity: FindingSeverity,
  field: HeadField,
  values: { readonly left?: string; readonly right?: string; readonly facts?: Finding['facts'] } = {},
): Finding {
  return {
    rule,
    key,
    severity,
    place: { in: 'head', field },
    left: values.left ?? '',
    right: values.right ?? '',
    facts: values.facts ?? {},
  };
}

export function itemFinding(
  rule: CustomsRule,
  key: string,
  severity: FindingSeverity,
  [item, field, element]: readonly [item: number, field: ItemField, element?: number],
  values: { readonly left?: string; readonly right?: string; readonly facts?: Finding['facts'] } = {},
): Finding {
  return {
    rule,
    key,
    severity,
    place: { in: 'item', item, field, ...(element === undefined ? {} : { element }) },
    left: values.left ?? '',
    right: values.right ?? '',
    facts: { item, ...values.facts },
  };
}

/** True when it must be mended before the papers go to the broker. */
export function stopsBroker(finding: Finding): boolean {
  return finding.severity === 'error' || finding.severity === 'gap';
}
