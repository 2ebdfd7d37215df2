import type { InputOf, OutputOf } from '#shared/api/contract';
import type { PostingId, PostingType } from '#shared/money/posting';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import type { TestDesk } from '../../builders/a-desk';

export const day = (text: string) => PlainDate.parse(text);
export const decimalOf = (text: string) => DecimalText.parse(text);

export const MARCH = { from: day('2025-03-01'), to: day('2025-03-31') };
export const ACCOUNT = { side: 'customer' as const, party: aCustomer().id, currency: 'USD' as const };

type Entry = InputOf<'money.book'>['entry'];

/** One entry of the account, booked as the clerk books it. */
export async function book(
  desk: TestDesk,
  type: PostingType,
  date: string,
  amount: string,
  rest: Partial<Entry> & { charge?: InputOf<'money.book'>['charge'] } = {},
): Promise<PostingId[]> {
  const { charge = null, ...fields } = rest;
  const booked: OutputOf<'money.book'> = await desk.call('money.book', {
    entry: { account: ACCOUNT, type, date: day(date), amount: decimalOf(amount), ...fields },
    charge,
  });
  return booked.postingIds;
}

export const applied = (to: PostingId | undefined, amount: string, on: string) => ({
  to: to ?? ('' as PostingId), // an entry that was not booked fails the test at once
  amount: decimalOf(amount),
  on: day(on),
});

/** The books of the worked example up to the end of March 2025, entered through the channels. */
export async function bookMarch(desk: TestDesk): Promise<Readonly<Record<string, PostingId>>> {
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  const ids: Record<string, PostingId> = {};
  const invoice = async (
    number: string,
    date: string,
    dueDate: string,
    po: string,
    amount: string,
    more = {},
  ) => {
    const [id] = await book(desk, 'INV', date, amount, { number, po, dueDate: day(dueDate), ...more });
    if (id) ids[number] = id;
  };
  await invoice('INV-0212', '2025-02-12', '2025-03-14', '', '12500.00');
  await invoice('INV-0301', '2025-03-03', '2025-04-02', '4501', '18400.00');
  await invoice('INV-0308', '2025-03-10', '2025-04-09', '4507', '9750.00');
  await book(desk, 'RCT', '2025-03-14', '12475.00', {
    number: '7781',
    applications: [applied(ids['INV-0212'], '12475.00', '2025-03-14')],
    charge: {
      amount: decimalOf('25.00'),
      reason: 'charges of the banks on the way',
      applications: [applied(ids['INV-0212'], '25.00', '2025-03-14')],
    },
  });
  await invoice('INV-0315', '2025-03-18', '2025-04-17', '4510', '22180.00', {
    disputed: decimalOf('1080.00'),
    delivery: [{ quantity: decimalOf('1109'), unitPrice: decimalOf('20.00') }],
  });
  const [cn] = await book(desk, 'CN', '2025-03-20', '450.00', {
    number: 'CN-0302',
    po: '4501',
    reason: 'short carton',
    reference: 'claim 17',
    applications: [applied(ids['INV-0301'], '450.00', '2025-03-20')],
  });
  if (cn) ids['CN-0302'] = cn;
  await book(desk, 'RCT', '2025-03-28', '10000.00', {
    number: '7902',
    applications: [applied(ids['INV-0301'], '10000.00', '2025-03-28')],
  });
  return ids;
}

/** The customer's statement as a file of theirs, with a total in the middle. */
export const THEIR_FILE = [
  'Test Customer GmbH;;;;',
  'Supplier account, currency USD;;;;',
  'Date;Reference;Text;Amount;',
  '01.03.2025;;Opening balance;12.500,00;',
  '05.03.2025;INV0301;Invoice;18.400,00;',
  '10.03.2025;PO 4507;;9.750,00;',
  ';;Subtotal;28.150,00;',
  '20.03.2025;315;;21.100,00;',
  '13.03.2025;TT;Payment;-12.500,00;',
  '27.03.2025;TT;Payment;-10.000,00;',
  '31.03.2025;TT;Payment;-8.400,00;',
  ';;Closing balance;30.850,00;',
].join('\n');
