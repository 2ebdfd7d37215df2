import './page-tabs.css';

interface PageTabsProps<Tab extends string> {
  readonly tabs: readonly Tab[];
  readonly tab: Tab;
  readonly title: (tab: Tab) => string;
  /** Beside the word; `null` or '' shows none. */
  readonly count: (tab: Tab) => string | number | null;
  readonly onTab: (tab: Tab) => void;
}

/** The tabs under the head of a page; only the open one is reached with Tab. */
export function PageTabs<Tab extends string>({ tabs, tab, title, count, onTab }: PageTabsProps<Tab>) {
  return (
    <div className="page-tabs" role="tablist">
      {tabs.map((name) => {
        const beside = count(name);
        return (
          <button
            type="button"
            role="tab"
            key={name}
            aria-selected={tab === name}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => onTab(name)}
          >
            {title(name)}
            {beside !== null && beside !== '' && <em>{beside}</em>}
          </button>
        );
      })}
    </div>
  );
}
