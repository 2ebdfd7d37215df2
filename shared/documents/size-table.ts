import type { PaperLanguage } from '#shared/domain/form-kind';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { compare, type DecimalText, decimal, sum } from '#shared/values/decimal';
import type { Cell, Column, Row, Table } from './document-model';
import { factoryName, factoryText } from './factory-language';
import type { OrderCartons } from './order-cartons';
import { EMPTY, figure, text } from './paper-language';
import type { PaperLine } from './paper-line';

/** mm of a factory table's width. */
const WIDTH = 182;
/** More sizes than this do not stand side by side; the line says them in words. */
const SIDE_BY_SIDE = 10;

/** Sizes of one style in the order in which they first appear. */
function sizesOf(lines: readonly PaperLine[]): readonly string[] {
  const sizes = lines.flatMap(({ line }) => line.sizes.map(({ size }) => size));
  const found = [...new Set(sizes)];
  return found.length > SIDE_BY_SIDE ? [] : found;
}

/** What is counted stands under the total: 300 sets are no 300 pieces. */
function unitHead(lines: readonly PaperLine[], language: PaperLanguage): Pick<Column, 'head'> {
  const units = [...new Set(lines.map(({ line }) => line.unit))];
  const [unit] = units;
  const names = unit === undefined || units.length > 1 ? null : UNIT_NAMES[unit];
  const total = factoryText(language, 'Total', '合计');
  return { head: names === null ? [total] : [total, factoryName(language, names.en, names.zh)] };
}

/** Colour × size of one style: what is cut and sewn. */
export function sizeTable(
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  language: PaperLanguage,
): Table {
  const sizes = sizesOf(lines);
  const sizeMm = sizes.length === 0 ? 0 : Math.min(16, Math.floor(84 / sizes.length));
  const colourMm = WIDTH - 28 - sizeMm * sizes.length - 22 - 16;
  const right = (id: string, head: string, widthMm: number): Column => ({
    id,
    head: [head],
    widthMm,
    align: 'right',
    sums: true,
  });
  const columns: Column[] = [
    { id: 'po', head: [factoryText(language, 'PO', '订单号')], widthMm: 28, align: 'center' },
    { id: 'colour', head: [factoryText(language, 'Colour', '颜色')], widthMm: colourMm, align: 'left' },
    ...sizes.map((size) => right(`size-${size}`, size, sizeMm)),
    { ...right('quantity', factoryText(language, 'Total', '合计'), 22), ...unitHead(lines, language) },
    right('cartons', factoryText(language, 'Ctns', '箱数'), 16),
  ];
  const cartonCount = (some: readonly PaperLine[]) =>
    some
      .flatMap(({ line }) => cartons.byLine.get(line.id) ?? [])
      .reduce((count, row) => count + row.cartons, 0);
  const ofSize = (some: readonly PaperLine[], size: string): DecimalText =>
    sum(some.flatMap(({ line }) => line.sizes.filter((one) => one.size === size).map((one) => one.quantity)));
  const figures = (some: readonly PaperLine[], bold: boolean): readonly Cell[] => [
    ...sizes.map((size) => {
      const quantity = ofSize(some, size);
      return compare(quantity, 0) === 0 ? EMPTY : figure('quantity', quantity);
    }),
    figure('quantity', sum(some.map(({ line }) => decimal(line.quantity))), bold ? { bold: true } : {}),
    some.every(({ packing }) => packing !== null) ? figure('count', decimal(cartonCount(some))) : EMPTY,
  ];
  const rows: Row[] = lines.map((one): Row => {
    const colour = factoryName(language, one.line.colour, one.line.colourZh);
    const unlisted = sizes.length === 0 && one.line.size !== '' ? ` ${one.line.size}` : '';
    return {
      kind: 'line',
      cells: [text(one.po), text(`${colour}${unlisted}`.trim()), ...figures([one], true)],
    };
  });
  rows.push({
    kind: 'total',
    label: [{ text: factoryText(language, 'Total', '合计'), bold: true }],
    cells: [EMPTY, EMPTY, ...figures(lines, true)],
  });
  return {
    kind: 'table',
    style: 'grid',
    size: 8,
    columns,
    rows,
    label: { from: 0, span: 2 },
    carries: false,
  };
}
