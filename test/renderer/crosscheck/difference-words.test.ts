import { describe, expect, it } from 'vitest';
import { problem } from '#shared/api/problem';
import { PointId } from '#shared/crosscheck/points';
import { FACT_SOURCES } from '#shared/documents/paper-facts';
import { problemText } from '../../../renderer/client/problem-text';
import { paperText, valueText } from '../../../renderer/screens/crosscheck/difference-words';
import { mendRoute } from '../../../renderer/screens/crosscheck/mend-route';
import { createWords } from '../../../renderer/words/words';

const english = createWords('en').getFixedT('en', 'crosscheck');
const chinese = createWords('zh').getFixedT('zh', 'crosscheck');
const side = (value: string, more: object = {}) => ({
  source: 'packing-list' as const,
  number: '',
  value,
  computed: false,
  ...more,
});
const point = { point: 'packages' as const };

describe('a difference in words', () => {
  it('has figures grouped and permissions, clauses and weights in the language of the screen', () => {
    expect(valueText(side('12500.50'), point, english)).toBe('12,500.50');
    expect(valueText(side('2026-06-18'), point, english)).toBe('2026-06-18');
    expect(valueText(side('not allowed'), point, chinese)).toBe('不允许');
    expect(valueText(side('FOB Ningbo: freight collect'), point, english)).toBe(
      'FOB Ningbo, so freight collect',
    );
    expect(valueText(side('freight prepaid'), point, chinese)).toBe('运费预付');
    expect(valueText(side('1234.50 kg net'), point, english)).toBe('N.W. 1,234.50 kg');
    expect(valueText(side(''), point, english)).toBe('not listed');
  });

  it('names each paper by its number, our drafts as drafts and papers of others as they are', () => {
    expect(paperText(side('1', { number: 'CI-2026-0001' }), point, english)).toBe(
      'Packing list CI-2026-0001',
    );
    expect(paperText(side('1'), point, english)).toBe('Packing list, draft');
    expect(paperText(side('1', { source: 'carrier-draft' }), point, english)).toBe("Carrier's draft");
    expect(paperText(side('1', { computed: true }), point, english)).toBe('as its own figures add up');
  });

  it('has a name for every point and every source', () => {
    for (const t of [english, chinese]) {
      for (const id of PointId.options) expect(t(`point.${id}`)).not.toContain('point.');
      for (const source of FACT_SOURCES) expect(t(`source.${source}`)).not.toContain('source.');
    }
  });

  it('says of a held paper what differs first, in names that a clerk knows', () => {
    const held = problem(
      'rule-broken',
      {
        count: 3,
        point: 'unit-price',
        left: '3.16',
        right: '3.20',
        leftSource: 'proforma-invoice',
        rightSource: 'commercial-invoice',
      },
      { rule: 'papers-disagree' },
    );
    const words = createWords('en').getFixedT('en', 'problems');
    // The words of the problems are those that `useWords('problems')` hands out.
    expect(problemText(words as unknown as Parameters<typeof problemText>[0], held)).toBe(
      '3 points differ from papers that went out. First, Unit price: 3.16 (Proforma invoice), 3.20 (Commercial invoice).',
    );
  });

  it('leads to the tab on which it is mended', () => {
    expect(mendRoute({ page: 'order', id: 'o', field: 'unitPrice' })).toEqual({
      screen: 'order',
      orderId: 'o',
      tab: 'lines',
    });
    expect(mendRoute({ page: 'shipment', id: 's', field: 'carrierDraft' })).toEqual({
      screen: 'shipment',
      shipmentId: 's',
      tab: 'draft',
    });
    expect(mendRoute({ page: 'settings', field: 'name' })).toEqual({ screen: 'settings' });
  });
});
