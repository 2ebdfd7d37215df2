import type { DocumentModel } from '#shared/documents/document-model';

export interface Printer {
  readonly name: string;
  readonly isDefault: boolean;
}

/** What lies in the printer's tray. */
export type PrintSheet = 'A4' | 'label-100x150';

/** The sheet of a paper, or of several in one job: labels only where there is nothing else. */
export function sheetFor(models: readonly Pick<DocumentModel, 'page'>[]): PrintSheet {
  const labels = models.length > 0 && models.every(({ page }) => page?.size === 'label-100x150');
  return labels ? 'label-100x150' : 'A4';
}

export interface PrintJob {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Name of the job in the printer's queue. */
  readonly title: string;
  readonly sheet: PrintSheet;
  /** `null` prints on the system's default printer. */
  readonly printer: string | null;
  readonly copies: number;
}

/** The system's printers. A refused job leaves as ProblemError `print-failed`. */
export interface Printing {
  printers(): Promise<Printer[]>;
  print(job: PrintJob): Promise<void>;
}
