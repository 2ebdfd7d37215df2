import { type RefSelectProps, Select } from 'antd';
import { type Ref, useState } from 'react';
import type { OrderRow } from '#shared/api/views/order-views';
import { useQuery } from '../../client/use-query';
import { useWords } from '../../words/words';

interface OrderSelectProps {
  readonly id: string;
  readonly value: string | null;
  readonly onChange: (order: OrderRow | null) => void;
  readonly allowClear?: boolean;
  readonly ref?: Ref<RefSelectProps>;
}

const SHOWN = 30;

/** An order found by its number, the customer's, or the customer. */
export function OrderSelect({ id, value, onChange, allowClear = false, ref }: OrderSelectProps) {
  const t = useWords('quality');
  const [text, setText] = useState('');
  const asked = {
    filter: 'all' as const,
    text: text.trim(),
    sort: 'number' as const,
    descending: true,
    offset: 0,
    limit: SHOWN,
  };
  const { data } = useQuery('orders.board', asked, JSON.stringify(asked));
  const rows = data?.rows ?? [];
  return (
    <Select<string>
      id={id}
      ref={ref ?? null}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear={allowClear}
      value={value}
      placeholder={t('choose.search')}
      // A cleared choice comes as undefined.
      onChange={(picked: string | undefined) => onChange(rows.find((row) => row.id === picked) ?? null)}
      options={rows.map((row) => ({
        value: row.id,
        label: [row.number, row.customerOrderNo, row.customerName].filter((part) => part !== '').join(' · '),
      }))}
    />
  );
}
