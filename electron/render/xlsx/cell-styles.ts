import type ExcelJS from 'exceljs';
import type { Edges, Look } from './sheet-plan';

export interface SheetFont {
  readonly name: string;
  /** All type and row heights times this. */
  readonly scale: number;
}

type Rule = 'hair' | 'rule' | 'grey' | undefined;

const GREY_RULE = 'FFBABABA';

/**
 * The looks of one workbook. Cells that look alike share one style: the writer then knows it at once, where it would
 * compare each cell's with all it has seen.
 */
export class CellStyles {
  readonly #known = new Map<string, Partial<ExcelJS.Style>>();

  constructor(readonly font: SheetFont) {}

  /** `edges`: of this part of a cell, in place of the rules of its look. */
  of(look: Look, edges: Edges | null = null): Partial<ExcelJS.Style> {
    const key = JSON.stringify([look, edges]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const style = this.#made(look, edges ?? look);
    this.#known.set(key, style);
    return style;
  }

  #made(look: Look, rules: Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', Rule>>>) {
    const { name, scale } = this.font;
    const style: Partial<ExcelJS.Style> = {
      font: {
        name,
        size: (look.size ?? 9) * scale,
        bold: look.bold === true,
        color: { argb: look.grey === true ? 'FF444444' : 'FF000000' },
      },
      alignment: {
        horizontal: look.align ?? 'left',
        vertical: look.vertical ?? 'top',
        wrapText: look.wrap === true,
        ...(look.indent === true ? { indent: 1 } : {}),
        ...(look.stacked === true ? { textRotation: 'vertical' as const } : {}),
      },
      border: {
        ...ruled('top', rules.top),
        ...ruled('bottom', rules.bottom),
        ...ruled('left', rules.left),
        ...ruled('right', rules.right),
      },
    };
    if (look.format !== undefined) style.numFmt = look.format;
    if (look.fill === true) style.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
    return style;
  }
}

function ruled(side: 'top' | 'right' | 'bottom' | 'left', rule: Rule): Partial<ExcelJS.Borders> {
  switch (rule) {
    case undefined:
      return {};
    case 'rule':
      return { [side]: { style: 'medium' } };
    case 'grey':
      return { [side]: { style: 'hair', color: { argb: GREY_RULE } } };
    case 'hair':
      return { [side]: { style: 'thin' } };
  }
}
