export interface Printer {
  readonly name: string;
  readonly isDefault: boolean;
}

export interface PrintJob {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly title: string;
  /** `null` prints on the system's default printer. */
  readonly printer: string | null;
  readonly copies: number;
}

/** The system's printers. A refused job leaves as ProblemError `print-failed`. */
export interface Printing {
  printers(): Promise<Printer[]>;
  print(job: PrintJob): Promise<void>;
}
