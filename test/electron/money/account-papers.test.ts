import { read, type WorkSheet } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MoneyPaper } from '#shared/api/views/money-papers';
import type { PostingId } from '#shared/money/posting';
import type { IssuedDocumentId, ReconciliationId } from '#shared/values/ids';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { TestDesk } from '../../builders/a-desk';
import { joined, textOfPdf } from '../render/pdf-text';
import { buildReader } from '../workbooks/built-reader';
import { ACCOUNT, book, bookMarch, day, MARCH, THEIR_FILE } from './march-desk';

let desk: TestDesk;
let ids: Readonly<Record<string, PostingId>>;
let reconciliationId: ReconciliationId;

beforeAll(async () => {
  desk = await TestDesk.open({
    launchReader: forkReaderLauncher(await buildReader()),
    now: '2025-04-01T08:00:00',
  });
  ids = await bookMarch(desk);
  const bytes = new TextEncoder().encode(THEIR_FILE);
  const { token } = await desk.call('imports.open', { name: 'march.csv', bytes });
  reconciliationId = (await desk.call('money.keepTheirs', { token, account: ACCOUNT, period: MARCH }))
    .reconciliationId;
});
afterAll(() => desk.remove());

async function issued(
  paper: MoneyPaper,
): Promise<{ issuedId: IssuedDocumentId; number: string; pages: string[] }> {
  const { issuedId, number } = await desk.call('money.issuePaper', { paper, date: day('2025-04-01') });
  const { pdf } = await desk.call('documents.preview', { issuedId });
  return { issuedId, number, pages: (await textOfPdf(pdf)).map(joined) };
}

async function workbook(issuedId: IssuedDocumentId): Promise<WorkSheet> {
  await desk.call('documents.save', { paper: { issuedId }, format: 'xlsx' });
  const bytes = [...desk.saved.values()].at(-1);
  const book = read(bytes, { cellFormula: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

type Cell = { readonly f?: string; readonly v?: unknown };
// Cells are the entries of a sheet that do not begin with an exclamation mark.
const cellAt = (sheet: WorkSheet, address: string) => sheet[address] as Cell | undefined;

/** The value of a cell worked out from its formula alone: sums and running balances. */
function worked(sheet: WorkSheet, address: string): number {
  const cell = cellAt(sheet, address);
  if (!cell?.f) return typeof cell?.v === 'number' ? cell.v : 0;
  const range = /^SUM\(([A-Z]+)(\d+):[A-Z]+(\d+)\)$/.exec(cell.f);
  if (range) {
    const [, column = '', first = '0', last = '0'] = range;
    let total = 0;
    for (let row = Number(first); row <= Number(last); row++) total += worked(sheet, `${column}${row}`);
    return Math.round(total * 100) / 100;
  }
  const parts = cell.f.split(/(?=[+-])/);
  const sum = parts.reduce(
    (value, part) => value + (part.startsWith('-') ? -1 : 1) * worked(sheet, part.replace(/^[+-]/, '')),
    0,
  );
  return Math.round(sum * 100) / 100;
}

describe('papers of an account', () => {
  it('print the month on one page, with opening, movements, ageing, words and both signatures', async () => {
    for (const language of ['en', 'zh', 'both'] as const) {
      const { pages } = await issued({ kind: 'customer-statement', account: ACCOUNT, ...MARCH, language });
      expect(pages).toHaveLength(1);
      const [text = ''] = pages;
      const wanted = ['12,500.00', '39,880.00', 'INV-0301', '10,000.00', 'TESTCN2NXXX'];
      for (const part of wanted) expect(text).toContain(part);
      if (language !== 'zh') {
        expect(text).toContain('SAY US DOLLARS THIRTY-NINE THOUSAND EIGHT HUNDRED EIGHTY ONLY.');
        expect(text).toContain('Company stamp');
        expect(text).toContain('We confirm the balance of USD 39,880.00.');
      }
      if (language !== 'en') expect(text).toContain('美元叁万玖仟捌佰捌拾元整');
    }
  });

  it('keep the number for a new version of the same month', async () => {
    const paper = { kind: 'customer-statement', account: ACCOUNT, ...MARCH, language: 'en' } as const;
    const first = await issued(paper);
    const second = await issued(paper);
    expect(second.number).toBe(first.number);
    const { view } = await desk.call('money.statement', { account: ACCOUNT, period: MARCH });
    expect(view.statements).toHaveLength(1);
    await desk.call('documents.void', { issuedId: second.issuedId, reason: 'test' });
    const after = await desk.call('money.statement', { account: ACCOUNT, period: MARCH });
    expect(after.view.statements[0]?.state).toBe('void');
    expect(after.issued).toBeNull();
  });

  it('hold the same figures in the workbook, as formulas that give what the paper says', async () => {
    const { issuedId } = await issued({
      kind: 'customer-statement',
      account: ACCOUNT,
      ...MARCH,
      language: 'en',
    });
    const sheet = await workbook(issuedId);
    const formulas = Object.entries(sheet).filter(
      ([address, cell]) => !address.startsWith('!') && (cell as Cell).f,
    );
    // Seven running balances, two sums, the closing, the open items.
    expect(formulas).toHaveLength(11);
    for (const [address, cell] of formulas) expect(worked(sheet, address)).toBe((cell as Cell).v);
    const closing = formulas.find(([, cell]) => /^H\d+$/.test((cell as Cell).f ?? ''));
    expect(closing && worked(sheet, closing[0])).toBe(39_880);
  });

  it('answer their statement with every difference and the proof of the balance', async () => {
    const { pages, issuedId } = await issued({
      kind: 'reconciliation-reply',
      reconciliationId,
      language: 'both',
    });
    expect(pages).toHaveLength(1);
    const [text = ''] = pages;
    for (const part of ['RC-2025-0001', '9,030.00', '30,850.00', '54 × 20.00', 'CN-0302', '贵方扣款']) {
      expect(text).toContain(part);
    }
    const sheet = await workbook(issuedId);
    const sums = Object.entries(sheet).filter(([, cell]) => (cell as Cell).f?.startsWith('SUM'));
    expect(sums.map(([address]) => worked(sheet, address))).toEqual([9030]);
  });

  it('remind in three degrees of what is late, and refuse when nothing is', async () => {
    const early = await desk.refusal('money.paper', {
      kind: 'reminder',
      account: ACCOUNT,
      degree: 1,
      language: 'en',
    });
    expect(early).toMatchObject({ rule: 'nothing-overdue' });
    desk.clock.set('2025-05-12T08:00:00');
    const texts: string[] = [];
    for (const degree of [1, 2, 3] as const) {
      const paper = { kind: 'reminder', account: ACCOUNT, degree, language: 'both' } as const;
      const { issuedId } = await desk.call('money.issuePaper', { paper, date: day('2025-05-12') });
      const { pdf } = await desk.call('documents.preview', { issuedId });
      texts.push((await textOfPdf(pdf)).map(joined).join(' '));
    }
    const [first = '', second = '', third = ''] = texts;
    for (const text of texts) expect(text).toContain('38,800.00');
    expect(first).toContain('escaped your attention');
    expect(second).toContain('Our letter RM-2025-0001');
    expect(third).toContain('hold back shipments');
    expect(third).toContain('最后催款函');
  });

  it('issue a credit note with its entry, which then stays as it is until the paper is void', async () => {
    const postingId = ids['CN-0302'] ?? ('' as PostingId); // booked above
    const { number, issuedId } = await issued({ kind: 'credit-note', postingId, language: 'both' });
    expect(number).toBe('CN-0302');
    const change = { reason: 'figure misread', postingId, revision: 2, patch: { amount: '400.00' } };
    const { rows } = await desk.call('money.account', { account: ACCOUNT, period: MARCH });
    const entry = rows.find((row) => row.entry.posting.id === postingId)?.entry;
    expect(entry).toMatchObject({ locked: true, issuedId });
    const { papers } = await desk.call('money.account', { account: ACCOUNT });
    expect(papers[0]).toMatchObject({ kind: 'credit-note', number: 'CN-0302', voided: false });
    expect(new Set(papers.map((paper) => paper.kind)).size).toBe(4);
    const refused = await desk.refusal('money.change', { ...change, revision: entry?.revision });
    expect(refused).toMatchObject({ rule: 'posting-issued', facts: { number: 'CN-0302' } });
    await desk.call('documents.void', { issuedId, reason: 'wrong amount' });
    const wrong = await desk.refusal('money.change', { ...change, revision: entry?.revision });
    // 450.00 lies on the invoice: the note cannot become less than that.
    expect(wrong).toMatchObject({ rule: 'posting-invalid', field: 'applications' });
    const refusedKind = await desk.refusal('money.paper', { kind: 'debit-note', postingId, language: 'en' });
    expect(refusedKind).toMatchObject({ rule: 'wrong-entry' });
  });

  it('say what of the opening is money that lies on no invoice yet', async () => {
    await book(desk, 'RCT', '2025-04-20', '100.00', { number: '8100' });
    const may = { from: day('2025-05-01'), to: day('2025-05-31') };
    const paper = { kind: 'customer-statement', account: ACCOUNT, ...may, language: 'both' } as const;
    const { pdf } = await desk.call('money.paper', paper);
    expect(joined((await textOfPdf(pdf))[0] ?? [])).toMatch(/less unapplied 减未核销款 USD 100\.00/);
  });
});
