import type { PlainDate } from '#shared/values/plain-date';
import { knowsYear } from '../banking-calendar';
import { examinationEnd, expiryDay, lastPresentation, presentationDays } from '../credit-dates';
import { shippedOn } from '../presentation';
import { isTransport } from '../required-document';
import { type CheckCase, paperLabel, shippedDay } from './check-case';
import { type CreditFinding, creditSays, finding, holds, notAsked, says, unknown } from './finding';

/** L04: presented on or before the expiry, moved when the bank is closed on it. */
export function presentedBeforeExpiry({ terms, presentation, calendar, today }: CheckCase): CreditFinding {
  const { expiryDate } = terms;
  if (expiryDate === null) return unknown('L04', 'expiry', ['credit', '31D']);
  const last = expiryDay(expiryDate, calendar);
  const credit = [
    creditSays('31D', expiryDate),
    ...(last === expiryDate ? [] : [says('bank-calendar', last, calendar.id)]),
  ];
  const presented = presentation?.presentedOn ?? null;
  if (presented === null) {
    if (today > last) {
      return finding('L04', 'discrepancy', 'expired', {
        facts: { date: last },
        values: credit,
        mend: ['credit', '31D'],
      });
    }
    return unknown('L04', 'presentation-date', ['presentation', 'presentedOn'], credit);
  }
  const values = [...credit, says('presentation', presented)];
  if (presented > last) {
    return finding('L04', 'discrepancy', 'presented-late', {
      facts: { date: last },
      values,
      mend: ['presentation', 'presentedOn'],
    });
  }
  // Moved over a weekend: that no holiday lies behind it is known only when the year's holidays are.
  if (presented > expiryDate && !knowsYear(calendar, expiryDate)) {
    return finding('L04', 'doubt', 'holidays-unknown', {
      facts: { country: calendar.id, date: last },
      values,
      mend: ['calendar', calendar.id],
    });
  }
  return holds('L04', values);
}

/** L05: within the days of field 48 after shipment, when an original transport document is presented. */
export function presentedInPeriod(given: CheckCase): CreditFinding {
  const { terms, presentation, calendar } = given;
  const wanted = terms.documents.some(({ kind }) => isTransport(kind));
  if (!wanted && (presentation?.transports.length ?? 0) === 0) return notAsked('L05');
  const shipped = shippedDay(given);
  if (terms.expiryDate === null) return unknown('L05', 'expiry', ['credit', '31D']);
  if (shipped === null) return unknown('L05', 'shipment-date', ['transport', 'onBoardOn']);
  const days = presentationDays(terms);
  const last = lastPresentation(shipped, terms.expiryDate, days, calendar);
  const values = [creditSays('48', String(days)), says('transport-document', shipped)];
  const presented = presentation?.presentedOn ?? null;
  if (presented === null) {
    if (given.today > last) {
      return finding('L05', 'discrepancy', 'period-over', {
        facts: { date: last, days: String(days) },
        values,
        mend: ['presentation', 'presentedOn'],
      });
    }
    return unknown('L05', 'presentation-date', ['presentation', 'presentedOn'], values);
  }
  const both = [...values, says('presentation', presented)];
  if (presented <= last) return holds('L05', both);
  return finding('L05', 'discrepancy', 'period-over', {
    facts: { date: last, days: String(days) },
    values: both,
    mend: ['presentation', 'presentedOn'],
  });
}

/** L06: shipped by the latest day as written: a closed day never moves it. */
export function shippedInTime(given: CheckCase): CreditFinding {
  const { terms } = given;
  const { latestShipment, earliestShipment } = terms;
  const shipped = shippedDay(given);
  if (latestShipment === null && earliestShipment === null) return notAsked('L06');
  const tag = terms.shipmentPeriod === '' ? '44C' : '44D';
  if (shipped === null)
    return unknown(
      'L06',
      'shipment-date',
      ['transport', 'onBoardOn'],
      [creditSays(tag, latestShipment ?? '')],
    );
  const dated = (given.presentation?.transports ?? []).flatMap((transport) => {
    const on = shippedOn(transport);
    return on === null ? [] : [says('transport-document', on, transport.number)];
  });
  const late = latestShipment !== null && shipped > latestShipment;
  const early = earliestShipment !== null && dated.some(({ value }) => value < earliestShipment);
  if (!late && !early) return holds('L06', [creditSays(tag, latestShipment ?? ''), ...dated]);
  return finding('L06', 'discrepancy', late ? 'shipped-late' : 'shipped-early', {
    facts: { date: (late ? latestShipment : earliestShipment) ?? '', shipped },
    values: [creditSays(tag, (late ? latestShipment : earliestShipment) ?? ''), ...dated],
    mend: ['transport', 'onBoardOn'],
  });
}

/** L07: the day by which the bank must have answered. */
export function bankAnswers({ presentation, calendar }: CheckCase): CreditFinding {
  const presented = presentation?.presentedOn ?? null;
  if (presented === null) return unknown('L07', 'presentation-date', ['presentation', 'presentedOn']);
  return finding('L07', 'note', 'bank-answer', {
    facts: { date: examinationEnd(presented, calendar) },
    values: [says('presentation', presented)],
  });
}

/** L10: no document bears a date after its presentation. */
export function datedBeforePresentation({ presentation, papers }: CheckCase): CreditFinding {
  const presented = presentation?.presentedOn ?? null;
  if (presentation === null || presented === null) {
    return unknown('L10', 'presentation-date', ['presentation', 'presentedOn']);
  }
  const dated: readonly { readonly date: PlainDate | null; readonly value: ReturnType<typeof says> }[] = [
    // A draft is dated when it is issued: it says nothing yet.
    ...papers
      .filter(({ number }) => number !== '')
      .map((facts) => ({
        date: facts.date,
        value: says(facts.source, facts.date ?? '', paperLabel(facts)),
      })),
    ...presentation.documents.map(({ date, number }) => ({
      date,
      value: says('presented-document', date ?? '', number),
    })),
    ...presentation.transports.map(({ issuedOn, number }) => ({
      date: issuedOn,
      value: says('transport-document', issuedOn ?? '', number),
    })),
    ...(presentation.insurance === null
      ? []
      : [
          {
            date: presentation.insurance.issuedOn,
            value: says(
              'insurance-document',
              presentation.insurance.issuedOn ?? '',
              presentation.insurance.number,
            ),
          },
        ]),
  ];
  const later = dated.filter(({ date }) => date !== null && date > presented).map(({ value }) => value);
  if (later.length > 0) {
    return finding('L10', 'discrepancy', 'dated-later', {
      values: [says('presentation', presented), ...later],
      mend: ['documents', 'date'],
    });
  }
  if (dated.length === 0) return unknown('L10', 'document-dates', ['documents', 'date']);
  return holds('L10', [says('presentation', presented)]);
}
