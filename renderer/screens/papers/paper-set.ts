import type { PaperReference } from '#shared/api/views/file-views';
import type { PaperRow } from '#shared/api/views/order-views';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import type { PaperSource } from '#shared/domain/paper-source';

/** Labels are stuck on cartons and questions go out alone: the set of a shipment is what customs, bank and buyer get. */
const NOT_IN_SET: ReadonlySet<FormKind> = new Set(['carton-labels', 'customer-questions']);

/** The newest standing paper of each form, or its draft, in the order of the list. */
export function setRows(papers: readonly PaperRow[]): readonly PaperRow[] {
  const byKind = new Map<FormKind, PaperRow>();
  for (const paper of papers) {
    if (paper.voided) continue;
    const known = byKind.get(paper.kind);
    if (known === undefined || (paper.version ?? 0) >= (known.version ?? 0)) byKind.set(paper.kind, paper);
  }
  return [...byKind.values()];
}

export function startTicks(papers: readonly PaperRow[]): ReadonlySet<FormKind> {
  return new Set(setRows(papers).flatMap(({ kind }) => (NOT_IN_SET.has(kind) ? [] : [kind])));
}

/** Ticked forms that have no number yet. */
export function draftsOf(papers: readonly PaperRow[], ticked: ReadonlySet<FormKind>): readonly FormKind[] {
  return setRows(papers).flatMap(({ kind, issuedId }) =>
    issuedId === null && ticked.has(kind) ? [kind] : [],
  );
}

export function referencesOf(
  papers: readonly PaperRow[],
  ticked: ReadonlySet<FormKind>,
  source: PaperSource,
  language: PaperLanguage,
): PaperReference[] {
  return setRows(papers)
    .filter(({ kind }) => ticked.has(kind))
    .map(({ kind, issuedId }) => (issuedId === null ? { kind, language, ...source } : { issuedId }));
}
