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

/** Text of the `si` or `is` element just opened. */
export function readRichText(scanner: XmlScanner): string {
  const depth = scanner.depth;
  let text = '';
  for (;;) {
    const token = scanner.next();
    if (token === 'open') {
      if (scanner.name === 't') text += scanner.readText();
      else if (scanner.name === 'rPh') scanner.skip();
    } else if (token === 'close' && scanner.depth < depth) return unescapeText(text);
    else if (token === 'end') return unescapeText(text);
  }
}

/** `_x000D_` is how the format writes characters that XML cannot hold; every line end becomes one `\n`. */
export function unescapeText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('_x')) return lines;
  return lines
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
