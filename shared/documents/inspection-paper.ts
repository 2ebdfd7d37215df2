import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Inspection } from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { InspectedPieces } from '#shared/quality/inspected-pieces';
import type { AttachmentId } from '#shared/values/ids';
import type { PaperFrame } from './paper-input';
import type { PaperLine } from './paper-line';

/** What the report is drawn from; gathered before, so that the builder stays pure. */
export interface InspectionPaperInput extends PaperFrame {
  readonly language: PaperLanguage;
  readonly inspection: Inspection;
  readonly order: SalesOrder;
  /** The lines that were looked at. */
  readonly lines: readonly PaperLine[];
  readonly customerName: string;
  readonly factoryName: string;
  readonly shipmentNo: string;
  /** Number of the inspection that this one repeats, or empty. */
  readonly recheckOf: string;
  readonly pieces: InspectedPieces;
  /** Kept pictures that together stay small enough to be sent; others are only counted. */
  readonly pictures: readonly AttachmentId[];
}
