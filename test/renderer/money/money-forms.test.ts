import { describe, expect, it } from 'vitest';
import { AccountView } from '#shared/api/views/money-accounts';
import { AllocationView } from '#shared/api/views/money-entry';
import { PlainDate } from '#shared/values/plain-date';
import { amountFigure } from '../../../renderer/components/figures';
import { readAllocation, roomOf, startForm } from '../../../renderer/screens/money/allocate-form';
import { emptyBookForm, readBookForm } from '../../../renderer/screens/money/book-form';
import { monthOf, nextMonth, previousMonth } from '../../../renderer/screens/money/month';

const today = PlainDate.parse('2026-03-10');
const posting = (id: string, type: 'INV' | 'RCT', amount: string) => ({
  id,
  side: 'customer',
  party: 'test:customer-1',
  currency: 'USD',
  type,
  date: '2026-03-01',
  number: id,
  amount,
});
const item = (id: string, open: string) => ({
  entry: {
    posting: posting(id, 'INV', open),
    origin: 'entry',
    revision: 1,
    issuedId: null,
    orderId: null,
    orderNumber: '',
    locked: false,
  },
  open,
  disputed: '0',
  from: '2026-03-31',
  days: -21,
  bucket: 'not-due',
});
const nothing = { 'not-due': '0', '1-30': '0', '31-60': '0', '61-90': '0', 'over-90': '0' };
const view = AccountView.parse({
  head: {
    account: { side: 'customer', party: 'test:customer-1', currency: 'USD' },
    code: 'TC',
    name: 'Test Customer',
    nameZh: '',
    rank: 'main',
    kind: null,
    terms: '',
    email: '',
  },
  period: { from: '2026-03-01', to: '2026-03-31' },
  opening: {
    amount: '0',
    proof: 'open-items',
    statement: null,
    movementsSince: '0',
    items: [],
    unapplied: '0',
    drift: '0',
  },
  rows: [],
  totals: Object.fromEntries(
    ['INV', 'DN', 'CN', 'DED', 'RCT', 'CHG', 'DEP', 'ADJ', 'RFD'].map((type) => [type, '0']),
  ),
  totalDebit: '0',
  totalCredit: '0',
  closing: '0',
  asOf: '2026-03-10',
  figures: {
    open: '0',
    notDue: '0',
    overdue: '0',
    disputed: '0',
    unapplied: '0',
    balance: '0',
    buckets: nothing,
  },
  items: [item('INV-1', '500.00'), item('INV-2', '300.00')],
  credits: [],
  unproved: '0',
  deliveries: [],
  statements: [],
  papers: [],
  reconciliations: [],
});

describe('an entry as the clerk types it', () => {
  it('reads a receipt in any spelling of the amount', () => {
    const read = readBookForm({ ...emptyBookForm('RCT', today), amount: '1,234.50' }, view, today);
    expect(read).toMatchObject({
      ok: true,
      input: { entry: { type: 'RCT', amount: '1234.5', date: today } },
    });
  });
  it('names every field that is missing', () => {
    expect(readBookForm({ ...emptyBookForm('ADJ', today), date: 'soon' }, view, today)).toEqual({
      ok: false,
      wrong: { date: 'date', amount: 'amount', reason: 'reason', approvedBy: 'approved' },
    });
    const note = { ...emptyBookForm('CN', today), amount: '10', reason: 'claim' };
    expect(readBookForm(note, view, today)).toEqual({ ok: false, wrong: { invoice: 'invoice' } });
  });
  it('sets a credit note against its invoice, never more than is open', () => {
    const note = { ...emptyBookForm('CN', today), amount: '450', reason: 'claim', invoice: 'INV-2' };
    expect(readBookForm(note, view, today)).toMatchObject({
      ok: true,
      input: { entry: { applications: [{ to: 'INV-2', amount: '300.00' }] } },
    });
  });
  it('refuses a negative receipt and takes a negative adjustment', () => {
    const minus = { amount: '-5', reason: 'rounding', approvedBy: 'Lin' };
    expect(readBookForm({ ...emptyBookForm('RCT', today), ...minus }, view, today).ok).toBe(false);
    expect(readBookForm({ ...emptyBookForm('ADJ', today), ...minus }, view, today).ok).toBe(true);
  });
});

describe('money set against invoices', () => {
  const allocation = AllocationView.parse({
    credit: posting('RCT-1', 'RCT', '600.00'),
    revision: 1,
    applied: [
      {
        to: 'INV-1',
        number: 'INV-1',
        type: 'INV',
        date: '2026-03-01',
        dueDate: null,
        open: '500.00',
        amount: '200.00',
      },
    ],
    unapplied: '400.00',
    suggestion: null,
    items: [
      { to: 'INV-1', number: 'INV-1', po: '', date: '2026-03-01', dueDate: null, open: '300.00' },
      { to: 'INV-2', number: 'INV-2', po: '', date: '2026-03-01', dueDate: null, open: '300.00' },
    ],
  });
  it('starts as it lies now; its own part counts as free', () => {
    expect(startForm(allocation)).toEqual({ 'INV-1': '200.00' });
    expect(roomOf(allocation, 'INV-1')).toBe('500');
    expect(roomOf(allocation, 'INV-2')).toBe('300');
  });
  it('refuses more than is open, more than came in, and words', () => {
    expect(readAllocation({ 'INV-2': '300.01' }, allocation)).toMatchObject({ ok: false, why: 'over' });
    expect(readAllocation({ 'INV-1': '500', 'INV-2': '100.01' }, allocation)).toMatchObject({
      ok: false,
      why: 'too',
    });
    expect(readAllocation({ 'INV-1': 'all' }, allocation)).toMatchObject({ ok: false, why: 'number' });
  });
  it('says what is left', () => {
    expect(readAllocation({ 'INV-1': '500', 'INV-2': '' }, allocation)).toMatchObject({
      ok: true,
      rest: '100',
    });
  });
});

describe('months and amounts', () => {
  it('knows the ends of months over years', () => {
    expect(monthOf(PlainDate.parse('2028-02-10'))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(previousMonth(monthOf(PlainDate.parse('2026-01-31')))).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    });
    expect(nextMonth(monthOf(PlainDate.parse('2026-12-31')))).toEqual({
      from: '2027-01-01',
      to: '2027-01-31',
    });
  });
  it('shows all decimals of a currency', () => {
    expect([
      amountFigure('77764.9', 'AUD'),
      amountFigure('-5', 'KWD'),
      amountFigure('11215680', 'JPY'),
    ]).toEqual(['77,764.90', '−5.000', '11,215,680']);
  });
});
