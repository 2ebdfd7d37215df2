import type { Credit, CreditAmendment } from '#shared/credit/credit';
import type { TermCorrections } from '#shared/credit/credit-terms';
import { WordingChoices } from '#shared/credit/credit-wording';
import { InsuranceDocument, Presentation } from '#shared/credit/presentation';
import { documentsFrom, transportFrom } from '#shared/credit/presentation-draft';
import { type CreditText, readCreditText } from '#shared/credit/read-credit-text';
import { isTransport } from '#shared/credit/required-document';
import type { CreditId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { drawingIn, presentedPapers, termsOf } from '../queries/credit-case';
import { creditNumbered } from '../queries/credit-text';
import { creditOf, presentationOf } from '../queries/credit-view';
import type { Records } from '../queries/records';
import type { Transaction } from '../store/transaction';
import type { DeskContext } from './context';
import { duplicate, notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'credits.create'
  | 'credits.amend'
  | 'credits.decideAmendment'
  | 'credits.correct'
  | 'credits.save'
  | 'credits.present'
  | 'credits.savePresentation'
  | 'credits.removePresentation'
  | 'credits.remove'
  | 'credits.saveCalendar';

/** Letters of credit: kept as the bank sent them, amended whole, presented under. */
export function creditCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, clock } = desk;
  const today = () => todayOf(clock);
  const revised = (creditId: CreditId) => ({ revision: store.revision('credits', creditId) });
  /** One change of a credit as the clerk saw it. */
  const change = async <T>(
    label: string,
    { creditId, revision }: { readonly creditId: CreditId; readonly revision: number },
    work: (credit: Credit, tx: Transaction) => { readonly credit: Credit; readonly made: T },
  ): Promise<T> =>
    valueOrThrow(
      await store.change(label, (tx) => {
        tx.expect('credits', creditId, revision);
        const { credit, made } = work(creditOf(tx, creditId), tx);
        tx.put('credits', credit);
        return made;
      }),
    );
  const only = (credit: Credit) => ({ credit, made: null });
  return {
    'credits.create': async ({ text, customerId, receivedOn }) => {
      const read = issueIn(text);
      const made = valueOrThrow(
        await store.change('credits.create', (tx) => {
          if (creditNumbered(tx, read.creditNo) !== null)
            throw duplicate('number', { number: read.creditNo });
          if (customerId !== null && !tx.get('customers', customerId)) throw notFound('customer');
          return tx.put('credits', {
            // The store gives ids of the form that every id schema accepts.
            id: tx.nextId() as CreditId,
            customerId,
            issue: {
              receivedOn,
              text,
              tags: [...read.tags],
              sender: read.sender.slice(0, 11),
              file: null,
              corrections: {},
            },
            amendments: [],
            presentations: [],
            state: 'open',
            note: '',
            wording: WordingChoices.parse({}),
            createdOn: today(),
          });
        }),
      );
      return { creditId: made.id };
    },
    'credits.amend': async ({ text, receivedOn, ...seen }) => {
      const read = readCreditText(text);
      return change('credits.amend', seen, (credit) => {
        const amendment = amendmentFrom(credit, read, text, receivedOn);
        return {
          credit: { ...credit, amendments: [...credit.amendments, amendment] },
          made: { amendmentId: amendment.id },
        };
      });
    },
    'credits.decideAmendment': async ({ amendmentId, state, ...seen }) => {
      await change('credits.decideAmendment', seen, (credit) => {
        const decided =
          state === 'pending'
            ? { decidedOn: null, decidedBy: '' }
            : { decidedOn: today(), decidedBy: desk.clerk() };
        return only(
          changedAmendment(credit, amendmentId, (amendment) => ({ ...amendment, state, ...decided })),
        );
      });
      return revised(seen.creditId);
    },
    'credits.correct': async ({ amendmentId, corrections, forget, ...seen }) => {
      await change('credits.correct', seen, (credit) => {
        const kept = forgotten(credit, forget);
        return only(
          amendmentId === null
            ? {
                ...kept,
                issue: { ...kept.issue, corrections: corrected(kept.issue.corrections, corrections) },
              }
            : changedAmendment(kept, amendmentId, (amendment) => ({
                ...amendment,
                corrections: corrected(amendment.corrections, corrections),
              })),
        );
      });
      return revised(seen.creditId);
    },
    'credits.save': async ({ patch, ...seen }) => {
      const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      await change('credits.save', seen, (credit) => only({ ...credit, ...named }));
      return revised(seen.creditId);
    },
    'credits.present': async ({ shipmentIds, orderIds, ...seen }) => {
      const presentationId = await change('credits.present', seen, (credit, tx) => {
        const presentation = presentationFrom(recordsIn(tx), credit, { shipmentIds, orderIds }, today());
        for (const id of shipmentIds) {
          const shipment = tx.get('shipments', id);
          if (shipment && shipment.creditId === null)
            tx.put('shipments', { ...shipment, creditId: credit.id });
        }
        return {
          credit: { ...credit, presentations: [...credit.presentations, presentation] },
          made: presentation.id,
        };
      });
      return { presentationId, ...revised(seen.creditId) };
    },
    'credits.savePresentation': async ({ presentation, ...seen }) => {
      await change('credits.savePresentation', seen, (credit, tx) => {
        presentationOf(credit, presentation.id);
        const kept = settled(recordsIn(tx), presentation, today());
        return only({
          ...credit,
          presentations: credit.presentations.map((one) => (one.id === kept.id ? kept : one)),
        });
      });
      return revised(seen.creditId);
    },
    'credits.removePresentation': async ({ presentationId, ...seen }) => {
      await change('credits.removePresentation', seen, (credit) => {
        const { presentedOn } = presentationOf(credit, presentationId);
        if (presentedOn !== null) throw ruleBroken('presentation-at-bank', { date: presentedOn });
        return only({
          ...credit,
          presentations: credit.presentations.filter(({ id }) => id !== presentationId),
        });
      });
      return revised(seen.creditId);
    },
    'credits.remove': async ({ creditId, revision }) => {
      valueOrThrow(
        await store.change('credits.remove', (tx) => {
          creditOf(tx, creditId);
          tx.expect('credits', creditId, revision);
          removeCredit(tx, creditId);
        }),
      );
      return {};
    },
    'credits.saveCalendar': async ({ calendar, revision }) => {
      valueOrThrow(
        await store.change('credits.saveCalendar', (tx) => {
          tx.expect('bankCalendars', calendar.id, revision);
          tx.put('bankCalendars', calendar);
        }),
      );
      return { revision: store.revision('bankCalendars', calendar.id) };
    },
  };
}

export function recordsIn(tx: Transaction): Records {
  return {
    get: (collection, id) => tx.get(collection, id),
    all: (collection) => tx.all(collection),
    revision: () => 0,
  };
}

/** The text as an issued credit; an amendment or anything else is refused by name. */
function issueIn(text: string): CreditText {
  const read = readCreditText(text);
  if (read.kind === 'nothing') throw ruleBroken('credit-unreadable', {}, 'text');
  if (read.kind === 'amendment') throw ruleBroken('credit-is-amendment', { number: read.creditNo }, 'text');
  return read;
}

function amendmentFrom(
  credit: Credit,
  read: CreditText,
  text: string,
  receivedOn: PlainDate,
): CreditAmendment {
  if (read.kind === 'nothing') throw ruleBroken('credit-unreadable', {}, 'text');
  if (read.kind === 'issue') throw ruleBroken('credit-is-issue', { number: read.creditNo }, 'text');
  const { number } = termsOf(credit).terms;
  const same = (a: string, b: string) =>
    a.replace(/\s+/g, '').toUpperCase() === b.replace(/\s+/g, '').toUpperCase();
  // Older messages carry the credit's number in 21 or 23, the bank's own in 20.
  const named = read.tags.filter(({ tag }) => ['20', '21', '23'].includes(tag)).map(({ raw }) => raw.trim());
  if (!named.some((one) => same(one, number)))
    throw ruleBroken('amendment-of-other', { number: read.creditNo, wanted: number }, 'text');
  if (
    read.amendmentNo !== '' &&
    credit.amendments.some((one) => Number(one.number) === Number(read.amendmentNo))
  ) {
    throw duplicate('amendment', { number: read.amendmentNo });
  }
  return {
    id: freeId('a', credit.amendments),
    receivedOn,
    text,
    tags: [...read.tags],
    sender: read.sender.slice(0, 11),
    file: null,
    corrections: {},
    number: read.amendmentNo,
    date: read.date,
    state: 'pending',
    decidedOn: null,
    decidedBy: '',
  };
}

/** `a1`, `a2`, …: never one that stands already. */
function freeId(letter: string, taken: readonly { readonly id: string }[]): string {
  let count = taken.length + 1;
  while (taken.some(({ id }) => id === `${letter}${count}`)) count += 1;
  return `${letter}${count}`;
}

function changedAmendment(
  credit: Credit,
  amendmentId: string,
  work: (amendment: CreditAmendment) => CreditAmendment,
): Credit {
  if (!credit.amendments.some(({ id }) => id === amendmentId)) throw notFound('amendment');
  return {
    ...credit,
    amendments: credit.amendments.map((one) => (one.id === amendmentId ? work(one) : one)),
  };
}

/** Corrections laid over earlier ones. */
function corrected(before: TermCorrections, added: TermCorrections): TermCorrections {
  return {
    ...before,
    ...Object.fromEntries(Object.entries(added).filter(([, value]) => value !== undefined)),
  };
}

/** The credit with these terms read from the bank's text again, in every version. */
function forgotten(credit: Credit, names: readonly string[]): Credit {
  const without = (corrections: TermCorrections): TermCorrections =>
    Object.fromEntries(Object.entries(corrections).filter(([name]) => !names.includes(name)));
  return {
    ...credit,
    issue: { ...credit.issue, corrections: without(credit.issue.corrections) },
    amendments: credit.amendments.map((one) => ({ ...one, corrections: without(one.corrections) })),
  };
}

function presentationFrom(
  records: Records,
  credit: Credit,
  from: Pick<Presentation, 'shipmentIds' | 'orderIds'>,
  today: PlainDate,
): Presentation {
  const { terms } = termsOf(credit);
  const shipments = from.shipmentIds.map((id) => {
    const shipment = records.get('shipments', id);
    if (!shipment) throw notFound('shipment');
    return shipment;
  });
  if (from.orderIds.some((id) => !records.get('orders', id))) throw notFound('order');
  const wanted = terms.documents.find(({ kind }) => isTransport(kind));
  const bare = Presentation.parse({ id: freeId('p', credit.presentations), ...from });
  const papers = presentedPapers(records, bare, today);
  return {
    ...bare,
    transports:
      wanted === undefined ? [] : shipments.map((shipment) => transportFrom(shipment, wanted.kind, papers)),
    insurance: terms.documents.some(({ kind }) => kind === 'insurance')
      ? InsuranceDocument.parse({ currency: terms.currency })
      : null,
    documents: [...documentsFrom(terms, papers)],
  };
}

/** What lies at the bank has an amount: later changes of our papers do not move it. */
function settled(records: Records, presentation: Presentation, today: PlainDate): Presentation {
  if (presentation.presentedOn === null || presentation.drawing !== null) return presentation;
  return { ...presentation, drawing: drawingIn(presentation, presentedPapers(records, presentation, today)) };
}

function removeCredit(tx: Transaction, creditId: CreditId): void {
  const credit = creditOf(tx, creditId);
  const { number } = termsOf(credit).terms;
  if (credit.presentations.some(({ presentedOn }) => presentedOn !== null))
    throw ruleBroken('credit-presented', { number });
  for (const shipment of tx.all('shipments')) {
    if (shipment.creditId === creditId) tx.put('shipments', { ...shipment, creditId: null });
  }
  tx.remove('credits', creditId);
}
