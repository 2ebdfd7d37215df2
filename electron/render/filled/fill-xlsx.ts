import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName } from '#shared/imports/sheet-grid';
import { byRow, bySheet, type Calendar, type CellFill, type FillOptions, numberOf } from './cell-fill';

/**
 * The customer's own .xlsx with some cells filled in: every format, picture, formula and sheet stays as the customer
 * made it. A cell of text stays text, any other becomes a number in its own format; a formula stays one and gets its
 * new result. All formulas calculate anew when the file is opened. Throws when a sheet is not there.
 */
export function fillXlsx(
  file: Uint8Array,
  fills: readonly CellFill[],
  { withoutResults = false }: FillOptions = {},
): Uint8Array {
  if (fills.length === 0 && !withoutResults) return file;
  const parts = unzipSync(file);
  const text = (path: string) => {
    const part = parts[path];
    return part === undefined ? '' : strFromU8(part);
  };
  const main = mainPart(text('_rels/.rels'));
  const workbook = text(main);
  const relations = text(relationsOf(main));
  const calendar = /\bdate1904="(?:1|true)"/.test(workbook) ? 1904 : 1900;
  for (const [sheet, cells] of bySheet(fills)) {
    const path = sheetPath(sheet, workbook, relations);
    if (path === null || parts[path] === undefined) throw new RangeError(`no sheet "${sheet}"`);
    parts[path] = strToU8(fillSheet(text(path), cells, calendar));
  }
  if (withoutResults) {
    for (const path of Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name)))
      parts[path] = strToU8(withoutFormulaResults(text(path)));
  }
  parts[main] = strToU8(recalculated(workbook));
  // The calculation chain names cells that may hold no formula any more; Excel writes a new one.
  const { 'xl/calcChain.xml': chain, ...rest } = parts;
  if (chain !== undefined) {
    for (const path of ['[Content_Types].xml', relationsOf(main)]) {
      rest[path] = strToU8(text(path).replace(/<(?:Override|Relationship)\b[^>]*calcChain[^>]*\/>/g, ''));
    }
  }
  return zipSync(rest, { level: 6 });
}

/** The workbook's own part, which writers other than Excel may call otherwise. */
function mainPart(relations: string): string {
  const tag = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .map(([found]) => found)
    .find((found) => /\/officeDocument$/.test(attribute(found, 'Type') ?? ''));
  return (tag === undefined ? null : attribute(tag, 'Target'))?.replace(/^\.?\//, '') ?? 'xl/workbook.xml';
}

function relationsOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

function attribute(tag: string, name: string): string | null {
  return (
    new RegExp(`(?<![\\w:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? null
  );
}

function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(Number(name[1] === 'x' ? `0${name.slice(1)}` : name.slice(1)))
      : (named[name] ?? whole),
  );
}

function encoded(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
}

/** The part of a sheet by its name, through the workbook's relations. */
function sheetPath(name: string, workbook: string, relations: string): string | null {
  const tag = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)]
    .map(([found]) => found)
    .find((found) => decoded(attribute(found, 'name') ?? '') === name);
  const id = tag === undefined ? null : (/\b\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? null);
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)]
    .map(([found]) => found)
    .find((found) => attribute(found, 'Id') === id);
  const target = relation === undefined ? null : attribute(relation, 'Target');
  if (target === null) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

/** 0-based column of `AB12`; null where the cell does not name itself. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]+/i.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;
const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;

/** Goes once through the rows; those that are not filled stay byte for byte. */
function fillSheet(xml: string, fills: readonly CellFill[], calendar: Calendar): string {
  const waiting = byRow(fills);
  let at = -1;
  return xml.replace(ROW, (whole, prefix: string, attributes: string, cells: string | undefined) => {
    const named = attribute(attributes, 'r');
    at = named === null ? at + 1 : Number(named) - 1;
    const row = waiting.get(at);
    if (row === undefined) return whole;
    return `<${prefix}row${attributes}>${fillRow(cells ?? '', at, row, prefix, calendar)}</${prefix}row>`;
  });
}

function fillRow(
  xml: string,
  row: number,
  fills: ReadonlyMap<number, CellFill>,
  prefix: string,
  calendar: Calendar,
): string {
  const open = new Map([...fills].sort(([a], [b]) => a - b));
  const write = (fill: CellFill, attributes: string, content: string) =>
    cellXml({ fill, prefix, attributes, content, name: cellName(row, fill.column), calendar });
  let column = -1;
  const filled = xml.replace(
    CELL,
    (whole, _prefix: string, attributes: string, content: string | undefined) => {
      column = columnOf(attribute(attributes, 'r')) ?? column + 1;
      // Cells that the file does not have stand before the next one that it has.
      const before = [...open.values()].filter((fill) => fill.column < column);
      for (const fill of before) open.delete(fill.column);
      const added = before.map((fill) => write(fill, '', '')).join('');
      const fill = open.get(column);
      if (fill === undefined) return added + whole;
      open.delete(column);
      return added + write(fill, attributes, content ?? '');
    },
  );
  return filled + [...open.values()].map((fill) => write(fill, '', '')).join('');
}

interface FilledCell {
  readonly fill: CellFill;
  readonly prefix: string;
  readonly attributes: string;
  readonly content: string;
  readonly name: string;
  readonly calendar: Calendar;
}

/** The cell with its style; what was text stays text. */
function cellXml({ fill: { value }, prefix: p, attributes, content, name, calendar }: FilledCell): string {
  const style = attribute(attributes, 's');
  const type = attribute(attributes, 't') ?? 'n';
  // `cm` says that the formula is a dynamic array.
  const array = attribute(attributes, 'cm');
  const head = `<${p}c r="${name}"${style === null ? '' : ` s="${style}"`}${array === null ? '' : ` cm="${array}"`}`;
  const formula = new RegExp(`<${p}f\\b[^>]*?(?:/>|>[\\s\\S]*?</${p}f>)`).exec(content)?.[0] ?? '';
  const isText = content !== '' && (type === 's' || type === 'inlineStr' || type === 'str');
  if (isText && formula === '')
    return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${encoded(value.text)}</${p}t></${p}is></${p}c>`;
  if (type === 'd' && 'day' in value) return `${head} t="d">${formula}<${p}v>${value.day}</${p}v></${p}c>`;
  if (isText) return `${head} t="str">${formula}<${p}v>${encoded(value.text)}</${p}v></${p}c>`;
  return `${head}>${formula}<${p}v>${numberOf(value, calendar)}</${p}v></${p}c>`;
}

/** Formulas without what they came to. */
function withoutFormulaResults(xml: string): string {
  return xml.replace(CELL, (whole, prefix: string, attributes: string, content: string | undefined) => {
    if (content === undefined || !new RegExp(`<${prefix}f\\b`).test(content)) return whole;
    const formula = content.replace(new RegExp(`<${prefix}v>[\\s\\S]*?</${prefix}v>`), '');
    return `<${prefix}c${attributes.replace(/(?<![\w:])t\s*=\s*["'][^"']*["']/, '')}>${formula}</${prefix}c>`;
  });
}

/** Asks Excel to work out all formulas when it opens the file. */
function recalculated(workbook: string): string {
  if (/<(?:\w+:)?calcPr\b/.test(workbook)) {
    return workbook.replace(
      /<((?:\w+:)?)calcPr\b([^>]*?)(\/?)>/,
      (_whole, prefix: string, rest: string, close: string) => {
        const kept = rest.replace(/\s*fullCalcOnLoad="[^"]*"/, '');
        return `<${prefix}calcPr${kept} fullCalcOnLoad="1"${close}>`;
      },
    );
  }
  return withCalculation(workbook);
}

/** The schema wants the setting behind the sheets and names, before what else a workbook may hold. */
function withCalculation(workbook: string): string {
  const prefix = /<((?:\w+:)?)workbook\b/.exec(workbook)?.[1] ?? '';
  const setting = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  const last = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'].find((name) =>
    workbook.includes(`</${prefix}${name}>`),
  );
  return last === undefined
    ? workbook
    : workbook.replace(`</${prefix}${last}>`, `</${prefix}${last}>${setting}`);
}
