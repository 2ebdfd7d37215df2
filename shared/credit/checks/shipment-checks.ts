import { sum } from '#shared/values/decimal';
import { firstDay, type InstalmentShipment, instalmentStates } from '../instalments';
import type { TransportDocument } from '../presentation';
import { type CheckCase, drawingOf, shippedDay } from './check-case';
import { plainName } from './compare-text';
import { type CreditFinding, creditSays, finding, holds, notAsked, says, unknown } from './finding';

/** Documents of one journey: the same means, the same voyage, the same destination are one shipment (art. 31(b)). */
export function journeysOf(
  transports: readonly TransportDocument[],
): readonly (readonly TransportDocument[])[] {
  const groups = new Map<string, TransportDocument[]>();
  for (const transport of transports) {
    const key = [transport.vessel, transport.voyage, transport.portOfDischarge].map(plainName).join('|');
    groups.set(key, [...(groups.get(key) ?? []), transport]);
  }
  return [...groups.values()];
}

function journeyText({ vessel, voyage, portOfLoading, portOfDischarge }: TransportDocument): string {
  return [
    `${vessel} ${voyage}`.trim(),
    [portOfLoading, portOfDischarge].filter((port) => port !== '').join(' – '),
  ]
    .filter((text) => text !== '')
    .join(', ');
}

/** L30: where partial shipments are prohibited everything leaves at once. */
export function shipmentsAllowed({ terms, presentation, earlier }: CheckCase): CreditFinding {
  const rule = terms.partialShipments;
  // Silence allows them (art. 31(a)).
  if (rule === null || rule === 'allowed') return holds('L30', [creditSays('43P', rule ?? '')]);
  const transports = presentation?.transports ?? [];
  const journeys = journeysOf(transports);
  const values = [
    creditSays('43P', rule),
    ...transports.map((transport) => says('transport-document', journeyText(transport), transport.number)),
  ];
  const several = journeys.length > 1 || (earlier.length > 0 && presentation !== null);
  if (rule === 'conditional') {
    return several
      ? finding('L30', 'doubt', 'conditional-to-read', {
          facts: { tag: '43P' },
          values,
          mend: ['credit', '43P'],
        })
      : holds('L30', values);
  }
  if (presentation === null) return notAsked('L30');
  if (earlier.length > 0) {
    return finding('L30', 'discrepancy', 'partial-shipment', {
      values: [
        ...values,
        ...earlier.map(({ id, shippedOn }) => says('earlier-presentations', shippedOn ?? '', id)),
      ],
      mend: ['presentation', ''],
    });
  }
  if (transports.length === 0) return unknown('L30', 'transport-document', ['transport', '']);
  if (
    transports.length > 1 &&
    transports.some(({ vessel, portOfDischarge }) => vessel === '' || portOfDischarge === '')
  ) {
    return unknown('L30', 'vessel', ['transport', 'vessel'], values);
  }
  if (several)
    return finding('L30', 'discrepancy', 'partial-shipment', { values, mend: ['transport', 'vessel'] });
  return transports.length > 1 ? finding('L30', 'holds', 'one-shipment', { values }) : holds('L30', values);
}

/** L31: each instalment within its period; one that was missed ends the credit for it and all that follow. */
export function instalmentsKept(given: CheckCase): CreditFinding {
  const { terms, earlier, today } = given;
  const { instalments } = terms;
  if (instalments.length === 0) return notAsked('L31');
  const shipped = shippedDay(given);
  const before: InstalmentShipment[] = earlier.flatMap(({ shippedOn, amount, quantities }) =>
    shippedOn === null
      ? []
      : [
          {
            on: shippedOn,
            amount,
            quantity: quantities.length === 0 ? null : sum(quantities.map(({ quantity }) => quantity)),
          },
        ],
  );
  if (given.presentation !== null && shipped === null)
    return unknown('L31', 'shipment-date', ['transport', 'onBoardOn']);
  const states = instalmentStates(instalments, before, shipped ?? today);
  const table = instalments.map(({ to, quantity, amount }, at) =>
    creditSays('44D', `${to} ${quantity ?? amount ?? ''} ${states[at] ?? ''}`.replace(/\s+/g, ' ').trim()),
  );
  const missed = states.indexOf('missed');
  if (missed >= 0) {
    return finding('L31', 'discrepancy', 'instalment-missed', {
      facts: { at: String(missed + 1), date: instalments[missed]?.to ?? '' },
      values: table,
      mend: ['credit', '44D'],
    });
  }
  if (shipped === null) return holds('L31', table);
  const mine = instalments.findIndex(({ to }, at) => shipped <= to && shipped >= firstDay(instalments, at));
  if (mine < 0) {
    return finding('L31', 'discrepancy', 'instalment-outside', {
      facts: { shipped },
      values: [...table, says('transport-document', shipped), says('presentation', drawingOf(given) ?? '')],
      mend: ['transport', 'onBoardOn'],
    });
  }
  return holds('L31', table);
}
