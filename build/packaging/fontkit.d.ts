/** The little of fontkit that drawing the icon needs; the package brings no types. */
declare module 'fontkit' {
  interface Font {
    glyphForCodePoint(codePoint: number): Glyph;
  }
  interface Glyph {
    readonly bbox: {
      readonly minX: number;
      readonly minY: number;
      readonly maxX: number;
      readonly maxY: number;
    };
    readonly path: { readonly commands: readonly PathCommand[] };
  }
  interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    readonly args: readonly number[];
  }
  export function create(bytes: Uint8Array): Font;
}
