import type { OrderView } from '#shared/api/views/order-views';
import { CHECK_NAMES, type CheckName } from '#shared/domain/order-check';
import { useKeys } from '../../app/keys';
import { ORDER_TABS, type OrderTab, type RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { useWords } from '../../words/words';
import { usePlanInspection } from '../inspections/order-quality';
import { CheckStrip } from './check-strip';
import { ChecksTab } from './checks-tab';
import { HistoryTab } from './history-tab';
import { LinesTab } from './lines-tab';
import { useOrderActions } from './order-actions';
import { OrderDialogs } from './order-dialogs';
import { OrderHead } from './order-head';
import { OrderPanel } from './order-panel';
import { OrderTabs } from './order-tabs';
import { PackingTab } from './packing-tab';
import { PapersTab } from './papers-tab';
import './order.css';

/** One order: what it is, the eight checks, its lines, cartons, papers and history; the next step is the filled button. */
export function OrderScreen({ route }: { readonly route: RouteOf<'order'> }) {
  const query = useQuery('orders.overview', { orderId: route.orderId }, route.orderId);
  return (
    <Moments query={query} rows={16}>
      {(view) => <OrderPage view={view} route={route} />}
    </Moments>
  );
}

function OrderPage({ view, route }: { readonly view: OrderView; readonly route: RouteOf<'order'> }) {
  const t = useWords('order');
  const router = useRouter();
  const tab = route.tab ?? 'lines';
  const openTab = (next: OrderTab) => router.replace({ screen: 'order', orderId: route.orderId, tab: next });
  const openCheck = (check: CheckName | null) =>
    router.replace({
      screen: 'order',
      orderId: route.orderId,
      tab,
      ...(check === null ? {} : { check }),
    });
  const actions = useOrderActions(view, { tab, openTab, openCheck });
  const planInspection = usePlanInspection(view.order.id);
  const step = (by: 1 | -1) => {
    const next = ORDER_TABS[ORDER_TABS.indexOf(tab) + by];
    if (next !== undefined) openTab(next);
  };
  useKeys([
    ...CHECK_NAMES.map((name, index) => ({
      keys: String(index + 1),
      label: t('key.check'),
      shown: '1–8',
      hint: index === 0,
      silent: index > 0,
      run: () => openCheck(name),
    })),
    {
      keys: 'Alt+ArrowRight',
      shown: 'Alt+ArrowLeft ArrowRight',
      label: t('key.tab'),
      hint: true,
      run: () => step(1),
    },
    { keys: 'Alt+ArrowLeft', label: t('key.tab'), silent: true, run: () => step(-1) },
    { keys: 'Enter', label: t('key.edit'), hint: tab === 'lines', silent: tab !== 'lines' },
    { keys: 'Ctrl+P', label: t('key.papers'), hint: true, run: () => openTab('papers') },
    {
      keys: 'S',
      label: t('shipments:ofOrder.shipAction'),
      hint: true,
      run: () => void actions.shipping.ship(),
    },
    { keys: 'I', label: t('quality:ofOrder.plan'), hint: true, run: planInspection },
    { keys: 'Ctrl+Z', label: t('common:undo'), hint: true },
    { keys: 'Ctrl+Enter', label: t('key.next'), run: actions.runNext, disabled: view.next === null },
    { keys: 'Ctrl+E', label: t('key.head'), run: actions.editFacts },
    { keys: 'Escape', label: t('common:back'), run: router.back },
  ]);
  return (
    <>
      <OrderHead view={view} actions={actions} />
      <CheckStrip view={view} open={route.check ?? null} onOpen={openCheck} />
      <OrderTabs view={view} tab={tab} onTab={openTab} />
      <div className={`page-body order-body order-tab-${tab}`}>
        <OrderTabBody
          key={view.order.id}
          view={view}
          tab={tab}
          openCheck={openCheck}
          askConfirmation={actions.askConfirmation}
          papers={actions.papers}
        />
        {tab !== 'papers' && <OrderPanel view={view} onPaper={actions.openPaper} />}
      </div>
      <OrderDialogs view={view} actions={actions} />
    </>
  );
}

interface TabBodyProps {
  readonly view: OrderView;
  readonly tab: OrderTab;
  readonly openCheck: (check: CheckName) => void;
  readonly askConfirmation: () => void;
  readonly papers: ReturnType<typeof useOrderActions>['papers'];
}

function OrderTabBody({ view, tab, openCheck, askConfirmation, papers }: TabBodyProps) {
  switch (tab) {
    case 'lines':
      return <LinesTab view={view} />;
    case 'checks':
      return <ChecksTab view={view} onOpen={openCheck} onRecord={askConfirmation} />;
    case 'packing':
      return <PackingTab view={view} />;
    case 'papers':
      return <PapersTab view={view} chosen={papers.chosen} onChoose={papers.choose} />;
    case 'history':
      return <HistoryTab view={view} />;
  }
}
