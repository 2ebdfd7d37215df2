import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/api/contract';
import type { PostingId } from '#shared/money/posting';
import { compare } from '#shared/values/decimal';
import type { ReconciliationId } from '#shared/values/ids';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { TestDesk } from '../../builders/a-desk';
import { buildReader } from '../workbooks/built-reader';
import { ACCOUNT, applied, book, bookMarch, day, decimalOf, MARCH, THEIR_FILE } from './march-desk';

let desk: TestDesk;
let ids: Readonly<Record<string, PostingId>>;
let reconciliationId: ReconciliationId;

beforeAll(async () => {
  desk = await TestDesk.open({
    launchReader: forkReaderLauncher(await buildReader()),
    now: '2025-04-01T08:00:00',
  });
  ids = await bookMarch(desk);
});
afterAll(() => desk.remove());

const same = (left: string, right: string) => compare(decimalOf(left), decimalOf(right)) === 0;

describe('March 2025 of the worked example, through the channels', () => {
  it('opens with 12,500.00 and closes with 39,880.00, proved by open items', async () => {
    const { view, findings } = await desk.call('money.statement', { account: ACCOUNT, period: MARCH });
    expect(view.opening).toMatchObject({ proof: 'open-items', items: [{ number: 'INV-0212' }] });
    expect(same(view.opening.amount, '12500')).toBe(true);
    expect(view.rows.map((row) => Number(row.balance))).toEqual([
      30_900, 40_650, 28_175, 28_150, 50_330, 49_880, 39_880,
    ]);
    expect(same(view.closing, '39880')).toBe(true);
    expect(same(view.unproved, '0')).toBe(true);
    expect(findings).toEqual([]);
  });

  it('numbers a credit note of its own series and refuses one without an invoice', async () => {
    const refused = await desk.refusal('money.book', {
      entry: { account: ACCOUNT, type: 'CN', date: '2025-04-02', amount: '10.00', reason: 'test' },
    });
    expect(refused).toMatchObject({ kind: 'rule-broken', rule: 'posting-invalid', field: 'applications' });
    const twice = await desk.refusal('money.book', {
      entry: { account: ACCOUNT, type: 'INV', date: '2025-04-02', amount: '10.00', number: 'INV-0301' },
    });
    expect(twice).toMatchObject({ kind: 'duplicate', field: 'number' });
  });

  it('reads their file by itself, with its total in the middle proved', async () => {
    const { token } = await desk.call('imports.open', {
      name: 'statement march.csv',
      bytes: new TextEncoder().encode(THEIR_FILE),
    });
    const reading = await desk.call('money.readTheirs', { token, account: ACCOUNT });
    expect(reading).toMatchObject({
      outcome: 'read',
      ready: true,
      doubts: [],
      totalRows: [6],
      knownLayout: null,
    });
    expect([reading.opening, reading.closing].map(Number)).toEqual([12_500, 30_850]);
    expect(reading.rows.map((row) => [row.date, row.number || row.po, Number(row.amount)])).toEqual([
      ['2025-03-05', 'INV0301', 18_400],
      ['2025-03-10', 'PO 4507', 9750],
      ['2025-03-20', '315', 21_100],
      ['2025-03-13', 'TT', -12_500],
      ['2025-03-27', 'TT', -10_000],
      ['2025-03-31', 'TT', -8400],
    ]);
    const kept = await desk.call('money.keepTheirs', { token, account: ACCOUNT, period: MARCH });
    reconciliationId = kept.reconciliationId;
  });

  it('explains 9,030.00 to the last cent, without keeping any match by itself', async () => {
    const view = await desk.call('money.match', { reconciliationId });
    expect(view.matches.every((match) => match.outcome !== 'kept')).toBe(true);
    expect(view.matches.map(({ tier, outcome, difference }) => [tier, outcome, Number(difference)])).toEqual([
      ['M1', 'auto', 0],
      ['M2', 'difference', 1080],
      ['M3', 'auto', 0],
      ['M4', 'suggest', 0],
      ['M5', 'suggest', 0],
    ]);
    const named = view.differences.map(({ code, amount }) => `${code} ${Number(amount)}`).sort();
    expect(named).toEqual(['CN -450', 'DED 1080', 'SPLIT 0', 'TIM-P 8400']);
    const short = view.differences.find((one) => one.code === 'DED');
    expect([short?.part?.quantity, short?.part?.unitPrice].map(Number)).toEqual([54, 20]);
    expect([view.total, view.explained, view.unknown, view.unexplained].map(Number)).toEqual([
      9030, 9030, 0, 0,
    ]);
  });

  it('keeps what the clerk accepts, takes it apart again and does not suggest it a second time', async () => {
    const before = await desk.call('money.match', { reconciliationId });
    const wanted = before.matches.map((match) => match.id);
    await desk.call('money.acceptMatches', { reconciliationId, matchIds: wanted });
    const kept = await desk.call('money.match', { reconciliationId });
    expect(kept.matches.map((match) => match.outcome)).toEqual(wanted.map(() => 'kept'));
    expect(kept.matches[0]).toMatchObject({ user: 'Lin Yue' });
    expect(Number(kept.unexplained)).toBe(0);

    const first = kept.matches.find((match) => match.tier === 'M4');
    if (!first) throw new Error('no M4');
    await desk.call('money.unmatch', {
      reconciliationId,
      matches: [{ ours: first.ours, theirs: first.theirs }],
    });
    const apart = await desk.call('money.match', { reconciliationId });
    expect(apart.onlyOurs).toEqual(expect.arrayContaining(first.ours));
    expect(apart.onlyTheirs).toEqual(expect.arrayContaining(first.theirs));
    await desk.call('money.acceptMatches', {
      reconciliationId,
      matchIds: [],
      byHand: [{ ours: first.ours, theirs: first.theirs }],
    });
    const again = await desk.call('money.match', { reconciliationId });
    expect(again.matches.filter((match) => match.tier === 'by-hand')).toHaveLength(1);
    const twice = await desk.refusal('money.acceptMatches', {
      reconciliationId,
      matchIds: [],
      byHand: [{ ours: first.ours, theirs: first.theirs }],
    });
    expect(twice).toMatchObject({ rule: 'row-used-twice' });
  });

  it("carries the clerk's word on a difference into the reply", async () => {
    const { differences } = await desk.call('money.match', { reconciliationId });
    const deduction = differences.find((one) => one.code === 'DED');
    if (!deduction) throw new Error('no deduction');
    await desk.call('money.noteDifference', {
      reconciliationId,
      key: deduction.key,
      code: 'QTY',
      text: 'You counted 54 pieces less',
    });
    const reply = await desk.call('money.reply', { reconciliationId, language: 'en' });
    expect(reply.rows.map((row) => [row.code, Number(row.difference)])).toEqual([
      ['QTY', 1080],
      ['CN', -450],
      ['TIM-P', 8400],
    ]);
    expect(reply.rows[0]?.what).toBe('You counted 54 pieces less');
    expect(reply.text).toContain('our books with USD 39,880.00');
    const chinese = await desk.call('money.reply', { reconciliationId, language: 'zh' });
    expect(chinese.text).toContain('差额 USD 9,030.00');
  });

  it('issues the statement with a number, begins the next from it once confirmed, and tells of a later change', async () => {
    const paper = {
      kind: 'customer-statement' as const,
      account: ACCOUNT,
      ...MARCH,
      language: 'both' as const,
    };
    const preview = await desk.call('money.paper', paper);
    expect(preview).toMatchObject({ draft: true, number: null });
    const issued = await desk.call('money.issuePaper', { paper, date: day('2025-04-01') });
    expect(issued.number).toBe('ST-2025-0001');
    const shown = await desk.call('documents.preview', { issuedId: issued.issuedId });
    expect(shown).toMatchObject({ draft: false, number: 'ST-2025-0001' });

    const { view, issued: row } = await desk.call('money.statement', { account: ACCOUNT, period: MARCH });
    expect(row).toMatchObject({ number: 'ST-2025-0001', state: 'sent' });
    const [statement] = view.statements;
    if (!statement) throw new Error('no statement');
    const answer = { statementId: statement.id, on: day('2025-04-05'), by: 'Mr. Weber', note: '' };
    const wrong = await desk.refusal('money.answerStatement', {
      ...answer,
      state: 'confirmed',
      theirClosing: '1',
    });
    expect(wrong).toMatchObject({ rule: 'confirmed-differs' });
    await desk.call('money.answerStatement', { ...answer, state: 'confirmed', theirClosing: null });

    const april = { from: day('2025-04-01'), to: day('2025-04-30') };
    const next = await desk.call('money.statement', { account: ACCOUNT, period: april });
    expect(next.view.opening).toMatchObject({
      proof: 'confirmed-statement',
      statement: { number: 'ST-2025-0001' },
    });
    expect(Number(next.view.opening.amount)).toBe(39_880);

    // Posted into a confirmed month: the opening stays, and the drift is named.
    const [late] = await book(desk, 'DED', '2025-03-30', '30.00', {
      reason: 'late papers',
      applications: [applied(ids['INV-0308'], '30.00', '2025-03-30')],
    });
    const drifted = await desk.call('money.statement', { account: ACCOUNT, period: april });
    expect(Number(drifted.view.opening.drift)).toBe(-30);
    expect(drifted.findings.map((one) => one.kind)).toContain('opening-drift');
    const entry = (await desk.call('money.account', { account: ACCOUNT, period: MARCH })).rows.find(
      (one) => one.entry.posting.id === late,
    );
    await desk.call('money.remove', {
      postingId: late ?? ('' as PostingId), // booked three lines above
      revision: entry?.entry.revision ?? -1,
    });
  });

  it('suggests 8,400.00 over INV-0301 and INV-0308 and ages the rest as of 12 May', async () => {
    const [receipt] = await book(desk, 'RCT', '2025-04-01', '8400.00', { number: '8010' });
    if (!receipt) throw new Error('not booked');
    const { suggestion, unapplied } = await desk.call('money.allocation', { postingId: receipt });
    expect(Number(unapplied)).toBe(8400);
    expect(suggestion?.applications.map((one) => [one.number, Number(one.amount)])).toEqual([
      ['INV-0301', 7950],
      ['INV-0308', 450],
    ]);
    await desk.call('money.allocate', {
      postingId: receipt,
      applications: (suggestion?.applications ?? []).map(({ to, amount }) => ({
        to,
        amount,
        on: day('2025-04-01'),
      })),
      charge: null,
    });
    desk.clock.set('2025-05-12T08:00:00');
    const account: OutputOf<'money.account'> = await desk.call('money.account', { account: ACCOUNT });
    expect(
      account.items.map((one) => [one.entry.posting.number, one.days, Number(one.open), one.bucket]),
    ).toEqual([
      ['INV-0308', 33, 9300, '31-60'],
      ['INV-0315', 25, 22_180, '1-30'],
    ]);
    expect([account.figures.open, account.figures.disputed, account.closing].map(Number)).toEqual([
      31_480, 1080, 31_480,
    ]);
  });

  it('shows the account in the overview and asks for a reminder of what is not disputed', async () => {
    const overview = await desk.call('money.overview', {});
    expect(overview.sums).toHaveLength(1);
    expect(Number(overview.sums[0]?.overdue)).toBe(31_480);
    expect(overview.home).toMatchObject({ receivable: null, missing: ['USD'] });
    await desk.call('money.saveSettings', {
      ...(await desk.call('money.settings', {})),
      rates: [{ currency: 'USD', rate: decimalOf('7.2'), on: day('2025-05-01') }],
    });
    const inHome = await desk.call('money.overview', {});
    expect(Number(inHome.home.receivable)).toBe(226_656);
    const [reminder] = await desk.call('money.reminders', {});
    expect(reminder).toMatchObject({ degree: 1, daysLate: 33, last: null });
    const issued = await desk.call('money.issuePaper', {
      paper: { kind: 'reminder', account: ACCOUNT, degree: 1, language: 'both' },
      date: day('2025-05-12'),
    });
    expect(issued.number).toBe('RM-2025-0001');
    expect(await desk.call('money.reminders', {})).toEqual([]);
  });

  it('carries March into April: what was open then meets what came since, and the opening is explained', async () => {
    const april = [
      'Test Customer GmbH;;;;',
      'Supplier account, currency USD;;;;',
      'Date;Reference;Text;Amount;',
      '01.04.2025;;Opening balance;30.850,00;',
      '08.04.2025;CN-0302;Credit note;-450,00;',
      ';;Closing balance;30.400,00;',
    ].join('\n');
    const bytes = new TextEncoder().encode(april);
    const { token } = await desk.call('imports.open', { name: 'april.csv', bytes });
    const period = { from: day('2025-04-01'), to: day('2025-04-30') };
    const kept = await desk.call('money.keepTheirs', { token, account: ACCOUNT, period });
    const view = await desk.call('money.match', kept);
    // Our receipt of 1 April is their payment of 31 March; their credit note of April is ours of March.
    expect(view.matches.map(({ tier, ours, theirs }) => [tier, ours.length, theirs.length])).toEqual([
      ['M1', 1, 1],
      ['M4', 1, 1],
    ]);
    expect(view.differences.map(({ code, amount }) => `${code} ${Number(amount)}`).sort()).toEqual([
      'CUT -8400',
      'CUT 450',
      'OPEN 9030',
    ]);
    expect(view.openingParts.map(({ code, amount }) => `${code} ${Number(amount)}`)).toEqual([
      'QTY 1080',
      'CN -450',
      'TIM-P 8400',
    ]);
    expect([view.total, view.unknown, view.unexplained].map(Number)).toEqual([1080, 0, 0]);
    const reply = await desk.call('money.reply', { ...kept, language: 'en' });
    expect(reply.rows.find((row) => row.code === 'OPEN')?.what).toContain(
      'You counted 54 pieces less 1,080.00',
    );
    await desk.call('money.removeReconciliation', kept);
  });

  it('knows the layout of their next file', async () => {
    const { token } = await desk.call('imports.open', {
      name: 'april.csv',
      bytes: new TextEncoder().encode(THEIR_FILE.replaceAll('.03.2025', '.04.2025')),
    });
    const reading = await desk.call('money.readTheirs', { token, account: ACCOUNT });
    expect(reading.knownLayout).toEqual({ timesUsed: 2, lastUsedOn: '2025-05-12' });
    await desk.call('imports.cancel', { token });
  });
});
