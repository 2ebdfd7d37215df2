/** The part of fontkit that papers need; the package brings no types. */
declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number;
    readonly postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
    /** Present on every font that pdfkit can embed. */
    layout(text: string): unknown;
  }
  export function create(bytes: Uint8Array): Font;
}
