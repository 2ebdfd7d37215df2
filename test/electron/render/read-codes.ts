import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BinaryBitmap,
  Code128Reader,
  DecodeHintType,
  Exception,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';

export interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

/** The pages of a PDF in shades of grey, as a scanner sees them. */
export function greyPages(pdf: Uint8Array, dpi: number): readonly GreyPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'codes-'));
  const file = join(folder, 'paper');
  writeFileSync(`${file}.pdf`, pdf);
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', `${file}.pdf`, file]);
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.pgm'))
    .sort()
    .map((name) => pgm(readFileSync(join(folder, name))));
  rmSync(folder, { recursive: true });
  return pages;
}

/** `P5 width height 255` and one byte a pixel. */
function pgm(bytes: Uint8Array): GreyPage {
  const head = Buffer.from(bytes.subarray(0, 40)).toString('latin1');
  const [matched = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(head) ?? [];
  return {
    width: Number(width),
    height: Number(height),
    pixels: Uint8ClampedArray.from(bytes.subarray(matched.length)),
  };
}

/** A part of a page, in mm at the resolution it was drawn with. */
export function cut(
  page: GreyPage,
  dpi: number,
  x: number,
  y: number,
  width: number,
  height: number,
): GreyPage {
  const dot = (mm: number) => Math.round((mm * dpi) / 25.4);
  const part = { width: dot(width), height: dot(height) };
  const pixels = new Uint8ClampedArray(part.width * part.height).fill(255);
  for (let row = 0; row < part.height; row++) {
    const from = (dot(y) + row) * page.width + dot(x);
    pixels.set(
      page.pixels.subarray(from, from + Math.min(part.width, page.width - dot(x))),
      row * part.width,
    );
  }
  return { ...part, pixels };
}

/** The text of the one code on a picture; throws when a scanner would find none. */
export function readCode(page: GreyPage, code: 'code-128' | 'qr'): string {
  // A scanner looks from several distances; one look of this reader misses a code in a hundred.
  const looks = [page, smaller(page, 2), smaller(page, 3)];
  for (const look of looks) {
    const said = readOnce(look, code);
    if (said !== null) return said;
  }
  throw new Error(`no ${code} to read`);
}

function readOnce(page: GreyPage, code: 'code-128' | 'qr'): string | null {
  const reader = code === 'qr' ? new QRCodeReader() : new Code128Reader();
  const source = new RGBLuminanceSource(page.pixels, page.width, page.height);
  // Held straight before the scanner a square needs no search for its corners, which is what this reader fails at.
  for (const hint of [DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE]) {
    try {
      return reader.decode(new BinaryBitmap(new HybridBinarizer(source)), new Map([[hint, true]])).getText();
    } catch (error) {
      if (!(error instanceof Exception)) throw error;
    }
  }
  return null;
}

/** The same picture from farther away. */
function smaller(page: GreyPage, times: number): GreyPage {
  const width = Math.floor(page.width / times);
  const height = Math.floor(page.height / times);
  const pixels = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < times; dy++) {
        for (let dx = 0; dx < times; dx++)
          sum += page.pixels[(y * times + dy) * page.width + x * times + dx] ?? 255;
      }
      pixels[y * width + x] = sum / (times * times);
    }
  }
  return { width, height, pixels };
}
