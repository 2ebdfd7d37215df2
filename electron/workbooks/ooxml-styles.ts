import { builtInFormat, type NumberFormat, numberFormat } from './number-text';
import { XmlScanner } from './xml-scanner';

/** The number format of every cell style, by the style number that cells carry. */
export function readStyles(xml: string | null, date1904: boolean): readonly NumberFormat[] {
  if (xml === null) return [];
  const scanner = new XmlScanner(xml);
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (scanner.name === 'cellXfs') inCellStyles = token === 'open';
    else if (token !== 'open') continue;
    else if (scanner.name === 'numFmt') {
      codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? 'General');
    } else if (inCellStyles && scanner.name === 'xf') ids.push(Number(scanner.attribute('numFmtId') ?? '0'));
  }
  const formats = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const known = formats.get(id) ?? numberFormat(codes.get(id) ?? builtInFormat(id), date1904);
    formats.set(id, known);
    return known;
  });
}
