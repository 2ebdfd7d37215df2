import { type Defect, picturesOf } from '#shared/domain/inspection';
import type { CartonDraw } from '#shared/quality/draw-cartons';
import { deviation, isOutOfRange } from '#shared/quality/measurement';
import { classPlan, DEFECT_CLASSES, foundByClass } from '#shared/quality/sampling-plan';
import { figureText } from '#shared/text/figure-text';
import { decimal, isNegative, isZero } from '#shared/values/decimal';
import type { AttachmentId } from '#shared/values/ids';
import type { Block, Cell, Column, LineRow, Table } from './document-model';
import { factoryLines, factoryText } from './factory-language';
import type { FormCell, FormGrid, FormRow } from './form-grid';
import type { InspectionPaperInput } from './inspection-paper';
import { EMPTY, figure, lines, text } from './paper-language';
import { CLASS_NAMES, SEVERITY_NAMES } from './quality-words';

type Language = InspectionPaperInput['language'];

function column(
  language: Language,
  id: string,
  [en, zh]: readonly [string, string],
  widthMm: number,
  align: Column['align'] = 'left',
): Column {
  // Chinese above English, as everywhere on papers for the factory.
  const head = language === 'both' ? [zh, en] : [language === 'en' ? en : zh];
  return { id, head, widthMm, align };
}

function grid(columns: readonly Column[], rows: readonly LineRow[], size: 8 | 7.5 = 8): Table {
  return { kind: 'table', style: 'grid', size, columns, rows, label: { from: 0, span: 1 }, carries: false };
}

/** One row a class with its limits and what was found; below, the standard and the cartons that were opened. */
export function planTable(input: InspectionPaperInput): readonly Block[] {
  const { inspection, language } = input;
  const { plan, draw } = inspection;
  if (plan === null) return [paragraph(factoryText(language, 'No lot was presented yet.', '尚未报验。'))];
  const found = foundByClass(inspection.defects);
  const columns = [
    column(language, 'class', ['Class', '类别'], 40),
    column(language, 'aql', ['AQL', 'AQL'], 20, 'center'),
    column(language, 'accept', ['Ac', '接收数'], 20, 'center'),
    column(language, 'reject', ['Re', '拒收数'], 20, 'center'),
    column(language, 'sample', ['Sample', '样本数'], 24, 'center'),
    column(language, 'found', ['Found', '发现'], 24, 'center'),
    column(language, 'result', ['Result', '结果'], 34, 'center'),
  ];
  const rows = DEFECT_CLASSES.map((one): LineRow => {
    const limits = classPlan(plan, one);
    const failed = found[one] >= limits.reject;
    const result = failed ? factoryText(language, 'fail', '不合格') : factoryText(language, 'pass', '合格');
    return {
      kind: 'line',
      cells: [
        text(factoryText(language, ...CLASS_NAMES[one])),
        text(limits.aql ?? '0'),
        text(String(limits.accept)),
        text(String(limits.reject)),
        text(figureText(decimal(limits.sample))),
        text(String(found[one]), { bold: true }),
        inspection.inspectedOn === null ? EMPTY : text(result, failed ? { bold: true } : {}),
      ],
    };
  });
  const [severityEn, severityZh] = SEVERITY_NAMES[plan.severity];
  const letter = plan.letter === '' ? '–' : plan.letter;
  const standard = factoryLines(
    language,
    `ISO 2859-1, ${severityEn}, level ${plan.level}, code letter ${letter}, lot ${figureText(decimal(plan.lot))}, ${figureText(decimal(plan.sample))} drawn`,
    `GB/T 2828.1，${severityZh}检验，水平 ${plan.level}，字码 ${letter}，批量 ${figureText(decimal(plan.lot))}，抽样 ${figureText(decimal(plan.sample))}`,
  );
  const opened =
    draw === null
      ? []
      : [...factoryLines(language, ...openedText(draw)), [{ text: draw.numbers.join(', ') }]];
  return [grid(columns, rows), { kind: 'paragraph', aboveMm: 1.2, lines: [...standard, ...opened] }];
}

function openedText({ numbers, total, seed }: CartonDraw): readonly [en: string, zh: string] {
  return [
    `Cartons opened, ${numbers.length} of ${total}, drawn at random (seed ${seed}):`,
    `随机开箱 ${numbers.length} / ${total}（种子 ${seed}）：`,
  ];
}

function paragraph(content: string, aboveMm = 0): Block {
  return { kind: 'paragraph', aboveMm, lines: [[{ text: content }]] };
}

export function defectTable(input: InspectionPaperInput, defects: readonly Defect[]): Table {
  const { language, pictures } = input;
  const order = [...defects].sort(
    (a, b) => DEFECT_CLASSES.indexOf(a.class) - DEFECT_CLASSES.indexOf(b.class),
  );
  const rows = order.map((defect, at): LineRow => {
    const shown = defect.pictures.map((id) => pictures.indexOf(id) + 1).filter((number) => number > 0);
    return {
      kind: 'line',
      cells: [
        text(String(at + 1)),
        text(factoryText(language, ...CLASS_NAMES[defect.class])),
        text(defect.name),
        text(defect.place),
        figure('count', decimal(defect.count)),
        text(defect.rework),
        text(shown.join(', ')),
      ],
    };
  });
  return grid(
    [
      column(language, 'no', ['No.', '序号'], 10, 'center'),
      column(language, 'class', ['Class', '类别'], 24),
      column(language, 'what', ['Defect', '疵点'], 52),
      column(language, 'place', ['Where', '位置'], 34),
      column(language, 'count', ['Units', '件数'], 14, 'right'),
      column(language, 'rework', ['Rework', '处理'], 32),
      column(language, 'picture', ['Pictures', '照片'], 16, 'center'),
    ],
    rows,
  );
}

/** A value out of tolerance is bold and said in words: paper has no red. */
export function measurementTable({ inspection, language }: InspectionPaperInput): Table {
  const rows = inspection.measurements.map((one): LineRow => {
    const off = deviation(one);
    const out = isOutOfRange(one);
    const bold = out ? { bold: true as const } : {};
    const signed = (value: string) =>
      isNegative(decimal(value)) ? figureText(decimal(value)) : `+${figureText(decimal(value))}`;
    const tolerance =
      one.plus === one.minus
        ? `±${figureText(one.plus)}`
        : `+${figureText(one.plus)} / −${figureText(one.minus)}`;
    const verdict = out ? factoryText(language, 'out', '超差') : factoryText(language, 'in', '合格');
    return {
      kind: 'line',
      cells: [
        text(one.size),
        text(one.point),
        figure('quantity', one.spec),
        text(tolerance),
        one.measured === null ? EMPTY : figure('quantity', one.measured, bold),
        off === null ? EMPTY : text(isZero(off) ? '0' : signed(off), bold),
        off === null ? EMPTY : text(verdict, bold),
      ],
    };
  });
  return grid(
    [
      column(language, 'size', ['Size', '尺码'], 22),
      column(language, 'point', ['Point', '部位'], 60),
      column(language, 'spec', ['Spec', '标准'], 20, 'right'),
      column(language, 'tolerance', ['Tolerance', '公差'], 24, 'center'),
      column(language, 'measured', ['Measured', '实测'], 20, 'right'),
      column(language, 'off', ['Off', '偏差'], 18, 'right'),
      column(language, 'result', ['Result', '结果'], 18, 'center'),
    ],
    rows,
    7.5,
  );
}

const ACROSS = 4;
const PICTURE_MM = 33.5;
/** Six lines of this size are as high as the picture. */
const PICTURE_POINTS = 12;
const PAPER_MM = 182;

/** Pictures in rows of four; what a last row lacks is one empty cell, and few pictures share the width. */
export function pictureGrid(
  pictures: readonly AttachmentId[],
  captionOf: ((id: AttachmentId, at: number) => Cell) | null,
): FormGrid {
  const rows: FormRow[] = [];
  const across = Math.min(ACROSS, pictures.length);
  for (let at = 0; at < pictures.length; at += across) {
    const here = pictures.slice(at, at + across);
    const width = PAPER_MM / across;
    const rest: FormCell[] =
      here.length === across
        ? []
        : [{ widthMm: width * (across - here.length), values: [EMPTY], open: ['bottom'] }];
    rows.push({
      heightMm: PICTURE_MM + 1,
      cells: [
        ...here.map((image): FormCell => {
          const open = captionOf === null ? {} : { open: ['bottom'] as const };
          return {
            widthMm: width,
            values: [{ type: 'picture', image }],
            size: PICTURE_POINTS,
            place: 'middle',
            ...open,
          };
        }),
        ...rest,
      ],
    });
    if (captionOf === null) continue;
    rows.push({
      heightMm: 4.6,
      joined: true,
      cells: [
        ...here.map(
          (id, index): FormCell => ({ widthMm: width, values: [captionOf(id, at + index)], place: 'middle' }),
        ),
        ...rest,
      ],
    });
  }
  return { kind: 'form-grid', frame: 'hair', type: { label: 6.5, value: 7 }, repeated: 0, rows };
}

/** Numbered as the table of defects names them. */
export function pictureSheet({ inspection, language, pictures }: InspectionPaperInput): readonly Block[] {
  const sheet = pictureGrid(pictures, (id, at) => caption(at + 1, nameOf(inspection.defects, id)));
  const more = picturesOf(inspection).length - pictures.length;
  const rest = factoryText(
    language,
    `${more} more picture(s) are kept with the report.`,
    `另有 ${more} 张照片留存备查。`,
  );
  return [...(pictures.length === 0 ? [] : [sheet]), ...(more === 0 ? [] : [paragraph(rest, 0.8)])];
}

function caption(number: number, name: string): Cell {
  return lines([{ text: String(number), bold: true }, { text: name === '' ? '' : `\u2002${name}` }]);
}

function nameOf(defects: readonly Defect[], id: string): string {
  return defects.find(({ pictures }) => pictures.some((one) => one === id))?.name ?? '';
}
