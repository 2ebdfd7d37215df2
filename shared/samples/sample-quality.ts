import { Complaint } from '#shared/domain/complaint';
import { Inspection, type InspectionKind } from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import { drawCartons, seedFrom } from '#shared/quality/draw-cartons';
import { samplingPlan } from '#shared/quality/sampling-plan';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import type { NumberGiver } from './sample-numbers';

interface Visit {
  readonly order: string;
  readonly kind: InspectionKind;
  /** Days from today. */
  readonly planned: number;
  readonly done: boolean;
  readonly recheck?: number;
  readonly cartons: number;
  readonly open: number;
  readonly inspector: string;
  readonly defects: readonly (readonly [
    name: string,
    of: 'major' | 'minor',
    count: number,
    rework: string,
  ])[];
}

/** One accepted, one rejected that waits for its re-check, one for tomorrow. */
const VISITS: readonly Visit[] = [
  {
    order: '26',
    kind: 'final',
    planned: -4,
    done: true,
    cartons: 156,
    open: 13,
    inspector: 'Zhou Kai',
    defects: [
      ['Loose thread 线头未清', 'minor', 6, 'trimmed 已修剪'],
      ['Skipped stitch at the hem 下摆跳针', 'major', 2, 'sewn again 已返工'],
    ],
  },
  {
    order: '32',
    kind: 'in-line',
    planned: -2,
    done: true,
    recheck: 2,
    cartons: 0,
    open: 0,
    inspector: 'Hu Peng',
    defects: [
      ['Zip puckers 拉链起拱', 'major', 17, 'sew the zip again 重装拉链'],
      ['Pocket not level 口袋高低', 'minor', 9, 'move the pocket 调整口袋'],
    ],
  },
  {
    order: '30',
    kind: 'final',
    planned: 1,
    done: false,
    cartons: 214,
    open: 15,
    inspector: 'Zhou Kai',
    defects: [],
  },
];

/** Inspections as they stand on `today`; the lot is the lines of an order in its first unit. */
export function sampleInspections(
  today: PlainDate,
  orders: readonly SalesOrder[],
  give: NumberGiver,
): readonly Inspection[] {
  return VISITS.flatMap((visit, at) => {
    const order = orders.find(({ id }) => id === `sample:order-${visit.order}`);
    if (order === undefined) return [];
    const unit = order.lines[0]?.unit;
    const lines = order.lines.filter((line) => line.unit === unit);
    const lot = lines.reduce((total, { quantity }) => total + Number(quantity), 0);
    const createdOn = addDays(today, visit.planned - 7);
    const number = give('inspection', createdOn);
    const day = addDays(today, visit.planned);
    const { cartons } = visit;
    return [
      Inspection.parse({
        id: `sample:inspection-${at + 1}`,
        number,
        kind: visit.kind,
        orderId: order.id,
        lineIds: lines.length === order.lines.length ? [] : lines.map(({ id }) => id),
        supplierId: 'sample:supplier-hy',
        place: 'Ningbo 宁波',
        plannedOn: day,
        inspectedOn: visit.done ? day : null,
        inspector: visit.inspector,
        factoryPerson: '郑师傅',
        lot,
        cartons,
        plan: samplingPlan({ lot, level: 'II', severity: 'normal', major: '2.5', minor: '4.0' }),
        draw: cartons === 0 ? null : drawCartons(cartons, visit.open, seedFrom(number)),
        defects: visit.defects.map(([name, of, count, rework], row) => ({
          id: `d${row + 1}`,
          ...{ name, class: of, count, rework },
        })),
        recheckOn: visit.recheck === undefined ? null : addDays(today, visit.recheck),
        createdOn,
      }),
    ];
  });
}

interface Claim {
  readonly order: string;
  readonly item: string;
  readonly quantity: string;
  readonly received: number;
  readonly closed: number | null;
  readonly fields: Partial<Complaint>;
}

/** One that waits for our answer, one that was settled long ago and is remembered. */
const CLAIMS: readonly Claim[] = [
  {
    order: '11',
    item: 'SY-1905',
    quantity: '24',
    received: -40,
    closed: -33,
    fields: {
      claimNo: 'HB-C-0093',
      cause: 'shortage',
      causeText: 'Two cartons held 10 pieces instead of 12.',
      lesson: 'Weigh every carton of small pieces before it is closed.',
      liability: 'us',
      settlement: 'refused',
      answer: 'The weights of these cartons at loading were right; please ask the carrier.',
    },
  },
  {
    order: '19',
    item: 'SY-1203',
    quantity: '36',
    received: -5,
    closed: null,
    fields: {
      claimNo: 'WR-QC-2217',
      cause: 'colour',
      causeText: 'Collar and body differ in shade, 36 of 2,000 pieces.',
      lesson: 'Compare collar and body of each roll under D65 before cutting.',
      liability: 'factory',
    },
  },
];

/** Complaints as they stand on `today`. */
export function sampleComplaints(
  today: PlainDate,
  orders: readonly SalesOrder[],
  give: NumberGiver,
): readonly Complaint[] {
  return CLAIMS.flatMap((claim, at) => {
    const order = orders.find(({ id }) => id === `sample:order-${claim.order}`);
    const line = order?.lines.find(({ itemNo }) => itemNo === claim.item);
    if (order === undefined || line === undefined) return [];
    const receivedOn = addDays(today, claim.received);
    const closedOn = claim.closed === null ? null : addDays(today, claim.closed);
    return [
      Complaint.parse({
        ...claim.fields,
        id: `sample:complaint-${at + 1}`,
        number: give('complaint', receivedOn),
        customerId: order.customerId,
        orderId: order.id,
        supplierId: 'sample:supplier-hy',
        currency: order.currency,
        receivedOn,
        answerDueOn: addDays(receivedOn, 7),
        answeredOn: closedOn,
        closedOn,
        lines: [
          {
            id: 'c1',
            lineId: line.id,
            productId: line.productId,
            itemNo: line.itemNo,
            description: [line.descriptionEn, line.colour].filter((part) => part !== '').join(', '),
            quantity: claim.quantity,
            unit: line.unit,
            unitPrice: line.unitPrice ?? '0',
          },
        ],
        createdOn: receivedOn,
      }),
    ];
  });
}
