import { Select } from 'antd';
import { useState } from 'react';
import type { ProductId } from '#shared/values/ids';
import { useQuery } from '../../client/use-query';
import { useWords } from '../../words/words';

/** A choice that stands above the products found: a candidate, "New product", "Without product". */
export interface PickerChoice {
  readonly value: string;
  readonly itemNo: string;
  readonly name: string;
}

interface ProductPickerProps {
  readonly id?: string;
  readonly label: string;
  /** Text to search for first: the item number as typed or read. */
  readonly text: string;
  readonly choices?: readonly PickerChoice[];
  readonly open?: boolean;
  /** A product id, or the value of one of the choices. */
  readonly onPick: (value: ProductId | string) => void;
  readonly onLeave: () => void;
}

/** Finds a product by item number, name, customer's item number or pinyin initials while typing. */
export function ProductPicker(props: ProductPickerProps) {
  const t = useWords('products');
  const [text, setText] = useState(props.text);
  const { data } = useQuery('products.list', { text, offset: 0, limit: 20, missing: 'none' });
  const chosen = props.choices ?? [];
  const found = (data?.rows ?? []).map((row) => ({
    value: row.id as string,
    itemNo: row.itemNo,
    name: row.nameEn === '' ? row.nameZh : row.nameEn,
  }));
  const options = [...chosen, ...found.filter((row) => !chosen.some((choice) => choice.value === row.value))];
  return (
    <Select
      {...(props.id === undefined ? {} : { id: props.id })}
      className="product-picker"
      size="small"
      autoFocus
      defaultOpen={props.open ?? true}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      aria-label={props.label}
      placeholder={t('picker.placeholder')}
      notFoundContent={data === undefined ? t('common:loading') : t('picker.nothing')}
      popupMatchSelectWidth={320}
      value={null}
      onSelect={(value: string | null) => value !== null && props.onPick(value)}
      onBlur={props.onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onLeave();
      }}
      options={options.map((option) => ({
        value: option.value,
        label: (
          <span className="picked-product">
            <b>{option.itemNo}</b>
            <span className="ell sec">{option.name}</span>
          </span>
        ),
      }))}
    />
  );
}
