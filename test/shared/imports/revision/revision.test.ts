import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import { applyRevision as apply } from '#shared/imports/revision/apply-revision';
import { revisionChanges as changesOf, type Revision } from '#shared/imports/revision/revision-changes';
import { HEAD_FIELDS, type SaidInFile } from '#shared/imports/revision/said-in-file';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { anOrder } from '../../../builders/an-order';
import { anOrderLine } from '../../../builders/an-order-line';

const quantity = (text: string) => DecimalText.parse(text);
const line = (id: string, item: string, pieces: string, more: Partial<OrderLine> = {}) =>
  anOrderLine({ id, customerItemNo: item, quantity: quantity(pieces), ...more });

/** A file that says everything itself. */
function everything(order: SalesOrder): SaidInFile {
  const ids = new Set(order.lines.map(({ id }) => id));
  return { head: new Set(HEAD_FIELDS), descriptions: ids, units: ids };
}

function revision(stored: SalesOrder, revised: SalesOrder, more: Partial<Revision> = {}): Revision {
  return { stored, revised, said: everything(revised), elsewhere: [], inShipments: new Map(), ...more };
}

const revisionChanges = (...args: Parameters<typeof revision>) => changesOf(revision(...args));
const applyRevision = (stored: SalesOrder, revised: SalesOrder, accepted: ReadonlySet<string>) =>
  apply(revision(stored, revised), accepted);
const applyAll = (before: SalesOrder, after: SalesOrder) =>
  applyRevision(before, after, new Set(revisionChanges(before, after).map(({ id }) => id)));

const stored = anOrder({
  lines: [
    line('1', 'A1', '600'),
    line('2', 'A2', '400'),
    line('3', 'A3', '300', { colour: 'navy' }),
    line('4', 'A3', '300', { colour: 'white' }),
  ],
});

describe('a revised purchase order', () => {
  it('that says the same changes nothing', () => {
    expect(revisionChanges(stored, { ...stored, lines: [...stored.lines].reverse() })).toEqual([]);
  });

  it('names what was added, removed and changed', () => {
    const revised = anOrder({
      deliveryDate: PlainDate.parse('2026-07-01'),
      lines: [
        line('1', 'A1', '900'),
        line('2', 'A3', '300', { colour: 'white', unitPrice: quantity('3.20') }),
        line('3', 'A3', '300', { colour: 'navy', deliveryDate: PlainDate.parse('2026-06-30') }),
        line('4', 'A9', '50'),
      ],
    });
    const changes = revisionChanges(stored, revised);
    expect(changes.map(({ kind, line: id, field, from, to }) => [kind, id, field, from, to])).toEqual([
      ['head', null, 'deliveryDate', '2026-06-20', '2026-07-01'],
      ['quantity', '1', 'quantity', '600', '900'],
      ['removed', '2', 'line', '400 PCS', ''],
      ['date', '3', 'deliveryDate', '', '2026-06-30'],
      ['price', '4', 'unitPrice', '3.16', '3.20'],
      ['added', null, 'line', '', '50 PCS'],
    ]);
  });

  it('pairs lines of one colour by their run of sizes: a new inseam moves none of the others', () => {
    const run = (id: string, inseam: number, pieces: string) =>
      line(id, 'J1', pieces, { sizes: [{ size: `W30 L${inseam}`, quantity: quantity(pieces) }] });
    const jeans = anOrder({ lines: [run('1', 30, '60'), run('2', 34, '30')] });
    const revised = anOrder({ lines: [run('1', 30, '60'), run('2', 32, '40'), run('3', 34, '30')] });
    const changes = revisionChanges(jeans, revised);
    expect(changes.map(({ kind, to }) => [kind, to])).toEqual([['added', '40 PCS']]);
  });

  it('takes over only what was accepted', () => {
    const revised = anOrder({
      lines: [line('1', 'A1', '900'), line('9', 'A9', '50')],
      files: [AttachmentId.parse('b'.repeat(64))],
    });
    const none = applyRevision(stored, revised, new Set());
    expect(none.lines).toEqual(stored.lines);
    expect(none.poRevision).toBe(1);
    expect(none.files).toEqual(['b'.repeat(64)]);

    const all = applyRevision(
      stored,
      revised,
      new Set(revisionChanges(stored, revised).map((change) => change.id)),
    );
    expect(all.lines.map((item) => [item.customerItemNo, item.quantity])).toEqual([
      ['A1', '900'],
      ['A9', '50'],
    ]);
    expect(all.lines[0]?.id).toBe('1');
    expect(new Set(all.lines.map((item) => item.id)).size).toBe(2);
    expect(revisionChanges(all, { ...revised })).toEqual([]);
  });

  it('keeps the same item ordered twice as two lines', () => {
    const twice = anOrder({ lines: [line('1', 'A1', '100'), line('2', 'A1', '200')] });
    expect(revisionChanges(twice, twice)).toEqual([]);
    const more = anOrder({ lines: [line('1', 'A1', '100'), line('2', 'A1', '250')] });
    expect(revisionChanges(twice, more).map((change) => [change.line, change.to])).toEqual([['2', '250']]);
  });

  it('follows a line whose colour was renamed when the item leaves no doubt', () => {
    const before = anOrder({ lines: [line('1', 'A1', '100', { colour: 'navy' })] });
    const after = anOrder({ lines: [line('1', 'A1', '100', { colour: 'midnight' })] });
    expect(revisionChanges(before, after)).toMatchObject([
      { kind: 'text', field: 'colour', from: 'navy', to: 'midnight' },
    ]);
  });

  it('sees another breakdown of the same quantity, in whatever order the sizes stand', () => {
    const sizes = (small: string, medium: string) => [
      { size: 'S', quantity: quantity(small) },
      { size: 'M', quantity: quantity(medium) },
    ];
    const before = anOrder({ lines: [line('1', 'A1', '300', { sizes: sizes('100', '200') })] });
    const after = anOrder({ lines: [line('1', 'A1', '300', { sizes: sizes('200', '100') })] });
    expect(revisionChanges(before, after)).toMatchObject([
      { kind: 'quantity', field: 'sizes', from: 'S: 100, M: 200', to: 'S: 200, M: 100' },
    ]);
    expect(applyAll(before, after).lines[0]?.sizes).toEqual(sizes('200', '100'));
    const more = anOrder({ lines: [line('1', 'A1', '320', { sizes: sizes('100', '220') })] });
    expect(revisionChanges(before, more)).toMatchObject([
      { field: 'sizes', from: '300 (M: 200)', to: '320 (M: 220)' },
    ]);
    const turned = anOrder({
      lines: [line('1', 'A1', '300', { sizes: [...sizes('100', '200')].reverse() })],
    });
    expect(revisionChanges(before, turned)).toEqual([]);
    const unnamed = anOrder({ lines: [line('1', 'A1', '300')] });
    expect(revisionChanges(before, unnamed)).toEqual([]);
  });

  it('takes another unit with the quantity and the price that stand for it', () => {
    const before = anOrder({ lines: [line('1', 'A1', '600', { unit: 'DOZ', unitPrice: quantity('37.2') })] });
    const after = anOrder({ lines: [line('1', 'A1', '7200', { unit: 'PCS', unitPrice: quantity('3.1') })] });
    expect(revisionChanges(before, after)).toMatchObject([
      { kind: 'quantity', field: 'unit', from: '600 DOZ × 37.2', to: '7200 PCS × 3.1' },
    ]);
    expect(applyAll(before, after).lines[0]).toMatchObject({
      quantity: '7200',
      unit: 'PCS',
      unitPrice: '3.1',
    });
  });

  it('keeps the stored unit where the file names none', () => {
    const before = anOrder({ lines: [line('1', 'A1', '600', { unit: 'DOZ' })] });
    const after = anOrder({ lines: [line('1', 'A1', '700', { unit: 'PCS' })] });
    const said = { ...everything(after), units: new Set<string>() };
    expect(revisionChanges(before, after, { said })).toMatchObject([
      { field: 'quantity', from: '600', to: '700' },
    ]);
    expect(apply(revision(before, after, { said }), new Set(['quantity:1'])).lines[0]).toMatchObject({
      quantity: '700',
      unit: 'DOZ',
    });
  });

  it('does not take our own habits for a wish of the customer', () => {
    const revised = {
      ...stored,
      paymentTerms: { ...stored.paymentTerms, text: '100 % before shipment' },
      incoterm: { code: 'CIF', place: 'Hamburg' } as const,
      lines: stored.lines.map((item) => ({ ...item, descriptionEn: 'as our product file calls it' })),
    };
    const said: SaidInFile = { head: new Set(), descriptions: new Set(), units: new Set() };
    expect(revisionChanges(stored, revised, { said })).toEqual([]);
    expect(revisionChanges(stored, revised).map(({ field }) => field)).toEqual([
      'incoterm',
      'paymentTerms',
      ...stored.lines.map(() => 'descriptionEn'),
    ]);
  });

  it('leaves no line with less than what stands in shipments', () => {
    const inShipments = new Map([
      ['1', quantity('500')],
      ['2', quantity('10')],
    ]);
    const revised = anOrder({ lines: [line('1', 'A1', '400'), ...stored.lines.slice(2)] });
    expect(
      revisionChanges(stored, revised, { inShipments }).map(({ kind, inShipments: left }) => [kind, left]),
    ).toEqual([
      ['quantity', '500'],
      ['removed', '10'],
    ]);
    const enough = anOrder({ lines: [line('1', 'A1', '500'), ...stored.lines.slice(1)] });
    expect(revisionChanges(stored, enough, { inShipments }).map((change) => change.inShipments)).toEqual([
      null,
    ]);
  });

  it('keeps what was set aside for the new file', () => {
    const waiver = (rule: string) => ({ rule, by: 'Lin', at: '2026-03-10T08:00:00Z', reason: 'by phone' });
    const before = anOrder({ waivers: [waiver('deposit-missing')] });
    const after = anOrder({ waivers: [waiver('total-amount-differs')] });
    expect(applyRevision(before, after, new Set()).waivers.map(({ rule }) => rule)).toEqual([
      'deposit-missing',
      'total-amount-differs',
    ]);
  });

  it('asks nothing again that waits for its answer', () => {
    const question = (text: string, answeredOn: string | null) => ({
      id: 'q1',
      text,
      raisedOn: PlainDate.parse('2026-03-01'),
      answer: '',
      answeredOn: answeredOn === null ? null : PlainDate.parse(answeredOn),
      answeredBy: '',
    });
    const open = anOrder({ questions: [question('Which price is right?', null)] });
    expect(applyRevision(open, open, new Set()).questions).toHaveLength(1);
    const answered = anOrder({ questions: [question('Which price is right?', '2026-03-05')] });
    expect(applyRevision(answered, open, new Set()).questions.map(({ id }) => id)).toEqual(['q1', 'r1-q1']);
  });

  it('knows a line by our product where the customer calls it otherwise', () => {
    const before = anOrder({ lines: [line('1', '', '100', { itemNo: 'T-100' })] });
    const after = anOrder({ lines: [line('8', 'TC-100', '120', { itemNo: 'T-100' })] });
    expect(revisionChanges(before, after).map(({ id, to }) => [id, to])).toEqual([
      ['quantity:1', '120'],
      ['text:customerItemNo:1', 'TC-100'],
    ]);
  });

  it('finds the same changes whatever the order of the lines', () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      line(`${at + 1}`, `A${at % 4}`, `${100 + at * 10}`, {
        productId: null,
        colour: ['navy', 'white', 'red'][at % 3] ?? '',
        deliveryDate: PlainDate.parse(at < 6 ? '2026-06-01' : '2026-07-01'),
      }),
    );
    const before = anOrder({ lines });
    const changed = fc.tuple(
      fc.subarray(lines.slice(0, 6)),
      fc.subarray(lines.slice(6)),
      fc.shuffledSubarray(lines, { minLength: lines.length }),
    );
    fc.assert(
      fc.property(changed, ([more, gone, order]) => {
        const revise = (all: readonly OrderLine[]) =>
          anOrder({
            lines: all
              .filter((item) => !gone.includes(item))
              .map((item) => (more.includes(item) ? { ...item, quantity: quantity('999') } : item)),
          });
        const ids = (all: readonly OrderLine[]) => revisionChanges(before, revise(all)).map(({ id }) => id);
        expect(ids(order)).toEqual(ids(lines));
        expect(ids(lines)).toHaveLength(more.length + gone.length);
      }),
    );
  });

  it('leaves the lines of the other part orders alone', () => {
    const june = line('1', 'A1', '100', { deliveryDate: PlainDate.parse('2026-06-01') });
    const july = line('1', 'A1', '200', { deliveryDate: PlainDate.parse('2026-07-01') });
    const [first, second] = [anOrder({ lines: [june] }), anOrder({ lines: [july] })];
    const whole = anOrder({
      lines: [july, { ...june, id: '2', quantity: quantity('120') }, line('3', 'A9', '5')],
    });
    const of = (one: SalesOrder, other: SalesOrder) =>
      revisionChanges(one, whole, { elsewhere: other.lines }).map(({ kind, to }) => [kind, to]);
    expect(of(first, second)).toEqual([
      ['quantity', '120'],
      ['added', '5 PCS'],
    ]);
    expect(of(second, first)).toEqual([['added', '5 PCS']]);
    const without = anOrder({ lines: [july] });
    expect(revisionChanges(first, without, { elsewhere: second.lines }).map(({ kind }) => kind)).toEqual([
      'removed',
    ]);
  });

  it('changes nothing when it is taken over a second time', () => {
    const revised = anOrder({
      deliveryDate: PlainDate.parse('2026-07-01'),
      lines: [line('1', 'A1', '900'), line('7', 'A9', '50'), line('8', 'A3', '310', { colour: 'white' })],
    });
    expect(revisionChanges(applyAll(stored, revised), revised)).toEqual([]);
  });
});
