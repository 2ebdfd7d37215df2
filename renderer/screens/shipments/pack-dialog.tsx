import { Modal, Select } from 'antd';
import { useRef, useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { figure } from '../../components/figures';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import {
  keyOfLine,
  leftToPack,
  PACKED_FIGURES,
  type PackedContent,
  type PackedForm,
  packedForm,
  readPacked,
  suggestedFigures,
} from './packed-form';
import type { SaveShipment } from './use-shipment-save';
import '../../components/dialog.css';

interface PackDialogProps {
  readonly view: ShipmentView;
  /** `null` packs new cartons. */
  readonly packedId: string | null;
  readonly save: SaveShipment;
  readonly onClose: () => void;
}

const WORD_OF = {
  lengthCm: 'length',
  widthCm: 'width',
  heightCm: 'height',
  netKg: 'netKg',
  grossKg: 'grossKg',
} as const;

/** Cartons that hold several items or sizes, or are weighed otherwise; what they take is not packed again. */
export function PackDialog({ view, packedId, save, onClose }: PackDialogProps) {
  const t = useWords('shipments');
  const [form, setForm] = useState<PackedForm>(() =>
    packedForm(
      view,
      view.shipment.packed.find(({ id }) => id === packedId),
    ),
  );
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const field = useRef<HTMLInputElement>(null);
  const suggested = suggestedFigures(view, form);
  const put = (change: Partial<PackedForm>) => setForm({ ...form, ...change });
  const putContent = (at: number, change: Partial<PackedContent>) =>
    put({ contents: form.contents.map((old, place) => (place === at ? { ...old, ...change } : old)) });
  const submit = async () => {
    const reading = readPacked(view, form, packedId ?? freshId(view));
    if (!reading.ok) return setWrong(reading.wrong);
    const { packed } = reading;
    const done = await save((shipment) => ({
      packed: shipment.packed.some(({ id }) => id === packed.id)
        ? shipment.packed.map((old) => (old.id === packed.id ? packed : old))
        : [...shipment.packed, packed],
    }));
    if (done) onClose();
  };
  const wrongText = (field: string, text: string) =>
    wrong.has(field)
      ? t(field === 'cartons' ? 'packing.whole' : 'packing.decimal', { text: text || '–' })
      : null;
  return (
    <Modal
      open
      title={t('packing.packTitle')}
      width={680}
      okText={t('packing.save')}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
      // The dialog's own focus goes to its close button first.
      afterOpenChange={(isOpen) => isOpen && field.current?.select()}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter anywhere in the dialog packs */}
      <div
        className="dialog-fields pack-dialog"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) void submit();
        }}
      >
        <div className="pack-figures">
          <FieldBox label={t('packing.count')} wrong={wrongText('cartons', form.cartons)}>
            {(id) => (
              <TextInput
                id={id}
                ref={field}
                align="right"
                value={form.cartons}
                onChange={(cartons) => put({ cartons })}
              />
            )}
          </FieldBox>
        </div>
        {form.contents.map((content, at) => (
          <ContentRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added behind and removed by hand
            key={at}
            view={view}
            content={content}
            except={packedId}
            wrong={wrongText(`contents.${at}`, content.perCarton)}
            onChange={(change) => putContent(at, change)}
            onRemove={
              form.contents.length > 1
                ? () => put({ contents: form.contents.filter((_, place) => place !== at) })
                : null
            }
          />
        ))}
        <div>
          <ActionButton
            small
            icon="plus"
            onClick={() => put({ contents: [...form.contents, { key: '', size: '', perCarton: '' }] })}
          >
            {t('packing.addRow')}
          </ActionButton>
        </div>
        <div className="pack-figures">
          {PACKED_FIGURES.map((field) => (
            <FieldBox
              key={field}
              label={t(`packing.${WORD_OF[field]}`)}
              wrong={wrongText(field, form[field])}
              source={
                form[field] === '' && suggested[field] !== undefined ? t('packing.fromProduct') : undefined
              }
            >
              {(id) => (
                <TextInput
                  id={id}
                  align="right"
                  value={form[field]}
                  placeholder={suggested[field] ?? ''}
                  onChange={(text) => put({ [field]: text })}
                />
              )}
            </FieldBox>
          ))}
        </div>
      </div>
    </Modal>
  );
}

/** `p1`, `p2`, …: never one that stands. */
function freshId(view: ShipmentView): string {
  const taken = new Set(view.shipment.packed.map(({ id }) => id));
  let count = taken.size + 1;
  while (taken.has(`p${count}`)) count += 1;
  return `p${count}`;
}

interface ContentRowProps {
  readonly view: ShipmentView;
  readonly content: PackedContent;
  readonly except: string | null;
  readonly wrong: string | null;
  readonly onChange: (change: Partial<PackedContent>) => void;
  readonly onRemove: (() => void) | null;
}

function ContentRow({ view, content, except, wrong, onChange, onRemove }: ContentRowProps) {
  const t = useWords('shipments');
  const line = view.lines.find((entry) => keyOfLine(entry) === content.key);
  const left = leftToPack(view, content, except);
  const several = view.orders.length > 1;
  return (
    <div className="pack-content">
      <FieldBox label={t('packing.line')}>
        {(id) => (
          <Select<string>
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={content.key === '' ? null : content.key}
            onChange={(key) => onChange({ key, size: '' })}
            options={view.lines.map((entry) => ({
              value: keyOfLine(entry),
              label: [several ? entry.orderNumber : '', entry.itemNo, entry.line.colour, entry.name]
                .filter((part) => part !== '')
                .join(' '),
            }))}
          />
        )}
      </FieldBox>
      <FieldBox label={t('packing.ofSize')}>
        {(id) => (
          <Select<string>
            id={id}
            disabled={(line?.sizes.length ?? 0) === 0}
            value={content.size}
            onChange={(size) => onChange({ size })}
            options={[
              { value: '', label: '–' },
              ...(line?.sizes ?? []).map(({ size }) => ({ value: size, label: size })),
            ]}
          />
        )}
      </FieldBox>
      <FieldBox
        label={t('packing.each')}
        wrong={wrong}
        source={left === null ? undefined : t('packing.left', { pieces: figure(left) })}
      >
        {(id) => (
          <TextInput
            id={id}
            align="right"
            value={content.perCarton}
            onChange={(perCarton) => onChange({ perCarton })}
          />
        )}
      </FieldBox>
      {onRemove === null ? (
        <span />
      ) : (
        <ActionButton look="quiet" icon="cross" label={t('key.remove')} onClick={onRemove} />
      )}
    </div>
  );
}
