import { describe, expect, it } from 'vitest';
import { ImportDecision } from '#shared/api/views/import-preview';
import { CustomerId } from '#shared/values/ids';
import { customerQuestions, questionLetter } from '../../../renderer/screens/import/customer-questions';
import { choose, NO_CHOICES } from '../../../renderer/screens/import/import-choices';
import {
  blockersOf,
  customerChoice,
  importDecision,
  newProductCount,
  questionCount,
} from '../../../renderer/screens/import/import-decision';
import { customerCode, newCustomerFrom } from '../../../renderer/screens/import/new-customer';
import { haldenPreview } from './halden-preview';

/** The one question of the sample was answered with a look. */
const LOOKED = choose(NO_CHOICES, { type: 'confirm', problems: ['unit-missing:7'] });
const RIGHT = 'looked at and found right';
const preview = haldenPreview();

function sameOrder(mode?: 'new' | 'revise' | 'part') {
  const change = {
    line: '1',
    kind: 'quantity',
    field: 'quantity',
    label: 'HV-70114',
    from: '1600',
    to: '1800',
    inShipments: null,
  };
  const changed = haldenPreview({
    sameOrder: {
      orderId: 'd:5',
      number: 'SO-2026-0012',
      createdOn: '2026-03-01',
      poRevision: 0,
      changes: [
        { ...change, id: 'c1' },
        { ...change, id: 'c2', field: 'unitPrice' },
      ],
    },
  });
  return { preview: changed, choices: mode ? choose(LOOKED, { type: 'mode', mode }) : LOOKED };
}

describe('importDecision', () => {
  it('lets the proposals stand and takes over what was looked at, with its reason', () => {
    expect(blockersOf(preview, LOOKED)).toEqual([]);
    const decision = importDecision(preview, LOOKED, RIGHT);
    expect(ImportDecision.parse(decision)).toEqual(decision);
    expect(decision).toMatchObject({ customerId: 'd:1', newCustomer: null, mode: 'new' });
    expect(decision.products).toMatchObject({ '1': 'd:20', '6': 'd:23', '7': 'd:26' });
    expect(decision.questions).toHaveLength(1);
    expect(decision.overruled).toEqual([{ id: 'unit-missing:7', reason: RIGHT }]);
  });
  it('takes the answers over the proposals', () => {
    const asNew = choose(LOOKED, { type: 'product', items: ['HV-70412', 'LT-1820'], product: 'new' });
    const accepted = choose(asNew, { type: 'price', keys: ['price:4:unitPrice'], answer: 'accept' });
    const decision = importDecision(preview, accepted, RIGHT);
    expect(decision.products).toMatchObject({ '1': 'd:20', '6': 'new' });
    expect(decision.questions).toEqual([]);
    expect(newProductCount(preview, accepted)).toBe(2);
    expect(questionCount(preview, accepted)).toBe(0);
  });
  it('fills a new customer from the file and waits for a code where no name gives one', () => {
    const unknown = haldenPreview({ customer: { id: null, name: 'Halden & Voss GmbH', how: 'new' } });
    expect(importDecision(unknown, LOOKED, RIGHT).newCustomer).toMatchObject({
      code: 'HV',
      name: 'Halden & Voss GmbH',
    });
    const nameless = choose(LOOKED, {
      type: 'newCustomer',
      customer: { code: '', name: 'X', addressLines: [] },
    });
    expect(blockersOf(unknown, nameless)).toEqual([{ kind: 'no-customer' }]);
    const known = choose(nameless, { type: 'customer', customerId: CustomerId.parse('d:1') });
    expect(customerChoice(preview, known)).toMatchObject({ kind: 'known', id: 'd:1' });
  });
  it('asks what a file with the same PO number is before anything is created', () => {
    const open = sameOrder();
    expect(blockersOf(open.preview, open.choices)).toEqual([{ kind: 'same-order' }]);
    const revise = sameOrder('revise');
    expect(blockersOf(revise.preview, revise.choices)).toEqual([]);
    const refused = choose(revise.choices, { type: 'change', change: 'c2', accepted: false });
    expect(importDecision(revise.preview, refused, RIGHT)).toMatchObject({
      mode: 'revise',
      acceptedChanges: ['c1'],
    });
    const again = choose(refused, { type: 'change', change: 'c2', accepted: true });
    expect(importDecision(revise.preview, again, RIGHT).acceptedChanges).toEqual(['c1', 'c2']);
    // Whoever takes a price does not ask about it in the same breath.
    expect(importDecision(revise.preview, revise.choices, RIGHT).questions).toEqual([]);
    expect(importDecision(sameOrder('part').preview, sameOrder('part').choices, RIGHT).questions).not.toEqual(
      [],
    );
  });
  it('lets no file of several orders through before one is chosen', () => {
    const several = haldenPreview({ orderNos: ['PO-1', 'PO-2'] });
    expect(blockersOf(several, LOOKED)).toEqual([{ kind: 'choose-order' }]);
    expect(blockersOf(several, choose(LOOKED, { type: 'orderNo', orderNo: 'PO-2' }))).toEqual([]);
  });
});

describe('choose', () => {
  it('moves a field to another column and leaves the old one unread', () => {
    const mapped = choose(NO_CHOICES, { type: 'map', column: 5, field: 'amount', preview });
    expect(mapped.reading.columns).toMatchObject({ '5': 'amount', '6': 'ignore', '3': 'quantity' });
  });
  it('forgets corrections when another sheet is read', () => {
    const corrected = choose(NO_CHOICES, { type: 'correct', path: 'lines.1.quantity', text: '12' });
    expect(choose(corrected, { type: 'sheet', sheet: 'PO 2' }).reading).toEqual({ sheet: 'PO 2' });
  });
});

describe('customerCode', () => {
  it.each([
    ['Halden & Voss GmbH', 'HV'],
    ['Maison Orvel SARL', 'MO'],
    ['Solveig Nordic AB', 'SN'],
    ['Kestrel Outdoor Inc.', 'KO'],
    ['Björk', 'BJO'],
    ['GmbH', ''],
  ])('%s → %s', (name, code) => expect(customerCode(name)).toBe(code));
  it('keeps the address lines that are not the name', () => {
    const buyer = { ...preview.draft.head.buyer, raw: 'Halden & Voss GmbH\nSpeicherweg 4\n20457 Hamburg' };
    const draft = { ...preview.draft, head: { ...preview.draft.head, buyer } };
    expect(newCustomerFrom(draft, 'Halden & Voss GmbH').addressLines).toEqual([
      'Speicherweg 4',
      '20457 Hamburg',
    ]);
  });
});

describe('the letter with questions', () => {
  it('names the line, both prices and where ours stands', () => {
    const questions = customerQuestions(preview, NO_CHOICES);
    expect(questions).toEqual([
      'Line 4, HV-70331: your order says unit price USD 8.80, our quotation QT-2026-0018 says USD 8.92. Please confirm which is right.',
    ]);
    const letter = questionLetter('4500088120', questions, 'Lin Yue');
    expect(letter).toContain('your order 4500088120');
    expect(letter).toContain('1. Line 4');
    expect(letter.trimEnd().endsWith('Lin Yue')).toBe(true);
  });
  it('asks about the head of the order without a line', () => {
    const [price] = preview.prices;
    if (!price) throw new Error('the price finding is gone');
    const head = { ...price, line: '', field: 'currency' as const, ordered: 'EUR', agreed: 'USD' };
    expect(customerQuestions({ ...preview, prices: [head] }, NO_CHOICES)[0]).toMatch(
      /^Your order says currency EUR, /,
    );
  });
  it('stays a letter where a thousand points are open', () => {
    const [price] = preview.prices;
    if (!price) throw new Error('the price finding is gone');
    const prices = Array.from({ length: 1000 }, (_, index) => ({ ...price, line: String(index + 1) }));
    const questions = customerQuestions({ ...preview, prices }, NO_CHOICES);
    expect(questions).toHaveLength(101);
    expect(questions.at(-1)).toBe('The same applies to 900 more points of your order.');
  });
});
