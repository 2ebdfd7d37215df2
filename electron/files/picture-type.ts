/** MIME type by the first bytes; `null` for anything that is neither PNG nor JPEG. */
export function pictureType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const starts = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return null;
}
