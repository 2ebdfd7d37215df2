import { describe, expect, it } from 'vitest';
import { AccountView } from '#shared/api/views/money-accounts';
import { AllocationView } from '#shared/api/views/money-entry';
import { DecimalText } from '#shared/values/decimal';
import { calendarMonth, PlainDate } from '#shared/values/plain-date';
import { amountFigure } from '../../../renderer/components/figures';
import {
  applicationsOf,
  readAllocation,
  roomOf,
  startForm,
} from '../../../renderer/screens/money/allocate-form';
import { emptyBookForm, entryTypesOf, readBookForm } from '../../../renderer/screens/money/book-form';
import { nextMonth, previousMonth } from '../../../renderer/screens/money/month';

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
    saidRevision: 1,
    issuedId: null,
    orderId: null,
    orderNumber: '',
    claim: null,
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
      wrong: { date: 'date', amount: 'amount', reason: 'reason' },
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
  it('writes an invoice off by a negative adjustment; a small one needs no second name', () => {
    const form = { ...emptyBookForm('ADJ', today), amount: '-0.75', reason: 'rounding', invoice: 'INV-2' };
    expect(readBookForm(form, view, today)).toMatchObject({
      ok: true,
      input: { entry: { amount: '-0.75', applications: [{ to: 'INV-2', amount: '0.75' }] } },
    });
    expect(readBookForm({ ...form, amount: '0.75' }, view, today)).toEqual({
      ok: false,
      wrong: { amount: 'sign' },
    });
  });
  it('refuses a negative receipt and takes a negative adjustment', () => {
    const minus = { amount: '-5', reason: 'rounding', approvedBy: 'Lin' };
    expect(readBookForm({ ...emptyBookForm('RCT', today), ...minus }, view, today).ok).toBe(false);
    expect(readBookForm({ ...emptyBookForm('ADJ', today), ...minus }, view, today).ok).toBe(true);
  });
});

describe('what a firm had open before its desk began', () => {
  const earlier = { ...emptyBookForm('INV', today), amount: '12,500.00', date: '2025-02-12' };

  it('is typed on the account of a customer with its number and due day', () => {
    expect(entryTypesOf('customer')).toContain('INV');
    expect(
      readBookForm({ ...earlier, number: 'INV-0212', dueDate: '2025-03-14' }, view, today),
    ).toMatchObject({
      input: { entry: { type: 'INV', number: 'INV-0212', amount: '12500', dueDate: '2025-03-14' } },
    });
  });

  it('has its own form with lines at a factory', () => {
    expect(entryTypesOf('supplier')).not.toContain('INV');
  });

  it('asks for the number where the desk gives none', () => {
    expect(readBookForm(earlier, view, today)).toEqual({ ok: false, wrong: { number: 'number' } });
    const factory = {
      ...view,
      head: { ...view.head, account: { ...view.head.account, side: 'supplier' as const } },
    };
    const note = { ...emptyBookForm('DN', today), amount: '10', reason: 'freight' };
    expect(readBookForm(note, factory, today)).toEqual({ ok: false, wrong: { number: 'number' } });
    expect(readBookForm(note, view, today).ok).toBe(true);
  });
});

describe('a receipt of last month that is typed this month', () => {
  it('lies on its invoice from the day of the money on', () => {
    const credit = AllocationView.shape.credit.parse({
      ...posting('RCT-1', 'RCT', '500'),
      date: '2026-02-27',
    });
    expect(applicationsOf([{ to: 'INV-1', amount: DecimalText.parse('500') }], credit)).toEqual([
      { to: 'INV-1', amount: '500', on: '2026-02-27' },
    ]);
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
  const reading = (amounts: Record<string, string>, charge = '') =>
    readAllocation({ amounts, charge }, allocation);
  it('starts as it lies now; its own part counts as free', () => {
    expect(startForm(allocation)).toEqual({ amounts: { 'INV-1': '200.00' }, charge: '' });
    expect(roomOf(allocation, 'INV-1')).toBe('500');
    expect(roomOf(allocation, 'INV-2')).toBe('300');
  });
  it('refuses more than is open, more than came in, and words', () => {
    expect(reading({ 'INV-2': '300.01' })).toMatchObject({ ok: false, why: 'over' });
    expect(reading({ 'INV-1': '500', 'INV-2': '100.01' })).toMatchObject({
      ok: false,
      why: 'too',
    });
    expect(reading({ 'INV-1': 'all' })).toMatchObject({ ok: false, why: 'number' });
  });
  it('lays the bank charge on the invoice that the money leaves open by so much', () => {
    expect(reading({ 'INV-1': '300', 'INV-2': '275' }, '25')).toMatchObject({
      ok: true,
      rest: '25',
      charge: { to: 'INV-2', amount: '25' },
    });
    expect(reading({ 'INV-1': '475', 'INV-2': '125' }, '200')).toMatchObject({ ok: false, why: 'charge' });
    expect(reading({ 'INV-1': '475' }, 'some')).toMatchObject({ ok: false, to: '', why: 'number' });
  });
  it('begins with the charge of the suggestion', () => {
    const [row] = allocation.applied;
    const fresh = {
      ...allocation,
      applied: [],
      suggestion: {
        how: 'with-charge' as const,
        applications: row === undefined ? [] : [row],
        charge: row?.amount ?? allocation.unapplied,
        rest: allocation.unapplied,
      },
    };
    expect(startForm(fresh).charge).toBe('200.00');
  });
  it('says what is left', () => {
    expect(reading({ 'INV-1': '500', 'INV-2': '' })).toMatchObject({
      ok: true,
      rest: '100',
    });
  });
});

describe('months and amounts', () => {
  it('knows the ends of months over years', () => {
    expect(calendarMonth(PlainDate.parse('2028-02-10'))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(previousMonth(calendarMonth(PlainDate.parse('2026-01-31')))).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    });
    expect(nextMonth(calendarMonth(PlainDate.parse('2026-12-31')))).toEqual({
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
