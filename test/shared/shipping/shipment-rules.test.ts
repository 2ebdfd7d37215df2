import { describe, expect, it } from 'vitest';
import { PackedCartons, Shipment, ShipmentContainer, type ShippedLine } from '#shared/domain/shipment';
import { verifiedGross } from '#shared/shipping/box-loads';
import { cutOffStandings, minutesBetween, nextCutOff } from '#shared/shipping/cut-offs';
import { packedFaults } from '#shared/shipping/hand-packing';
import { termDifferences } from '#shared/shipping/joint-terms';
import { boxesText, transportOf } from '#shared/shipping/order-transport';
import { mayMove, moved, nextStep } from '#shared/shipping/shipment-steps';
import { containerNumberFault } from '#shared/values/container-number';
import { DecimalText, decimal } from '#shared/values/decimal';
import { SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCustomer } from '../../builders/a-customer';
import { anOrder } from '../../builders/an-order';

const order = anOrder();
const day = (text: string) => PlainDate.parse(text);
const aShipment = (over: object = {}) =>
  Shipment.parse({
    id: 's:1',
    number: 'SH-2026-0001',
    customerId: order.customerId,
    currency: 'USD',
    lines: [{ orderId: order.id, lineId: '1', quantity: '1000' }],
    createdOn: '2026-03-10',
    ...over,
  });

describe('cut-offs', () => {
  const cutOffs = aShipment({
    booking: {
      cutOffs: {
        shippingInstruction: '2026-03-10T16:00',
        verifiedGrossMass: '2026-03-11T12:00',
        containerYard: '2026-03-12T23:30',
        customs: '2026-03-20T10:00',
      },
    },
  }).booking.cutOffs;

  it('count down in whole hours of the wall clock', () => {
    const standings = cutOffStandings(cutOffs, '2026-03-10T14:30', new Set());
    expect(standings.map(({ kind, hours, state }) => [kind, hours, state])).toEqual([
      ['shippingInstruction', 1, 'today'],
      ['verifiedGrossMass', 21, 'soon'],
      ['containerYard', 57, 'soon'],
      ['customs', 235, 'later'],
    ]);
  });

  it('are overdue a minute after, unless their matter is settled', () => {
    const late = cutOffStandings(cutOffs, '2026-03-10T16:01', new Set());
    expect(late[0]).toMatchObject({ state: 'overdue', hours: -1 });
    const settled = cutOffStandings(cutOffs, '2026-03-10T16:01', new Set(['shippingInstruction'] as const));
    expect(settled[0]?.state).toBe('done');
    expect(nextCutOff(settled)?.kind).toBe('verifiedGrossMass');
  });

  it('cross midnight and the end of a month', () => {
    expect(minutesBetween('2026-02-28T23:30', '2026-03-01T00:15')).toBe(45);
  });
});

describe('a container number', () => {
  it('names the digit that would be right', () => {
    expect(containerNumberFault('CSQU 305438-3')).toBeNull();
    expect(containerNumberFault('')).toBeNull();
    expect(containerNumberFault('CSQU3054384')).toEqual({ kind: 'check-digit', right: 3 });
    expect(containerNumberFault('CSQ3054384')).toEqual({ kind: 'form' });
    expect(containerNumberFault('CSQU305438')).toEqual({ kind: 'form' });
  });
});

describe('the verified gross mass', () => {
  const container = (over: object) => ShipmentContainer.parse({ type: '40HQ', ...over });
  it('is weighed, or cargo, dunnage and tare added up, or not known', () => {
    const cargo = DecimalText.parse('9273.6');
    expect(verifiedGross(container({ verifiedGrossKg: '13190' }), cargo)).toEqual({ method: 1, kg: '13190' });
    expect(verifiedGross(container({ tareKg: '3880', dunnageKg: '20' }), cargo)).toEqual({
      method: 2,
      kg: '13173.60',
    });
    expect(verifiedGross(container({}), cargo)).toBeNull();
  });
});

describe('cartons packed by hand', () => {
  const lines: ShippedLine[] = [
    { orderId: order.id, lineId: '1', quantity: decimal(100), sizes: [] },
    { orderId: order.id, lineId: '2', quantity: decimal(50), sizes: [] },
  ];
  const sizesOf = (line: ShippedLine) =>
    line.lineId === '1'
      ? [
          { size: 'S', quantity: decimal(40) },
          { size: 'M', quantity: decimal(60) },
        ]
      : [];
  const cartons = (id: string, count: number, contents: readonly (readonly [string, string, number])[]) =>
    PackedCartons.parse({
      id,
      cartons: count,
      contents: contents.map(([lineId, size, n]) => ({
        orderId: order.id,
        lineId,
        size,
        perCarton: String(n),
      })),
      packing: {
        piecesPerCarton: 1,
        lengthCm: '50',
        widthCm: '40',
        heightCm: '30',
        netKg: '5',
        grossKg: '6',
      },
    });

  it('may hold several lines and sizes as long as the pieces are there', () => {
    const fine = [
      cartons('p1', 4, [
        ['1', 'S', 10],
        ['2', '', 5],
      ]),
      cartons('p2', 2, [
        ['1', 'M', 30],
        ['2', '', 15],
      ]),
    ];
    expect(packedFaults(fine, lines, sizesOf)).toEqual([]);
  });

  it('never hold more than leaves, of the line or of a size, and no goods of another shipment', () => {
    expect(packedFaults([cartons('p1', 5, [['1', 'S', 10]])], lines, sizesOf)).toMatchObject([
      { kind: 'packed-too-many', packedId: 'p1', size: 'S', packed: '50', available: '40' },
    ]);
    expect(packedFaults([cartons('p1', 6, [['2', '', 10]])], lines, sizesOf)).toMatchObject([
      { kind: 'packed-too-many', size: '', packed: '60', available: '50' },
    ]);
    expect(packedFaults([cartons('p1', 1, [['9', '', 1]])], lines, sizesOf)).toMatchObject([
      { kind: 'packed-line-gone', available: '0' },
    ]);
  });
});

describe('orders that leave together', () => {
  it('are told apart where they were agreed differently, blanks and case aside', () => {
    const other = anOrder({
      id: SalesOrderId.parse('test:order-2'),
      number: 'SO-2026-0002',
      portOfLoading: 'NINGBO ',
      portOfDischarge: 'Rotterdam',
      incoterm: { code: 'CIF', place: 'Rotterdam' },
    });
    expect(termDifferences([order, other], aCustomer())).toEqual([
      {
        kind: 'incoterm-differs',
        order: 'SO-2026-0001',
        value: 'FOB Ningbo',
        other: 'SO-2026-0002',
        otherValue: 'CIF Rotterdam',
      },
      {
        kind: 'port-of-discharge-differs',
        order: 'SO-2026-0001',
        value: 'Hamburg',
        other: 'SO-2026-0002',
        otherValue: 'Rotterdam',
      },
    ]);
    expect(termDifferences([order], aCustomer())).toEqual([]);
  });
});

describe('the steps', () => {
  it('lead from planned to arrived, back only on shore, and to cancelled only before the ship leaves', () => {
    expect(nextStep('planned')).toBe('booked');
    expect(nextStep('arrived')).toBeNull();
    expect(mayMove('loaded', 'booked')).toBe(true);
    expect(mayMove('sailed', 'loaded')).toBe(false);
    expect(mayMove('sailed', 'cancelled')).toBe(false);
    expect(mayMove('cancelled', 'planned')).toBe(true);
    expect(mayMove('cancelled', 'sailed')).toBe(false);
  });

  it('keep the day on which each happened', () => {
    const booked = moved(aShipment(), 'booked', day('2026-03-11'), '');
    const sailed = moved(booked, 'sailed', day('2026-03-20'), '');
    expect(sailed.booking).toMatchObject({ bookedOn: '2026-03-11', sailedOn: '2026-03-20' });
    expect(moved(sailed, 'arrived', day('2026-04-22'), '').booking.arrivedOn).toBe('2026-04-22');
  });
});

describe('the transport that an order shows', () => {
  it('is that of its shipment, and its own while it is in none', () => {
    const shipment = aShipment({
      containers: [{ type: '40HQ', number: 'CSQU3054383', seal: 'EM774120' }, { type: '20GP' }],
      booking: { vessel: 'EVER GOLDEN', voyage: '0251W', etd: '2026-06-19', billOfLading: 'NB1' },
    });
    expect(transportOf(order, [shipment])).toMatchObject({
      vessel: 'EVER GOLDEN',
      container: 'CSQU3054383 / 40HQ',
      seal: 'EM774120',
      etd: '2026-06-19',
    });
    expect(transportOf(order, [{ ...shipment, state: 'cancelled' }])).toBe(order.shipment);
    expect(boxesText(shipment.containers)).toBe('1×40HQ, 1×20GP');
  });
});
