import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A figure or text to put into a cell of the customer's workbook. */
export interface CellFill {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** A number stays a number in the customer's format; text replaces text. */
  readonly value: { readonly number: string } | { readonly text: string };
}

/**
 * The customer's own .xlsx with some cells filled in: every format, picture, formula and sheet stays as the customer
 * made it. Formulas calculate anew when the file is opened. Throws when a sheet is not there.
 */
export function fillLayout(file: Uint8Array, fills: readonly CellFill[]): Uint8Array {
  if (fills.length === 0) return file;
  const parts = unzipSync(file);
  const text = (path: string) => {
    const part = parts[path];
    return part === undefined ? '' : strFromU8(part);
  };
  const bySheet = new Map<string, CellFill[]>();
  for (const fill of fills) bySheet.set(fill.sheet, [...(bySheet.get(fill.sheet) ?? []), fill]);
  for (const [sheet, cells] of bySheet) {
    const path = sheetPath(sheet, text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'));
    if (path === null || parts[path] === undefined) throw new RangeError(`no sheet "${sheet}"`);
    parts[path] = strToU8(cells.reduce(fillCell, text(path)));
  }
  parts['xl/workbook.xml'] = strToU8(recalculated(text('xl/workbook.xml')));
  // The calculation chain names cells that may hold no formula any more; Excel writes a new one.
  const { 'xl/calcChain.xml': chain, ...rest } = parts;
  if (chain !== undefined) {
    for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      rest[path] = strToU8(text(path).replace(/<(?:Override|Relationship)\b[^>]*calcChain[^>]*\/>/g, ''));
    }
  }
  return zipSync(rest, { level: 6 });
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
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
  const id = tag === undefined ? null : attribute(tag, 'r:id');
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)]
    .map(([found]) => found)
    .find((found) => attribute(found, 'Id') === id);
  const target = relation === undefined ? null : attribute(relation, 'Target');
  if (target === null) return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function columnLetters(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** Replaces one cell, keeping its style; an empty cell that has a style is there as an element too. */
function fillCell(xml: string, fill: CellFill): string {
  const name = `${columnLetters(fill.column)}${fill.row + 1}`;
  const pattern = new RegExp(`<c\\b([^>]*?\\br="${name}"[^>]*?)(?:/>|>[\\s\\S]*?</c>)`);
  return xml.replace(pattern, (_whole, attributes: string) => {
    const style = attribute(`<c ${attributes}>`, 's');
    const head = `<c r="${name}"${style === null ? '' : ` s="${style}"`}`;
    return 'number' in fill.value
      ? `${head}><v>${fill.value.number}</v></c>`
      : `${head} t="inlineStr"><is><t xml:space="preserve">${encoded(fill.value.text)}</t></is></c>`;
  });
}

/** Asks Excel to work out all formulas when it opens the file. */
function recalculated(workbook: string): string {
  if (/<calcPr\b/.test(workbook)) {
    return workbook.replace(/<calcPr\b([^>]*?)(\/?)>/, (_whole, rest: string, close: string) => {
      const kept = rest.replace(/\s*fullCalcOnLoad="[^"]*"/, '');
      return `<calcPr${kept} fullCalcOnLoad="1"${close}>`;
    });
  }
  return workbook.replace(/<\/workbook>/, '<calcPr fullCalcOnLoad="1"/></workbook>');
}
