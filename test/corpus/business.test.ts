import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { readWorkbook } from '../../electron/workbooks/read-workbook';
import { judge, type Truth, type Verdict } from './truth-verdict';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(join(CORPUS, 'truth'));
if (!present) console.log('the corpus of real workbooks is not here: its tests are left out');

/** At least this share of the files must be read perfectly. */
const BAR = 0.9;

describe.skipIf(!present)('real workbooks of the corpus', () => {
  const names = present ? readdirSync(join(CORPUS, 'truth')).map((name) => name.replace(/\.json$/, '')) : [];
  const verdicts = new Map<string, Verdict>();

  it.each(names)('reads %s right or shows a problem', (name) => {
    // The corpus is read-only test data in a known shape.
    const truth = JSON.parse(readFileSync(join(CORPUS, 'truth', `${name}.json`), 'utf8')) as Truth;
    const workbook = readWorkbook(readFileSync(join(CORPUS, 'business', name)), name);
    const verdict = judge(understand(workbook, {}, NO_MEMORY), truth);
    verdicts.set(name, verdict);
    expect(verdict.result, verdict.first).not.toBe('SILENTLY WRONG');
  });

  it.each(names)('reads every line of %s, with or without what is hidden in it', (name) => {
    const truth = JSON.parse(readFileSync(join(CORPUS, 'truth', `${name}.json`), 'utf8')) as Truth;
    const workbook = readWorkbook(readFileSync(join(CORPUS, 'business', name)), name);
    const draft = understand(workbook, {}, NO_MEMORY);
    const asked = draft.problems.find(
      (problem) => problem.kind === 'hidden-data' && problem.choices.length > 0,
    );
    const readings = (asked?.choices ?? [{ id: 'leave-out' }]).map((choice) =>
      judge(understand(workbook, { answers: { 'hidden-data': choice.id } }, NO_MEMORY), truth),
    );
    // A total of the truth leaves out lines that state no amount; the lines themselves are compared.
    const right = readings.filter((found) => found.lines && found.items && found.quantities && found.prices);
    expect(right.length, readings[0]?.first).toBeGreaterThanOrEqual(1);
  });

  it('reads nearly all of them perfectly', () => {
    const mark = (ok: boolean) => (ok ? 'ok' : '-');
    const table = [...verdicts].map(([name, v]) => ({
      file: name.slice(0, 34),
      no: mark(v.orderNo),
      buyer: mark(v.buyer),
      date: mark(v.date),
      cur: mark(v.currency),
      lines: mark(v.lines),
      items: mark(v.items),
      qty: mark(v.quantities),
      price: mark(v.prices),
      totals: mark(v.totals),
      verdict: v.result,
    }));
    console.table(table);
    for (const [name, v] of verdicts) if (v.first !== '') console.log(`${name}: ${v.first}`);
    const perfect = [...verdicts.values()].filter((v) => v.result === 'perfect').length;
    expect(perfect / names.length).toBeGreaterThanOrEqual(BAR);
  });
});
