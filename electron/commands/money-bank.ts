import { type BankBooking, type BankRow, PostingEntry } from '#shared/api/views/money-entry';
import type { Application, Posting } from '#shared/money/posting';
import { compare, ZERO } from '#shared/values/decimal';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { openNow } from '../queries/money-allocation';
import { bankFile, bankRow, bankRows } from '../queries/money-bank';
import { BANK_NUMBER_MAX } from '../queries/money-bank-booked';
import { MoneyBook } from '../queries/money-book';
import { type FileReading, readFile, readingView } from '../queries/money-reading';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import type { DeskContext } from './context';
import type { ImportSessions } from './import-session';
import { bookCharge, bookMoney } from './money-booking';
import { rememberLayout } from './money-matches';
import { notFound, ruleBroken, valueOrThrow } from './outcome';
import { keepFile } from './picture-commands';
import { statementFile } from './statement-files';

type Channels = 'money.bankFile' | 'money.bookBank';

/** Under this name the layout of our own bank's files is remembered. */
const BANK = 'bank';
const CHARGE_REASON = 'bank charges on the way';

/** The bank's file: receipts are suggested, and booked row by row as the clerk says. */
export function bankCommands(desk: DeskContext, sessions: ImportSessions): HandlersOf<Channels> {
  const { store } = desk;
  const read = async (
    token: string,
    currency: Posting['currency'],
    choices: Parameters<typeof readFile>[1]['choices'],
  ) => {
    const file = await statementFile(sessions, token, choices.sheet);
    const whole = { ...file, party: BANK, currency, choices };
    return { whole, reading: readFile(store, whole) };
  };
  return {
    'money.bankFile': async ({ token, currency, choices }) => {
      const { whole, reading } = await read(token, currency, choices);
      const view = readingView(whole, reading);
      // A bank's file has no other side: money in is a credit of its account by nature.
      const ready = reading.rows.length > 0 && view.doubts.every((doubt) => !doubt.blocks);
      const book = new MoneyBook(store);
      const rows = bankRows(book, bankFile(book, reading, currency));
      return { ...view, looksMirrored: false, ready, rows };
    },
    'money.bookBank': async ({ token, currency, choices, rows }) => {
      const { reading } = await read(token, currency, choices);
      const { bytes, type, fileName } = sessions.get(token);
      const fileId = await keepFile(desk, fileName, bytes, type);
      const booked = valueOrThrow(
        await store.change('money.bookBank', (tx) => {
          bookRows(tx, reading, rows, { currency, clerk: desk.clerk(), file: fileId });
          rememberLayout(tx, BANK, reading, todayOf(desk.clock));
          return rows.length;
        }),
      );
      return { booked };
    },
  };
}

interface Booking {
  readonly currency: Posting['currency'];
  readonly clerk: string;
  readonly file: NonNullable<Posting['file']>;
}

/** Books the rows one after another: each sees what the rows before it have settled. */
export function bookRows(
  tx: Transaction,
  reading: FileReading,
  bookings: readonly BankBooking[],
  by: Booking,
): void {
  const book = bookIn(tx);
  const file = bankFile(book, reading, by.currency);
  const done = new Set<string>();
  for (const booking of bookings) {
    const found = file.byKey.get(booking.key);
    if (!found) throw notFound('row');
    const row = bankRow(book, file, found);
    if (row.state === 'booked' || done.has(booking.key))
      throw ruleBroken('row-booked', { reference: row.reference });
    // A row without a day, and money out that is said to go to a customer, are nothing that can be booked.
    const known = tx.get(row.side === 'customer' ? 'customers' : 'suppliers', booking.party);
    if (row.state === 'undated' || !known) throw ruleBroken('row-not-receipt', { reference: row.reference });
    bookRow(tx, row, booking, by);
    done.add(booking.key);
  }
}

function bookRow(
  tx: Transaction,
  row: BankRow,
  booking: BankBooking,
  { currency, clerk, file }: Booking,
): void {
  const account = { side: row.side, party: booking.party, currency };
  const { date } = row;
  if (date === null) throw ruleBroken('row-not-receipt', { reference: row.reference });
  const suggested = row.parties[0]?.party === booking.party ? row.suggestion : null;
  const applications =
    booking.applications ??
    (suggested?.applications ?? []).map(({ to, amount }): Application => ({ to, amount, on: date }));
  const deposit = booking.orderId !== null;
  const entry = PostingEntry.parse({
    account,
    type: deposit ? 'DEP' : 'RCT',
    date,
    number: row.reference.slice(0, BANK_NUMBER_MAX),
    amount: row.amount,
    applications: deposit ? [] : applications,
    reference: row.payer.slice(0, 200),
    file,
  });
  const { postingIds } = bookMoney(tx, { entry, charge: null, orderId: booking.orderId }, clerk);
  if (compare(booking.charge, ZERO) <= 0) return;
  const last = applications.at(-1);
  // What the invoice still has open after this receipt is room for the charge.
  const item = openNow(bookIn(tx), account).find(({ posting }) => posting.id === last?.to);
  const to =
    last !== undefined && item !== undefined && compare(item.open, booking.charge) >= 0
      ? [{ to: last.to, amount: booking.charge, on: date }]
      : [];
  const [id] = postingIds;
  if (id !== undefined)
    bookCharge(tx, bookIn(tx).posting(id), booking.charge, CHARGE_REASON, deposit ? [] : to);
}
