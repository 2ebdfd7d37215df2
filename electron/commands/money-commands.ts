import { earlierOf } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { settingsOf } from '../queries/app-state';
import { accountView, monthStatements, statementPreview, usualPeriod } from '../queries/money-account';
import { accountList } from '../queries/money-accounts';
import { allocationView } from '../queries/money-allocation';
import { MoneyBook } from '../queries/money-book';
import { factoryInvoiceHelp } from '../queries/money-factory-invoice';
import { matchingView } from '../queries/money-matching';
import { moneyOverview, reminderRows } from '../queries/money-overview';
import { replyDraft } from '../queries/money-reply';
import { supplierFile, supplierList } from '../queries/money-suppliers';
import type { DeskContext } from './context';
import type { ImportSessions } from './import-session';
import { bankCommands } from './money-bank';
import { moneyEntryCommands } from './money-entries';
import { matchCommands } from './money-matches';
import { moneyPaperCommands } from './money-papers';
import { supplierCommands } from './money-suppliers';
import { valueOrThrow } from './outcome';

type Questions =
  | 'money.overview'
  | 'money.accounts'
  | 'money.account'
  | 'money.statement'
  | 'money.monthStatements'
  | 'money.allocation'
  | 'money.factoryInvoice'
  | 'money.match'
  | 'money.reply'
  | 'money.reminders'
  | 'money.settings'
  | 'suppliers.list'
  | 'suppliers.file';

/** The questions of the money, each answered from the books as they stand. */
function moneyQuestions({ store, clock }: DeskContext): HandlersOf<Questions> {
  const book = new MoneyBook(store);
  const today = () => todayOf(clock);
  return {
    'money.overview': () => moneyOverview(book, today()),
    'money.accounts': (input) => accountList(book, input, today()),
    'money.account': ({ account, period }) => {
      const shown = period ?? usualPeriod(book, account, today());
      // A past month is aged as it stood at its end.
      return accountView(book, account, shown, earlierOf(shown.to, today()));
    },
    'money.statement': ({ account, period }) => statementPreview(book, account, period),
    'money.monthStatements': ({ month, side }) => monthStatements(book, month, side),
    'money.allocation': ({ postingId }) => allocationView(book, postingId, today()),
    'money.factoryInvoice': ({ account }) => factoryInvoiceHelp(book, account),
    'money.match': ({ reconciliationId }) => matchingView(book, reconciliationId),
    'money.reply': ({ reconciliationId, language }) => replyDraft(book, reconciliationId, language),
    'money.reminders': () => reminderRows(book, today()),
    'money.settings': () => book.settings,
    'suppliers.list': (input) => supplierList(book, input, today()),
    'suppliers.file': ({ supplierId }) => supplierFile(book, supplierId),
  };
}

/** Everything the money asks and does. */
export function moneyCommands(desk: DeskContext, sessions: ImportSessions) {
  const { store } = desk;
  return {
    ...moneyQuestions(desk),
    ...moneyEntryCommands(desk),
    ...matchCommands(desk, sessions),
    ...bankCommands(desk, sessions),
    ...moneyPaperCommands(desk),
    ...supplierCommands(desk),
    'money.saveSettings': async (money: MoneyBook['settings']) => {
      valueOrThrow(
        await store.change('money.saveSettings', (tx) => tx.put('settings', { ...settingsOf(store), money })),
      );
      return money;
    },
  };
}
