import type { DocumentModel } from '#shared/documents/document-model';

/** Words over a paper that no longer counts, with when and why in one line. */
export interface PaperStamp {
  readonly text: string;
  readonly note: string;
}

export interface StampedPaper {
  readonly model: DocumentModel;
  readonly stamp: PaperStamp | null;
}

/** Turns a paper's model into the bytes that are shown, saved and printed. */
export interface PaperPress {
  /** `stamp` is said over every page and is no part of the paper. */
  pdf(
    model: DocumentModel,
    stamp?: PaperStamp | null,
  ): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  /** Several papers in one file, one after the other. */
  pdfSet(papers: readonly StampedPaper[]): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  xlsx(model: DocumentModel, stamp?: PaperStamp | null): Promise<{ readonly bytes: Uint8Array }>;
}
