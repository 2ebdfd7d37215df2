import iconv from 'iconv-lite';
import { refuse } from './refusal';

const READABLE =
  /^(utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d|gb2312|gbk|gb18030|big5|shift_jis|euc-kr)$/i;

/** The characters of an XML part: UTF-16 by its first bytes, else as declared, else UTF-8. */
export function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return iconv.decode(bytes, 'utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return iconv.decode(bytes, 'utf-16be');
  const declared =
    /^[^>]{0,200}?encoding\s*=\s*["']([\w-]+)["']/.exec(bytes.toString('latin1', 0, 256))?.[1] ?? 'utf-8';
  // a part that says UTF-16 but is not is read as what it is
  if (/^utf-?(8|16)/i.test(declared)) return bytes.toString('utf8');
  if (!READABLE.test(declared)) refuse('file-hostile', { reason: 'xml-encoding', encoding: declared });
  return iconv.decode(bytes, declared);
}
