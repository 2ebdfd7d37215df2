/**
 * Draws logo, seal and signature of the sample firm. Run it after a change with `node build/samples/draw-marks.mjs`;
 * the pictures beside it are committed, because the sample data reads them from there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { create } from 'fontkit';

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {(point: Point) => number} Distance negative inside, in user units */

const firm = '宁波溯月服饰有限公司';
const purpose = '业务专用章';
const fontFile = new URL(
  '../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  import.meta.url,
);
const font = create(readFileSync(fontFile));

// ---- logo: a stem with two pairs of leaves over a wave, in a square frame
const leaves = [
  'M25 7 L25 43',
  'M25 19 C17 19 12 15 11 9 C18 9 24 12 25 19',
  'M25 19 C33 19 38 15 39 9 C32 9 26 12 25 19',
  'M25 31 C17 31 12 27 11 21 C18 21 24 24 25 31',
  'M25 31 C33 31 38 27 39 21 C32 21 26 24 25 31',
  'M9 38 C15 34 20 42 25 38 C30 34 35 42 41 38',
  'M1 1 L49 1 L49 49 L1 49 L1 1',
].map(polyline);
paint('logo.png', { width: 240, height: 240, units: 50, colour: [0, 0, 0] }, strokes(leaves, 1.8));

// ---- signature: one quick line of the pen
const hand = [
  polyline('M2 22 C8 4 14 2 13 12 C12 22 6 28 9 20 C14 8 20 10 19 18 C18 24 24 20 27 13 C26 22 31 21 34 14'),
  polyline('M34 14 C33 22 38 22 42 12 L40 22 C44 10 50 12 48 20 C52 22 60 16 78 13'),
];
paint(
  'signature.png',
  { width: 480, height: 180, units: 80, colour: [0x14, 0x21, 0x3d] },
  strokes(hand, 1.3),
);

// ---- seal: ring, star, the firm's name around, its purpose below
const ring = /** @type {Distance} */ (({ x, y }) => Math.abs(Math.hypot(x - 50, y - 50) - 47.6) - 1.3);
const star = polygon(
  Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 13.5 : 5.2;
    const angle = (i * Math.PI) / 5;
    return { x: 50 + radius * Math.sin(angle), y: 50 - radius * Math.cos(angle) };
  }),
);
const step = Math.min(24, 216 / (firm.length - 1));
const around = [...firm].map((char, i) => glyph(char, 11.6, 17.6, (i - (firm.length - 1) / 2) * step));
const below = [...purpose].map((char, i) => glyph(char, 9.6, 79, 0, (i - (purpose.length - 1) / 2) * 9.8));
// Put down by hand: turned a little to the left.
const askew = (-8 * Math.PI) / 180;
paint('seal.png', { width: 600, height: 600, units: 100, colour: [0xc4, 0x16, 0x1c] }, (place) => {
  const dx = place.x - 50;
  const dy = place.y - 50;
  const point = {
    x: 50 + dx * Math.cos(-askew) - dy * Math.sin(-askew),
    y: 50 + dx * Math.sin(-askew) + dy * Math.cos(-askew),
  };
  let nearest = Math.min(ring(point), star(point));
  for (const shape of [...around, ...below]) nearest = Math.min(nearest, shape(point));
  return nearest;
});

/**
 * A character centred at x = 50 + shift on `baseline`, turned about the middle of the seal.
 * @param {string} char @param {number} size @param {number} baseline @param {number} degrees @param {number} [shift]
 * @returns {Distance}
 */
function glyph(char, size, baseline, degrees, shift = 0) {
  const shape = font.glyphForCodePoint(char.codePointAt(0) ?? 0);
  const scale = size / font.unitsPerEm;
  const left = 50 + shift - (shape.advanceWidth * scale) / 2;
  const turn = (degrees * Math.PI) / 180;
  const contours = [];
  let current = /** @type {Point[]} */ ([]);
  for (const { command, args } of shape.path.commands) {
    const points = [];
    for (let i = 0; i < args.length; i += 2) {
      const x = left + (args[i] ?? 0) * scale - 50;
      const y = baseline - (args[i + 1] ?? 0) * scale - 50;
      points.push({
        x: 50 + x * Math.cos(turn) - y * Math.sin(turn),
        y: 50 + x * Math.sin(turn) + y * Math.cos(turn),
      });
    }
    if (command === 'moveTo') current = [...points];
    else if (command === 'closePath') contours.push(current);
    else curve(current, points);
  }
  const inside = polygon(...contours);
  const all = contours.flat();
  const box = [
    Math.min(...all.map((p) => p.x)),
    Math.min(...all.map((p) => p.y)),
    Math.max(...all.map((p) => p.x)),
    Math.max(...all.map((p) => p.y)),
  ];
  return (point) =>
    point.x < box[0] - 1 || point.y < box[1] - 1 || point.x > box[2] + 1 || point.y > box[3] + 1
      ? 9
      : inside(point);
}

/** Adds a line, quadratic or cubic curve to a polyline. @param {Point[]} to @param {Point[]} points */
function curve(to, points) {
  const from = to.at(-1);
  if (from === undefined) return;
  const all = [from, ...points];
  const parts = points.length === 1 ? 1 : 12;
  for (let i = 1; i <= parts; i++) {
    let level = all;
    while (level.length > 1) {
      level = level.slice(1).map((point, k) => ({
        x: level[k].x + ((point.x - level[k].x) * i) / parts,
        y: level[k].y + ((point.y - level[k].y) * i) / parts,
      }));
    }
    to.push(level[0]);
  }
}

/** @param {string} path with absolute M, L and C @returns {Point[]} */
function polyline(path) {
  const points = /** @type {Point[]} */ ([]);
  for (const [, letter, numbers] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const values = (numbers ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const pairs = [];
    for (let i = 0; i < values.length; i += 2) pairs.push({ x: values[i], y: values[i + 1] });
    if (letter === 'M') points.push(...pairs);
    else curve(points, pairs);
  }
  return points;
}

/** @param {Point[][]} lines @param {number} width @returns {Distance} */
function strokes(lines, width) {
  return (point) => Math.min(...lines.map((line) => toLine(point, line))) - width / 2;
}

/** @param {Point} p @param {Point[]} line */
function toLine(p, line) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) best = Math.min(best, toSegment(p, line[i - 1], line[i]));
  return best;
}

/** @param {Point} p @param {Point} a @param {Point} b */
function toSegment(p, a, b) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/** Filled by non-zero winding. @param {Point[][]} contours @returns {Distance} */
function polygon(...contours) {
  const closed = contours.map((points) => [...points, points[0]]);
  return (p) => {
    let winding = 0;
    let edge = Number.POSITIVE_INFINITY;
    for (const line of closed) {
      edge = Math.min(edge, toLine(p, line));
      for (let i = 1; i < line.length; i++) {
        const a = line[i - 1];
        const b = line[i];
        if (a.y <= p.y === b.y <= p.y) continue;
        if (a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x) > p.x) winding += b.y > a.y ? 1 : -1;
      }
    }
    return winding === 0 ? edge : -edge;
  };
}

/**
 * @param {string} file @param {{ width: number, height: number, units: number, colour: number[] }} image
 * @param {Distance} distance
 */
function paint(file, { width, height, units, colour }, distance) {
  const perPixel = units / width;
  const raw = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const away = distance({ x: (x + 0.5) * perPixel, y: (y + 0.5) * perPixel }) / perPixel;
      const alpha = Math.round(255 * Math.max(0, Math.min(1, 0.5 - away)));
      raw.set([...colour, alpha], y * (1 + width * 4) + 1 + x * 4);
    }
  }
  writeFileSync(new URL(file, import.meta.url), png(raw, width, height));
}

/** @param {Buffer} raw @param {number} width @param {number} height */
function png(raw, width, height) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
