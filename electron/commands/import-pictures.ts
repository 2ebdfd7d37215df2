import type { OrderDraft } from '#shared/imports/order-draft';
import type { AttachmentId } from '#shared/values/ids';
import { pictureType } from '../files/picture-type';
import type { DeskContext } from './context';
import type { ImportSession } from './import-session';
import { valueOrThrow } from './outcome';
import { keepFile, PICTURE_BYTES_MAX } from './picture-commands';

/**
 * Keeps the pictures that stand beside the lines of a file, each once, and says which line has which. Drawings that no
 * paper can print (EMF, BMP …) stay in the file alone, which is kept whole.
 */
export async function keepLinePictures(
  desk: DeskContext,
  session: Pick<ImportSession, 'file'>,
  draft: OrderDraft,
): Promise<ReadonlyMap<string, AttachmentId>> {
  const names = new Set(draft.lines.flatMap((line) => line.picture ?? []));
  const bytesOf = valueOrThrow(await session.file.pictures([...names]));
  const ids = new Map<string, AttachmentId>();
  for (const [name, bytes] of bytesOf) {
    const type = pictureType(bytes);
    if (type !== null && bytes.byteLength <= PICTURE_BYTES_MAX)
      ids.set(name, await keepFile(desk, name, bytes, type));
  }
  const byLine = new Map<string, AttachmentId>();
  for (const line of draft.lines) {
    const id = line.picture === null ? undefined : ids.get(line.picture);
    if (id !== undefined) byLine.set(line.id, id);
  }
  return byLine;
}
