import { z } from 'zod';
import { AttachmentId } from '#shared/values/ids';

/** A kept file: its bytes lie in the data folder under their SHA-256. */
export const Attachment = z
  .object({
    id: AttachmentId,
    name: z.string().min(1).max(255),
    bytes: z.number().int().min(0),
    type: z.string().max(120).default(''),
    keptAt: z.string(),
  })
  .readonly();
export type Attachment = z.infer<typeof Attachment>;
