import { useEffect, useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { CUT_OFF_KINDS } from '#shared/domain/shipment';
import { useKeys } from '../../app/keys';
import { type RouteOf, SHIPMENT_TABS, type ShipmentTab } from '../../app/route';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { Moments } from '../../components/moments';
import { PageTabs } from '../../components/page-tabs';
import { useWords } from '../../words/words';
import { BookingTab } from './booking-tab';
import { ContainersTab } from './containers-tab';
import { CutOffStrip } from './cut-off-strip';
import { DraftTab } from './draft-tab';
import { GoodsTab } from './goods-tab';
import { PackingTab } from './packing-tab';
import { settleCutOff } from './settle-cut-off';
import { useShipmentActions } from './shipment-actions';
import { ShipmentDialogs } from './shipment-dialogs';
import { ShipmentHead } from './shipment-head';
import { ShipmentHistory } from './shipment-history';
import { ShipmentPapers } from './shipment-papers';
import { ShipmentSide } from './shipment-side';
import { useShipmentSave } from './use-shipment-save';
import '../order/order.css';
import './shipments.css';

const MINUTE_MS = 60_000;

/** One shipment: its goods, cartons, containers, booking and papers; the next step is the filled button. */
export function ShipmentScreen({ route }: { readonly route: RouteOf<'shipment'> }) {
  const query = useQuery('shipments.file', { shipmentId: route.shipmentId }, route.shipmentId);
  const { askAgain } = query;
  // Cut-offs run down while the page stands open.
  useEffect(() => {
    const timer = setInterval(askAgain, MINUTE_MS);
    return () => clearInterval(timer);
  }, [askAgain]);
  return (
    <Moments query={query} rows={16}>
      {(view) => <ShipmentPage key={view.shipment.id} view={view} route={route} />}
    </Moments>
  );
}

interface ShipmentPageProps {
  readonly view: ShipmentView;
  readonly route: RouteOf<'shipment'>;
}

function ShipmentPage({ view, route }: ShipmentPageProps) {
  const t = useWords('shipments');
  const router = useRouter();
  const tab = route.tab ?? 'goods';
  const openTab = (next: ShipmentTab) =>
    router.replace({ screen: 'shipment', shipmentId: route.shipmentId, tab: next });
  const save = useShipmentSave(view);
  const actions = useShipmentActions(view, save, openTab);
  const [line, setLine] = useState(0);
  const step = (by: 1 | -1) => {
    const next = SHIPMENT_TABS[SHIPMENT_TABS.indexOf(tab) + by];
    if (next !== undefined) openTab(next);
  };
  useKeys([
    {
      keys: 'Alt+ArrowRight',
      shown: 'Alt+ArrowLeft ArrowRight',
      label: t('key.tab'),
      hint: true,
      run: () => step(1),
    },
    { keys: 'Alt+ArrowLeft', label: t('key.tab'), silent: true, run: () => step(-1) },
    {
      keys: 'Ctrl+P',
      label: t('key.papers'),
      hint: true,
      run: () => actions.openPaper({ kind: 'packing-list', issuedId: null }),
    },
    { keys: 'Ctrl+Z', label: t('common:undo'), hint: true },
    { keys: 'Ctrl+Enter', label: t('key.step'), run: actions.runNext, disabled: view.next === null },
    ...CUT_OFF_KINDS.map((kind, at) => ({
      // Bare digits are pieces in the grid of goods.
      keys: `Alt+${at + 1}`,
      shown: 'Alt+1–4',
      label: t('key.cutOff'),
      hint: at === 0,
      silent: at > 0,
      run: () => void settleCutOff(save, kind),
    })),
    { keys: 'Escape', label: t('common:back'), run: router.back },
  ]);
  return (
    <>
      <ShipmentHead view={view} line={line} actions={actions} leads={tab !== 'papers'} />
      <CutOffStrip
        view={view}
        onSettle={(kind) => void settleCutOff(save, kind)}
        onOpen={() => openTab('booking')}
      />
      <ShipmentTabs view={view} tab={tab} onTab={openTab} />
      <div className={`page-body order-body shipment-tab-${tab}`}>
        {tab === 'goods' && (
          <GoodsTab view={view} save={save} selected={line} onSelect={setLine} actions={actions} />
        )}
        {tab === 'packing' && <PackingTab view={view} save={save} actions={actions} />}
        {tab === 'containers' && <ContainersTab view={view} save={save} />}
        {tab === 'booking' && <BookingTab view={view} save={save} />}
        {tab === 'draft' && <DraftTab view={view} save={save} />}
        {tab === 'papers' && <ShipmentPapers view={view} papers={actions.papers} />}
        {tab === 'history' && <ShipmentHistory view={view} />}
        {tab !== 'papers' && <ShipmentSide view={view} onTab={openTab} actions={actions} />}
      </div>
      <ShipmentDialogs view={view} save={save} actions={actions} />
    </>
  );
}

interface ShipmentTabsProps {
  readonly view: ShipmentView;
  readonly tab: ShipmentTab;
  readonly onTab: (tab: ShipmentTab) => void;
}

function ShipmentTabs({ view, tab, onTab }: ShipmentTabsProps) {
  const t = useWords('shipments');
  return (
    <PageTabs
      tabs={SHIPMENT_TABS}
      tab={tab}
      title={(name) => t(`tab.${name}`)}
      count={(name) => countOf(view, name, t)}
      onTab={onTab}
    />
  );
}

function countOf(
  view: ShipmentView,
  tab: ShipmentTab,
  t: ReturnType<typeof useWords<'shipments'>>,
): string | null {
  switch (tab) {
    case 'goods':
      return String(view.lines.length);
    case 'packing':
      return view.totals.linesWithoutPacking > 0
        ? t('tab.missing', { count: view.totals.linesWithoutPacking })
        : null;
    case 'containers':
      return view.boxes.length === 0 ? null : String(view.boxes.length);
    case 'papers':
      return String(view.papers.filter((paper) => paper.issuedId !== null && !paper.voided).length);
    case 'booking':
    case 'draft':
    case 'history':
      return null;
  }
}
