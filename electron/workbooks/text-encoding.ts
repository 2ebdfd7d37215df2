import iconv from 'iconv-lite';

export interface DecodedText {
  readonly text: string;
  /** Lower-case name of the encoding: `utf-8`, `gb18030`. */
  readonly encoding: string;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: iconv.decode(Buffer.from(bytes), 'gb18030'), encoding: 'gb18030' };
  }
}
