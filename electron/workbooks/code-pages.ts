import iconv from 'iconv-lite';

/** Windows code page numbers that iconv calls by another name. */
const NAMES: ReadonlyMap<number, string> = new Map([
  [1200, 'utf-16le'],
  [1201, 'utf-16be'],
  [10000, 'macroman'],
  [10006, 'macgreek'],
  [10007, 'maccyrillic'],
  [10029, 'maccenteuro'],
  [10079, 'maciceland'],
  [10081, 'macturkish'],
  [20127, 'ascii'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [28591, 'iso-8859-1'],
  [28592, 'iso-8859-2'],
  [28595, 'iso-8859-5'],
  [28597, 'iso-8859-7'],
  [28599, 'iso-8859-9'],
  [65001, 'utf-8'],
]);
/** What a page that nobody knows is read as; Excel itself falls back to the page of the PC. */
const USUAL = 'windows-1252';

/** Code pages as SheetJS asks for them. Its own tables take 29 MB and 80 ms in every reader, for any file. */
export const codePages = {
  utils: {
    decode: (page: number, data: Uint8Array | readonly number[] | string): string =>
      iconv.decode(bytesOf(data), encodingOf(page)),
    encode: (page: number, text: string, as?: string): Buffer | string => {
      const bytes = iconv.encode(text, encodingOf(page));
      return as === 'str' ? bytes.toString('latin1') : bytes;
    },
  },
};

function encodingOf(page: number): string {
  const name = NAMES.get(page) ?? `cp${page}`;
  return iconv.encodingExists(name) ? name : USUAL;
}

function bytesOf(data: Uint8Array | readonly number[] | string): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'latin1');
  return data instanceof Uint8Array
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);
}
