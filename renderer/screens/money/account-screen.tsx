import { useState } from 'react';
import type { AccountView, PostingView } from '#shared/api/views/money-accounts';
import { useKeys } from '../../app/keys';
import { ACCOUNT_TABS, type AccountTab, type RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { amountFigure } from '../../components/figures';
import { Moments } from '../../components/moments';
import { PageTabs } from '../../components/page-tabs';
import { useWords } from '../../words/words';
import { AllocateDialog } from './allocate-dialog';
import { BookDialog } from './book-dialog';
import { type EntryType, isEntryType } from './book-form';
import { DeliveriesTab } from './deliveries-tab';
import { EntryHistoryDialog } from './entry-history-dialog';
import { FactoryInvoiceDialog } from './factory-invoice-dialog';
import { HistoryTab } from './history-tab';
import { ItemsTab } from './items-tab';
import { LedgerTab } from './ledger-tab';
import { NoteDialog } from './note-dialog';
import { StatementTab } from './statement-tab';
import './money.css';

export type AccountDialog =
  | { readonly type: 'book'; readonly kind: EntryType }
  | { readonly type: 'allocate'; readonly postingId: string }
  | { readonly type: 'note'; readonly entry: PostingView }
  /** A factory's invoice; `null` for a new one. */
  | { readonly type: 'invoice'; readonly entry: PostingView | null }
  | { readonly type: 'mend'; readonly entry: PostingView }
  | { readonly type: 'history'; readonly entry: PostingView };

/** One party in one currency: what moved, what is open, the statement, what was answered. */
export function AccountScreen({ route }: { readonly route: RouteOf<'account'> }) {
  const { side, party, currency } = route;
  const account = { side, party, currency };
  const query = useQuery('money.account', { account, period: null }, JSON.stringify(account));
  return <Moments query={query}>{(view) => <AccountPage view={view} route={route} />}</Moments>;
}

function AccountPage({ view, route }: { readonly view: AccountView; readonly route: RouteOf<'account'> }) {
  const t = useWords('accounts');
  const router = useRouter();
  const [dialog, setDialog] = useState<AccountDialog | null>(null);
  const tab = route.tab ?? 'ledger';
  // Only factories and suppliers deliver to us.
  const tabs = ACCOUNT_TABS.filter((name) => name !== 'deliveries' || route.side === 'supplier');
  const entryKind = route.side === 'supplier' ? 'DED' : 'DN';
  const isFactory = route.side === 'supplier';
  const openTab = (next: AccountTab) => router.replace({ ...route, tab: next });
  const step = (by: 1 | -1) => {
    const next = tabs[tabs.indexOf(tab) + by];
    if (next !== undefined) openTab(next);
  };
  useKeys([
    {
      keys: 'R',
      label: t(route.side === 'supplier' ? 'keys.payment' : 'keys.receipt'),
      hint: true,
      run: () => setDialog({ type: 'book', kind: 'RCT' }),
    },
    {
      keys: 'N',
      label: t('keys.entry'),
      hint: true,
      run: () => setDialog({ type: 'book', kind: entryKind }),
    },
    ...(isFactory
      ? [
          {
            keys: 'I',
            label: t('keys.invoice'),
            hint: true,
            run: () => setDialog({ type: 'invoice', entry: null }),
          },
        ]
      : []),
    {
      keys: 'M',
      label: t('keys.match'),
      hint: true,
      run: () => router.go({ screen: 'matching', ...view.head.account }),
    },
    { keys: 'S', label: t('keys.statement'), hint: tab !== 'statement', run: () => openTab('statement') },
    {
      keys: 'Alt+ArrowRight',
      shown: 'Alt+ArrowLeft ArrowRight',
      label: t('keys.tab'),
      hint: true,
      run: () => step(1),
    },
    { keys: 'Alt+ArrowLeft', label: t('keys.tab'), silent: true, run: () => step(-1) },
    { keys: 'Escape', label: t('common:back'), hint: true, run: router.back },
  ]);
  return (
    <>
      <AccountHead view={view} onDialog={setDialog} />
      <PageTabs
        tabs={tabs}
        tab={tab}
        title={(name) => t(`tab.${name}`)}
        count={(name) => countOf(view, name)}
        onTab={openTab}
      />
      <div className="page-body order-body">
        {tab === 'ledger' && <LedgerTab view={view} onDialog={setDialog} />}
        {tab === 'items' && <ItemsTab view={view} onDialog={setDialog} />}
        {tab === 'deliveries' && <DeliveriesTab view={view} />}
        {tab === 'statement' && <StatementTab view={view} />}
        {tab === 'history' && <HistoryTab view={view} />}
      </div>
      {dialog?.type === 'book' && (
        <BookDialog
          view={view}
          kind={dialog.kind}
          onClose={() => setDialog(null)}
          onBooked={(postingId) => setDialog(postingId === null ? null : { type: 'allocate', postingId })}
        />
      )}
      {dialog?.type === 'mend' && isEntryType(dialog.entry.posting.type) && (
        <BookDialog
          view={view}
          kind={dialog.entry.posting.type}
          entry={dialog.entry}
          onClose={() => setDialog(null)}
          onBooked={() => setDialog(null)}
        />
      )}
      {dialog?.type === 'invoice' && (
        <FactoryInvoiceDialog view={view} entry={dialog.entry} onClose={() => setDialog(null)} />
      )}
      {dialog?.type === 'history' && (
        <EntryHistoryDialog entry={dialog.entry} onClose={() => setDialog(null)} />
      )}
      {dialog?.type === 'allocate' && (
        <AllocateDialog postingId={dialog.postingId} onClose={() => setDialog(null)} />
      )}
      {dialog?.type === 'note' && <NoteDialog entry={dialog.entry} onClose={() => setDialog(null)} />}
    </>
  );
}

function countOf(view: AccountView, tab: AccountTab): number | null {
  if (tab === 'items') return view.items.length;
  return tab === 'history' ? view.papers.length : null;
}

function AccountHead({
  view,
  onDialog,
}: {
  readonly view: AccountView;
  readonly onDialog: (dialog: AccountDialog) => void;
}) {
  const t = useWords('accounts');
  const { go } = useRouter();
  const { head, figures } = view;
  const { side, party, currency } = head.account;
  const isOwed = figures.balance.startsWith('-');
  const size = isOwed ? figures.balance.slice(1) : figures.balance;
  const shown: readonly (readonly [string, string, string])[] = [
    [t('account.open'), figures.open, ''],
    [t('account.overdue'), figures.overdue, 't-late'],
    [t('account.disputed'), figures.disputed, ''],
    [t('account.unapplied'), figures.unapplied, ''],
  ];
  return (
    <>
      <div className="page-head">
        <h1 className="ell">{head.name}</h1>
        <span className="pill">{currency}</span>
        <span className="dim ell">{head.nameZh !== head.name && head.nameZh}</span>
        <div className="grow" />
        <ActionButton
          onClick={() =>
            go(
              side === 'customer'
                ? { screen: 'customer', customerId: party }
                : { screen: 'supplier', supplierId: party },
            )
          }
        >
          {t(side === 'customer' ? 'account.customer' : 'account.supplier')}
        </ActionButton>
        <ActionButton keys="M" onClick={() => go({ screen: 'matching', ...head.account })}>
          {t('keys.match')}
        </ActionButton>
        <ActionButton
          keys="N"
          onClick={() => onDialog({ type: 'book', kind: side === 'supplier' ? 'DED' : 'DN' })}
        >
          {t('keys.entry')}
        </ActionButton>
        {side === 'supplier' && (
          <ActionButton keys="I" onClick={() => onDialog({ type: 'invoice', entry: null })}>
            {t('keys.invoice')}
          </ActionButton>
        )}
        <ActionButton
          look="filled"
          icon="plus"
          keys="R"
          onClick={() => onDialog({ type: 'book', kind: 'RCT' })}
        >
          {t(side === 'supplier' ? 'keys.payment' : 'keys.receipt')}
        </ActionButton>
      </div>
      <div className="account-figures">
        <span>
          <small>
            {t('account.balance')}
            {Number(size) !== 0 && ` · ${t(isOwed ? 'account.owed' : 'account.owes')}`}
          </small>
          <b className="num">
            {currency} {amountFigure(size, currency)}
          </b>
        </span>
        {shown.map(([name, amount, tone]) => (
          <span key={name}>
            <small>{name}</small>
            <span className={`num ${Number(amount) === 0 ? 'nil' : tone}`}>
              {amountFigure(amount, currency)}
            </span>
          </span>
        ))}
        <span className="ell">
          <small>{t('account.terms')}</small>
          <span title={head.terms}>{head.terms}</span>
        </span>
      </div>
    </>
  );
}
