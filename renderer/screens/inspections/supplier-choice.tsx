import { Select } from 'antd';
import { SupplierId } from '#shared/values/ids';
import { useQuery } from '../../client/use-query';

interface SupplierChoiceProps {
  readonly id: string;
  readonly value: SupplierId | null;
  /** The word for no supplier. */
  readonly none: string;
  readonly onChange: (supplierId: SupplierId | null) => void;
}

const MOST_SUPPLIERS = 500;

export function SupplierChoice({ id, value, none, onChange }: SupplierChoiceProps) {
  const { data } = useQuery('suppliers.list', { text: '', offset: 0, limit: MOST_SUPPLIERS });
  const options = (data?.rows ?? []).map((row) => ({
    value: String(row.id),
    label: row.nameZh || row.nameEn,
  }));
  return (
    <Select<string>
      id={id}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value ?? ''}
      onChange={(picked) => onChange(picked === '' ? null : SupplierId.parse(picked))}
      options={[{ value: '', label: none }, ...options]}
    />
  );
}
