import type { OoxmlPackage } from './ooxml-package';
import { READING_LIMITS } from './reading-limits';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['bmp', 'image/bmp'],
  ['webp', 'image/webp'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['emf', 'image/emf'],
  ['wmf', 'image/wmf'],
  ['svg', 'image/svg+xml'],
]);

/** Collects the bytes of the pictures that sheets show, each once, within a limit. */
export class PictureShelf {
  readonly bytes = new Map<string, Uint8Array>();
  readonly #package: OoxmlPackage;
  #size = 0;

  constructor(ooxml: OoxmlPackage) {
    this.#package = ooxml;
  }

  /** The picture's name and type, or null when it is missing, foreign or too much. */
  put(path: string): { name: string; type: string } | null {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const type = TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
    if (type === undefined || !this.#package.has(path)) return null;
    if (this.bytes.has(name)) return { name, type };
    const bytes = this.#package.bytes(path);
    if (this.bytes.size >= READING_LIMITS.pictures || this.#size + bytes.length > READING_LIMITS.pictureBytes)
      return null;
    this.#size += bytes.length;
    this.bytes.set(name, bytes);
    return { name, type };
  }
}
