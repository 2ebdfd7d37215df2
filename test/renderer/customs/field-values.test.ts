import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingView } from '#shared/api/views/customs-views';
import {
  findingsByPlace,
  headKind,
  nextPlace,
  placeName,
  placesToMend,
  shownText,
  typedAnswer,
} from '../../../renderer/screens/customs/field-values';
import { customs as en } from '../../../renderer/words/en/customs';
import { sourceFiles } from '../../build/source-files';

describe('what the clerk types into the head', () => {
  it.each([
    ['code', '3104', { ok: true, code: '3104', text: '' }],
    ['code', '3104 北仑海关', { ok: true, code: '3104', text: '北仑海关' }],
    ['code', '22,93', { ok: true, code: '22,93', text: '' }],
    ['code', 'fra031 勒阿弗尔', { ok: true, code: 'FRA031', text: '勒阿弗尔' }],
    ['code', '宁波北仑', { ok: true, code: '', text: '宁波北仑' }],
    [
      'firm',
      '宁波云帛制衣有限公司 91330200MA0000001L',
      { ok: true, code: '91330200MA0000001L', text: '宁波云帛制衣有限公司' },
    ],
    [
      'firm',
      '宁波云帛制衣有限公司（3302967418）',
      { ok: true, code: '3302967418', text: '宁波云帛制衣有限公司' },
    ],
    ['firm', 'ABC HANDELS GMBH', { ok: true, code: '', text: 'ABC HANDELS GMBH' }],
    ['charge', '1150 usd', { ok: true, code: '', text: '3 / 1150.00 / USD' }],
    ['charge', '3/1150/USD', { ok: true, code: '', text: '3 / 1150.00 / USD' }],
    ['charge', '0.3%', { ok: true, code: '', text: '1 / 0.3' }],
    ['charge', '1150', { ok: false }],
    ['weight', '2,334.50', { ok: true, code: '', text: '2334.5' }],
    ['weight', '-1', { ok: false }],
    ['weight', 'heavy', { ok: false }],
    ['count', '310', { ok: true, code: '', text: '310' }],
    ['count', '1.5', { ok: false }],
    ['text', '  N/M ', { ok: true, code: '', text: 'N/M' }],
    ['text', '   ', null],
  ] as const)('%s: %s', (kind, typed, expected) => {
    expect(typedAnswer(kind, typed)).toEqual(expected);
  });

  it('is shown as it can be typed again', () => {
    const code = fc.stringMatching(/^[0-9]{4}$/);
    const name = fc.constantFrom('北仑海关', '外港海关', '洋山海关(港区)');
    fc.assert(
      fc.property(code, name, (digits, text) => {
        expect(typedAnswer('code', shownText('code', { code: digits, text }))).toEqual({
          ok: true,
          code: digits,
          text,
        });
      }),
    );
    expect(shownText('firm', { code: '3302967418', text: '测试' })).toBe('测试 3302967418');
    expect(headKind('packages', false)).toBe('count');
    expect(headKind('exitCustoms', true)).toBe('code');
  });
});

const finding = (severity: FindingView['severity'], place: FindingView['place']): FindingView => ({
  rule: 'M',
  key: 'missing-terms',
  severity,
  place,
  left: '',
  right: '',
  facts: {},
});
const head = { in: 'head', field: 'terms' } as const;
const element = (item: number, at: number) => ({ in: 'item', item, field: 'elements', element: at }) as const;

describe('F8', () => {
  const view = {
    findings: [
      finding('error', element(2, 5)),
      finding('gap', element(1, 3)),
      finding('gap', element(1, 1)),
      finding('gap', head),
      finding('warn', { in: 'head', field: 'freight' }),
    ],
  };

  it('goes through the head, then item by item, past what only wants a look', () => {
    expect(placesToMend(view).map(placeName)).toEqual([
      'head.terms',
      'item.1.elements.1',
      'item.1.elements.3',
      'item.2.elements.5',
    ]);
  });

  it('goes on from where the clerk stands, and begins again after the last', () => {
    const places = placesToMend(view);
    const following = (current: string | null) => {
      const next = nextPlace(places, current);
      return next === null ? null : placeName(next);
    };
    expect(following(null)).toBe('head.terms');
    expect(following('head.terms')).toBe('item.1.elements.1');
    expect(following('item.2.elements.5')).toBe('head.terms');
    expect(following('somewhere else')).toBe('head.terms');
    expect(nextPlace([], null)).toBeNull();
  });

  it('shows the gravest of two findings at one place', () => {
    const both = findingsByPlace([finding('error', head), finding('warn', head)]);
    expect(both.get('head.terms')?.severity).toBe('error');
  });
});

describe('the words of the checks', () => {
  it('hold a sentence for every finding that a rule can make', () => {
    const keys = sourceFiles('shared/customs/checks').flatMap(({ code }) =>
      [...code.matchAll(/(?:headFinding|itemFinding)\(\s*'(?:M|R\d+)',\s*(['`])([^'`]+)\1/g)].map(
        ([, , key]) => key ?? '',
      ),
    );
    expect(keys.length).toBeGreaterThan(35);
    const known = Object.keys(en.finding);
    const unsaid = keys.filter((key) => {
      const pattern = new RegExp(`^${key.replace(/\$\{[^}]+\}/g, '.+')}$`);
      return !known.some((word) => pattern.test(word));
    });
    expect(unsaid).toEqual([]);
  });
});
