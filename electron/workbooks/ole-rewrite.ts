import { CFB } from '@e965/xlsx';

/**
 * The container of an old Office file with another stream of that name, all other parts as they were. Null where it has
 * no such stream of its own, or `edit` gives none.
 */
export function rewriteOleStream(
  file: Uint8Array,
  name: string,
  edit: (stream: Buffer) => Buffer | null,
): Uint8Array | null {
  const container = CFB.read(file, { type: 'buffer' });
  const entry = CFB.find(container, `/${name}`);
  if (!entry) return null;
  const stream = edit(Buffer.from(entry.content));
  if (stream === null) return null;
  entry.content = stream;
  entry.size = stream.length;
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}
