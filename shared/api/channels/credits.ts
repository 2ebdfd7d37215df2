import { z } from 'zod';
import { BankCalendar } from '#shared/credit/banking-calendar';
import { AmendmentState, Credit } from '#shared/credit/credit';
import { TermCorrections } from '#shared/credit/credit-terms';
import { Presentation } from '#shared/credit/presentation';
import { PaperLanguage } from '#shared/domain/form-kind';
import { CreditId, CustomerId, IssuedDocumentId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { command, query } from '../channel';
import { patchOf } from '../patch';
import {
  CalendarRow,
  CreditCheck,
  CreditList,
  CreditListInput,
  CreditTextView,
  CreditView,
} from '../views/credit-views';
import { PaperPreview } from '../views/file-views';

const Nothing = z.object({});
const Revision = z.object({ revision: z.number().int() });
const seen = { creditId: CreditId, revision: z.number().int() };
const text = z.string().min(1).max(400_000);

/** All from which a credit and its checks are shown. */
const READS = [
  'credits',
  'bankCalendars',
  'shipments',
  'orders',
  'customers',
  'products',
  'company',
  'issuedDocuments',
] as const;

/** The list for the bank: which presentation, in which language. */
const BankPaper = { creditId: CreditId, presentationId: z.string().max(20), language: PaperLanguage };

/** Letters of credit: read from the bank's text, amended, presented under, checked. */
export const creditChannels = {
  'credits.list': query(CreditListInput, CreditList, [...READS]),
  'credits.file': query(z.object({ creditId: CreditId }), CreditView, [...READS]),
  /** What a pasted text says; stores nothing. */
  'credits.readText': query(z.object({ text }), CreditTextView, ['credits', 'customers']),
  /** Every check over one presentation, or over the credit alone. */
  'credits.check': query(
    z.object({ creditId: CreditId, presentationId: z.string().max(20).nullable() }),
    CreditCheck,
    [...READS],
  ),
  'credits.create': command(
    z.object({ text, customerId: CustomerId.nullable(), receivedOn: PlainDate }),
    z.object({ creditId: CreditId }),
  ),
  /** Adds an amendment as it came; it counts once it is accepted. */
  'credits.amend': command(
    z.object({ ...seen, text, receivedOn: PlainDate }),
    z.object({ amendmentId: z.string() }),
  ),
  /** The whole amendment, or none of it. */
  'credits.decideAmendment': command(
    z.object({ ...seen, amendmentId: z.string().max(20), state: AmendmentState }),
    Revision,
  ),
  /** Sets terms right; `amendmentId` null corrects the issue. Terms in `forget` are read from the bank's text again. */
  'credits.correct': command(
    z.object({
      ...seen,
      amendmentId: z.string().max(20).nullable(),
      corrections: TermCorrections,
      forget: z.array(z.string().max(40)).max(40).default([]),
    }),
    Revision,
  ),
  'credits.save': command(
    z.object({
      ...seen,
      patch: patchOf(
        Credit.unwrap().pick({ customerId: true, state: true, note: true, wording: true }).shape,
      ),
    }),
    Revision,
  ),
  /** A presentation from shipments or orders; what their records know is filled in. */
  'credits.present': command(
    z.object({
      ...seen,
      shipmentIds: z.array(ShipmentId).max(40),
      orderIds: z.array(SalesOrderId).max(40).default([]),
    }),
    z.object({ presentationId: z.string(), revision: z.number().int() }),
  ),
  'credits.savePresentation': command(z.object({ ...seen, presentation: Presentation }), Revision),
  'credits.removePresentation': command(z.object({ ...seen, presentationId: z.string().max(20) }), Revision),
  /** Only while nothing was presented under it. */
  'credits.remove': command(z.object({ ...seen }), Nothing),

  /** The list for the bank run as a draft. */
  'credits.bankList': query(z.object(BankPaper), PaperPreview, [...READS]),
  'credits.saveBankList': command(
    z.object({ ...BankPaper, format: z.enum(['pdf', 'xlsx']) }),
    z.object({ name: z.string() }).nullable(),
  ),
  /** Freezes the list as it is handed over. */
  'credits.issueBankList': command(
    z.object({ ...BankPaper, date: PlainDate }),
    z.object({ issuedId: IssuedDocumentId, number: z.string() }),
  ),

  'credits.calendars': query(Nothing, z.array(CalendarRow), ['bankCalendars']),
  'credits.saveCalendar': command(z.object({ calendar: BankCalendar, revision: z.number().int() }), Revision),
} as const;
