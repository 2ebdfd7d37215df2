import { describe, expect, it } from 'vitest';
import type { PaperRow } from '#shared/api/views/order-views';
import { Defect } from '#shared/domain/inspection';
import { nextComplaintLine } from '../../../renderer/screens/complaints/complaint-lines';
import { newDefect, nextId, typedClass } from '../../../renderer/screens/inspections/defect-rows';
import { papersWithDraft } from '../../../renderer/screens/inspections/report-paper';
import { fittedSize } from '../../../renderer/screens/inspections/shrink-picture';

describe('rows of a defect list', () => {
  const names = { critical: 'Critical', major: 'Major', minor: 'Minor' };

  it('take the class from its word or first letters, in both languages', () => {
    expect(['ma', 'mi', 'C', 'minor', '严', '轻微'].map((text) => typedClass(text, names))).toEqual([
      'major',
      'minor',
      'critical',
      'minor',
      'major',
      'minor',
    ]);
    expect(typedClass('m', names)).toBeNull();
    expect(typedClass('big', names)).toBeNull();
    expect(typedClass('', names)).toBeNull();
  });

  it('get ids that no other row has', () => {
    expect(nextId([{ id: 'd1' }, { id: 'd3' }], 'd')).toBe('d4');
    expect(nextId([{ id: 'd2' }], 'd')).toBe('d3');
    expect(Defect.safeParse(newDefect([])).success).toBe(true);
  });
});

describe('a photo', () => {
  it('is never made larger, keeps its shape, and fits a thousand pixels', () => {
    expect(fittedSize(4000, 3000)).toEqual({ width: 1000, height: 750 });
    expect(fittedSize(300, 200)).toEqual({ width: 300, height: 200 });
    expect(fittedSize(20, 9000)).toEqual({ width: 2, height: 1000 });
  });
});

describe('goods of a complaint', () => {
  it('come line by line from the order, then as typed', () => {
    const line = {
      lineId: '1',
      productId: null,
      itemNo: 'T-100',
      name: 'T-shirt',
      nameZh: '',
      quantity: '1000' as never, // only read as text here
      unit: 'PCS' as const,
      unitPrice: null,
    };
    const view = { order: { lines: [line] } as never }; // nothing else of the order is looked at
    const first = nextComplaintLine(view, []);
    expect(first).toMatchObject({ id: 'c1', lineId: '1', itemNo: 'T-100', quantity: '0', unitPrice: '0' });
    expect(nextComplaintLine(view, [first])).toMatchObject({ id: 'c2', lineId: '', itemNo: '' });
    expect(nextComplaintLine({ order: null }, [])).toMatchObject({ id: 'c1', lineId: '' });
  });
});

describe('papers of a report', () => {
  const row = (fields: Partial<PaperRow>): PaperRow => ({
    kind: 'inspection-report',
    issuedId: null,
    number: null,
    version: null,
    language: null,
    date: null,
    voided: false,
    outdated: false,
    ...fields,
  });
  const issued = row({ issuedId: 'd1:1' as never, version: 1 }); // an id as the desk gives it

  it('offer a new version only while the newest no longer says what the record says', () => {
    expect(papersWithDraft([issued], 'inspection-report')).toEqual([issued]);
    expect(papersWithDraft([row({})], 'inspection-report')).toHaveLength(1);
    const old = { ...issued, outdated: true };
    expect(papersWithDraft([old], 'inspection-report').map(({ issuedId }) => issuedId)).toEqual([
      null,
      'd1:1',
    ]);
    expect(papersWithDraft([{ ...old, voided: true }], 'inspection-report')).toHaveLength(1);
  });
});
