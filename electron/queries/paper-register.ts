import type { PaperRegister, RegisteredPaper } from '#shared/api/views/file-views';
import { customerName } from '#shared/domain/customer';
import type { IssuedDocument } from '#shared/domain/issued-document';
import { supplierName } from '#shared/domain/supplier';
import type { Records } from './records';

export interface RegisterInput {
  readonly text: string;
  readonly onlyVoid: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Every number that was given, newest first, with what it was given to and why it was voided: no hole is left unsaid. */
export function paperRegister(records: Records, input: RegisterInput): PaperRegister {
  const wanted = input.text.trim().toLowerCase();
  const rows = records
    .all('issuedDocuments')
    .filter((paper) => !input.onlyVoid || paper.voided !== null)
    .map((paper) => registered(records, paper))
    .filter((row) => `${row.number} ${row.of} ${row.customer}`.toLowerCase().includes(wanted))
    .sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : a.issuedAt > b.issuedAt ? -1 : b.version - a.version));
  return { total: rows.length, rows: rows.slice(input.offset, input.offset + input.limit) };
}

function registered(records: Records, paper: IssuedDocument): RegisteredPaper {
  const { id, kind, number, version, language, date, issuedAt, issuedBy, voided } = paper;
  return {
    id,
    kind,
    number,
    version,
    language,
    date,
    issuedAt,
    issuedBy,
    voided,
    ...subjectOf(records, paper),
  };
}

function subjectOf(
  records: Records,
  { orderId, shipmentId, quotationId, creditId, inspectionId, complaintId, account }: IssuedDocument,
): Pick<RegisteredPaper, 'of' | 'customer'> {
  const nameOf = (customerId: string | undefined) => {
    const customer = customerId === undefined ? undefined : records.get('customers', customerId);
    return customer === undefined ? '' : customerName(customer);
  };
  if (orderId) {
    const order = records.get('orders', orderId);
    return { of: order?.number ?? '', customer: nameOf(order?.customerId) };
  }
  if (shipmentId) {
    const shipment = records.get('shipments', shipmentId);
    return { of: shipment?.number ?? '', customer: nameOf(shipment?.customerId) };
  }
  if (quotationId) {
    const quotation = records.get('quotations', quotationId);
    return { of: quotation?.number ?? '', customer: nameOf(quotation?.customerId) };
  }
  if (creditId) return { of: '', customer: '' };
  if (inspectionId) {
    const inspection = records.get('inspections', inspectionId);
    const order = inspection && records.get('orders', inspection.orderId);
    return { of: order?.number ?? '', customer: nameOf(order?.customerId) };
  }
  if (complaintId) {
    const complaint = records.get('complaints', complaintId);
    return { of: complaint?.claimNo ?? '', customer: nameOf(complaint?.customerId) };
  }
  if (!account) return { of: '', customer: '' };
  const supplier = account.side === 'supplier' ? records.get('suppliers', account.party) : undefined;
  return {
    of: `${account.from} – ${account.to}`,
    customer: supplier === undefined ? nameOf(account.party) : supplierName(supplier),
  };
}
