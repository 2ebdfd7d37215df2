import { Select } from 'antd';
import type { CreditId, CustomerId } from '#shared/values/ids';
import { useRouter } from '../../app/router';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';

interface CreditChoiceProps {
  readonly customerId: CustomerId;
  readonly value: CreditId | null;
  readonly onChange: (creditId: CreditId | null) => void;
}

/** The letter of credit under which goods are paid, among those of the customer. */
export function CreditChoice({ customerId, value, onChange }: CreditChoiceProps) {
  const t = useWords('credits');
  const { go } = useRouter();
  const list = useQuery(
    'credits.list',
    { text: '', offset: 0, limit: 200, filter: 'all', customerId },
    customerId,
  );
  const rows = list.data?.rows ?? [];
  return (
    <FieldBox
      label={t('choice.label')}
      source={
        value === null ? undefined : (
          <button
            type="button"
            className="small-link"
            onClick={() => go({ screen: 'credit', creditId: value })}
          >
            {t('common:open')}
          </button>
        )
      }
    >
      {(id) => (
        <Select<string>
          id={id}
          value={value ?? ''}
          popupMatchSelectWidth={false}
          onChange={(picked) => onChange(rows.find((row) => row.id === picked)?.id ?? null)}
          options={[
            { value: '', label: t('choice.none') },
            ...rows.map((row) => ({
              value: row.id as string,
              label: `${row.number} ${row.currency ?? ''} ${row.available ?? ''}`.trim(),
            })),
          ]}
        />
      )}
    </FieldBox>
  );
}
