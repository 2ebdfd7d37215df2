import iconv from 'iconv-lite';
import type { WorkbookFormat, WorkbookGrid } from '#shared/imports/sheet-grid';
import { readDelimitedText } from './delimited-text';
import { readWithSheetJs } from './sheetjs-reader';

/** Reads untrusted bytes into a sparse grid. Pure; throws `ProblemError` where the file is refused. */
export function readWorkbook(bytes: Uint8Array, fileName: string): WorkbookGrid {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOle = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  const isBiff = bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1);
  if (isZip || isOle || isBiff) {
    return {
      fileName,
      format: isZip ? zipFormat(fileName) : 'xls',
      encoding: null,
      sheets: readWithSheetJs(bytes),
    };
  }
  const { text, encoding } = decode(bytes);
  return {
    fileName,
    format: 'csv',
    encoding,
    sheets: [readDelimitedText(text, fileName.replace(/\.[^.]*$/, ''))],
  };
}

function zipFormat(fileName: string): WorkbookFormat {
  if (/\.xlsb$/i.test(fileName)) return 'xlsb';
  if (/\.ods$/i.test(fileName)) return 'ods';
  return /\.xlsm$/i.test(fileName) ? 'xlsm' : 'xlsx';
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: utf8.decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: iconv.decode(Buffer.from(bytes), 'gb18030'), encoding: 'gb18030' };
  }
}
