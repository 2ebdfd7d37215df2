import { describe, expect, it } from 'vitest';
import { type ReadingOptions, readStatement } from '#shared/money/reading/read-statement';

interface Case {
  readonly name: string;
  readonly table: string;
  /** What each row moves, in our view of what the customer owes. */
  readonly moves: readonly number[];
  readonly opening?: number | null;
  readonly closing?: number;
  readonly options?: Partial<ReadingOptions>;
}

/** Statements as firms of several countries write them: the same three or four movements, however they stand. */
const STATEMENTS: readonly Case[] = [
  {
    name: 'German: Soll, Haben, Saldo, carried over and closed',
    table: `
      Datum|Beleg|Text|Soll|Haben|Saldo
      01.03.2025||Saldovortrag|12.500,00||12.500,00
      03.03.2025|INV-0301|Rechnung|18.400,00||30.900,00
      14.03.2025|ZE 77|Zahlung||12.500,00|18.400,00
      ||Summe|30.900,00|12.500,00|
      31.03.2025||Endsaldo|||18.400,00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'French: Débit, Crédit, Solde, with blanks as thousands',
    table: `
      Date|N° de pièce|Libellé|Débit|Crédit|Solde
      01/03/2025||Solde initial|12 500,00||12 500,00
      13/03/2025|INV-0301|Facture|18 400,00||30 900,00
      14/03/2025|VIR 77|Règlement||12 500,00|18 400,00
      31/03/2025||Solde final|||18 400,00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'Spanish: Debe, Haber, Saldo anterior',
    table: `
      Fecha|Documento|Concepto|Debe|Haber|Saldo
      01/03/2025||Saldo anterior|||12.500,00
      13/03/2025|INV-0301|Factura|18.400,00||30.900,00
      14/03/2025|TR 77|Pago||12.500,00|18.400,00
      ||Total|18.400,00|12.500,00|18.400,00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'Italian: Dare, Avere, Saldo iniziale',
    table: `
      Data|Documento|Descrizione|Dare|Avere|Saldo
      01/03/2025||Saldo iniziale|12.500,00||12.500,00
      13/03/2025|INV-0301|Fattura|18.400,00||30.900,00
      14/03/2025|BON 77|Bonifico||12.500,00|18.400,00
      31/03/2025||Saldo finale|||18.400,00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'Portuguese: Débito, Crédito',
    table: `
      Data|Documento|Descrição|Débito|Crédito|Saldo
      01/03/2025||Saldo anterior|||12.500,00
      13/03/2025|INV-0301|Fatura|18.400,00||30.900,00
      14/03/2025|TR 77|Pagamento||12.500,00|18.400,00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'Polish: Winien, Ma, Razem',
    table: `
      Data|Nr dokumentu|Opis|Winien|Ma|Saldo
      01.03.2025||Bilans otwarcia|12 500,00||12 500,00
      03.03.2025|INV-0301|Faktura|18 400,00||30 900,00
      14.03.2025|PB 77|Przelew||12 500,00|18 400,00
      ||Razem|30 900,00|12 500,00|`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'Turkish: Borç, Alacak, Devir, Toplam',
    table: `
      Tarih|Evrak No|Açıklama|Borç|Alacak|Bakiye
      01.03.2025||Devir|12.500,00||12.500,00
      03.03.2025|INV-0301|Fatura|18.400,00||30.900,00
      14.03.2025|H 77|Havale||12.500,00|18.400,00
      ||Toplam|30.900,00|12.500,00|`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'Russian: Дебет, Кредит, Сальдо',
    table: `
      Дата|Документ|Содержание|Дебет|Кредит|Сальдо
      01.03.2025||Сальдо начальное|12 500,00||12 500,00
      03.03.2025|INV-0301|Счет|18 400,00||30 900,00
      14.03.2025|ПП 77|Оплата||12 500,00|18 400,00
      ||Обороты за период|18 400,00|12 500,00|
      31.03.2025||Сальдо конечное|18 400,00||18 400,00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'Dutch: Debet, Credit, Beginsaldo, Totaal',
    table: `
      Datum|Factuurnr|Omschrijving|Debet|Credit|Saldo
      01-03-2025||Beginsaldo|12.500,00||12.500,00
      13-03-2025|INV-0301|Factuur|18.400,00||30.900,00
      14-03-2025|BK 77|Betaling||12.500,00|18.400,00
      ||Totaal|30.900,00|12.500,00|
      31-03-2025||Eindsaldo|||18.400,00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'columns swapped: credit before debit',
    table: `
      Date|Reference|Credit|Debit|Balance
      2025-03-01|Opening balance||12500.00|12500.00
      2025-03-03|INV-0301||18400.00|30900.00
      2025-03-14|TT 77|12500.00||18400.00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'their own payables ledger, read mirrored',
    table: `
      Date|Reference|Debit|Credit|Balance
      2025-03-01|Opening balance|||(12500.00)
      2025-03-03|INV-0301||18400.00|(30900.00)
      2025-03-14|Payment TT 77|12500.00||(18400.00)`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400, options: { mirrored: true } },
  },
  {
    name: 'brackets for less in one column, dollars before',
    table: `
      Date|Reference|Amount|Balance
      2025-03-01|Balance brought forward||$12,500.00
      2025-03-03|INV-0301|$18,400.00|$30,900.00
      2025-03-14|TT 77|($12,500.00)|$18,400.00`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
  {
    name: 'red figures: a payment taken back stands negative in the credit column',
    table: `
      日期|凭证号|摘要|借方|贷方
      2025-03-03|INV-0301|发票|18400.00|
      2025-03-14|收-7|收款||12500.00
      2025-03-15|收-8|红字冲销||-12500.00
      2025-03-16|收-9|收款||8000.00`,
    ...{ moves: [18_400, -12_500, 12_500, -8000], opening: null },
  },
  {
    name: 'a credit column that prints its minus on every row',
    table: `
      Date|Reference|Debit|Credit|Balance
      2025-03-03|INV-0301|18400.00||18400.00
      2025-03-14|TT 77||-12500.00|5900.00
      2025-03-20|TT 78||-900.00|5000.00`,
    ...{ moves: [18_400, -12_500, -900], opening: 0, closing: 5000 },
  },
  {
    name: 'a debit column that prints its minus on every row, as banks do',
    table: `
      Date|Reference|Debit|Credit
      2025-03-03|FEE 1|-12.50|
      2025-03-14|TT 77||12500.00
      2025-03-20|FEE 2|-7.00|`,
    ...{ moves: [12.5, -12_500, 7], opening: null },
  },
  {
    name: 'a credit note negative in the debit column, beside invoices',
    table: `
      Date|Reference|Debit|Credit|Balance
      2025-03-03|INV-0301|18400.00||18400.00
      2025-03-14|CN-0302|-450.00||17950.00
      2025-03-20|TT 78||900.00|17050.00`,
    ...{ moves: [18_400, -450, -900], opening: 0, closing: 17_050 },
  },
  {
    name: 'a credit column that prints its minus, with a credit note among the payments',
    table: `
      Date|Reference|Text|Debit|Credit
      2025-03-03|INV-0301|Invoice|18400.00|
      2025-03-14|TT 77|Payment||-12500.00
      2025-03-20|CN-0302|Credit note||-450.00`,
    ...{ moves: [18_400, -12_500, -450], opening: null },
  },
  {
    name: 'nothing charged in the month, one credit note negative in the debit column',
    table: `
      Date|Reference|Text|Debit|Credit
      2025-03-14|TT 77|Payment||12500.00
      2025-03-20|CN-0302|Credit note|-450.00|`,
    ...{ moves: [-12_500, -450], opening: null },
  },
  {
    name: 'several currencies, ours kept',
    table: `
      Date|Reference|Currency|Amount
      2025-03-03|INV-0301|USD|18400.00
      2025-03-04|INV-0302|EUR|900.00
      2025-03-14|TT 77|USD|-12500.00`,
    ...{ moves: [18_400, 900, -12_500], opening: null, options: { foreignKept: true } },
  },
  {
    name: 'Swiss figures',
    table: `
      Datum|Beleg|Betrag|Saldo
      03.03.2025|INV-0301|18'400.00|18'400.00
      14.03.2025|ZE 77|-12'500.00|5'900.00`,
    ...{ moves: [18_400, -12_500], opening: 0, closing: 5900 },
  },
  {
    name: 'Indian figures, Dr and Cr behind the balance',
    table: `
      Date|Voucher No.|Particulars|Debit|Credit|Balance
      01/03/2025||Opening Balance|||1,12,500.00 Dr
      13/03/2025|INV-0301|Sales|18,400.00||1,30,900.00 Dr
      14/03/2025|RCT 77|Receipt||12,500.00|1,18,400.00 Dr`,
    ...{ moves: [18_400, -12_500], opening: 112_500, closing: 118_400 },
  },
  {
    name: 'two currencies side by side: only ours counts, whichever stands first',
    table: `
      Date|Document|Debit RMB|Debit USD|Credit RMB|Credit USD
      2025-03-03|INV-0301|131,000.00|18,400.00||
      2025-03-14|TT 77|||89,000.00|12,500.00`,
    ...{ moves: [18_400, -12_500], opening: null },
  },
  {
    name: 'invoices with what was paid on them beside',
    table: `
      Invoice No.|Invoice Date|Due Date|Invoice Amount|Paid|Outstanding
      INV-0301|2025-03-03|2025-04-02|18,400.00|400.00|18,000.00
      INV-0302|2025-03-13|2025-04-12|10,000.00|0.00|10,000.00`,
    ...{ moves: [18_000, 10_000], opening: null },
  },
  {
    name: 'net, tax and total: the whole is owed',
    table: `
      Date|Invoice No.|Net amount|VAT|Total amount
      2025-03-03|INV-0301|18,400.00|1,000.00|19,400.00`,
    ...{ moves: [19_400], opening: null },
  },
  {
    name: 'no sign, and a running balance that proves which way each row goes',
    table: `
      Date|Type|Document|Amount|Balance
      2025-03-03|Invoice|INV-0301|18,400.00|18,400.00
      2025-03-05|Credit memo|CM-1|400.00|18,000.00
      2025-03-14|Payment|TT 1|10,000.00|8,000.00`,
    ...{ moves: [18_400, -400, -10_000], opening: 0, closing: 8000 },
  },
  {
    name: 'Japanese: 借方, 貸方, 残高',
    table: `
      日付|伝票番号|摘要|借方|貸方|残高
      2025/03/01||前月繰越|||12,500.00
      2025/03/03|INV-0301|売上|18,400.00||30,900.00
      2025/03/14|入金 77|入金||12,500.00|18,400.00
      ||合計|18,400.00|12,500.00|`,
    ...{ moves: [18_400, -12_500], opening: 12_500, closing: 18_400 },
  },
];

const WORDS_TELL = `
  Date|Type|Document|Amount
  2025-03-03|Invoice|INV-0301|18,400.00
  2025-03-05|Credit memo|CM-1|400.00
  2025-03-14|Payment|TT 1|10,000.00`;

const tableOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|'));

describe('statements of customers', () => {
  it.each(STATEMENTS)('$name', ({ table, moves, opening, closing, options }) => {
    const reading = readStatement(tableOf(table), { currency: 'USD', ...options });
    if (reading.kind !== 'read') throw new Error(reading.kind);
    const { statement } = reading;
    expect(statement.rows.map(({ amount }) => Number(amount))).toEqual(moves);
    expect(statement.doubts).toEqual([]);
    if (opening !== undefined)
      expect(statement.opening === null ? null : Number(statement.opening)).toBe(opening);
    if (closing !== undefined) expect(Number(statement.closing)).toBe(closing);
  });
});

describe('a statement in words that nobody here knows', () => {
  const kindsIn = (text: string) => {
    const reading = readStatement(tableOf(text), { currency: 'USD' });
    return reading.kind === 'read'
      ? reading.statement.doubts.map(({ row, kind }) => [row, kind])
      : reading.kind;
  };

  it('is refused where no title is known, and asked about by cell where one is', () => {
    expect(
      kindsIn(`
        Dátum|Bizonylat|Tartozik|Követel
        2025-03-03|INV-0301|18400.00|`),
    ).toBe('no-header');
    expect(
      kindsIn(`
        Date|Text|Tartozik|Credit
        2025-03-03|Számla|18400.00|
        2025-03-14|Payment||12500.00`),
    ).toEqual([[1, 'no-amount']]);
  });

  it('never counts a total whose word it does not know', () => {
    expect(
      kindsIn(`
        Date|Reference|Text|Debit|Credit
        2025-03-03|INV-0301|Invoice|18400.00|
        2025-03-14|TT 77|Payment||12500.00
        ||Összesen|18400.00|12500.00`),
    ).toEqual([[3, 'no-date']]);
  });
});

describe('amounts without a sign, and words that speak of less', () => {
  const read = (options: Partial<ReadingOptions> = {}) => {
    const reading = readStatement(tableOf(WORDS_TELL), { currency: 'USD', ...options });
    if (reading.kind !== 'read') throw new Error(reading.kind);
    const { rows, doubts } = reading.statement;
    return { moves: rows.map(({ amount }) => Number(amount)), asked: doubts.map(({ row }) => row), doubts };
  };

  it('are asked about by cell, each for itself', () => {
    expect(read()).toMatchObject({ moves: [18_400], asked: [2, 3] });
    expect(read().doubts[1]).toMatchObject({ kind: 'open-amount', choices: ['-10,000.00', '+10,000.00'] });
    expect(read({ corrections: { '3,3': '-10,000.00' } })).toMatchObject({
      moves: [18_400, -10_000],
      asked: [2],
    });
    expect(read({ corrections: { '3,3': '-10,000.00', '2,3': '+400.00' } })).toMatchObject({
      moves: [18_400, 400, -10_000],
      asked: [],
    });
  });

  it("are what they say in our bank's file, where what comes in has no sign", () => {
    expect(read({ ofBank: true })).toMatchObject({ moves: [18_400, 400, 10_000], asked: [] });
  });

  it('refuses figures whose title names another currency alone', () => {
    const table = tableOf(`
      Date|Invoice No.|Amount (RMB)|Balance (USD)
      2025-03-03|INV-0301|131,000.00|18,400.00`);
    expect(readStatement(table, { currency: 'USD' })).toMatchObject({
      kind: 'wrong-currency',
      found: 'CNY',
      cell: { row: 0, column: 2 },
    });
  });
});
