import type { DocumentModel } from '#shared/documents/document-model';

/** Turns a paper's model into the bytes that are shown, saved and printed. */
export interface PaperPress {
  pdf(model: DocumentModel): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  /** Several papers in one file, one after the other. */
  pdfSet(models: readonly DocumentModel[]): Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  xlsx(model: DocumentModel): Promise<{ readonly bytes: Uint8Array }>;
}
