import { useState } from 'react';
import type { MatchingView } from '#shared/api/views/money-matching';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { amountFigure, dayNear } from '../../components/figures';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { Differences } from './differences';
import { useMatchActions } from './match-actions';
import { type PairRow, pairRows, sureMatches } from './pair-rows';
import { ReplyPaper } from './reply-paper';

interface MatchingPageProps {
  readonly view: MatchingView;
  readonly route: RouteOf<'matching'>;
}

/** Ours and theirs row by row; nothing is kept before the clerk says so. */
export function MatchingPage({ view, route }: MatchingPageProps) {
  const t = useWords('matching');
  const router = useRouter();
  const [selected, setSelected] = useState(0);
  const [reply, setReply] = useState(false);
  const rows = pairRows(view);
  const at = Math.min(selected, Math.max(0, rows.length - 1));
  const row = rows[at];
  const sure = sureMatches(view);
  const actions = useMatchActions(view);
  const columns = usePairColumns(view, actions.isMarked);
  useKeys([
    {
      keys: ' ',
      shown: 'Space',
      label:
        row === undefined || row.of !== null || row.state === 'ambiguous' ? t('keys.accept') : t('keys.mark'),
      hint: true,
      run: () => row && void actions.toggle(row),
    },
    {
      keys: 'A',
      label: t('keys.acceptAll'),
      hint: true,
      disabled: sure.length === 0,
      run: () => void actions.accept(sure),
    },
    {
      keys: 'Delete',
      label: t('keys.unmatch'),
      hint: true,
      run: () => row?.of && void actions.unmatch(row.of),
    },
    {
      keys: 'Ctrl+Enter',
      label: t('together'),
      hint: actions.marked > 0,
      disabled: !actions.canJoin,
      run: () => void actions.together(),
    },
    { keys: 'L', label: t('keys.reply'), hint: true, run: () => setReply(!reply) },
    { keys: 'Escape', label: t('common:back'), hint: true, run: router.back },
  ]);
  const { from, to } = view.period;
  return (
    <>
      <div className="page-head">
        <h1 className="ell">{view.head.name}</h1>
        <span className="pill">{view.head.account.currency}</span>
        <span className="dim ell" title={view.fileName}>
          {from} – {to} · {view.fileName}
        </span>
        <div className="grow" />
        {actions.marked > 0 && (
          <ActionButton keys="Ctrl+Enter" onClick={() => void actions.together()} disabled={!actions.canJoin}>
            {t('together')}
          </ActionButton>
        )}
        <ActionButton
          onClick={() => router.replace({ ...route, token: undefined, reconciliationId: undefined })}
        >
          {t('file.another')}
        </ActionButton>
        <ActionButton keys="L" onClick={() => setReply(!reply)}>
          {reply ? t('reply.back') : t('keys.reply')}
        </ActionButton>
        {sure.length > 0 && (
          <ActionButton look="filled" keys="A" onClick={() => void actions.accept(sure)}>
            {t('acceptAll', { count: sure.length })}
          </ActionButton>
        )}
      </div>
      <div className="page-body">
        {reply ? (
          <ReplyPaper view={view} />
        ) : (
          <Panel fill className="page-main">
            <VirtualTable
              label={t('title')}
              columns={columns}
              rows={rowsOf(rows)}
              rowKey={(pair) => pair.key}
              selected={at}
              onSelect={setSelected}
              onOpen={(pair) => void actions.toggle(pair)}
              autoFocus
            />
          </Panel>
        )}
        <Differences view={view} />
      </div>
    </>
  );
}

const SHAPES = {
  kept: 'on-track',
  auto: 'on-track',
  difference: 'at-risk',
  suggest: 'waiting',
  ambiguous: 'waiting',
  'only-ours': 'late',
  'only-theirs': 'late',
} as const;

function usePairColumns(
  view: MatchingView,
  isMarked: (row: PairRow) => boolean,
): readonly TableColumn<PairRow>[] {
  const t = useWords('matching');
  const m = useWords('money');
  const { today } = useDeskState();
  const language = useLanguage();
  const { currency } = view.head.account;
  const money = (amount: string) => amountFigure(amount, currency);
  const reason = ({ state, of }: PairRow) => {
    if (of !== null) return m(`tier.${of.tier}`);
    if (state === 'only-ours') return t('pair.onlyOurs');
    return state === 'only-theirs' ? t('pair.onlyTheirs') : t('pair.ambiguous');
  };
  return [
    {
      key: 'state',
      title: t('pair.how'),
      width: 176,
      tone: (row) => (isMarked(row) ? 'pair-marked' : ''),
      cell: (row) =>
        row.first && (
          <span
            className={`pair-state ${row.state === 'kept' ? 'sec' : ''}`}
            title={row.of === null ? '' : m(`outcome.${row.of.outcome}`)}
          >
            <RiskShapeMark shape={SHAPES[row.state]} /> <span className="ell">{reason(row)}</span>
          </span>
        ),
    },
    {
      key: 'ours-number',
      title: t('pair.number'),
      group: t('pair.ours'),
      begins: true,
      width: 106,
      cell: ({ ours }) =>
        ours !== null && (
          <span className="ell" title={m(`postingType.${ours.type}`)}>
            {ours.number || m(`postingType.${ours.type}`)}
          </span>
        ),
    },
    {
      key: 'ours-date',
      title: t('pair.date'),
      width: 90,
      align: 'right',
      tone: () => 'sec',
      cell: ({ ours }) => ours !== null && dayNear(ours.date, today, language),
    },
    {
      key: 'ours-amount',
      title: t('pair.amount'),
      width: 98,
      align: 'right',
      cell: ({ ours }) => ours !== null && money(ours.amount),
    },
    {
      key: 'theirs-number',
      title: t('pair.number'),
      group: t('pair.theirs'),
      begins: true,
      width: 96,
      grow: true,
      cell: ({ theirs }) => theirs !== null && <span className="ell">{theirs.number || theirs.po}</span>,
    },
    {
      key: 'theirs-date',
      title: t('pair.date'),
      width: 90,
      align: 'right',
      tone: () => 'sec',
      cell: ({ theirs }) => theirs?.date != null && dayNear(theirs.date, today, language),
    },
    {
      key: 'theirs-amount',
      title: t('pair.amount'),
      width: 98,
      align: 'right',
      cell: ({ theirs }) =>
        theirs !== null &&
        (theirs.currency === undefined ? (
          money(theirs.amount)
        ) : (
          <span className="sec">
            {theirs.currency} {amountFigure(theirs.amount, theirs.currency)}
          </span>
        )),
    },
    {
      key: 'difference',
      title: t('pair.difference'),
      begins: true,
      width: 84,
      align: 'right',
      cell: ({ match }) =>
        match !== null &&
        Number(match.difference) !== 0 && <span className="t-at-risk">{money(match.difference)}</span>,
    },
  ];
}
