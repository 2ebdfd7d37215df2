import { useState } from 'react';
import type { TheirReading } from '#shared/api/views/money-matching';
import type { StatementChoices } from '#shared/money/reading/statement-choices';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { amountFigure, figure } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDate } from '../forms/field-text';
import { DoubtList } from './doubt-list';
import { FileSheet } from './file-sheet';
import { statementPeriod } from './statement-period';

const SETTLES = '.doubt-here input, .doubt-acts .action';

interface TheirFileProps {
  readonly route: RouteOf<'matching'>;
  readonly token: string;
}

/** The file as it lies, how it was read, and what must be settled before its rows count. */
export function TheirFile({ route, token }: TheirFileProps) {
  const { side, party, currency } = route;
  const account = { side, party, currency };
  const [choices, setChoices] = useState<StatementChoices>({});
  const query = useQuery(
    'money.readTheirs',
    { token, account, choices },
    JSON.stringify([token, account, choices]),
  );
  return (
    <Moments query={query}>
      {(reading) => (
        <FilePage
          route={route}
          reading={reading}
          onChoices={(change) => setChoices({ ...reading.choices, ...change })}
        />
      )}
    </Moments>
  );
}

interface FilePageProps {
  readonly route: RouteOf<'matching'>;
  readonly reading: TheirReading;
  readonly onChoices: (change: Partial<StatementChoices>) => void;
}

function FilePage({ route, reading, onChoices }: FilePageProps) {
  const t = useWords('matching');
  const router = useRouter();
  const textOf = useProblemText();
  const { today } = useDeskState();
  const keep = useCommand('money.keepTheirs');
  const [at, setAt] = useState(0);
  const [row, setRow] = useState<number | null>(null);
  const usual = statementPeriod(reading.rows.flatMap(({ date }) => date ?? []));
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const first = typedDate(from ?? (usual.from || today), today);
  const last = typedDate(to ?? (usual.to || today), today);
  const { side, party, currency } = route;
  const ready = reading.ready && first !== null && last !== null && first <= last;
  const doubt = reading.doubts[Math.min(at, reading.doubts.length - 1)];
  const here = row ?? doubt?.row ?? reading.headerRow ?? 0;
  const leftOut = reading.choices.leftOut ?? [];
  const isOut = leftOut.includes(here);
  const mayLeave = reading.outcome === 'read' && here > (reading.headerRow ?? -1);
  const flipRow = () => {
    onChoices({ leftOut: isOut ? leftOut.filter((one) => one !== here) : [...leftOut, here] });
    setRow(here);
    announce(t(isOut ? 'file.backAgain' : 'file.leftOut', { row: here + 1 }));
  };
  const take = async () => {
    if (!ready) return;
    const result = await keep.send({
      token: reading.token,
      account: { side, party, currency },
      choices: reading.choices,
      period: { from: first, to: last },
    });
    if (!result.ok) return announceProblem(textOf(result.problem));
    announce(t('file.taken', { count: reading.rows.length }));
    router.replace({
      screen: 'matching',
      side,
      party,
      currency,
      reconciliationId: result.value.reconciliationId,
    });
  };
  useKeys([
    {
      keys: 'F8',
      label: t('keys.next'),
      hint: reading.doubts.length > 0,
      run: () => {
        setRow(null);
        setAt((now) => (reading.doubts.length === 0 ? 0 : (now + 1) % reading.doubts.length));
        // The first thing that would settle it takes the keyboard, also when it is the only one.
        setTimeout(() => document.querySelector<HTMLElement>(SETTLES)?.focus());
      },
    },
    {
      keys: 'Delete',
      label: t(isOut ? 'file.giveBack' : 'file.leaveOut'),
      hint: mayLeave,
      disabled: !mayLeave,
      run: flipRow,
    },
    { keys: 'Ctrl+Enter', label: t('keys.take'), hint: true, disabled: !ready, run: () => void take() },
    { keys: 'Escape', label: t('common:back'), hint: true, run: router.back },
  ]);
  const money = (amount: string | null) => (amount === null ? '–' : amountFigure(amount, currency));
  return (
    <>
      <div className="page-head">
        <h1 className="ell">{reading.fileName}</h1>
        <span className="dim">
          {reading.knownLayout !== null && t('file.known', { count: reading.knownLayout.timesUsed })}
        </span>
        <div className="grow" />
        <ActionButton onClick={() => router.replace({ screen: 'matching', side, party, currency })}>
          {t('file.another')}
        </ActionButton>
        <ActionButton
          look="filled"
          keys="Ctrl+Enter"
          disabled={!ready || keep.sending}
          onClick={() => void take()}
        >
          {t('file.take', { count: reading.rows.length })}
        </ActionButton>
      </div>
      <div className="page-body">
        <FileSheet
          reading={reading}
          doubt={doubt ?? null}
          selected={here}
          onSelect={setRow}
          onChoices={onChoices}
        />
        <div className="page-panel money-side">
          <Panel>
            <div className="account-period">
              <span className="small sec">{t('file.from')}</span>
              <TextInput value={from ?? usual.from} onChange={setFrom} label={t('file.from')} />
              <span className="small sec">{t('file.to')}</span>
              <TextInput value={to ?? usual.to} onChange={setTo} label={t('file.to')} />
            </div>
            <dl className="their-sums">
              <dt>{t('file.opening')}</dt>
              <dd className="num">{money(reading.opening)}</dd>
              <dt>{t('file.closing')}</dt>
              <dd className="num">{money(reading.closing)}</dd>
              <dt>{t('file.computed')}</dt>
              <dd
                className={`num ${reading.closing !== null && reading.computedClosing !== null && Number(reading.closing) !== Number(reading.computedClosing) ? 't-late' : ''}`}
              >
                {money(reading.computedClosing)}
              </dd>
            </dl>
          </Panel>
          <Panel
            fill
            title={t('file.doubts')}
            more={reading.doubts.length > 0 && figure(reading.doubts.length)}
          >
            <DoubtList
              reading={reading}
              currency={currency}
              chosen={doubt ?? null}
              onChoose={(next) => {
                setRow(null);
                setAt(Math.max(0, reading.doubts.indexOf(next)));
              }}
              onChoices={onChoices}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}
