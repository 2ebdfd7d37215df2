import { z } from 'zod';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { HandOver, HandOverWay, HolderRole } from '#shared/domain/paper-holder';
import { PaperSourceFields } from '#shared/domain/paper-source';
import { IssuedDocumentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { command, query } from '../channel';

/** `stands`: what its holders may work from. */
export const PaperState = z.enum(['stands', 'void', 'replaced', 'changed']);
export type PaperState = z.infer<typeof PaperState>;

/** An issued paper with everybody who was given it. */
export const HeldPaper = z.object({
  issuedId: IssuedDocumentId,
  kind: FormKind,
  number: z.string(),
  version: z.number().int(),
  language: PaperLanguage,
  date: PlainDate,
  /** Number of the order or shipment it stands on. */
  of: z.string(),
  state: PaperState,
  handedTo: z.array(HandOver),
});
export type HeldPaper = z.infer<typeof HeldPaper>;

/** A copy to be called back. */
export const OldCopyRow = z.object({
  issuedId: IssuedDocumentId,
  kind: FormKind,
  number: z.string(),
  version: z.number().int(),
  handOver: HandOver,
  why: z.enum(['void', 'replaced', 'changed']),
  /** The version that its holder should have instead. */
  newest: z.number().int().nullable(),
});
export type OldCopyRow = z.infer<typeof OldCopyRow>;

/** Who holds which version of which paper of one record, an order with those of its shipments. */
export const PaperMap = z.object({
  papers: z.array(HeldPaper),
  old: z.array(OldCopyRow),
  /** Names that each kind of holder is known by here, the likeliest first. */
  names: z.partialRecord(HolderRole, z.array(z.string())),
});
export type PaperMap = z.infer<typeof PaperMap>;

/** Who got which paper: noted by hand, never asked for. */
export const holderChannels = {
  'papers.map': query(z.object(PaperSourceFields), PaperMap, [
    'issuedDocuments',
    'orders',
    'shipments',
    'quotations',
    'customers',
    'suppliers',
    'products',
    'company',
    'inspections',
    'complaints',
    'credits',
  ]),
  /** One paper, or a whole set to the same holder. */
  'papers.handOut': command(
    z.object({
      issuedIds: z.array(IssuedDocumentId).min(1).max(100),
      role: HolderRole,
      name: z.string().max(80),
      on: PlainDate,
      way: HandOverWay,
    }),
    z.object({}),
  ),
  /** An old copy was called back, or its holder told; `settled` false opens it again. */
  'papers.settle': command(
    z.object({ issuedId: IssuedDocumentId, handOver: z.string(), settled: z.boolean() }),
    z.object({}),
  ),
};
