import type { OrderView } from '#shared/api/views/order-views';
import { openFollowUps } from '#shared/domain/order-follow-up';
import { ORDER_TABS, type OrderTab } from '../../app/route';
import { PageTabs } from '../../components/page-tabs';
import { useWords } from '../../words/words';

interface OrderTabsProps {
  readonly view: OrderView;
  readonly tab: OrderTab;
  readonly onTab: (tab: OrderTab) => void;
}

export function OrderTabs({ view, tab, onTab }: OrderTabsProps) {
  const t = useWords('order');
  return (
    <PageTabs
      tabs={ORDER_TABS}
      tab={tab}
      title={(name) => t(`tab.${name}`)}
      count={(name) => countOf(view, name, t)}
      onTab={onTab}
    />
  );
}

function countOf(view: OrderView, tab: OrderTab, t: ReturnType<typeof useWords<'order'>>): string | null {
  switch (tab) {
    case 'lines':
      return String(view.lines.length);
    case 'checks':
      return [
        `${view.checks.filter((check) => check.answer !== null).length}/8`,
        ...(openFollowUps(view.order).length === 0
          ? []
          : [t('tab.followUps', { count: openFollowUps(view.order).length })]),
      ].join(' · ');
    case 'papers':
      return String(view.papers.filter((paper) => paper.issuedId !== null && !paper.voided).length);
    case 'packing':
      return view.totals.linesWithoutPacking > 0
        ? t('tab.missing', { count: view.totals.linesWithoutPacking })
        : null;
    case 'history':
      return null;
  }
}
