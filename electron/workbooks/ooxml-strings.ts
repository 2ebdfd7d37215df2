import { XmlScanner } from './xml-scanner';

/** The shared strings in order; rich text is joined, the reading aids above Japanese text are left out. */
export function readSharedStrings(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open' && scanner.name === 'si') strings.push(readRichText(scanner));
  }
  return strings;
}

/** Text of the `si` or `is` element just opened. A part struck through is what the rest replaces: ~~500~~ 600 says 600. */
export function readRichText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let all = '';
  let standing = '';
  let isStruck = false;
  for (;;) {
    const token = scanner.next();
    if (token === 'open') {
      if (scanner.name === 't') {
        const part = scanner.readText();
        all += part;
        if (!isStruck) standing += part;
      } else if (scanner.name === 'r') isStruck = false;
      else if (scanner.name === 'strike') isStruck = isStrikeOn(scanner.attribute('val'));
      else if (scanner.name === 'rPh') scanner.skip();
    } else if (token === 'end' || (token === 'close' && scanner.depth < depth))
      return unescapeText(standing.trim() === '' ? all : standing);
  }
}

/** `<strike/>` alone switches on. */
export function isStrikeOn(value: string | null): boolean {
  return value !== '0' && value !== 'false';
}

/** `_x000D_` is how the format writes characters that XML cannot hold; every line end becomes one `\n`. */
export function unescapeText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('_x')) return lines;
  return lines
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
