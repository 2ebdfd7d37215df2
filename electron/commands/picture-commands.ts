import { ProblemError, problem } from '#shared/api/problem';
import type { AttachmentId } from '#shared/values/ids';
import { pictureType } from '../files/picture-type';
import type { HandlersOf } from '../ipc/handlers';
import type { DeskContext } from './context';
import { notFound, valueOrThrow } from './outcome';

type Channels = 'pictures.choose' | 'pictures.keep' | 'pictures.read' | 'attachments.saveCopy';

export const PICTURE_BYTES_MAX = 10 * 1024 * 1024;

export function pictureCommands(desk: DeskContext): HandlersOf<Channels> {
  return {
    'pictures.choose': async () => {
      const chosen = await desk.dialogs.openFile('picture');
      return chosen === null ? null : { id: await keepPicture(desk, chosen.name, chosen.bytes) };
    },
    'pictures.keep': async ({ name, bytes }) => ({ id: await keepPicture(desk, name, bytes) }),
    'pictures.read': async ({ id }) => {
      const attachment = desk.store.get('attachments', id);
      if (!attachment) throw notFound('picture');
      return { type: attachment.type, bytes: valueOrThrow(await desk.files.read(id)) };
    },
    'attachments.saveCopy': async ({ id }) => {
      const attachment = desk.store.get('attachments', id);
      if (!attachment) throw notFound('file');
      return desk.dialogs.saveFile(attachment.name, valueOrThrow(await desk.files.read(id)));
    },
  };
}

/** Only PNG and JPEG, known by their first bytes: these two print everywhere. */
async function keepPicture(desk: DeskContext, name: string, bytes: Uint8Array): Promise<AttachmentId> {
  const type = pictureType(bytes);
  if (type === null) throw new ProblemError(problem('file-unreadable', { name }, { rule: 'picture-type' }));
  if (bytes.byteLength > PICTURE_BYTES_MAX)
    throw new ProblemError(problem('file-too-large', { name, megabytes: 10 }));
  return keepFile(desk, name, bytes, type);
}

/** Bytes first, then the record that names them: a record never points at nothing. */
export async function keepFile(
  desk: DeskContext,
  name: string,
  bytes: Uint8Array,
  type: string,
): Promise<AttachmentId> {
  const id = valueOrThrow(await desk.files.keep(bytes));
  if (desk.store.get('attachments', id)) return id;
  const keptAt = desk.clock.now().toISOString();
  valueOrThrow(
    await desk.store.change('files.keep', (tx) =>
      tx.put('attachments', { id, name, bytes: bytes.byteLength, type, keptAt }),
    ),
  );
  return id;
}
