import { z } from 'zod';
import { FactoryDeduction } from '#shared/aftersales/factory-deduction';
import { Complaint } from '#shared/domain/complaint';
import { PaperLanguage } from '#shared/domain/form-kind';
import { Decision, Inspection, InspectionKind } from '#shared/domain/inspection';
import { CheckResult } from '#shared/domain/order-check';
import { PostingId } from '#shared/money/posting';
import { ComplaintId, CustomerId, InspectionId, IssuedDocumentId, SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { command, query } from '../channel';
import { patchOf } from '../patch';
import { HistoryEntry } from '../views/order-views';
import {
  ComplaintList,
  ComplaintListInput,
  ComplaintView,
  InspectionList,
  InspectionListInput,
  InspectionView,
  OrderQuality,
} from '../views/quality-views';

const Nothing = z.object({});
const Revision = z.object({ revision: z.number().int() });
const seenInspection = { inspectionId: InspectionId, revision: z.number().int() };
const seenComplaint = { complaintId: ComplaintId, revision: z.number().int() };

/** All from which inspections and complaints are shown. */
const READS = [
  'inspections',
  'complaints',
  'orders',
  'shipments',
  'customers',
  'suppliers',
  'products',
  'issuedDocuments',
  'company',
] as const;
const WITH_BOOKS = [...READS, 'postings', 'postingNotes', 'credits', 'statements', 'settings'] as const;

const Sum = FactoryDeduction.unwrap().pick({ amount: true, currency: true, reason: true });

/** Inspections with their sampling plan, and complaints with their settlement. */
export const qualityChannels = {
  'inspections.list': query(InspectionListInput, InspectionList, [...READS]),
  'inspections.file': query(z.object({ inspectionId: InspectionId }), InspectionView, [...READS]),
  'inspections.history': query(z.object({ inspectionId: InspectionId }), z.array(HistoryEntry), [
    'inspections',
  ]),
  /** Planned for what of the order is not accepted yet; day, factory and cartons are proposed. */
  'inspections.create': command(
    z.object({ orderId: SalesOrderId, kind: InspectionKind.default('final') }),
    z.object({ inspectionId: InspectionId, number: z.string() }),
  ),
  /** The plan is drawn as soon as lot and limits are there; with something counted they stay as they are. */
  'inspections.save': command(
    z.object({
      ...seenInspection,
      patch: patchOf(
        Inspection.unwrap().pick({
          kind: true,
          lineIds: true,
          shipmentId: true,
          supplierId: true,
          place: true,
          plannedOn: true,
          inspectedOn: true,
          inspector: true,
          factoryPerson: true,
          lot: true,
          level: true,
          severity: true,
          major: true,
          minor: true,
          cartons: true,
          defects: true,
          measurements: true,
          pictures: true,
          recheckOn: true,
          remark: true,
        }).shape,
      ),
    }),
    Revision,
  ),
  /** Other cartons, as long as nothing was counted. */
  'inspections.drawAgain': command(z.object(seenInspection), Revision),
  /** A decision against the count; `null` takes it back. */
  'inspections.decide': command(
    z.object({
      ...seenInspection,
      override: z.object({ decision: Decision, reason: z.string().min(1).max(500) }).nullable(),
    }),
    Revision,
  ),
  /** Books what the factory bears on its account; `null` takes it back. */
  'inspections.deduct': command(z.object({ ...seenInspection, deduction: Sum.nullable() }), Revision),
  /** The same lot once more. */
  'inspections.recheck': command(
    z.object(seenInspection),
    z.object({ inspectionId: InspectionId, number: z.string() }),
  ),
  /** Only while no report went out and no deduction stands. */
  'inspections.remove': command(z.object(seenInspection), Nothing),

  'complaints.list': query(ComplaintListInput, ComplaintList, [...READS]),
  'complaints.file': query(z.object({ complaintId: ComplaintId }), ComplaintView, [...WITH_BOOKS]),
  'complaints.history': query(z.object({ complaintId: ComplaintId }), z.array(HistoryEntry), ['complaints']),
  'complaints.create': command(
    z.object({ customerId: CustomerId, orderId: SalesOrderId.nullable() }),
    z.object({ complaintId: ComplaintId, number: z.string() }),
  ),
  'complaints.save': command(
    z.object({
      ...seenComplaint,
      patch: patchOf(
        Complaint.unwrap().omit({
          id: true,
          number: true,
          customerId: true,
          credits: true,
          deduction: true,
          replacementId: true,
          createdOn: true,
        }).shape,
      ),
    }),
    Revision,
  ),
  /** Numbers and freezes the credit note; its entry on the customer's account follows from it. */
  'complaints.issueCredit': command(
    z.object({ ...seenComplaint, against: PostingId, language: PaperLanguage, date: PlainDate }),
    z.object({ issuedId: IssuedDocumentId, number: z.string() }),
  ),
  'complaints.deduct': command(z.object({ ...seenComplaint, deduction: Sum.nullable() }), Revision),
  /** An order free of charge for the pieces complained about; no account moves. */
  'complaints.replace': command(
    z.object(seenComplaint),
    z.object({ orderId: SalesOrderId, number: z.string() }),
  ),
  /** Only while nothing was settled by it. */
  'complaints.remove': command(z.object(seenComplaint), Nothing),

  /** Inspections, complaints and extra check lines of one order. */
  'quality.ofOrder': query(z.object({ orderId: SalesOrderId }), OrderQuality, [...READS]),
  /** Answers an extra check line; `null` takes the answer back. */
  'quality.answerLesson': command(
    z.object({
      orderId: SalesOrderId,
      key: z.string().min(1).max(80),
      answer: z.object({ result: CheckResult, remark: z.string().max(1000) }).nullable(),
    }),
    Nothing,
  ),
} as const;
