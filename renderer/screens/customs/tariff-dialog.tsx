import { Modal } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#shared/api/contract';
import { parsePlainDate } from '#shared/values/plain-date';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { Moments } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import { CodeInput } from './code-input';
import '../../components/dialog.css';

interface TariffDialogProps {
  /** '' enters a new code. */
  readonly hsCode: string;
  /** Proposed for a code that is not known yet. */
  readonly name?: string;
  readonly onClose: () => void;
}

/** A line of the tariff: entered once from the broker's or the official list, used for every product of the code. */
export function TariffDialog({ hsCode, name = '', onClose }: TariffDialogProps) {
  const query = useQuery('customs.tariffEntry', { hsCode }, hsCode);
  return (
    <Moments query={query}>
      {(known) => <TariffForm key={hsCode} hsCode={hsCode} name={name} known={known} onClose={onClose} />}
    </Moments>
  );
}

function TariffForm({
  hsCode,
  name,
  known,
  onClose,
}: Required<TariffDialogProps> & { readonly known: OutputOf<'customs.tariffEntry'> }) {
  const t = useWords('customs');
  const { entry, elements } = known;
  const [form, setForm] = useState({
    hsCode,
    nameZh: entry?.nameZh ?? name,
    firstUnit: entry?.firstUnit ?? '',
    secondUnit: entry?.secondUnit ?? '',
    elements: elements.join('\n'),
    conditions: entry?.conditions ?? '',
    rebate: entry?.rebatePercent ?? '',
    from: entry?.validFrom ?? '',
    to: entry?.validTo ?? '',
  });
  const { send, problem } = useCommand('customs.saveTariff');
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const isReady =
    /^\d{10}$/.test(form.hsCode) && /^\d{3}$/.test(form.firstUnit) && form.elements.trim() !== '';
  const submit = async () => {
    if (!isReady) return;
    const result = await send({
      hsCode: form.hsCode,
      nameZh: form.nameZh.trim(),
      firstUnit: form.firstUnit,
      secondUnit: form.secondUnit === '' ? null : form.secondUnit,
      elements: form.elements,
      conditions: form.conditions.trim(),
      rebatePercent: typedDecimal(form.rebate),
      validFrom: parsePlainDate(form.from),
      validTo: parsePlainDate(form.to),
    });
    if (!result.ok) return;
    announce(t('done.tariff'), { undo: true });
    onClose();
  };
  const unit = (field: 'firstUnit' | 'secondUnit', label: string) => (
    <FieldBox label={label}>
      {(id) => (
        <div className="cf-box">
          <CodeInput
            id={id}
            table="units"
            text={form[field]}
            placeholder={field === 'secondUnit' ? t('tariff.noSecond') : t('hint.code')}
            onCode={({ code }) => set({ [field]: code })}
            onText={(typed) => {
              set({ [field]: /^\d{3}/.exec(typed.trim())?.[0] ?? '' });
              return true;
            }}
          />
        </div>
      )}
    </FieldBox>
  );
  const text = (
    field: 'hsCode' | 'nameZh' | 'conditions' | 'rebate' | 'from' | 'to',
    label: string,
    place = '',
  ) => (
    <FieldBox label={label}>
      {(id) => (
        <TextInput
          id={id}
          value={form[field]}
          placeholder={place}
          onChange={(value) => set({ [field]: value })}
        />
      )}
    </FieldBox>
  );
  return (
    <Modal
      open
      title={hsCode === '' ? t('tariff.new') : t('tariff.title', { hsCode })}
      width={560}
      okText={t('tariff.save')}
      okButtonProps={{ disabled: !isReady }}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {problem !== null && <ProblemNote problem={problem} />}
        <div className="dialog-grid">
          {text('hsCode', t('tariff.hsCode'))}
          {text('nameZh', t('tariff.name'))}
          {unit('firstUnit', t('tariff.first'))}
          {unit('secondUnit', t('tariff.second'))}
        </div>
        <FieldBox label={t('tariff.elements')}>
          {(id) => (
            <textarea
              id={id}
              className="text-area"
              rows={8}
              value={form.elements}
              onChange={(event) => set({ elements: event.target.value })}
            />
          )}
        </FieldBox>
        <p className="dim small">{t('tariff.elementsHint')}</p>
        <div className="dialog-grid">
          {text('conditions', t('tariff.conditions'))}
          {text('rebate', t('tariff.rebate'))}
          {text('from', t('tariff.from'), 'yyyy-mm-dd')}
          {text('to', t('tariff.to'), 'yyyy-mm-dd')}
        </div>
      </div>
    </Modal>
  );
}
