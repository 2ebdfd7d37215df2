import type { SheetGrid } from '#shared/imports/sheet-grid';
import { finishSheet } from './finish-sheet';
import { OoxmlPackage } from './ooxml-package';
import { cellPictures, readCellImages, readDrawing } from './ooxml-pictures';
import { type SheetContent, type SheetContext, SheetReader } from './ooxml-sheet';
import { readSharedStrings } from './ooxml-strings';
import { readStyles } from './ooxml-styles';
import { PictureShelf } from './picture-shelf';
import { CellBudget, type ReportProgress } from './read-progress';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';
import { XmlScanner } from './xml-scanner';
import type { GuardedZip } from './zip-guard';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationId: string;
}

interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  /** The writer asks Excel to calculate everything on opening: results in the file may be fillers. */
  readonly recalculate: boolean;
}

export interface OoxmlContent {
  readonly sheets: SheetGrid[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly recalculate: boolean;
}

/** Reads .xlsx and .xlsm in both dialects. Charts, macros, links and names are never looked at. */
export function readOoxml(zip: GuardedZip, workbookPath: string, report: ReportProgress): OoxmlContent {
  const ooxml = new OoxmlPackage(zip);
  const book = readWorkbookPart(ooxml.text(workbookPath));
  const relations = ooxml.relations(workbookPath);
  const stringsPath = ooxml.relatedPart(workbookPath, 'sharedStrings');
  const stylesPath = ooxml.relatedPart(workbookPath, 'styles');
  const context: SheetContext = {
    strings: sharedTexts(ooxml, stringsPath),
    ...readStyles(
      stylesPath !== null && ooxml.has(stylesPath) ? ooxml.text(stylesPath) : null,
      book.date1904,
    ),
    budget: new CellBudget(),
    report,
  };
  const shelf = new PictureShelf(ooxml);
  const images = readCellImages(ooxml, shelf);
  const sheets = book.sheets.flatMap((entry) => {
    const relation = relations.get(entry.relationId);
    // chart, dialog and macro sheets hold no table
    if (relation && relation.type !== 'worksheet') return [];
    const path = relation?.target ?? refuse('file-unreadable', { reason: 'part-missing', part: entry.name });
    const content = readSheet(ooxml, path, context);
    const drawing = content.drawingId === null ? undefined : ooxml.relations(path).get(content.drawingId);
    const drawn = drawing && !drawing.external ? readDrawing(ooxml, drawing.target, shelf) : [];
    const pictures = [...drawn, ...cellPictures(content.cells, images, shelf)];
    return [finishSheet({ ...content, name: entry.name, hidden: entry.hidden, pictures })];
  });
  return { sheets, pictures: shelf.bytes, recalculate: book.recalculate };
}

/** Cells with the same shared string share the value too: in a long order that is most of the memory. */
function sharedTexts(ooxml: OoxmlPackage, path: string | null): SheetContext['strings'] {
  if (path === null || !ooxml.has(path)) return [];
  return readSharedStrings(ooxml.text(path)).map((text) => ({ kind: 'text', text }));
}

function readSheet(ooxml: OoxmlPackage, path: string, context: SheetContext): SheetContent {
  const xml = ooxml.text(path);
  return new SheetReader(new XmlScanner(xml), context).read(xml.length);
}

function readWorkbookPart(xml: string): WorkbookPart {
  const scanner = new XmlScanner(xml);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let recalculate = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    // extensions at the end repeat the name without the flag
    if (scanner.name === 'workbookPr' && scanner.depth === 2) date1904 = isOn(scanner.attribute('date1904'));
    else if (scanner.name === 'calcPr') recalculate = isOn(scanner.attribute('fullCalcOnLoad'));
    else if (scanner.name === 'sheet') {
      sheets.push({
        name: scanner.attribute('name') ?? `Sheet${sheets.length + 1}`,
        hidden: (scanner.attribute('state') ?? 'visible') !== 'visible',
        relationId: scanner.attribute('id') ?? '',
      });
    }
  }
  if (sheets.length > READING_LIMITS.sheets)
    refuse('file-too-large', { what: 'sheets', limit: READING_LIMITS.sheets });
  return { sheets, date1904, recalculate };
}

function isOn(flag: string | null): boolean {
  return flag === '1' || flag === 'true';
}
