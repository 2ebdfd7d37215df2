import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, problem } from '#shared/api/problem';
import { IMPORT_PROBLEM_KINDS, type ImportProblem } from '#shared/imports/order-draft';
import { importProblemText, type ProblemWords, problemText } from '../../../renderer/client/problem-text';
import { createWords } from '../../../renderer/words/words';

function words(language: 'en' | 'zh'): ProblemWords {
  return createWords(language).getFixedT(language, ['problems', 'common', 'trade']) as ProblemWords;
}

describe.each(['en', 'zh'] as const)('sentences for problems in %s', (language) => {
  const t = words(language);

  it.each(PROBLEM_KINDS)('says %s as a sentence and never as a code', (kind) => {
    const text = problemText(t, problem(kind, { glyph: '龘' }));
    expect(text).not.toContain(kind);
    expect(text).toMatch(/[.。？?]$/);
    expect(text).not.toContain('{{');
  });

  it.each(IMPORT_PROBLEM_KINDS)('says the finding %s', (kind) => {
    const found: ImportProblem = {
      id: '1',
      kind,
      severity: 'question',
      place: null,
      line: null,
      field: null,
      facts: {
        computed: '1',
        stated: '2',
        raw: 'x',
        number: 'SO-1',
        basis: '100',
        currencies: 'USD, EUR',
        cell: 'D12',
        cells: 'D2–D11',
        lines: '12',
        quantity: '1200',
        linesNow: '10',
        quantityNow: '1000',
      },
      choices: [],
    };
    const text = importProblemText(t, found);
    // A kind of one plain word may well stand in its sentence.
    if (kind.includes('-')) expect(text).not.toContain(kind);
    expect(text).not.toContain('{{');
  });
});

describe('problemText', () => {
  it('prefers the sentence of the rule that was broken', () => {
    const text = problemText(words('en'), problem('rule-broken', {}, { rule: 'remark-needed' }));
    expect(text).toBe('Say why: a failure or a waiver needs a remark.');
  });

  it('falls back to the kind for a rule it does not know', () => {
    const t = words('en');
    expect(problemText(t, problem('rule-broken', {}, { rule: 'constructor' }))).toBe(
      problemText(t, problem('rule-broken')),
    );
  });
});
