import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Saved by exceljs and LibreOffice: three items with a picture each in B6 to B8, a fourth on the second sheet. */
export function pictureWorkbook(ending: 'xlsx' | 'xls' | 'ods'): Uint8Array {
  const path = fileURLToPath(new URL(`../../fixtures/workbooks/pictures.${ending}`, import.meta.url));
  return new Uint8Array(readFileSync(path));
}
