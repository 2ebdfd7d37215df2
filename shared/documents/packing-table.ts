import { type CartonRow, type CartonTotals, cartonRangeText, totalsOf } from '#shared/domain/carton-plan';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { compare, decimal, decimalPlaces, round } from '#shared/values/decimal';
import { cartonSizeText } from '#shared/values/packing';
import type { Unit } from '#shared/values/unit';
import type { Cell, Column, Line, LineRow, Row, Table } from './document-model';
import {
  codeWidth,
  groupTitle,
  quantityTotal,
  subtotalLabel,
  unitsOf,
  unitTotals,
  unitWord,
} from './invoice-table';
import { groupByItem, groupLines, type LineGroup, poText } from './line-groups';
import { looseQuantity, type OrderCartons } from './order-cartons';
import {
  BETWEEN,
  columnHead,
  DASH,
  EMPTY,
  figure,
  missing,
  text,
  lines as textLines,
  tightLabel,
} from './paper-language';
import { colourName, goodsName, type PaperLine } from './paper-line';

/**
 * Names stand in a row of their own where they would fill several lines of the narrow column, and where an item
 * takes several rows for its colours, sizes and last carton.
 */
function needsNameRows(
  lines: readonly PaperLine[],
  rows: number,
  language: PaperLanguage,
  narrow: boolean,
): boolean {
  if (groupLines(lines)?.every((group) => group.oneItem) === true) return false;
  const length = (name: string) =>
    [...name].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  const long = lines.some((line) => length(goodsName(language, line)) > (narrow ? 18 : 36));
  return long || rows >= 2 * groupByItem(lines).length;
}

/** Does the carton hold goods of more than one group? */
function crosses(row: CartonRow, groups: readonly LineGroup[]): boolean {
  if (row.contents.length < 2) return false;
  const ids = new Set(row.contents.map(({ lineId }) => lineId));
  return groups.filter((group) => group.lines.some(({ line }) => ids.has(line.id))).length > 1;
}

/** Carton size of all lines when they share one, else '': said once for a group. */
function sharedCarton(some: readonly PaperLine[], language: PaperLanguage): string {
  const sizes = new Set(some.map(({ packing }) => (packing === null ? '' : cartonSizeText(packing))));
  const [size = ''] = sizes;
  return sizes.size === 1 && size !== '' ? `${tightLabel(language, 'Carton', '箱规')} ${size}\u00a0cm` : '';
}

/** The table of cartons: numbers, contents, weights and volume of each row, never a price. */
export function packingTable(
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  language: PaperLanguage,
  sizesSummarised: boolean,
): Table {
  const units = [...new Set(lines.map(({ line }) => line.unit))];
  const oneUnit = units.length === 1 ? (units[0] ?? null) : null;
  const places = Math.max(
    0,
    ...cartons.rows.flatMap((row) => row.contents.map(({ quantity }) => decimalPlaces(decimal(quantity)))),
    ...lines.map(({ line }) => decimalPlaces(decimal(line.quantity))),
  );
  const withSizes = cartons.rows.some((row) => row.contents.some(({ size }) => size !== ''));
  // Sizes and units beside each other leave the names half their room.
  const itemised = needsNameRows(lines, cartons.rows.length, language, withSizes && oneUnit === null);
  const byKey = new Map(lines.map((of) => [of.line.id, of]));
  const groups = itemised ? groupByItem(lines) : groupLines(lines);
  // A carton with goods of several groups is counted once: sub-totals of its groups would not add up.
  const crossed = groups !== null && cartons.rows.some((row) => crosses(row, groups));
  const pos = new Set(lines.map((line) => line.po)).size;
  // The item stands in its group's row; where space is short its column goes.
  const itemless =
    groups?.every((group) => group.oneItem) === true && (itemised || groups.length > pos || oneUnit === null);
  const columns = packingColumns(
    lines,
    cartons,
    language,
    oneUnit,
    withSizes,
    groups?.every((group) => group.oneItem) === true,
    itemless,
  );

  const unpacked = new Set(cartons.unpacked.map(({ line }) => line.id));

  const arrange = (cells: {
    readonly range: Cell;
    readonly item: Cell;
    readonly goods: Cell;
    readonly size: Cell;
    readonly unit: Cell;
    readonly figures: readonly Cell[];
  }): readonly Cell[] => [
    cells.range,
    ...(itemless ? [] : [cells.item]),
    cells.goods,
    ...(withSizes ? [cells.size] : []),
    ...cells.figures.slice(0, 3),
    ...(oneUnit === null ? [cells.unit] : []),
    ...cells.figures.slice(3),
  ];
  const sumCells = (some: readonly PaperLine[], totals: CartonTotals): readonly Cell[] => {
    const complete = some.every(({ line }) => !unpacked.has(line.id));
    const open = missing(language, 'open', '待补');
    const quantity = oneUnit === null ? unitTotals(some, places) : quantityTotal(some, places);
    return arrange({
      range: EMPTY,
      item: EMPTY,
      goods: EMPTY,
      size: EMPTY,
      unit: unitsOf(some, language),
      figures: [
        complete ? figure('count', decimal(totals.cartons)) : open,
        EMPTY,
        quantity,
        EMPTY,
        complete ? figure('weight', totals.netKg) : open,
        EMPTY,
        complete ? figure('weight', totals.grossKg) : open,
        complete ? figure('volume', totals.volume) : open,
      ],
    });
  };
  /** Goods of another group in a mixed carton: the row of the group does not speak of them. */
  const guestCell = (of: PaperLine, host: PaperLine): Cell => {
    const first = [itemless ? of.itemNo : '', colourName(language, of.line)].filter((part) => part !== '');
    const rest = [of.po === host.po ? '' : poText(of.po), goodsName(language, of)].filter(
      (part) => part !== '',
    );
    const second: Line = [{ text: rest.join(', '), small: true, grey: true }];
    return first.length === 0 ? textLines(second) : textLines([{ text: first.join(' ') }], second);
  };
  const goodsCell = (of: PaperLine, named: boolean, withCarton: boolean): Cell => {
    const colour = colourName(language, of.line);
    const name = goodsName(language, of);
    const carton = withCarton && of.packing ? [`${cartonSizeText(of.packing)}\u00a0cm`] : [];
    const first = named ? name : colour;
    const rest = [named && colour !== '' ? colour : '', ...carton].filter((part) => part !== '');
    const second: Line = [{ text: rest.join(', '), small: true, grey: true }];
    return rest.length === 0 ? text(first) : textLines([{ text: first }], second);
  };
  const isOpen = (of: PaperLine) => unpacked.has(of.line.id) || compare(of.line.quantity, 0) === 0;
  const rowsOf = (of: PaperLine, named: boolean, withCarton: boolean): readonly Row[] => {
    const planned = cartons.byLine.get(of.line.id);
    const loose = isOpen(of) ? [unpackedRow(of, named)] : [];
    return [...(planned ?? []).flatMap((row) => cartonRows(row, named, withCarton)), ...loose];
  };
  const unpackedRow = (of: PaperLine, named: boolean): Row => ({
    kind: 'line',
    cells: arrange({
      range: missing(language, 'cartons open', '箱数待补'),
      item: text(of.itemNo),
      goods: goodsCell(of, named, false),
      size: text(of.line.size),
      unit: text(unitWord(language, of.line.unit)),
      figures: [
        EMPTY,
        EMPTY,
        figure('quantity', round(looseQuantity(cartons, of.line), places)),
        EMPTY,
        EMPTY,
        EMPTY,
        EMPTY,
        EMPTY,
      ],
    }),
  });
  const cartonRows = (row: CartonRow, named: boolean, withCarton: boolean): readonly Row[] =>
    row.contents.flatMap((content, index): readonly Row[] => {
      const of = byKey.get(content.lineId);
      if (of === undefined) return [];
      const mixed = row.contents.length > 1;
      const range = cartonRangeText(row);
      const same = tightLabel(language, 'same', '同箱');
      const own = tightLabel(language, 'mixed', '混装');
      const rangeCell: Cell = !mixed
        ? text(range)
        : index === 0
          ? textLines([{ text: `${range}${BETWEEN}` }, { text: own, small: true }])
          : textLines([
              { text: `${range}${BETWEEN}`, grey: true },
              { text: same, small: true, grey: true },
            ]);
      const first = index === 0;
      const host = byKey.get(row.contents[0]?.lineId ?? '') ?? of;
      const isGuest =
        groups?.some((group) => group.lines.includes(host) && !group.lines.includes(of)) === true;
      const cartonRow: LineRow = {
        kind: 'line',
        ...(first ? {} : { joined: true as const }),
        cells: arrange({
          range: rangeCell,
          item: text(of.itemNo),
          goods: isGuest ? guestCell(of, host) : goodsCell(of, named, withCarton && first),
          size: text(content.size),
          unit: text(unitWord(language, of.line.unit)),
          figures: [
            first ? figure('count', decimal(row.cartons)) : DASH,
            figure('quantity', round(content.perCarton, places)),
            figure('quantity', round(content.quantity, places)),
            first ? figure('weight', row.netPerCarton) : DASH,
            first ? figure('weight', row.netKg) : DASH,
            first ? figure('weight', row.grossPerCarton) : DASH,
            first ? figure('weight', row.grossKg) : DASH,
            first ? figure('volume', row.volume) : DASH,
          ],
        }),
      };
      return [cartonRow];
    });
  const planned = (some: readonly PaperLine[]) =>
    totalsOf(some.flatMap(({ line }) => cartons.byLine.get(line.id) ?? []));

  const rows: Row[] = [];
  if (groups === null) {
    for (const line of lines) rows.push(...rowsOf(line, true, !sizesSummarised));
  } else {
    const byItem = groups.length > pos;
    groups.forEach((group, index) => {
      const carton = sharedCarton(group.lines, language);
      // A single PO stands in its box above; its groups are items.
      const named = pos === 1 && byItem ? { ...group, po: '' } : group;
      rows.push(groupTitle(named, language, carton));
      for (const line of group.lines) {
        rows.push(...rowsOf(line, !group.oneItem, carton === '' && !sizesSummarised));
      }
      const closes = itemised
        ? pos > 1 && groups[index + 1]?.po !== group.po
        : groups.length > 1 && (pos > 1 || group.lines.length > 1);
      if (!closes || crossed) return;
      const summed = itemised ? lines.filter((line) => line.po === group.po) : group.lines;
      rows.push({
        kind: 'subtotal',
        label: [{ text: subtotalLabel(language, named, byItem && !itemised), bold: true }],
        cells: sumCells(summed, planned(summed)),
      });
    });
  }
  const total = language === 'both' ? `TOTAL${BETWEEN}合计` : language === 'en' ? 'TOTAL' : '合计';
  rows.push({
    kind: 'total',
    label: [{ text: total, bold: true }],
    cells: sumCells(lines, cartons.totals),
  });
  return {
    kind: 'table',
    style: 'open',
    size: 7.5,
    columns,
    rows,
    label: { from: 0, span: 2 + (withSizes ? 1 : 0) + (itemless ? 0 : 1) },
    carries: true,
  };
}

function packingColumns(
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  language: PaperLanguage,
  oneUnit: Unit | null,
  withSizes: boolean,
  named: boolean,
  itemless: boolean,
): readonly Column[] {
  const itemMm = itemless
    ? 0
    : codeWidth(
        lines.map((line) => line.itemNo),
        13,
        26,
      );
  const mixed = cartons.rows.some((row) => row.contents.length > 1);
  const rangeMm = Math.max(
    !mixed || cartons.totals.cartons < 100 ? 20 : cartons.totals.cartons < 1000 ? 21 : 23,
    // A carton number is never cut in two.
    codeWidth(cartons.rows.map(cartonRangeText), 20, 30),
  );
  const sizes = cartons.rows.flatMap((row) => row.contents.map(({ size }) => size));
  const sizeMm = withSizes ? codeWidth(sizes, 10, 22) : 0;
  const unitMm = oneUnit === null ? 11 : 0;
  const coloured = lines.some(({ line }) => line.colour !== '' || line.colourZh !== '');
  const goods = named && coloured ? ['Colour', '颜色'] : named ? ['', ''] : ['Goods', '品名'];
  const unit = oneUnit === null ? { en: 'Quantity', zh: '数量' } : UNIT_NAMES[oneUnit];
  const unitHead = `${unit.en.charAt(0).toUpperCase()}${unit.en.slice(1)}`;
  const quantityZh = oneUnit === 'PCS' ? '件数' : oneUnit === null ? '数量' : `数量(${unit.zh})`;
  const right = (id: string, head: readonly string[], widthMm: number, sums: boolean): Column => ({
    id,
    head: [...head],
    widthMm,
    align: 'right',
    ...(sums ? { sums: true as const } : {}),
  });
  return [
    { id: 'range', head: columnHead(language, 'C/NO.', '箱号'), widthMm: rangeMm, align: 'left' },
    ...(itemless
      ? []
      : [
          {
            id: 'item',
            head: columnHead(language, 'Item', '货号'),
            widthMm: itemMm,
            align: 'left' as const,
          },
        ]),
    {
      id: 'goods',
      head: columnHead(language, goods[0] ?? '', goods[1] ?? ''),
      widthMm: 182 - rangeMm - itemMm - sizeMm - unitMm - 12 - 13 - 14 - 13 - 16 - 13 - 16 - 14,
      align: 'left',
    },
    ...(withSizes
      ? [
          {
            id: 'size',
            head: columnHead(language, 'Size', '尺码'),
            widthMm: sizeMm,
            align: 'center' as const,
          },
        ]
      : []),
    right('cartons', columnHead(language, 'Ctns', '箱数'), 12, true),
    right('per-carton', columnHead(language, oneUnit === 'PCS' ? 'Pcs/ctn' : 'Per ctn', '每箱'), 13, false),
    right('quantity', columnHead(language, unitHead, quantityZh), 14, oneUnit !== null),
    ...(oneUnit === null
      ? [{ id: 'unit', head: columnHead(language, 'Unit', '单位'), widthMm: unitMm, align: 'left' as const }]
      : []),
    right('net-per-carton', language === 'zh' ? ['净重/箱', 'kg'] : ['N.W./ctn', 'kg'], 13, false),
    right('net', columnHead(language, 'N.W.', '净重', 'kg'), 16, true),
    right('gross-per-carton', language === 'zh' ? ['毛重/箱', 'kg'] : ['G.W./ctn', 'kg'], 13, false),
    right('gross', columnHead(language, 'G.W.', '毛重', 'kg'), 16, true),
    right('volume', columnHead(language, 'Volume', '体积', 'm³'), 14, true),
  ];
}
