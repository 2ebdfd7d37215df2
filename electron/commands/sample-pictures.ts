import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Attachment } from '#shared/domain/attachment';
import type { Company } from '#shared/domain/company';
import type { AttachmentId } from '#shared/values/ids';
import type { DeskContext } from './context';
import { valueOrThrow } from './outcome';

/** Keeps logo, seal and signature of the sample firm. */
export async function keepSamplePictures(
  desk: DeskContext,
): Promise<{ readonly attachments: readonly Attachment[]; readonly company: Partial<Company> }> {
  const attachments: Attachment[] = [];
  const company: { logo?: AttachmentId; seal?: AttachmentId; signature?: AttachmentId } = {};
  for (const field of ['logo', 'seal', 'signature'] as const) {
    const name = `${field}.png`;
    const bytes = await readFile(join(desk.samplesFolder, name));
    const id = valueOrThrow(await desk.files.keep(bytes));
    attachments.push({
      id,
      name,
      bytes: bytes.byteLength,
      type: 'image/png',
      keptAt: desk.clock.now().toISOString(),
    });
    company[field] = id;
  }
  return { attachments, company };
}
