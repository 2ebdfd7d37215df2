import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { TestDesk } from '../../builders/a-desk';
import { buildReader } from '../workbooks/built-reader';
import { ACCOUNT, bookMarch, MARCH, THEIR_FILE } from './march-desk';

let desk: TestDesk;

beforeAll(async () => {
  desk = await TestDesk.open({
    launchReader: forkReaderLauncher(await buildReader()),
    now: '2025-05-12T08:00:00',
  });
  await bookMarch(desk);
});
afterAll(() => desk.remove());

const letter = (degree: 1 | 2 | 3, language: 'en' | 'zh' | 'both') =>
  desk.call('money.letter', { kind: 'reminder', account: ACCOUNT, degree, language });

describe('letters as text for the mail client', () => {
  it('a reminder names each late invoice with its days, without what is disputed, and where to pay', async () => {
    const { subject, body } = await letter(1, 'en');
    expect(subject).toBe('Invoices past due');
    const lines = body.split('\n');
    expect(lines[0]).toMatch(/^Dear .+,$/);
    // 18,400.00 less 450.00 and 10,000.00; due 2 April, read on 12 May.
    expect(lines).toContain('1. INV-0301, your order 4501, due 2025-04-02, 40 days late: USD 7,950.00');
    expect(lines).toContain(
      '3. INV-0315, your order 4510, due 2025-04-17, 25 days late: USD 21,100.00 (without USD 1,080.00 in dispute)',
    );
    expect(lines).toContain('Total to be paid: USD 38,800.00');
    expect(lines.at(-1)).not.toBe('');
    expect(body).toContain('Lin Yue');
  });

  it('says in Chinese what the Chinese paper says, and in both languages one letter under the other', async () => {
    const { subject, body } = await letter(3, 'zh');
    expect(subject).toContain('最后一次');
    expect(body).toContain('1. INV-0301，订单 4501，到期日 2025-04-02，逾期 40 天：USD 7,950.00');
    expect(body).not.toMatch(/Please|Dear/);
    const both = await letter(2, 'both');
    expect(both.body.indexOf('Dear ')).toBe(0);
    expect(both.body).toContain('应付合计：USD 38,800.00');
  });

  it('the reply to their statement lists every difference and what is asked about it', async () => {
    const bytes = new TextEncoder().encode(THEIR_FILE);
    const { token } = await desk.call('imports.open', { name: 'theirs.csv', bytes });
    const { reconciliationId } = await desk.call('money.keepTheirs', {
      token,
      account: ACCOUNT,
      period: MARCH,
    });
    const reply = { kind: 'reconciliation-reply' as const, reconciliationId };
    const english = await desk.call('money.letter', { ...reply, language: 'en' });
    expect(english.subject).toBe('Reconciliation of our account 2025-03-01 to 2025-03-31');
    expect(english.body).toContain('the difference of USD 9,030.00'.replace('the', 'The'));
    expect(english.body).toContain('54 × 20');
    expect(english.body.split('\n').at(-2)).not.toBe('');
    const chinese = await desk.call('money.letter', { ...reply, language: 'zh' });
    expect(chinese.body).toContain('差额 USD 9,030.00');
  });
});
