import type { SheetGrid, WorkbookFormat } from '#shared/imports/sheet-grid';
import { OoxmlPackage } from './ooxml-package';
import { readDrawing } from './ooxml-pictures';
import { readOoxml } from './ooxml-reader';
import { OpenDocumentReader } from './open-document';
import { PictureShelf } from './picture-shelf';
import type { ReportProgress } from './read-progress';
import { refuse } from './refusal';
import { readWithSheetJs } from './sheetjs-reader';
import { binarySheetIds, guardBinaryPart } from './xlsb-records';
import { decodeXml } from './xml-part';
import { XmlScanner } from './xml-scanner';
import { type GuardedZip, guardZip } from './zip-guard';
import { cleanZip } from './zip-rewrite';

export interface ZipWorkbook {
  readonly format: WorkbookFormat;
  readonly sheets: SheetGrid[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly recalculate: boolean;
}

/** Tells .xlsx, .xlsm, .xlsb and .ods apart by what is inside, and reads them. */
export function readZipWorkbook(bytes: Uint8Array, report: ReportProgress): ZipWorkbook {
  const zip = guardZip(bytes);
  if (zip.find('content.xml') !== null && zip.find('mimetype') !== null) return readOpenDocument(zip);
  const workbookPath = new OoxmlPackage(zip).relatedPart('', 'officeDocument') ?? guessWorkbook(zip);
  if (/\.bin$/i.test(workbookPath)) return binaryWorkbook(zip, workbookPath);
  if (
    !/workbook[^/]*\.xml$/i.test(workbookPath) &&
    !new OoxmlPackage(zip).text(workbookPath).includes('sheets')
  ) {
    refuse('file-not-a-workbook', { found: foundInZip(zip) });
  }
  const macros = zip.names.some((name) => /vbaProject\.bin$/i.test(name));
  return { format: macros ? 'xlsm' : 'xlsx', ...readOoxml(zip, workbookPath, report) };
}

/** A package whose root relations are missing or odd may still hold a workbook in the usual place. */
function guessWorkbook(zip: GuardedZip): string {
  const path = zip.names.find((name) => /^xl\/workbook\.(xml|bin)$/i.test(name));
  return path ?? refuse('file-not-a-workbook', { found: foundInZip(zip) });
}

function binaryWorkbook(zip: GuardedZip, workbookPath: string): ZipWorkbook {
  const drop =
    /vbaProject|\/(media|drawings|externalLinks|embeddings|printerSettings|charts|comments[^/]*)(\/|\.)/i;
  for (const name of zip.names)
    if (/\.bin$/i.test(name) && !drop.test(name)) guardBinaryPart(zip.bytes(name));
  const sheets = readWithSheetJs(cleanZip(zip, (name) => !drop.test(name)));
  const ooxml = new OoxmlPackage(zip);
  const shelf = new PictureShelf(ooxml);
  const relations = ooxml.relations(workbookPath);
  const ids = binarySheetIds(ooxml.bytes(workbookPath));
  // drawings are XML in this format too
  const drawn = sheets.map((sheet, index) => {
    const part = relations.get(ids[index] ?? '');
    const drawing = part && !part.external ? ooxml.relatedPart(part.target, 'drawing') : null;
    return drawing === null ? sheet : { ...sheet, pictures: readDrawing(ooxml, drawing, shelf) };
  });
  return { format: 'xlsb', sheets: drawn, pictures: shelf.bytes, recalculate: false };
}

function readOpenDocument(zip: GuardedZip): ZipWorkbook {
  const type = zip.bytes(zip.find('mimetype') ?? 'mimetype').toString('latin1');
  if (!type.includes('spreadsheet')) refuse('file-not-a-workbook', { found: 'opendocument' });
  const manifest = zip.find('META-INF/manifest.xml');
  if (manifest !== null && zip.bytes(manifest).includes('encryption-data')) {
    refuse('file-encrypted', { reason: 'opendocument-password' });
  }
  const xml = decodeXml(zip.bytes(zip.find('content.xml') ?? 'content.xml'));
  const shelf = new PictureShelf(new OoxmlPackage(zip));
  const sheets = new OpenDocumentReader(new XmlScanner(xml), shelf).read();
  return { format: 'ods', sheets, pictures: shelf.bytes, recalculate: false };
}

function foundInZip(zip: GuardedZip): string {
  if (zip.find('word/document.xml') !== null) return 'word';
  if (zip.find('ppt/presentation.xml') !== null) return 'slides';
  if (zip.names.some((name) => /^Index\/.*\.iwa$/i.test(name))) return 'numbers';
  return 'archive';
}
