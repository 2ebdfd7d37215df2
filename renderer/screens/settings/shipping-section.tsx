import { Checkbox } from 'antd';
import { useState } from 'react';
import type { ContainerBox, ShippingSettings } from '#shared/domain/shipping-settings';
import type { DecimalText } from '#shared/values/decimal';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { CommitField } from '../../components/commit-field';
import type { EditColumn } from '../../components/edit-column';
import { EditGrid } from '../../components/edit-grid';
import { figure } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { typedCount, typedDecimal } from '../forms/field-text';

/** What containers hold and which of them plans suggest; how early space is booked. */
export function ShippingSection() {
  const query = useQuery('shipments.settings', {});
  return (
    <div className="settings-one settings-wide">
      <Moments query={query} rows={6}>
        {(settings) => <ShippingFields settings={settings} />}
      </Moments>
    </div>
  );
}

function ShippingFields({ settings }: { readonly settings: ShippingSettings }) {
  const t = useWords('shipments');
  const { send, problem } = useCommand('shipments.saveSettings');
  const [selected, setSelected] = useState(0);
  const save = async (change: Partial<ShippingSettings>) => {
    const result = await send({ ...settings, ...change, boxes: [...(change.boxes ?? settings.boxes)] });
    if (result.ok) announce(t('setup.saved'), { undo: true });
  };
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} />}
      <Panel title={t('setup.boxes')} more={t('setup.boxesMore')} className="shipping-boxes">
        <EditGrid
          label={t('setup.boxes')}
          columns={useBoxColumns(
            (box) => void save({ boxes: settings.boxes.map((old) => (old.type === box.type ? box : old)) }),
          )}
          rows={settings.boxes}
          rowKey={(box) => box.type}
          selected={selected}
          onSelect={setSelected}
          onRow={(box) =>
            void save({ boxes: settings.boxes.map((old) => (old.type === box.type ? box : old)) })
          }
          editsOnTyping={false}
          autoFocus
        />
      </Panel>
      <Panel title={t('setup.habits')}>
        <div className="form-grid">
          <CommitField
            label={t('setup.sharedUpTo')}
            text={settings.sharedUpTo}
            align="right"
            className="span-3"
            read={(text) => {
              const value = typedDecimal(text);
              return value === null || value.startsWith('-') || value === '0'
                ? { ok: false, wrong: t('packing.decimal', { text }) }
                : { ok: true, value };
            }}
            onCommit={(sharedUpTo) => void save({ sharedUpTo })}
          />
          <CommitField
            label={t('setup.bookDaysBefore')}
            text={String(settings.bookDaysBefore)}
            align="right"
            className="span-3"
            read={(text) => {
              const value = typedCount(text);
              return value === null || value < 1 || value > 90
                ? { ok: false, wrong: t('packing.whole', { text }) }
                : { ok: true, value };
            }}
            onCommit={(bookDaysBefore) => void save({ bookDaysBefore })}
          />
        </div>
      </Panel>
    </>
  );
}

type Figure = 'lengthCm' | 'widthCm' | 'heightCm' | 'usableVolume' | 'payloadKg' | 'roadKg' | 'tareKg';

function useBoxColumns(onUsual: (box: ContainerBox) => void): readonly EditColumn<ContainerBox>[] {
  const t = useWords('shipments');
  const column = (key: Figure, width: number): EditColumn<ContainerBox> => ({
    key,
    title: t(`setup.${key}`),
    width,
    align: 'right',
    read: (box) => box[key],
    show: (box) => figure(box[key]),
    write: (box, text) => {
      const value: DecimalText | null = typedDecimal(text);
      return value === null || value.startsWith('-') || value === '0'
        ? { ok: false, wrong: t('packing.decimal', { text }) }
        : { ok: true, row: { ...box, [key]: value } };
    },
  });
  return [
    { key: 'type', title: t('boxes.type'), width: 70, read: (box) => box.type },
    column('lengthCm', 86),
    column('widthCm', 86),
    column('heightCm', 86),
    column('usableVolume', 92),
    column('payloadKg', 100),
    column('roadKg', 100),
    column('tareKg', 86),
    {
      key: 'costIndex',
      title: t('setup.costIndex'),
      width: 100,
      align: 'right',
      read: (box) => String(box.costIndex),
      write: (box, text) => {
        const value = typedCount(text);
        return value === null || value < 1 || value > 10_000
          ? { ok: false, wrong: t('packing.whole', { text }) }
          : { ok: true, row: { ...box, costIndex: value } };
      },
    },
    {
      key: 'usual',
      title: t('setup.usual'),
      width: 84,
      align: 'center',
      grow: true,
      read: () => '',
      show: (box) => (
        <Checkbox
          aria-label={`${t('setup.usual')} ${box.type}`}
          checked={box.usual}
          onChange={(event) => onUsual({ ...box, usual: event.target.checked })}
        />
      ),
    },
  ];
}
