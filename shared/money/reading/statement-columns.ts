import { tidy } from '#shared/imports/cell-text';

/** Columns a statement of another firm may have. */
export const STATEMENT_ROLES = [
  'date',
  'reference',
  'order',
  'description',
  'debit',
  'credit',
  'balance',
  'amount',
  'currency',
] as const;
export type StatementRole = (typeof STATEMENT_ROLES)[number];

export type StatementColumns = {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<StatementRole, number>>>;
};

/** Most particular first: `debit amount` is the debit, not the amount. */
const WORDS: readonly (readonly [RegExp, StatementRole])[] = [
  [/^(?:currency|curr?\.?|ccy|币种|币别)$/i, 'currency'],
  [/debit|借方|应收|charges?$|invoiced/i, 'debit'],
  [/credit(?! note)|贷方|已收|已付|payments?$|paid$/i, 'credit'],
  [/balance|余额|结余|saldo/i, 'balance'],
  [/^(?:value |posting |doc(?:ument)? |invoice |booking )?date$|日期|datum|fecha/i, 'date'],
  [/^(?:p\.?o\.?|purchase order|order)(?:\s?(?:no|number|#))*\.?$|订单|采购单/i, 'order'],
  [
    /ref(?:erence)?\b|invoice|doc(?:ument)?\.?\s?(?:no|number)|voucher|单号|发票号|凭证|^no\.?$|number$/i,
    'reference',
  ],
  [/description|particulars|details?|text|remarks?|摘要|说明|备注|type|类型/i, 'description'],
  [/amount|value|betrag|importe|金额|total/i, 'amount'],
];

const LOOK_AT_ROWS = 60;

/** The first row that names a figure column and two columns more; `null` when no row does. */
export function findStatementColumns(table: readonly (readonly string[])[]): StatementColumns | null {
  for (const [headerRow, cells] of table.slice(0, LOOK_AT_ROWS).entries()) {
    const columns: Partial<Record<StatementRole, number>> = {};
    for (const [column, text] of cells.entries()) {
      const clean = tidy(text).replace(/\s+/g, ' ');
      if (clean === '' || clean.length > 40) continue;
      const role = WORDS.find(([words]) => words.test(clean))?.[1];
      if (role !== undefined && columns[role] === undefined) columns[role] = column;
    }
    const figures =
      columns.amount !== undefined || columns.debit !== undefined || columns.credit !== undefined;
    if (figures && (columns.date !== undefined || columns.reference !== undefined)) {
      if (Object.keys(columns).length >= 3) return { headerRow, columns };
    }
  }
  return null;
}
