import { ProblemError, problem } from '#shared/api/problem';
import type {
  AmendmentView,
  CreditCheck,
  CreditList,
  CreditListInput,
  CreditView,
  PresentationView,
} from '#shared/api/views/credit-views';
import { CREDIT_FILTERS, type CreditFilter } from '#shared/api/views/credit-views';
import type { PaperRow } from '#shared/api/views/order-views';
import { changesOf, termsAfter } from '#shared/credit/amendment';
import { checkCredit, countFindings } from '#shared/credit/check-credit';
import { drawingFacts } from '#shared/credit/checks/amount-checks';
import type { Credit, CreditAmendment } from '#shared/credit/credit';
import { creditDates, examinationEnd, lastPresentation, presentationDays } from '#shared/credit/credit-dates';
import { type Presentation, shipmentDate } from '#shared/credit/presentation';
import { TAG_ORDER } from '#shared/credit/swift-message';
import { changeTexts } from '#shared/credit/term-text';
import { amountRange } from '#shared/credit/tolerance';
import { isOpen } from '#shared/domain/order-stage';
import type { CurrencyCode } from '#shared/values/currency';
import type { DecimalText } from '#shared/values/decimal';
import type { CreditId } from '#shared/values/ids';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import { calendarFor, creditCase, drawingIn, termsOf } from './credit-case';
import type { CreditIndex } from './credit-index';
import { shipsElsewhere } from './order-shipments';
import { issuedFor } from './paper-rows';
import type { Records } from './records';
import { findItems } from './search-text';

export function creditOf(records: Pick<Records, 'get'>, creditId: CreditId): Credit {
  const credit = records.get('credits', creditId);
  if (!credit) throw new ProblemError(problem('not-found', { what: 'credit' }));
  return credit;
}

export function presentationOf(credit: Credit, presentationId: string): Presentation {
  const presentation = credit.presentations.find(({ id }) => id === presentationId);
  if (!presentation) throw new ProblemError(problem('not-found', { what: 'presentation' }));
  return presentation;
}

export function creditList(index: CreditIndex, input: CreditListInput, today: PlainDate): CreditList {
  const mine = index.all().filter(({ customerId }) => !input.customerId || customerId === input.customerId);
  const found = findItems(mine, (credit) => index.hay(credit), input.text);
  const passes = (credit: Credit, filter: CreditFilter) =>
    filter === 'all' || (filter === 'open') === (credit.state === 'open');
  const items = found.items.filter((credit) => passes(credit, input.filter));
  return {
    total: items.length,
    rows: items.slice(input.offset, input.offset + input.limit).map((credit) => index.row(credit, today)),
    // Object.fromEntries loses the names that CREDIT_FILTERS gave it.
    counts: Object.fromEntries(
      CREDIT_FILTERS.map((filter) => [filter, found.items.filter((credit) => passes(credit, filter)).length]),
    ) as Record<CreditFilter, number>,
    approximate: found.approximate,
  };
}

/** The file of a credit: how it stands, what changed it, what was presented, and what the checks count. */
export function creditView(
  records: Records,
  index: CreditIndex,
  creditId: CreditId,
  today: PlainDate,
): CreditView {
  const credit = creditOf(records, creditId);
  const { terms, doubts, tags } = termsOf(credit);
  const calendar = calendarFor(records, terms.expiryCountry);
  const open =
    credit.presentations.find(({ presentedOn }) => presentedOn === null) ??
    credit.presentations.at(-1) ??
    null;
  const linked = new Set(index.shipmentsOf(credit.id).map(({ id }) => id));
  return {
    credit,
    revision: records.revision('credits', creditId),
    row: index.row(credit, today),
    terms,
    tags: [...tags].sort((a, b) => place(a.tag) - place(b.tag)),
    doubts: [...doubts],
    range: amountRange(terms, drawingFacts(creditCase(records, credit, open, today))),
    holidaysKnown: creditDates(terms, null, calendar).holidaysKnown,
    amendments: credit.amendments.map((amendment) => amendmentView(credit, amendment)),
    presentations: credit.presentations.map((presentation) =>
      presentationView(records, credit, presentation, today),
    ),
    shipments: records
      .all('shipments')
      .filter(
        ({ id, customerId, state }) =>
          state !== 'cancelled' && (linked.has(id) || customerId === credit.customerId),
      )
      .map(({ id, number }) => ({ id, number, linked: linked.has(id) })),
    orders: records
      .all('orders')
      .filter(
        ({ id, customerId, stage }) =>
          customerId === credit.customerId &&
          (isOpen(stage) || stage.name === 'shipped') &&
          !shipsElsewhere(records, id),
      )
      .map(({ id, number, customerOrderNo }) => ({ id, number, customerOrderNo })),
    papers: bankLists(records, creditId),
  };
}

/** Known fields in the order of the message, others behind them. */
function place(tag: string): number {
  const at = TAG_ORDER.indexOf(tag);
  return at < 0 ? TAG_ORDER.length : at;
}

function amendmentView(credit: Credit, amendment: CreditAmendment): AmendmentView {
  const { id, number, date, receivedOn, state, decidedOn, decidedBy, tags } = amendment;
  const at = credit.amendments.indexOf(amendment);
  const earlier = credit.amendments.slice(0, at).filter((one) => one.state === 'accepted');
  const before = termsAfter(credit, earlier).terms;
  const after = termsAfter(credit, [...earlier, amendment]);
  const mine = new Set(tags.map(({ tag }) => tag));
  return {
    ...{ id, number, date, receivedOn, state, decidedOn, decidedBy },
    tags: [...tags],
    doubts: after.doubts.filter(
      ({ tag, doubt }) => doubt !== 'missing' && (mine.has(tag) || mine.has(tag.replace('A', 'B'))),
    ),
    changes: changesOf(credit, id).map(({ term }) => ({ term, ...changeTexts(before, after.terms, term) })),
  };
}

export function presentationView(
  records: Records,
  credit: Credit,
  presentation: Presentation,
  today: PlainDate,
): PresentationView {
  const given = creditCase(records, credit, presentation, today);
  const { terms } = given;
  const shippedOn = shipmentDate(presentation.transports);
  return {
    presentation,
    shipments: presentation.shipmentIds.flatMap((id) => {
      const shipment = records.get('shipments', id);
      return shipment === undefined ? [] : [{ id, number: shipment.number }];
    }),
    orders: presentation.orderIds.flatMap((id) => {
      const order = records.get('orders', id);
      return order === undefined ? [] : [{ id, number: order.number }];
    }),
    drawing: rounded(drawingIn(presentation, given.papers), terms.currency),
    shippedOn,
    lastPresentation:
      shippedOn === null || terms.expiryDate === null
        ? null
        : lastPresentation(shippedOn, terms.expiryDate, presentationDays(terms), given.calendar),
    bankAnswerBy:
      presentation.presentedOn === null ? null : examinationEnd(presentation.presentedOn, given.calendar),
    counts: countFindings(checkCredit(given)),
  };
}

function rounded(amount: DecimalText | null, currency: CurrencyCode | null): DecimalText | null {
  return amount === null || currency === null ? amount : money(amount, currency).amount;
}

/** Every answer of the checks for one presentation, or for the credit alone. */
export function creditCheck(
  records: Records,
  creditId: CreditId,
  presentationId: string | null,
  today: PlainDate,
): CreditCheck {
  const credit = creditOf(records, creditId);
  const presentation = presentationId === null ? null : presentationOf(credit, presentationId);
  const findings = checkCredit(creditCase(records, credit, presentation, today));
  return { findings: [...findings], counts: countFindings(findings) };
}

/** Lists for the bank that were frozen. */
function bankLists(records: Records, creditId: CreditId): PaperRow[] {
  return issuedFor(records, { creditId }).map(({ kind, id, number, version, language, date, voided }) => ({
    kind,
    issuedId: id,
    number,
    version,
    language,
    date,
    voided: voided !== null,
    outdated: false,
  }));
}
