import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BinaryBitmap,
  Code128Reader,
  DecodeHintType,
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
  const reader = code === 'qr' ? new QRCodeReader() : new Code128Reader();
  const source = new RGBLuminanceSource(page.pixels, page.width, page.height);
  const hints = new Map([[DecodeHintType.TRY_HARDER, true]]);
  return reader.decode(new BinaryBitmap(new HybridBinarizer(source)), hints).getText();
}
