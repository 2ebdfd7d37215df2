import { type CodeTables, codeName } from '#shared/customs/code-tables';
import type { DeclarationItem } from '#shared/customs/merge-lines';
import type { CodeTableName } from '#shared/domain/code-table';
import type { FormRow, FormValue } from './form-grid';
import { EMPTY, figure, text } from './paper-language';

/** Head, width in mm and alignment of fields 31 to 41. */
const COLUMNS = [
  { head: '项号', widthMm: 10, align: 'center' },
  { head: '商品编号', widthMm: 25, align: 'center' },
  { head: '商品名称及规格型号', widthMm: 88, align: 'left' },
  { head: '数量及单位', widthMm: 31, align: 'right' },
  { head: '单价/总价/币制', widthMm: 25, align: 'right' },
  { head: '原产国(地区)', widthMm: 24, align: 'center' },
  { head: '最终目的国(地区)', widthMm: 27, align: 'center' },
  { head: '境内货源地', widthMm: 27, align: 'center' },
  { head: '征免', widthMm: 16, align: 'center' },
] as const;

export function itemHead(): FormRow {
  return {
    heightMm: 5,
    cells: COLUMNS.map(({ head, widthMm }) => ({
      widthMm,
      values: [text(head)],
      align: 'center',
      place: 'middle',
      size: 6.5,
    })),
  };
}

/** An item in its three lines; `null` is an empty row of the form. */
export function itemRow(item: DeclarationItem | null, tables: CodeTables): FormRow {
  const values = item === null ? [] : itemValues(item, tables);
  return {
    heightMm: 12.6,
    cells: COLUMNS.map(({ widthMm, align }, index) => ({
      widthMm,
      values: values[index] ?? [],
      align,
      size: 8,
    })),
  };
}

function itemValues(item: DeclarationItem, tables: CodeTables): readonly (readonly FormValue[])[] {
  return [
    [text(String(item.no))],
    [item.hsCode === '' ? missing('编号待补') : text(item.hsCode)],
    [item.name === '' ? missing('品名待补') : text(item.name), specification(item)],
    quantities(item, tables),
    [
      item.unitPrice === null ? missing('单价待补') : figure('unit-price', item.unitPrice, { plain: true }),
      item.total === null ? missing('总价待补') : figure('money', item.total, { plain: true }),
      text(named(codeName(tables, 'currencies', item.currency), item.currency, ' ')),
    ],
    place(tables, 'countries', item.origin),
    place(tables, 'countries', item.destination),
    place(tables, 'source-places', item.sourcePlace),
    place(tables, 'duty-modes', item.dutyMode),
  ];
}

/** Elements between their bars; one that nobody answered is marked in its place. */
function specification({ values, elements, spec }: DeclarationItem): FormValue {
  if (elements.length === 0) return spec === '' ? missing('申报要素待补') : text(spec);
  const runs = values.flatMap((value, index) => {
    const element = elements[index];
    const isMissing = value === '' && element?.optional !== true;
    const before = element?.before ?? '';
    const said = value === '' || value.startsWith(before) ? value : before + value;
    return [
      ...(index === 0 ? [] : [{ text: '|' }]),
      ...(isMissing
        ? [{ text: element?.nameZh ?? '', missing: true as const }]
        : said === ''
          ? []
          : [{ text: said }]),
    ];
  });
  return { type: 'text', lines: [runs] };
}

/** First legal unit, second legal unit, deal unit: three lines that keep their places. */
function quantities({ first, second, deal }: DeclarationItem, tables: CodeTables): readonly FormValue[] {
  const said = (quantity: DeclarationItem['first']): FormValue => {
    if (quantity === null) return EMPTY;
    const unit = codeName(tables, 'units', quantity.unit) || '单位待补';
    if (quantity.value === null) return missing(quantity.unit === '' ? '数量及单位待补' : `${unit}待补`);
    return figure('quantity', quantity.value, { plain: true, after: unit });
  };
  return [
    first === null ? missing('法定数量待补') : said(first),
    second === null ? text('\u2002') : said(second),
    said(deal),
  ];
}

function place(tables: CodeTables, table: CodeTableName, code: string): readonly FormValue[] {
  if (code === '') return [missing('待补')];
  return [text(codeName(tables, table, code)), text(`(${code})`)];
}

function named(name: string, code: string, between: string): string {
  return name === '' ? code : `${name}${between}(${code})`;
}

function missing(said: string): FormValue {
  return text(said, { missing: true });
}
