import { describe, expect, it } from 'vitest';
import type { OrderLine } from '#shared/domain/order-line';
import { applyRevision, revisionChanges } from '#shared/imports/revision';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const quantity = (text: string) => DecimalText.parse(text);
const line = (id: string, item: string, pieces: string, more: Partial<OrderLine> = {}) =>
  anOrderLine({ id, customerItemNo: item, quantity: quantity(pieces), ...more });

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
});
