import { tidy } from '#shared/imports/cell-text';
import { readCurrency } from '#shared/imports/currency-reading';
import type { CurrencyCode } from '#shared/values/currency';

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
  /** 借/贷 or DR/CR beside one amount, or of the balance. */
  'direction',
  /** Who paid, in a bank's file. */
  'payer',
] as const;
export type StatementRole = (typeof STATEMENT_ROLES)[number];

export type StatementColumns = {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<StatementRole, number>>>;
  /** Balances alone: an amount is the step from the balance before, or what the clerk types behind the table. */
  readonly byBalance?: true;
};

/** Most particular first: `debit amount` is the debit, not the amount. */
const WORDS: readonly (readonly [RegExp, StatementRole])[] = [
  [
    /^(?:doc(?:ument)?\.? )?(?:currency|curr?\.?|ccy|crcy|币种|币别|货币|通貨|wahrung|devise|moneda|moeda|valuta|waluta|doviz|валюта)$/i,
    'currency',
  ],
  [/^(?:方向|借贷(?:方向|标志)?|借\/贷|dr\s?\/\s?cr|d\s?\/\s?c|sign)$/i, 'direction'],
  [
    /对方(?:户名|名称|单位)|收.{0,2}付.{0,2}方名称|付款(?:人|方|单位)|汇款人|remitter|payer|ordering (?:customer|party)|counterparty|sender/i,
    'payer',
  ],
  [/^(?:debtor|creditor|customer|client|客户)(?:\s?(?:no|name|code))?\.?$/i, 'description'],
  // What was charged beside what was paid on it.
  [/^(?:invoice|inv\.?|bill)\s+(?:amount|amt\.?|value|total)|^发票金额/i, 'debit'],
  [
    /debit|debet|дебет|^dr\.?(?:\s|$)|借方|支出|转出|应收|charges?$|invoiced|^soll$|^debe$|^dare$|^winien$|^borc$/i,
    'debit',
  ],
  [
    /credit(?! note)|кредит|^cr\.?(?:\s|$)|贷方|貸方|收入|转入|存入|已收|已付|payments?$|paid$|^haben$|^haber$|^avere$|^ma$|^alacak$/i,
    'credit',
  ],
  [/balance|余额|结余|残高|saldo|^solde|^bakiye|сальдо|^остаток/i, 'balance'],
  [
    /^(?:value |posting |doc(?:ument)? |invoice |booking |transaction |trans\.? |entry )?date$|^due date$|日期|起息日|时间$|^交易日$|日付|datum|valuta|fecha|^data(?: |$)|^tarih|^дата/i,
    'date',
  ],
  [/^(?:p\.?o\.?|purchase order|order)(?:\s?(?:no|number|#))*\.?$|订单|采购单|合同号/i, 'order'],
  [
    /ref(?:erence)?\b|invoice|doc(?:ument)?\.?\s?(?:no|number)|^doc(?:ument)?\.?$|voucher|单号|单据|发票号|凭证|流水号|送货单|伝票|^no\.?$|number$|beleg|piece$|^document[oi]?$|^nr\.? |evrak|^документ|^fact(?:ure|uurn?)|^fattura|^rechnungsn/i,
    'reference',
  ],
  [
    /description|particulars|details?|text|remarks?|narrative|摘要|说明|备注|用途|附言|type|类型|品名|项目|^libelle|^concepto|^descri|^opis$|^omschrijving|^ac[iı]klama|^содержание|^bezeichnung|^causale/i,
    'description',
  ],
  [
    /amount|value|betrag|bedrag|importe|importo|montant|^valor|^monto|^kwota|^tutar|^сумма|金额|金額|total|发生额/i,
    'amount',
  ],
];

/** Without accents, so that `Débit` and `debit` are one word; kana and other scripts keep theirs. */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

const LOOK_AT_ROWS = 60;

type Columns = StatementColumns['columns'];

/** Role of a column's title; `null` for words the desk does not know. */
export function roleOfTitle(text: string): StatementRole | null {
  const clean = foldMarks(tidy(text)).replace(/\s+/g, ' ');
  if (clean === '' || clean.length > 40) return null;
  return WORDS.find(([words]) => words.test(clean))?.[1] ?? null;
}

/** True for a list of balances alone: what a row moved is the step from the balance before it. */
export function hasBalanceOnly({ columns }: Pick<StatementColumns, 'columns'>): boolean {
  const { amount, debit, credit, balance } = columns;
  return balance !== undefined && amount === undefined && debit === undefined && credit === undefined;
}

/** The first row that names a figure column and two columns more, else a balance with them; `null` when no row does. */
export function findStatementColumns(table: readonly (readonly string[])[]): StatementColumns | null {
  return headerIn(table, hasFigures) ?? headerIn(table, (columns) => hasBalanceOnly({ columns }));
}

function hasFigures({ amount, debit, credit }: Columns): boolean {
  return amount !== undefined || debit !== undefined || credit !== undefined;
}

function headerIn(
  table: readonly (readonly string[])[],
  counts: (columns: Columns) => boolean,
): StatementColumns | null {
  for (const [headerRow, cells] of table.slice(0, LOOK_AT_ROWS).entries()) {
    const columns = columnsOfRow(cells);
    if (counts(columns) && (columns.date !== undefined || columns.reference !== undefined)) {
      if (Object.keys(columns).length >= 3) return { headerRow, columns };
    }
  }
  return null;
}

/**
 * How surely our own number stands under a title: an invoice's, then a reference; a voucher is theirs, and so is what they
 * call `our ref`.
 */
function nearness(title: string): number {
  if (/our (?:ref|no|order)|internal|voucher|凭证|流水/i.test(title)) return 0;
  if (/invoice|your (?:ref|no)|发票号|送货单/i.test(title)) return 3;
  return /ref/i.test(title) ? 2 : 1;
}
/** With the tax before without, what is one part of the amount last. */
function wholeness(title: string): number {
  if (/\bnet\b|excl|\btax\b|\bvat\b|discount|不含税|税额/i.test(title)) return 0;
  return /total|gross|incl|含税|合计/i.test(title) ? 2 : 1;
}
const DUE = /due|到期/i;
/** The bank's value date is the day of the money. */
const VALUE = /value|起息|valuta/i;

/** True when a column to the right says the same thing better than the one found first. */
function isBetter(role: StatementRole, text: string, known: string): boolean {
  if (role === 'amount') return wholeness(text) > wholeness(known);
  if (role === 'reference') return nearness(text) > nearness(known);
  if (role !== 'date' || DUE.test(text)) return false;
  return DUE.test(known) || (VALUE.test(text) && !VALUE.test(known));
}

function columnsOfRow(cells: readonly string[]): Columns {
  const columns: Partial<Record<StatementRole, number>> = {};
  for (const [column, text] of cells.entries()) {
    const role = roleOfTitle(text);
    if (role === null) continue;
    const known = columns[role];
    if (known === undefined || isBetter(role, text, cells[known] ?? '')) columns[role] = column;
  }
  return columns;
}

const FIGURES = ['debit', 'credit', 'amount', 'balance'] as const;

/** Figures stand in two currencies side by side: of each role the column whose title names ours, where another is named. */
export function inCurrency(
  table: readonly (readonly string[])[],
  { headerRow, columns, ...rest }: StatementColumns,
  currency: CurrencyCode,
): StatementColumns {
  const titles = table[headerRow] ?? [];
  const own = FIGURES.flatMap((role) => {
    const named = readCurrency(titles[columns[role] ?? -1] ?? '');
    if (named === null || named === currency) return [];
    const at = titles.findIndex((text) => roleOfTitle(text) === role && readCurrency(text) === currency);
    return at < 0 ? [] : [[role, at] as const];
  });
  return { headerRow, columns: { ...columns, ...Object.fromEntries(own) }, ...rest };
}

/** The first column of figures whose title names another currency. */
export function foreignColumn(
  table: readonly (readonly string[])[],
  { headerRow, columns }: StatementColumns,
  currency: CurrencyCode,
): { readonly column: number; readonly found: CurrencyCode } | null {
  for (const role of FIGURES) {
    const column = columns[role];
    const found = column === undefined ? null : readCurrency(table[headerRow]?.[column] ?? '');
    if (column !== undefined && found !== null && found !== currency) return { column, found };
  }
  return null;
}

/** The columns as found, with what the clerk says about some of them. */
export function chosenColumns(
  table: readonly (readonly string[])[],
  headerRow: number | undefined,
  chosen: Readonly<Record<string, StatementRole | 'ignore'>> = {},
): StatementColumns | null {
  const found =
    headerRow === undefined
      ? findStatementColumns(table)
      : { headerRow, columns: columnsOfRow(table[headerRow] ?? []) };
  const said = Object.entries(chosen);
  if (found === null) {
    // The clerk may name the columns of a table without titles.
    if (!said.some(([, role]) => ['amount', 'debit', 'credit', 'balance'].includes(role))) return null;
    return { headerRow: -1, columns: withChosen({}, said) };
  }
  return { headerRow: found.headerRow, columns: withChosen(found.columns, said) };
}

function withChosen(found: Columns, said: readonly (readonly [string, StatementRole | 'ignore'])[]): Columns {
  const spoken = new Map(said.map(([column, role]) => [Number(column), role]));
  const kept = Object.entries(found).filter(([role, column]) => {
    const own = spoken.get(column);
    return own === undefined ? !said.some(([, other]) => other === role) : own === role;
  });
  const added = said.filter(([, role]) => role !== 'ignore').map(([column, role]) => [role, Number(column)]);
  return Object.fromEntries([...kept, ...added]);
}
