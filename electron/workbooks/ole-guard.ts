import { refuse } from './refusal';

/** Largest regular sector number; above stand the marks for free, end and table sectors. */
const LAST_SECTOR = 0xfffffffa;
const HEADER_DIFAT = 109;

/** Refuses an old Office container whose sector chains run in a circle: libraries would follow them for ever. */
export function guardOle(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 512) refuse('file-unreadable', { reason: 'ole-incomplete' });
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) refuse('file-unreadable', { reason: 'ole-sectors' });
  const size = 1 << shift;
  const table = tableSectors(file, size).flatMap((sector) => numbersIn(file, sector, size));
  refuseCircles(table);
  refuseCircles(chain(table, file.readUInt32LE(60)).flatMap((sector) => numbersIn(file, sector, size)));
}

/** Sectors of the table that says which sector follows which: the header names 109, a chain the rest. */
function tableSectors(file: Buffer, size: number): number[] {
  const sectors: number[] = [];
  for (let index = 0; index < HEADER_DIFAT; index += 1) sectors.push(file.readUInt32LE(76 + index * 4));
  const seen = new Set<number>();
  let next = file.readUInt32LE(68);
  while (next < LAST_SECTOR) {
    if (seen.has(next)) refuse('file-hostile', { reason: 'ole-circle' });
    seen.add(next);
    const numbers = numbersIn(file, next, size);
    next = numbers.pop() ?? LAST_SECTOR;
    sectors.push(...numbers);
  }
  return [...new Set(sectors.filter((sector) => sector < LAST_SECTOR))];
}

/** The 4-byte numbers of a sector; fewer where the file ends. */
function numbersIn(file: Buffer, sector: number, size: number): number[] {
  const from = (sector + 1) * size;
  const to = Math.min(from + size, file.length);
  const numbers: number[] = [];
  for (let at = from; at + 4 <= to; at += 4) numbers.push(file.readUInt32LE(at));
  return numbers;
}

function chain(table: readonly number[], first: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < table.length; sector = table[sector] ?? LAST_SECTOR) sectors.push(sector);
  return sectors;
}

function refuseCircles(table: readonly number[]): void {
  /** Round in which a sector was first met; meeting it again in the same round closes a circle. */
  const metIn = new Uint32Array(table.length);
  for (let start = 0; start < table.length; start += 1) {
    for (
      let sector = start;
      sector < table.length && metIn[sector] === 0;
      sector = table[sector] ?? LAST_SECTOR
    ) {
      metIn[sector] = start + 1;
      const next = table[sector] ?? LAST_SECTOR;
      if (metIn[next] === start + 1) refuse('file-hostile', { reason: 'ole-circle' });
    }
  }
}
