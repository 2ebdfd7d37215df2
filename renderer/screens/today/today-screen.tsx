import { useState } from 'react';
import type { TodayItem, TodayView } from '#shared/api/views/today-view';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { type RouteOf, routeOfTarget } from '../../app/route';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { longDay } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { TodayList } from './today-list';
import { TodayPanel } from './today-panel';
import { TODAY_GROUPS, TONE_OF_GROUP, todayRows } from './today-rows';
import './today.css';

/** What is late, due, at risk and waiting; each line opens the place where it is mended. */
export function TodayScreen(_: { readonly route: RouteOf<'today'> }) {
  const t = useWords('today');
  const language = useLanguage();
  const { today } = useDeskState();
  const { go } = useRouter();
  const query = useQuery('today.overview', {});
  return (
    <>
      <div className="page-head">
        <h1>{longDay(query.data?.date ?? today, language)}</h1>
        {query.data !== undefined && <Summary view={query.data} />}
        <div className="grow" />
        <ActionButton look="filled" icon="import" keys="Ctrl+I" onClick={() => go({ screen: 'import' })}>
          {t('import')}
        </ActionButton>
      </div>
      <div className="page-body today-body">
        <Moments query={query} rows={14}>
          {(view) => (
            <>
              <Panel fill className="page-main">
                <TodayItems view={view} />
              </Panel>
              <TodayPanel view={view} />
            </>
          )}
        </Moments>
      </div>
    </>
  );
}

function Summary({ view }: { readonly view: TodayView }) {
  const t = useWords('today');
  const shown = TODAY_GROUPS.filter((group) => view[group].length > 0);
  return (
    <p className="today-summary">
      {shown.length === 0 && t('summary.nothing')}
      {shown.map((group, index) => (
        <span key={group}>
          {index > 0 && ' · '}
          <b className={TONE_OF_GROUP[group]}>{t(`summary.${group}`, { count: view[group].length })}</b>
        </span>
      ))}
    </p>
  );
}

function TodayItems({ view }: { readonly view: TodayView }) {
  const t = useWords('today');
  const { counts } = useDeskState();
  const { go } = useRouter();
  const [selected, setSelected] = useState(1);
  const rows = todayRows(view);
  const open = (item: TodayItem) => go(routeOfTarget(item.target));
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('app:keys.move'), hint: true },
    {
      keys: 'Enter',
      label: t('openWhere'),
      hint: true,
      run: () => {
        const row = rows[selected];
        if (row?.type === 'item') open(row.item);
      },
    },
  ]);
  if (rows.length === 0) {
    const isNew = counts.openOrders === 0;
    return (
      <EmptyState text={isNew ? t('first') : t('calm')} {...(isNew ? {} : { more: t('calmMore') })}>
        {isNew && (
          <ActionButton onClick={() => go({ screen: 'new-order' })} icon="plus">
            {t('orders:newOrder')}
          </ActionButton>
        )}
      </EmptyState>
    );
  }
  return <TodayList rows={rows} selected={selected} onSelect={setSelected} onOpen={open} />;
}
