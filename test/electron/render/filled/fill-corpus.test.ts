import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GridCell, WorkbookGrid } from '#shared/imports/sheet-grid';
import { DecimalText } from '#shared/values/decimal';
import type { CellFill } from '../../../../electron/render/filled/cell-fill';
import { fillWorkbook, isFillable } from '../../../../electron/render/filled/fill-workbook';
import { readWorkbook } from '../../../../electron/workbooks/read-workbook';

const BUSINESS = join(import.meta.dirname, '../../../../../shared/corpus/business');
const present = existsSync(BUSINESS);
if (!present) console.log('the corpus of real workbooks is not here: its tests are left out');

const isFigure = ({ value, formula }: GridCell) =>
  formula === null && (value.kind === 'number' || (value.kind === 'text' && /\d/.test(value.text)));

/** Every seventh figure of each sheet becomes one that no cell had. */
function fillsOf({ sheets }: WorkbookGrid): readonly CellFill[] {
  return sheets.flatMap(({ name: sheet, cells }) =>
    cells
      .filter(isFigure)
      .filter((_cell, index) => index % 7 === 0)
      .map(({ row, column }, index) => {
        const text = String(700_000 + index);
        return { sheet, row, column, value: { number: DecimalText.parse(text), text } };
      }),
  );
}

/** What each cell that is no formula says, by its place. */
function said({ sheets }: WorkbookGrid): ReadonlyMap<string, string> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ formula }) => formula === null)
        .map(({ row, column, value, format }) => [
          `${name} ${row} ${column}`,
          `${JSON.stringify(value)} ${format}`,
        ]),
    ),
  );
}

describe.skipIf(!present)("customers' own files filled in", () => {
  const names = present ? readdirSync(BUSINESS).filter(isFillable) : [];

  it.each(names)('%s says what was filled in and all else as before', (name) => {
    const bytes = readFileSync(join(BUSINESS, name));
    const before = readWorkbook(bytes, name);
    const fills = fillsOf(before);
    const filled = fillWorkbook(bytes, fills);
    if (before.format === 'html' || before.format === 'xml2003') return expect(filled).toBeNull();
    expect(filled, 'filled').not.toBeNull();
    const after = said(readWorkbook(filled ?? new Uint8Array(), name));
    const expected = new Map(said(before));
    for (const { sheet, row, column, value } of fills) {
      const place = `${sheet} ${row} ${column}`;
      const old = expected.get(place) ?? '';
      const kind = old.includes('"kind":"text"')
        ? { kind: 'text', text: value.text }
        : { kind: 'number', number: Number(value.text) };
      expected.set(place, `${JSON.stringify(kind)} ${old.slice(old.lastIndexOf('}') + 2)}`);
    }
    expect(fills.length).toBeGreaterThan(0);
    expect(after).toEqual(expected);
  });
});
