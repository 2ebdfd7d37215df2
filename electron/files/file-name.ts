const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LENGTH_MAX = 120;

/**
 * A name that NTFS and every other file system takes: no separators or control characters, no reserved device name, no
 * dot or space at the end, at most 120 UTF-16 units, never empty.
 */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .toWellFormed();
  const cut = plain.slice(0, LENGTH_MAX).toWellFormed().replaceAll('\ufffd', '');
  const trimmed = cut.replace(/^\s+/, '').replace(/[.\s]+$/, '');
  const stem = trimmed.split('.')[0] ?? '';
  if (trimmed === '') return 'file';
  return RESERVED.test(stem) ? `_${trimmed}` : trimmed;
}
