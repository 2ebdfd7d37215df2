import type { CodeTableName } from '#shared/domain/code-table';
import type { HeadAnswer, HeadField } from '#shared/domain/declaration';
import { type CodeTables, codeName } from './code-tables';

/** A field of the head as it will be printed. */
export interface HeadValue {
  /** Code in brackets beside the label, '' where the field has none or nobody knows it. */
  readonly code: string;
  readonly text: string;
  /** Where it came from: our records, this declaration's clerk, an earlier declaration, or nowhere. */
  readonly from: 'records' | 'clerk' | 'remembered' | 'nowhere';
}

export type HeadValues = Readonly<Record<HeadField, HeadValue>>;

export const NOTHING: HeadValue = { code: '', text: '', from: 'nowhere' };

/** Table behind each coded field. */
export const HEAD_TABLES: Readonly<Partial<Record<HeadField, CodeTableName>>> = {
  exitCustoms: 'customs-offices',
  declarationOffice: 'customs-offices',
  transportMode: 'transport-modes',
  supervisionMode: 'supervision-modes',
  dutyNature: 'duty-natures',
  tradeCountry: 'countries',
  arrivalCountry: 'countries',
  destinationPort: 'destination-ports',
  exitPort: 'exit-ports',
  packingKind: 'packing-kinds',
  terms: 'terms',
};

/** Longest text the form takes, by field. */
export const HEAD_MAX: Readonly<Partial<Record<HeadField, number>>> = {
  consignor: 70,
  consignee: 400,
  recordNo: 12,
  conveyance: 83,
  billOfLading: 32,
  producer: 70,
  licenceNo: 20,
  contractNo: 32,
  marks: 400,
  remarks: 255,
};

export function recorded(text: string, code = ''): HeadValue {
  return text === '' && code === '' ? NOTHING : { code, text, from: 'records' };
}

export function coded(
  tables: CodeTables,
  table: CodeTableName,
  code: string,
  from: HeadValue['from'] = 'records',
): HeadValue {
  return code === '' ? NOTHING : { code, text: codeName(tables, table, code), from };
}

/** The clerk's answer; several codes (packing kinds) are named one after the other. */
export function answered(
  tables: CodeTables,
  field: HeadField,
  answer: HeadAnswer,
  from: HeadValue['from'],
): HeadValue {
  const table = HEAD_TABLES[field];
  if (table === undefined || answer.code === '') return { ...answer, from };
  const names = answer.code.split(/[,\s]+/).map((code) => codeName(tables, table, code));
  return {
    code: answer.code,
    text: names.every((name) => name !== '') ? names.join(',') : answer.text,
    from,
  };
}
