import { Select } from 'antd';
import type { Ref } from 'react';
import {
  ORDER_FILTERS,
  type OrderBoard,
  type OrderBoardInput,
  type OrderFilter,
} from '#shared/api/views/order-views';
import { figure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { type RiskShape, RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';

type Sort = OrderBoardInput['sort'];

interface BoardToolsProps {
  readonly filter: OrderFilter;
  readonly counts: OrderBoard['counts'] | undefined;
  readonly onFilter: (filter: OrderFilter) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

const SHAPES: Partial<Record<OrderFilter, RiskShape>> = {
  late: 'late',
  'at-risk': 'at-risk',
  unchecked: 'due',
};
const SORTS: readonly Sort[] = ['risk', 'delivery', 'number', 'customer', 'amount'];

/** The states with how many stand in each, the text filter, the order of the rows. */
export function BoardTools(props: BoardToolsProps) {
  const { filter, counts, onFilter, text, onText, sort, onSort, inputRef } = props;
  const t = useWords('orders');
  return (
    <div className="page-tools">
      {ORDER_FILTERS.map((name) => {
        const shape = SHAPES[name];
        return (
          <button
            type="button"
            key={name}
            className={`chip ${filter === name ? 'chip-on' : ''}`}
            aria-pressed={filter === name}
            onClick={() => onFilter(name)}
          >
            {shape !== undefined && <RiskShapeMark shape={shape} />}
            {t(`filter.${name}`)}
            {counts !== undefined && <b>{figure(counts[name])}</b>}
          </button>
        );
      })}
      <div className="grow" />
      <FilterBox ref={inputRef} value={text} onChange={onText} />
      <Select<Sort>
        size="small"
        aria-label={t('sortLabel')}
        value={sort}
        onChange={onSort}
        popupMatchSelectWidth={false}
        className="board-sort"
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
      />
    </div>
  );
}
