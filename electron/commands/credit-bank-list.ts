import type { IssuedDocumentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { termsOf } from '../queries/credit-case';
import { type BankListOf, bankList } from '../queries/credit-papers';
import { creditOf } from '../queries/credit-view';
import { modelHash } from '../queries/model-hash';
import { issuedFor } from '../queries/paper-rows';
import type { Transaction } from '../store/transaction';
import type { DeskContext } from './context';
import { recordsIn } from './credit-commands';
import { valueOrThrow } from './outcome';
import { fileNameOf } from './paper-commands';

type Channels = 'credits.bankList' | 'credits.saveBankList' | 'credits.issueBankList';

/** A list that was handed over stays as it was: a wrong one is voided. */
const FINAL = { undoable: false } as const;

/** The list for the bank: seen and saved as a draft, frozen when it is handed over. */
export function creditBankListCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, clock, press, dialogs } = desk;
  const today = () => todayOf(clock);
  const draft = (paper: BankListOf) =>
    bankList(store, paper, { number: null, date: today(), version: 1 }, today());
  return {
    'credits.bankList': async (paper) => {
      const { bytes, pages } = await press.pdf(draft(paper));
      return { pdf: bytes, pages, draft: true, number: null };
    },
    'credits.saveBankList': async ({ format, ...paper }) => {
      const model = draft(paper);
      const { bytes } = format === 'pdf' ? await press.pdf(model) : await press.xlsx(model);
      const of = termsOf(creditOf(store, paper.creditId)).terms.number;
      const name = fileNameOf({ kind: 'bank-list', number: null, language: paper.language, of });
      return dialogs.saveFile(`${name}.${format}`, bytes);
    },
    'credits.issueBankList': async ({ date, ...paper }) => {
      const at = clock.now().toISOString();
      const issued = valueOrThrow(
        await store.change(
          'credits.issueBankList',
          (tx) => issueBankList(tx, paper, { date, at, by: desk.clerk(), today: today() }),
          FINAL,
        ),
      );
      return { issuedId: issued.id, number: issued.number };
    },
  };
}

function issueBankList(
  tx: Transaction,
  paper: BankListOf,
  {
    date,
    at,
    by,
    today,
  }: { readonly date: PlainDate; readonly at: string; readonly by: string; readonly today: PlainDate },
) {
  const records = recordsIn(tx);
  const { number: creditNo } = termsOf(creditOf(tx, paper.creditId)).terms;
  const number = `${creditNo} ${paper.presentationId.toUpperCase()}`.trim().slice(0, 40);
  const version =
    issuedFor(records, { creditId: paper.creditId }).filter((one) => one.number === number).length + 1;
  const model = bankList(records, paper, { number, date, version }, today);
  return tx.put('issuedDocuments', {
    id: tx.nextId() as IssuedDocumentId,
    kind: 'bank-list',
    ...{ number, version, language: paper.language, date },
    orderId: null,
    quotationId: null,
    shipmentId: null,
    creditId: paper.creditId,
    account: null,
    model,
    layout: null,
    modelHash: modelHash(model),
    facts: null,
    issuedAt: at,
    issuedBy: by,
    handedTo: [],
    voided: null,
  });
}
