/**
 * Draws the application's icon: 单, "order", white on a blue square with round corners. Run it after a change with
 * `node build/packaging/draw-icon.mjs`; the picture beside it is committed, because packaging reads it from there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { create } from 'fontkit';

const size = 512;
/** Each pixel is the mean of this many samples in either direction. */
const samples = 4;
const blue = [0x1f, 0x5f, 0xb0];
const white = [0xff, 0xff, 0xff];
const cornerRadius = 96;
const margin = 16;
const glyphHeight = 330;

const projectFile = (/** @type {string} */ path) => new URL(`../../${path}`, import.meta.url);

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ from: Point, to: Point }} Edge */

const edges = glyphEdges();
const rows = [];
for (let y = 0; y < size; y += 1) {
  const row = Buffer.alloc(1 + size * 4);
  for (let x = 0; x < size; x += 1) row.set(pixelAt(x, y), 1 + x * 4);
  rows.push(row);
}
writeFileSync(new URL('icon.png', import.meta.url), png(Buffer.concat(rows)));

/**
 * @param {number} left
 * @param {number} top
 */
function pixelAt(left, top) {
  let inSquare = 0;
  let inGlyph = 0;
  for (let dy = 0; dy < samples; dy += 1) {
    for (let dx = 0; dx < samples; dx += 1) {
      const point = { x: left + (dx + 0.5) / samples, y: top + (dy + 0.5) / samples };
      if (!isInRoundSquare(point)) continue;
      inSquare += 1;
      if (isInGlyph(point)) inGlyph += 1;
    }
  }
  const share = inSquare === 0 ? 0 : inGlyph / inSquare;
  const colour = blue.map((value, channel) =>
    Math.round(value + ((white[channel] ?? value) - value) * share),
  );
  return [...colour, Math.round((inSquare / samples ** 2) * 255)];
}

/** @param {Point} point */
function isInRoundSquare({ x, y }) {
  const half = size / 2 - margin;
  const dx = Math.max(Math.abs(x - size / 2) - (half - cornerRadius), 0);
  const dy = Math.max(Math.abs(y - size / 2) - (half - cornerRadius), 0);
  return Math.hypot(dx, dy) <= cornerRadius;
}

/**
 * Non-zero winding: overlapping strokes of one glyph stay filled.
 * @param {Point} point
 */
function isInGlyph({ x, y }) {
  let winding = 0;
  for (const { from, to } of edges) {
    if (from.y <= y === to.y <= y) continue;
    const crossing = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    if (crossing > x) winding += to.y > from.y ? 1 : -1;
  }
  return winding !== 0;
}

/** @returns {Edge[]} the outline of 单 in the picture's coordinates, curves cut into short lines */
function glyphEdges() {
  const file = 'node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf';
  const font = create(readFileSync(projectFile(file)));
  const { path, bbox } = font.glyphForCodePoint(0x5355);
  const scale = glyphHeight / (bbox.maxY - bbox.minY);
  const place = (/** @type {number} */ x, /** @type {number} */ y) => ({
    x: size / 2 + (x - (bbox.minX + bbox.maxX) / 2) * scale,
    y: size / 2 - (y - (bbox.minY + bbox.maxY) / 2) * scale,
  });
  /** @type {Edge[]} */
  const outline = [];
  let start = place(0, 0);
  let pen = start;
  const lineTo = (/** @type {Point} */ to) => {
    outline.push({ from: pen, to });
    pen = to;
  };
  for (const { command, args } of path.commands) {
    const points = [];
    for (let i = 0; i + 1 < args.length; i += 2) points.push(place(args[i] ?? 0, args[i + 1] ?? 0));
    const end = points.at(-1);
    if (command === 'closePath' || !end) lineTo(start);
    else if (command === 'moveTo') pen = start = end;
    else for (const point of curvePoints([pen, ...points])) lineTo(point);
  }
  return outline;
}

/**
 * De Casteljau: a line, a quadratic and a cubic curve are the same rule with 2, 3 and 4 points.
 * @param {Point[]} controls
 */
function curvePoints(controls) {
  const steps = controls.length === 2 ? 1 : 12;
  return Array.from({ length: steps }, (_, index) => pointOnCurve(controls, (index + 1) / steps));
}

/**
 * @param {Point[]} controls
 * @param {number} t
 * @returns {Point}
 */
function pointOnCurve(controls, t) {
  const [first = { x: 0, y: 0 }, ...others] = controls;
  if (others.length === 0) return first;
  const between = others.map((to, index) => {
    const from = controls[index] ?? to;
    return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
  });
  return pointOnCurve(between, t);
}

/** @param {Buffer} pixels rows of RGBA, each after its filter byte */
function png(pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...parts]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
