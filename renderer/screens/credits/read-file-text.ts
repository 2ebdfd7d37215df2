/** A text file larger than this is no bank message. */
const LARGEST_FILE = 400_000;

/** The words of a text file: UTF-8 where it is, else the encoding of Chinese Windows. `null` when it is too large. */
export async function readFileText(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<string | null> {
  if (file.size > LARGEST_FILE) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decodeText(bytes);
}

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return utf8.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}
