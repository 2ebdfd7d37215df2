import { builtInFormat, type NumberFormat, numberFormat } from './number-text';
import { isStrikeOn } from './ooxml-strings';
import { XmlScanner } from './xml-scanner';

export interface CellStyles {
  /** The number format of every cell style, by the style number that cells carry. */
  readonly formats: readonly NumberFormat[];
  /** Numbers of the styles that strike their cells through. */
  readonly struck: ReadonlySet<number>;
}

export function readStyles(xml: string | null, date1904: boolean): CellStyles {
  if (xml === null) return { formats: [], struck: new Set() };
  const scanner = new XmlScanner(xml);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const fonts: boolean[] = [];
  const struck = new Set<number>();
  let inCellStyles = false;
  let inFonts = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (scanner.name === 'cellXfs') inCellStyles = token === 'open';
    else if (scanner.name === 'fonts') inFonts = token === 'open';
    else if (token !== 'open') continue;
    else if (scanner.name === 'numFmt') {
      codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? 'General');
    } else if (inFonts && scanner.name === 'font') fonts.push(false);
    else if (inFonts && scanner.name === 'strike')
      fonts[fonts.length - 1] = isStrikeOn(scanner.attribute('val'));
    else if (inCellStyles && scanner.name === 'xf') {
      if (fonts[Number(scanner.attribute('fontId') ?? '0')] === true) struck.add(ids.length);
      ids.push(Number(scanner.attribute('numFmtId') ?? '0'));
    }
  }
  const formats = new Map<number, NumberFormat>();
  return {
    formats: ids.map((id) => {
      const known = formats.get(id) ?? numberFormat(codes.get(id) ?? builtInFormat(id), date1904);
      formats.set(id, known);
      return known;
    }),
    struck,
  };
}
