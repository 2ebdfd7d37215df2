import type { GridCell, GridPicture } from '#shared/imports/sheet-grid';
import type { OoxmlPackage } from './ooxml-package';
import type { PictureShelf } from './picture-shelf';
import { XmlScanner } from './xml-scanner';

/** Pictures of a drawing part, each at the cell its upper left corner stands in. */
export function readDrawing(ooxml: OoxmlPackage, path: string, shelf: PictureShelf): GridPicture[] {
  if (!ooxml.has(path)) return [];
  const relations = ooxml.relations(path);
  const scanner = new XmlScanner(ooxml.text(path));
  const pictures: GridPicture[] = [];
  let corner: { row: number; column: number } | null = null;
  let inFrom = false;
  let place = { row: 0, column: 0 };
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (scanner.name === 'from') {
      inFrom = token === 'open';
      if (token === 'close') corner = place;
    } else if (token !== 'open') continue;
    else if (/Anchor$/.test(scanner.name)) corner = null;
    else if (inFrom && scanner.name === 'row') place = { ...place, row: toIndex(scanner.readText()) };
    else if (inFrom && scanner.name === 'col') place = { ...place, column: toIndex(scanner.readText()) };
    else if (scanner.name === 'blip' && corner !== null) {
      const relation = relations.get(scanner.attribute('embed') ?? '');
      const picture = relation && !relation.external ? shelf.put(relation.target) : null;
      if (picture) pictures.push({ ...picture, ...corner });
    }
  }
  return pictures;
}

/** WPS keeps pictures inside cells: formula `DISPIMG("ID_…",1)`, the picture in its own part under that id. */
export function readCellImages(ooxml: OoxmlPackage, shelf: PictureShelf): ReadonlyMap<string, string> {
  const path = 'xl/cellimages.xml';
  const targets = new Map<string, string>();
  if (!ooxml.has(path)) return targets;
  const relations = ooxml.relations(path);
  const scanner = new XmlScanner(ooxml.text(path));
  let id = '';
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (scanner.name === 'cNvPr') id = scanner.attribute('name') ?? '';
    else if (scanner.name === 'blip') {
      const relation = relations.get(scanner.attribute('embed') ?? '');
      if (relation && !relation.external && shelf.put(relation.target)) targets.set(id, relation.target);
    }
  }
  return targets;
}

/** The pictures that cells of a WPS sheet show. */
export function cellPictures(
  cells: readonly GridCell[],
  images: ReadonlyMap<string, string>,
  shelf: PictureShelf,
): GridPicture[] {
  if (images.size === 0) return [];
  return cells.flatMap((cell) => {
    const id = /DISPIMG\(\s*"([^"]+)"/i.exec(cell.formula ?? '')?.[1];
    const target = id === undefined ? undefined : images.get(id);
    const picture = target === undefined ? null : shelf.put(target);
    return picture ? [{ ...picture, row: cell.row, column: cell.column }] : [];
  });
}

function toIndex(text: string): number {
  const index = Number(text.trim());
  return Number.isInteger(index) && index >= 0 ? index : 0;
}
