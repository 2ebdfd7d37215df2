import { Checkbox, Select } from 'antd';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { Pallets } from '#shared/domain/shipment';
import type { DecimalText } from '#shared/values/decimal';
import { CommitField, type Reading } from '../../components/commit-field';
import { FieldBox } from '../../components/field-box';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { typedCount, typedDecimal, typedLines } from '../forms/field-text';
import type { SaveShipment } from './use-shipment-save';

const MATERIALS = ['plywood', 'solid-wood', 'plastic', 'iron', 'paper'] as const;
/** A common export pallet of plywood, loaded to 150 cm. */
const USUAL: Pallets = {
  count: 1,
  lengthCm: '120' as DecimalText,
  widthCm: '100' as DecimalText,
  heightCm: '150' as DecimalText,
  tareKg: '18' as DecimalText,
  material: 'plywood',
};
const MOST_MARKS = 10;

interface PalletsPanelProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
}

export function PalletsPanel({ view, save }: PalletsPanelProps) {
  const t = useWords('shipments');
  const { shipment, totals } = view;
  const { pallets } = shipment;
  const put = (change: Partial<Pallets>) =>
    void save((known) => ({ pallets: { ...(known.pallets ?? USUAL), ...change } }));
  const positive = (text: string): Reading<DecimalText> => {
    const value = typedDecimal(text);
    return value === null || value.startsWith('-') || value === '0'
      ? { ok: false, wrong: t('packing.decimal', { text }) }
      : { ok: true, value };
  };
  const count = (text: string): Reading<number | null> => {
    if (text === '' || text === '0') return { ok: true, value: null };
    const value = typedCount(text);
    return value === null || value < 1
      ? { ok: false, wrong: t('packing.whole', { text }) }
      : { ok: true, value };
  };
  const fields = [
    ['lengthCm', 'palletLength'],
    ['widthCm', 'palletWidth'],
    ['heightCm', 'palletHeight'],
    ['tareKg', 'palletTare'],
  ] as const;
  return (
    <Panel
      className="shipping"
      title={t('packing.pallets')}
      more={
        totals.pallets === null
          ? t('packing.noPallets')
          : t('packing.palletTotals', {
              gross: figure(totals.pallets.grossKg),
              volume: figure(totals.pallets.volume),
            })
      }
    >
      <div className="shipping-body">
        <div className="pallet-fields">
          <CommitField
            label={t('packing.palletCount')}
            text={pallets === null ? '' : String(pallets.count)}
            align="right"
            read={count}
            onCommit={(value) =>
              value === null ? void save(() => ({ pallets: null })) : put({ count: value })
            }
          />
          {fields.map(([field, word]) => (
            <CommitField
              key={field}
              label={t(`packing.${word}`)}
              text={pallets?.[field] ?? ''}
              align="right"
              disabled={pallets === null}
              read={positive}
              onCommit={(value) => put({ [field]: value })}
            />
          ))}
          <FieldBox label={t('packing.material')}>
            {(id) => (
              <Select<Pallets['material']>
                id={id}
                disabled={pallets === null}
                value={pallets?.material ?? USUAL.material}
                onChange={(material) => put({ material })}
                options={MATERIALS.map((value) => ({ value, label: t(`packing.materials.${value}`) }))}
              />
            )}
          </FieldBox>
          <Checkbox
            className="pallet-numbers"
            checked={shipment.numbersPerOrder}
            onChange={(event) => {
              const numbersPerOrder = event.target.checked;
              void save(() => ({ numbersPerOrder }));
            }}
          >
            {t('packing.perOrder')}
          </Checkbox>
        </div>
        <MarksField view={view} save={save} />
      </div>
    </Panel>
  );
}

function MarksField({ view, save }: PalletsPanelProps) {
  const t = useWords('shipments');
  const text = view.effective.marks.join('\n');
  return (
    <FieldBox
      label={t('packing.marks')}
      source={view.shipment.marks === null ? t('packing.marksFromOrder') : undefined}
      className="shipping-marks"
    >
      {(id) => (
        <textarea
          id={id}
          key={text}
          className="text-area"
          rows={4}
          title={t('order:packing.marksHelp')}
          defaultValue={text}
          onBlur={(event) => {
            const next = typedLines(event.target.value, MOST_MARKS);
            if (next.join('\n') !== text) void save(() => ({ marks: next.length === 0 ? null : [...next] }));
          }}
        />
      )}
    </FieldBox>
  );
}
