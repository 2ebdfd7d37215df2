import { useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import { CreditId } from '#shared/values/ids';
import { useKeys } from '../../app/keys';
import { CREDIT_TABS, type CreditTab, type RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { Moments } from '../../components/moments';
import { PageTabs } from '../../components/page-tabs';
import { useWords } from '../../words/words';
import { AmendmentDialog } from './amendment-dialog';
import { AmendmentsTab } from './amendments-tab';
import { ClockMark } from './clock-mark';
import { NewCreditScreen } from './new-credit-screen';
import { PresentDialog } from './present-dialog';
import { PresentationsTab } from './presentations-tab';
import { TermsTab } from './terms-tab';
import { useCreditSave } from './use-credit-save';
import { WordingTab } from './wording-tab';
import '../order/order.css';
import './credits.css';
import './bank-message.css';
import './presentation.css';
import './finding-list.css';

/** One credit: its terms beside the bank's text, its amendments, and what is presented under it. */
export function CreditScreen({ route }: { readonly route: RouteOf<'credit'> }) {
  const creditId = route.creditId === undefined ? null : CreditId.parse(route.creditId);
  const query = useQuery('credits.file', creditId === null ? null : { creditId }, creditId ?? '');
  if (creditId === null) return <NewCreditScreen />;
  return <Moments query={query}>{(view) => <CreditFile key={creditId} view={view} route={route} />}</Moments>;
}

function CreditFile({ view, route }: { readonly view: CreditView; readonly route: RouteOf<'credit'> }) {
  const t = useWords('credits');
  const textOf = useProblemText();
  const { go, replace } = useRouter();
  const [dialog, setDialog] = useState<'amend' | 'present' | null>(null);
  const remove = useCommand('credits.remove');
  const save = useCreditSave(view);
  const { row, credit } = view;
  const tab: CreditTab = route.tab ?? 'terms';
  const show = (next: CreditTab) => replace({ ...route, tab: next });
  const drop = async () => {
    const result = await remove.send({ creditId: credit.id, revision: view.revision });
    if (!result.ok) {
      announceProblem(textOf(result.problem));
      return;
    }
    announce(t('terms.deleted', { number: row.number }), { undo: true });
    replace({ screen: 'credits' });
  };
  const step = (by: 1 | -1) => {
    const at = CREDIT_TABS.indexOf(tab) + by + CREDIT_TABS.length;
    show(CREDIT_TABS[at % CREDIT_TABS.length] ?? 'terms');
  };
  useKeys([
    { keys: 'A', label: t('keys.amend'), hint: true, run: () => setDialog('amend') },
    { keys: 'P', label: t('keys.present'), hint: true, run: () => setDialog('present') },
    {
      keys: 'Alt+ArrowRight',
      shown: 'Alt+ArrowLeft ArrowRight',
      label: t('keys.tab'),
      hint: true,
      run: () => step(1),
    },
    { keys: 'Alt+ArrowLeft', label: t('keys.tab'), silent: true, run: () => step(-1) },
    { keys: 'Escape', label: t('common:back'), hint: true, run: () => go({ screen: 'credits' }) },
  ]);
  const counts: Readonly<Record<CreditTab, string>> = {
    terms: row.doubts > 0 ? `−${row.doubts}` : '',
    wording: '',
    amendments: view.amendments.length > 0 ? String(view.amendments.length) : '',
    presentations: view.presentations.length > 0 ? String(view.presentations.length) : '',
  };
  return (
    <>
      <div className="page-head">
        <h1>{row.number}</h1>
        <span className="sec ell credit-applicant">{row.customerName || row.applicant}</span>
        {row.state === 'open' ? (
          <ClockMark clock={row.clock} />
        ) : (
          <span className="pill">{t(`state.${row.state}`)}</span>
        )}
        <div className="grow" />
        <ActionButton look="quiet" icon="bin" label={t('terms.delete')} onClick={() => void drop()} />
        <ActionButton onClick={() => void save.patch({ state: row.state === 'open' ? 'closed' : 'open' })}>
          {row.state === 'open' ? t('terms.close') : t('terms.reopen')}
        </ActionButton>
        <ActionButton keys="A" onClick={() => setDialog('amend')}>
          {t('amendment.add')}
        </ActionButton>
        <ActionButton keys="P" onClick={() => setDialog('present')}>
          {t('present.add')}
        </ActionButton>
      </div>
      <PageTabs
        tabs={CREDIT_TABS}
        tab={tab}
        title={(name) => t(`tabs.${name}`)}
        count={(name) => counts[name]}
        onTab={show}
      />
      <div className="page-body order-body">
        {tab === 'terms' && <TermsTab view={view} tag={route.tag} onAmendments={() => show('amendments')} />}
        {tab === 'wording' && <WordingTab view={view} />}
        {tab === 'amendments' && <AmendmentsTab view={view} onAdd={() => setDialog('amend')} />}
        {tab === 'presentations' && (
          <PresentationsTab
            view={view}
            chosen={route.presentation}
            onChoose={(presentation) => replace({ ...route, tab: 'presentations', presentation })}
            onAdd={() => setDialog('present')}
            onTag={(tag) => replace({ ...route, tab: 'terms', tag })}
            onAmendments={() => show('amendments')}
          />
        )}
      </div>
      {dialog === 'amend' && (
        <AmendmentDialog
          view={view}
          onClose={() => setDialog(null)}
          onDone={() => {
            setDialog(null);
            show('amendments');
          }}
        />
      )}
      {dialog === 'present' && (
        <PresentDialog
          view={view}
          onClose={() => setDialog(null)}
          onDone={(presentation) => {
            setDialog(null);
            replace({ ...route, tab: 'presentations', presentation });
          }}
        />
      )}
    </>
  );
}
