import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/documents/canonical-json';
import type { DocumentModel } from '#shared/documents/document-model';

const known = new WeakMap<DocumentModel, string>();

/** SHA-256 of the model's canonical JSON: the proof that a reprint is the paper that went out. */
export function modelHash(model: DocumentModel): string {
  const old = known.get(model);
  if (old !== undefined) return old;
  const hash = createHash('sha256').update(canonicalJson(model)).digest('hex');
  known.set(model, hash);
  return hash;
}
