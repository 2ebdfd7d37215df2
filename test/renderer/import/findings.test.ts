import { describe, expect, it } from 'vitest';
import {
  answerOf,
  blocks,
  fieldOf,
  findingsOf,
  nextFinding,
  placeOf,
  sameKind,
  suggestionOf,
} from '../../../renderer/screens/import/findings';
import { choose, NO_CHOICES } from '../../../renderer/screens/import/import-choices';
import { haldenPreview } from './halden-preview';

const preview = haldenPreview();
const findings = findingsOf(preview);

function unknownItemsPreview() {
  const matches = preview.matches.map((match, index) =>
    index < 3 ? { ...match, productId: null, how: 'none' as const, candidates: [], itemNo: '' } : match,
  );
  return haldenPreview({ matches });
}

describe('findingsOf', () => {
  it('puts what is wrong first and keeps file order within a severity', () => {
    expect(findings.map((finding) => finding.key)).toEqual([
      'price:4:unitPrice',
      'match:HV-70412',
      'problem:unit-missing:7',
    ]);
  });
  it('asks for all items that nothing resembles in one sentence', () => {
    const finding = findingsOf(unknownItemsPreview()).find((entry) => entry.type === 'unknownItems');
    expect(finding).toMatchObject({ items: ['HV-70114', 'HV-70115', 'HV-70208'], lines: ['1', '2', '3'] });
  });
  it('asks once for an item that two lines order', () => {
    const matches = preview.matches.map((match, index) =>
      index === 4 ? { ...(preview.matches[5] ?? match), line: '5' } : match,
    );
    const similar = findingsOf(haldenPreview({ matches })).filter((entry) => entry.type === 'match');
    expect(similar).toHaveLength(1);
    expect(similar[0]).toMatchObject({ lines: ['5', '6'] });
  });
  it('points to the cell of the file and to the field of the order', () => {
    const places = findings.map((finding) => [fieldOf(finding), placeOf(finding, preview)]);
    expect(places).toEqual([
      ['unitPrice', { sheet: 'Bestellung', row: 10, column: 5 }],
      ['ourItem', { sheet: 'Bestellung', row: 12, column: 1 }],
      ['unit', { sheet: 'Bestellung', row: 13, column: 4 }],
    ]);
  });
});

describe('answers', () => {
  it('proposes to ask about a price, the product alike, and the unit as read', () => {
    expect(findings.map((finding) => suggestionOf(finding))).toEqual(['ask', 'd:23', 'right']);
  });
  it('F8 goes from one open finding to the next and past those that were answered', () => {
    const [first, second, third] = findings;
    expect(nextFinding(findings, null, NO_CHOICES)).toBe(first);
    const answered = choose(NO_CHOICES, { type: 'product', items: ['HV-70412'], product: 'new' });
    expect(nextFinding(findings, first?.key ?? null, answered)).toBe(third);
    expect(nextFinding(findings, third?.key ?? null, answered)).toBe(first);
    expect(nextFinding(findings, first?.key ?? null, NO_CHOICES)).toBe(second);
  });
  it('an error blocks until a reason takes it over, and again when the reason is taken back', () => {
    const problem = {
      id: 'p1',
      kind: 'total-amount-differs' as const,
      severity: 'error' as const,
      place: null,
      line: null,
      field: 'amount',
      facts: { computed: '43842', stated: '43800' },
      choices: [],
    };
    const finding = { type: 'problem' as const, key: 'problem:p1', problem };
    expect(blocks(finding, NO_CHOICES)).toBe(true);
    const overruled = choose(NO_CHOICES, {
      type: 'overrule',
      problems: ['p1'],
      reason: ' rounding, told by Ms Voss ',
    });
    expect(answerOf(finding, overruled)).toBe('overruled');
    expect(overruled.overruled).toEqual({ p1: 'rounding, told by Ms Voss' });
    expect(blocks(finding, overruled)).toBe(false);
    expect(blocks(finding, choose(overruled, { type: 'overrule', problems: ['p1'], reason: '' }))).toBe(true);
  });
  it('a question blocks until it is answered, whether by a reading or by a look', () => {
    const unit = findings[2];
    if (unit?.type !== 'problem') throw new Error('the unit question is gone');
    expect(blocks(unit, NO_CHOICES)).toBe(true);
    const looked = choose(NO_CHOICES, { type: 'confirm', problems: [unit.problem.id] });
    expect(blocks(unit, looked)).toBe(false);
    const answered = choose(NO_CHOICES, { type: 'answer', problem: unit.problem.id, choice: 'PCS' });
    expect(blocks(unit, answered)).toBe(false);
    expect(sameKind(unit, findings, NO_CHOICES)).toEqual([unit.problem.id]);
    expect(sameKind(unit, findings, looked)).toEqual([]);
  });
  it('the answer about the unit is also a choice of its own, remembered with the layout', () => {
    const answered = choose(NO_CHOICES, { type: 'answer', problem: 'unit-missing', choice: 'SET' });
    expect(answered.reading).toEqual({ answers: { 'unit-missing': 'SET' }, unit: 'SET' });
  });
});
