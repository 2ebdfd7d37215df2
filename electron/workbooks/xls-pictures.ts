import type { GridPicture } from '#shared/imports/sheet-grid';
import { pictureType } from '../files/picture-type';
import { biffRecords } from './biff-records';
import { READING_LIMITS } from './reading-limits';

/** Records of the workbook that carry pieces of drawings. */
const DRAWING_GROUP = 0xeb;
const DRAWING = 0xec;
const CONTINUE = 0x3c;
const OBJECT = 0x5d;

/** Records inside a drawing. */
const SHAPE = 0xf004;
const STORED_PICTURE = 0xf007;
const PROPERTIES = 0xf00b;
const ANCHOR = 0xf010;
const CONTAINER = 0xf;
const HEADER = 8;
/** Property of a shape: which stored picture it shows, counted from 1. */
const PICTURE_SHOWN = 0x104;
/** Before the picture itself stand its size and name, then a header, one or two checksums and a mark. */
const PICTURE_FACTS = 36;
const CHECKSUMS = [17, 33] as const;

interface Drawn {
  readonly type: number;
  readonly instance: number;
  readonly data: Buffer;
}

export interface XlsPictures {
  /** By the sheet's index. */
  readonly bySheet: ReadonlyMap<number, GridPicture[]>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

/**
 * PNG and JPEG pictures of an .xls of Excel 97 and later, each at the cell its upper left corner stands in. The bytes
 * stand once for the whole workbook, the places in the drawing of each sheet.
 */
export function readXlsPictures(stream: Buffer): XlsPictures {
  const pieces = drawingPieces(stream);
  const stored = storedPictures(pieces.get(null) ?? []);
  const bySheet = new Map<number, GridPicture[]>();
  const bytes = new Map<string, Uint8Array>();
  for (const [sheet, drawing] of pieces) {
    if (sheet === null) continue;
    const pictures = shapesOf(drawing).flatMap(({ shows, row, column }): GridPicture[] => {
      const picture = stored[shows - 1];
      if (!picture) return [];
      bytes.set(picture.name, picture.bytes);
      return [{ name: picture.name, type: picture.type, row, column }];
    });
    bySheet.set(sheet, pictures.slice(0, READING_LIMITS.pictures));
  }
  return { bySheet, bytes };
}

/** A drawing is cut into records with other things between them; `null` holds the workbook's own. */
function drawingPieces(stream: Buffer): ReadonlyMap<number | null, Buffer[]> {
  const pieces = new Map<number | null, Buffer[]>();
  let goesOn = false;
  for (const { type, sheet, data } of biffRecords(stream)) {
    const isDrawing = type === DRAWING || type === DRAWING_GROUP;
    if (isDrawing || (type === CONTINUE && goesOn)) {
      const place = type === DRAWING_GROUP ? null : sheet;
      const found = pieces.get(place);
      if (found) found.push(data);
      else pieces.set(place, [data]);
      goesOn = true;
    } else goesOn = type === OBJECT;
  }
  return pieces;
}

/** Steps into containers and over everything else; stops where the drawing is cut off. */
function* drawnRecords(pieces: readonly Buffer[]): Generator<Drawn> {
  const drawing = Buffer.concat(pieces);
  let at = 0;
  while (at + HEADER <= drawing.length) {
    const head = drawing.readUInt16LE(at);
    const type = drawing.readUInt16LE(at + 2);
    const end = at + HEADER + drawing.readUInt32LE(at + 4);
    yield { type, instance: head >> 4, data: drawing.subarray(at + HEADER, end) };
    at = (head & 0xf) === CONTAINER ? at + HEADER : end;
  }
}

/** In the order of the store; a hole for what is neither PNG nor JPEG. */
function storedPictures(
  pieces: readonly Buffer[],
): readonly ({ readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null)[] {
  const stored: ({ name: string; type: string; bytes: Uint8Array } | null)[] = [];
  let size = 0;
  for (const { type, data } of drawnRecords(pieces)) {
    if (type !== STORED_PICTURE) continue;
    const from = PICTURE_FACTS + (data[33] ?? 0) + HEADER;
    const found = CHECKSUMS.map((skip) => data.subarray(from + skip)).find((bytes) => pictureType(bytes));
    const kind = found ? pictureType(found) : null;
    size += found?.length ?? 0;
    const isTooMuch = size > READING_LIMITS.pictureBytes || stored.length >= READING_LIMITS.pictures;
    if (!found || kind === null || isTooMuch) stored.push(null);
    else {
      const ending = kind === 'image/png' ? 'png' : 'jpg';
      // a copy: a piece of the drawing would keep the whole of it
      stored.push({ name: `image${stored.length + 1}.${ending}`, type: kind, bytes: Uint8Array.from(found) });
    }
  }
  return stored;
}

function shapesOf(
  pieces: readonly Buffer[],
): readonly { readonly shows: number; readonly row: number; readonly column: number }[] {
  const shapes: { shows: number; row: number; column: number }[] = [];
  let shows = 0;
  for (const { type, instance, data } of drawnRecords(pieces)) {
    if (type === SHAPE) shows = 0;
    else if (type === PROPERTIES) shows = pictureShown(data, instance) ?? shows;
    else if (type === ANCHOR && shows > 0 && data.length >= 8) {
      shapes.push({ shows, column: data.readUInt16LE(2), row: data.readUInt16LE(6) });
    }
  }
  return shapes;
}

function pictureShown(properties: Buffer, count: number): number | null {
  for (let at = 0; at < count * 6 && at + 6 <= properties.length; at += 6) {
    if ((properties.readUInt16LE(at) & 0x3fff) === PICTURE_SHOWN) return properties.readUInt32LE(at + 2);
  }
  return null;
}
