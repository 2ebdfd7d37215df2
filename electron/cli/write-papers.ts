import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import type { PaperReference } from '#shared/api/views/file-views';
import type { Complaint } from '#shared/domain/complaint';
import type { FormKind } from '#shared/domain/form-kind';
import type { Inspection } from '#shared/domain/inspection';
import type { PaperSource } from '#shared/domain/paper-source';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { todayOf } from '../clock';
import { fileNameOf, paperFor } from '../commands/paper-commands';
import { writeWhole } from '../files/write-whole';
import { formsOf, issuedFor } from '../queries/paper-rows';
import type { Headless, Outcome } from './run-command';

export interface WrittenPaper {
  readonly kind: FormKind;
  readonly format: 'pdf' | 'xlsx';
  readonly lang: string;
  readonly path: string;
  readonly pages: number;
}

/** The record whose papers are written. */
export interface PaperSubject {
  readonly number: string;
  readonly source: PaperSource;
  /** An order that came from a quotation prints that quotation, not a new one. */
  readonly quotation: PaperSource | null;
}

export function subjectOf(record: SalesOrder | Shipment | Inspection | Complaint): PaperSubject {
  const { number } = record;
  if ('recheckOf' in record) return { number, source: { inspectionId: record.id }, quotation: null };
  if ('settlement' in record) return { number, source: { complaintId: record.id }, quotation: null };
  if (!('quotationId' in record)) return { number, source: { shipmentId: record.id }, quotation: null };
  const { id: orderId, quotationId } = record;
  return { number, source: { orderId }, quotation: quotationId === null ? null : { quotationId } };
}

/** Papers of one order, shipment, inspection or complaint as files. With `--issue` they get their numbers first; an issued paper is written as it went out. */
export async function writePapers(desk: Headless, record: Parameters<typeof subjectOf>[0]): Promise<Outcome> {
  const { given } = desk;
  if (given.out === null)
    throw new ProblemError(problem('invalid-input', { message: '--out DIR' }, { rule: 'command-line' }));
  await mkdir(given.out, { recursive: true });
  const subject = subjectOf(record);
  const files: WrittenPaper[] = [];
  for (const kind of kindsFor(desk, subject)) {
    const reference = await referenceFor(desk, subject, kind);
    files.push(...(await writePaper(desk, reference, given.out)));
  }
  return { json: { ok: true, files }, text: files.map((file) => `${file.path}\t${file.pages}`).join('\n') };
}

function kindsFor({ given, context }: Headless, subject: PaperSubject): readonly FormKind[] {
  const possible = formsOf(context.store, subject.source);
  // A label a carton is asked for by name: a thousand pages are no paper to look at.
  if (given.kinds === 'all') return possible.filter((kind) => kind !== 'carton-labels');
  for (const kind of given.kinds) {
    if (!possible.includes(kind))
      throw new ProblemError(problem('not-found', { what: kind, name: subject.number }));
  }
  return given.kinds;
}

async function referenceFor(
  { given, handlers, context }: Headless,
  subject: PaperSubject,
  kind: FormKind,
): Promise<PaperReference> {
  const source = kind === 'quotation' ? (subject.quotation ?? subject.source) : subject.source;
  const standing = issuedFor(context.store, source)
    .filter((paper) => paper.kind === kind && paper.voided === null && paper.language === given.language)
    .at(-1);
  if (standing) return { issuedId: standing.id };
  if (!given.issue) return { kind, language: given.language, ...source };
  const { issuedId } = await handlers['documents.issue']({
    kind,
    language: given.language,
    date: todayOf(context.clock),
    ...(given.waive === null ? {} : { waiver: given.waive }),
    ...source,
  });
  return { issuedId };
}

async function writePaper(
  { context, given }: Headless,
  reference: PaperReference,
  folder: string,
): Promise<WrittenPaper[]> {
  const paper = paperFor(context.store, reference, todayOf(context.clock));
  const pdf = await context.press.pdf(paper.model);
  const written: WrittenPaper[] = [];
  for (const format of given.formats) {
    const bytes = format === 'pdf' ? pdf.bytes : (await context.press.xlsx(paper.model)).bytes;
    const path = join(folder, `${fileNameOf(paper)}.${format}`);
    await writeWhole(path, bytes);
    written.push({ kind: paper.kind, format, lang: paper.language, path, pages: pdf.pages });
  }
  return written;
}
