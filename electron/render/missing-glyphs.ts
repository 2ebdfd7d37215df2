import type { DocumentModel } from '#shared/documents/document-model';
import type { PaperFonts } from './paper-fonts';
import { printable } from './pdf/wrap';

export interface MissingGlyph {
  readonly glyph: string;
  readonly text: string;
}

/** Every text of the model that holds a character no font can draw: found before printing, never a blank. */
export function missingGlyphs(model: DocumentModel, fonts: PaperFonts): readonly MissingGlyph[] {
  const found: MissingGlyph[] = [];
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (seen.has(value)) return;
      seen.add(value);
      const text = printable(value);
      const missing = new Set([...fonts.regular.missing(text), ...fonts.bold.missing(text)]);
      for (const glyph of missing) found.push({ glyph, text: value });
    } else if (value !== null && typeof value === 'object') {
      // What a scanner reads is drawn as bars, not as letters.
      if ('type' in value && value.type === 'barcode') return;
      for (const item of Object.values(value)) visit(item);
    }
  };
  visit(model);
  return found;
}
