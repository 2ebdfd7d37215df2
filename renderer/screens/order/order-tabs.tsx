import type { OrderView } from '#shared/api/views/order-views';
import { ORDER_TABS, type OrderTab } from '../../app/route';
import { useWords } from '../../words/words';

interface OrderTabsProps {
  readonly view: OrderView;
  readonly tab: OrderTab;
  readonly onTab: (tab: OrderTab) => void;
}

export function OrderTabs({ view, tab, onTab }: OrderTabsProps) {
  const t = useWords('order');
  return (
    <div className="order-tabs" role="tablist">
      {ORDER_TABS.map((name) => {
        const count = countOf(view, name);
        return (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={tab === name}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {t(`tab.${name}`)}
            {count !== null && <em>{count}</em>}
          </button>
        );
      })}
    </div>
  );
}

function countOf(view: OrderView, tab: OrderTab): string | null {
  switch (tab) {
    case 'lines':
      return String(view.lines.length);
    case 'checks':
      return `${view.checks.filter((check) => check.answer !== null).length}/8`;
    case 'papers':
      return String(view.papers.filter((paper) => paper.issuedId !== null && !paper.voided).length);
    case 'packing':
      return view.totals.linesWithoutPacking > 0 ? `−${view.totals.linesWithoutPacking}` : null;
    case 'history':
      return null;
  }
}
