import { Select } from 'antd';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#shared/api/contract';
import type { BankRow } from '#shared/api/views/money-entry';
import { readCurrency } from '#shared/imports/currency-reading';
import { CURRENCIES, type CurrencyCode } from '#shared/values/currency';
import { ZERO } from '#shared/values/decimal';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear } from '../../components/figures';
import { Icon } from '../../components/icon';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { useOpenedFile } from '../matching/opened-file';
import '../import/import-screen.css';

type BankFile = OutputOf<'money.bankFile'>;
type Booking = InputOf<'money.bookBank'>['rows'][number];

/** The bank's file: money in with the customer it may be from, money out with the factory it went to; ticked rows are booked. */
export function BankSection({ token }: { readonly token: string | undefined }) {
  const { company } = useDeskState();
  const [currency, setCurrency] = useState<CurrencyCode>(company?.defaultCurrency ?? 'USD');
  const input = token === undefined ? null : { token, currency, choices: {} };
  const query = useQuery('money.bankFile', input, JSON.stringify(input));
  if (token === undefined) return <BankStart />;
  return (
    <Moments query={query}>
      {(file) => (
        <BankRows
          key={`${token} ${currency}`}
          file={file}
          token={token}
          currency={currency}
          onCurrency={setCurrency}
        />
      )}
    </Moments>
  );
}

function BankStart() {
  const t = useWords('accounts');
  const router = useRouter();
  const { chooseFile, drop } = useOpenedFile((token) =>
    router.replace({ screen: 'money', section: 'bank', token }),
  );
  useKeys([
    { keys: 'Enter', also: ['O'], label: t('bank.choose'), hint: true, run: () => void chooseFile() },
  ]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a keyboard way of its own, Enter
    <div
      className="import-start"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => void drop(event)}
    >
      <section className="import-drop">
        <Icon name="import" className="import-drop-icon" />
        <h2>{t('bank.start')}</h2>
        <p className="sec">{t('bank.startText')}</p>
        <div className="import-drop-acts">
          <ActionButton look="filled" icon="file" keys="Enter" autoFocus onClick={() => void chooseFile()}>
            {t('bank.choose')}
          </ActionButton>
        </div>
      </section>
    </div>
  );
}

/** The cell is read; what its balance or total says of the rows before it is the bank's own count, not needed to book them. */
const READ_ALL_THE_SAME = new Set<BankFile['doubts'][number]['kind']>([
  'wrong-currency',
  'wrong-balance',
  'wrong-total',
]);

interface BankRowsProps {
  readonly file: BankFile;
  readonly token: string;
  readonly currency: CurrencyCode;
  readonly onCurrency: (currency: CurrencyCode) => void;
}

function BankRows({ file, token, currency, onCurrency }: BankRowsProps) {
  const t = useWords('accounts');
  const router = useRouter();
  const textOf = useProblemText();
  const book = useCommand('money.bookBank');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, file.rows.length - 1));
  const unread = file.doubts.filter(({ kind }) => !READ_ALL_THE_SAME.has(kind)).map(({ cell }) => cell);
  const foreign = foreignCurrency(file);
  const partyOf = (row: BankRow) => chosen[row.key] ?? row.parties[0]?.party ?? '';
  const wanted = file.rows.filter((row) => isOpen(row) && partyOf(row) !== '' && !left.has(row.key));
  const flip = (row: BankRow | undefined) => {
    if (row === undefined || !isOpen(row)) return;
    const next = new Set(left);
    if (!next.delete(row.key)) next.add(row.key);
    setLeft(next);
  };
  const bookAll = async () => {
    if (wanted.length === 0) return;
    const rows = wanted.map((row): Booking => {
      const party = partyOf(row);
      const isSuggested = row.parties[0]?.party === party;
      return { key: row.key, party, charge: isSuggested ? (row.suggestion?.charge ?? ZERO) : ZERO };
    });
    const result = await book.send({ token, currency, choices: file.choices, rows });
    if (result.ok) announce(t('bank.booked', { count: result.value.booked }), { undo: true });
    else announceProblem(textOf(result.problem));
  };
  useKeys([
    { keys: ' ', shown: 'Space', label: t('bank.tick'), hint: true, run: () => flip(file.rows[at]) },
    {
      keys: 'Ctrl+Enter',
      label: t('book.save'),
      hint: true,
      disabled: wanted.length === 0,
      run: () => void bookAll(),
    },
  ]);
  const columns = useBankColumns({
    currency,
    isLeft: (row) => left.has(row.key),
    partyOf,
    onParty: (row, party) => setChosen({ ...chosen, [row.key]: party }),
  });
  return (
    <>
      <div className="page-tools">
        <b className="ell">{file.fileName}</b>
        {unread.length > 0 && (
          <span className="t-at-risk ell" title={unread.join(', ')}>
            {t('bank.unread', { count: unread.length, cells: unread.join(', ') })}
          </span>
        )}
        <div className="grow" />
        <Select<CurrencyCode>
          aria-label={t('bank.currency')}
          showSearch
          value={currency}
          onChange={onCurrency}
          popupMatchSelectWidth={false}
          options={CURRENCIES.map((value) => ({ value, label: value }))}
        />
        <ActionButton onClick={() => router.replace({ screen: 'money', section: 'bank' })}>
          {t('bank.another')}
        </ActionButton>
        <ActionButton
          look="filled"
          keys="Ctrl+Enter"
          disabled={wanted.length === 0 || book.sending}
          onClick={() => void bookAll()}
        >
          {t('bank.book', { count: wanted.length })}
        </ActionButton>
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          <VirtualTable
            label={file.fileName}
            columns={columns}
            rows={rowsOf(file.rows)}
            rowKey={(row) => row.key}
            selected={at}
            onSelect={setSelected}
            onOpen={flip}
            autoFocus
            empty={
              foreign === null ? (
                <EmptyState text={t('bank.empty')} />
              ) : (
                <EmptyState text={t('bank.foreign', { currency: foreign })}>
                  <ActionButton look="filled" onClick={() => onCurrency(foreign)}>
                    {t('bank.readAs', { currency: foreign })}
                  </ActionButton>
                </EmptyState>
              )
            }
          />
        </Panel>
      </div>
    </>
  );
}

/** The currency that the file is in when it is not the one asked for. */
function foreignCurrency({ foundCurrency, doubts }: BankFile): CurrencyCode | null {
  const named = doubts.find(({ kind }) => kind === 'wrong-currency');
  return foundCurrency ?? (named === undefined ? null : readCurrency(named.text));
}

/** Money in or out that nobody has booked. */
function isOpen({ state }: BankRow): boolean {
  return state === 'new' || state === 'outgoing';
}

interface BankColumnsInput {
  readonly currency: CurrencyCode;
  readonly isLeft: (row: BankRow) => boolean;
  readonly partyOf: (row: BankRow) => string;
  readonly onParty: (row: BankRow, party: string) => void;
}

function useBankColumns({
  currency,
  isLeft,
  partyOf,
  onParty,
}: BankColumnsInput): readonly TableColumn<BankRow>[] {
  const t = useWords('accounts');
  const m = useWords('money');
  const { today } = useDeskState();
  const language = useLanguage();
  const customers = useQuery('customers.list', { text: '', offset: 0, limit: 500 }, 'customers');
  const suppliers = useQuery('suppliers.list', { text: '', offset: 0, limit: 500, kind: null }, 'suppliers');
  const choices = {
    customer: customers.data?.rows.map(({ id, name }) => ({ value: String(id), label: name })) ?? [],
    supplier:
      suppliers.data?.rows.map(({ id, nameZh, nameEn }) => ({
        value: String(id),
        label: nameZh || nameEn,
      })) ?? [],
  };
  return [
    {
      key: 'state',
      title: t('bank.state'),
      width: 110,
      cell: (row) => (
        <span className="pair-state">
          <RiskShapeMark
            shape={isOpen(row) && !isLeft(row) && partyOf(row) !== '' ? 'on-track' : 'not-due'}
          />{' '}
          <span className={isOpen(row) ? '' : 'dim'}>{m(`bankState.${row.state}`)}</span>
        </span>
      ),
    },
    {
      key: 'day',
      title: t('bank.day'),
      width: 78,
      align: 'right',
      cell: (row) => (row.date === null ? '' : dayNear(row.date, today, language)),
    },
    {
      key: 'payer',
      title: t('bank.payer'),
      width: 170,
      grow: true,
      cell: (row) => (
        <span className="ell" title={`${row.payer} ${row.reference}`}>
          {row.payer} <span className="sec">{row.reference}</span>
        </span>
      ),
    },
    {
      key: 'amount',
      title: t('bank.amount'),
      width: 120,
      align: 'right',
      cell: (row) => (
        <span className="medium">
          {row.side === 'supplier' && '−'}
          {amountFigure(row.amount, currency)}
        </span>
      ),
    },
    {
      key: 'customer',
      title: t('bank.customer'),
      width: 230,
      cell: (row) =>
        isOpen(row) && (
          <Select<string>
            size="small"
            showSearch
            optionFilterProp="label"
            className="bank-party"
            aria-label={t('bank.customer')}
            placeholder={t('bank.unknown')}
            value={partyOf(row) === '' ? null : partyOf(row)}
            onChange={(party) => onParty(row, party)}
            options={choices[row.side]}
          />
        ),
    },
    {
      key: 'why',
      title: '',
      width: 120,
      tone: () => 'sec',
      cell: (row) => {
        const why = row.parties.find(({ party }) => party === partyOf(row))?.why;
        return isOpen(row) && why !== undefined ? m(`payerWhy.${why}`) : '';
      },
    },
    {
      key: 'lies',
      title: t('bank.lies'),
      width: 210,
      cell: (row) => {
        if (!isOpen(row)) return '';
        const isSuggested = row.parties[0]?.party === partyOf(row);
        const suggestion = isSuggested ? row.suggestion : null;
        if (partyOf(row) === '') return '';
        if (suggestion === null) return <span className="sec">{t('bank.none')}</span>;
        const numbers = suggestion.applications.map(({ number }) => number).join(', ');
        const charge =
          Number(suggestion.charge) === 0
            ? ''
            : `, ${t('bank.charge', { amount: amountFigure(suggestion.charge, currency) })}`;
        return (
          <span className="ell" title={m(`how.${suggestion.how}`)}>
            {numbers}
            {charge}
          </span>
        );
      },
    },
  ];
}
