import { unzipSync, zipSync } from 'fflate';

/** Random numbers that a seed repeats: mulberry32. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const FRAGMENTS = [
  '<row r="1048576">',
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="A1" t="s"><v>99999999</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&#0;&#x110000;&b;',
  '</sheetData>',
  '<f t="shared" si="0"/>',
  '<f>SUM(A1:XFD1048576)</f>',
  '__proto__',
  '"',
  '<![CDATA[',
  '\0',
] as const;

/** One damaged or spiteful child of an honest file; the same for the same seed. */
export function mutateWorkbook(honest: Uint8Array, seed: number): Uint8Array {
  // a copy: slices of a Node buffer would write into the original
  const original = Uint8Array.from(honest);
  const random = seeded(seed);
  const isZip = original[0] === 0x50 && original[1] === 0x4b;
  const way = random(isZip ? 7 : 3);
  if (way === 0) return flipBytes(original, random);
  if (way === 1) return original.slice(0, random(original.length));
  if (way === 2) return spliceBytes(original, random);
  // the others change what is inside and pack it again, so that the checksums hold
  const parts = unzipSync(original);
  const names = Object.keys(parts);
  const name = names[random(names.length)] ?? '';
  const part = parts[name] ?? new Uint8Array();
  if (way === 3) parts[name] = flipBytes(part, random);
  else if (way === 4) parts[name] = insertText(part, FRAGMENTS[random(FRAGMENTS.length)] ?? '', random);
  else if (way === 5) parts[name] = parts[names[random(names.length)] ?? ''] ?? part;
  else delete parts[name];
  return zipSync(parts, { level: 1 });
}

function flipBytes(bytes: Uint8Array, random: (below: number) => number): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes);
  const flips = 1 + random(8);
  for (let flip = 0; flip < flips && copy.length > 0; flip += 1) copy[random(copy.length)] = random(256);
  return copy;
}

/** Cuts a piece out of one place and puts it into another. */
function spliceBytes(bytes: Uint8Array, random: (below: number) => number): Uint8Array<ArrayBuffer> {
  const from = random(bytes.length + 1);
  const piece = bytes.slice(from, from + random(400));
  const at = random(bytes.length + 1);
  return Buffer.concat([bytes.slice(0, at), piece, bytes.slice(at)]);
}

/** Puts text after some `>`, where markup may stand. */
function insertText(
  bytes: Uint8Array,
  text: string,
  random: (below: number) => number,
): Uint8Array<ArrayBuffer> {
  const near = bytes.indexOf(0x3e, random(bytes.length + 1)) + 1;
  return Buffer.concat([bytes.slice(0, near), Buffer.from(text), bytes.slice(near)]);
}
