import { Select } from 'antd';
import { InspectionId, type SalesOrderId } from '#shared/values/ids';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';

interface ProofChoiceProps {
  readonly orderId: SalesOrderId;
  readonly value: InspectionId | null;
  readonly onChange: (inspectionId: InspectionId | null) => void;
}

/** The inspection that proves an answer; nothing where the order was not inspected. */
export function ProofChoice({ orderId, value, onChange }: ProofChoiceProps) {
  const t = useWords('quality');
  const { data } = useQuery('quality.ofOrder', { orderId }, orderId);
  const inspections = data?.inspections ?? [];
  if (inspections.length === 0) return null;
  return (
    <FieldBox label={t('ofOrder.proof')}>
      {(id) => (
        <Select<string>
          id={id}
          value={value ?? ''}
          onChange={(picked) => onChange(picked === '' ? null : InspectionId.parse(picked))}
          // The popover around it hears no click outside itself.
          getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
          options={[
            { value: '', label: t('ofOrder.noProof') },
            ...inspections.map((row) => ({
              value: String(row.id),
              label: `${row.number} · ${t(`kind.${row.kind}`)} · ${t(`decision.${row.decision}`)}`,
            })),
          ]}
        />
      )}
    </FieldBox>
  );
}
