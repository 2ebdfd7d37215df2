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
  const drawable = new Set<string>();
  /** Most texts of a long list hold no character that was not met before. */
  const isDrawable = (text: string): boolean => {
    for (const char of text) {
      if (drawable.has(char)) continue;
      if (fonts.regular.missing(char).length + fonts.bold.missing(char).length > 0) return false;
      drawable.add(char);
    }
    return true;
  };
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (seen.has(value)) return;
      seen.add(value);
      const text = printable(value);
      if (isDrawable(text)) return;
      const missing = new Set([...fonts.regular.missing(text), ...fonts.bold.missing(text)]);
      for (const glyph of missing) found.push({ glyph, text: value });
    } else if (value !== null && typeof value === 'object') {
      // What a scanner reads is drawn as bars, not as letters.
      if ('type' in value && value.type === 'barcode') return;
      for (const key in value) visit(value[key as keyof typeof value]);
    }
  };
  visit(model);
  return found;
}
