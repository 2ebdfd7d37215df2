import { Checkbox } from 'antd';
import { useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { ShipmentContainer } from '#shared/domain/shipment';
import { hasSailed } from '#shared/shipping/shipment-steps';
import { useKeys } from '../../app/keys';
import { announce } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import { EditGrid } from '../../components/edit-grid';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { type BoxRow, useBoxColumns } from './box-columns';
import { BoxMasses } from './box-masses';
import { PlansPanel } from './plans-panel';
import type { SaveShipment } from './use-shipment-save';

interface ContainersTabProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
}

export const EMPTY_CONTAINER: ShipmentContainer = {
  type: '40HQ',
  number: '',
  seal: '',
  tareKg: null,
  verifiedGrossKg: null,
  dunnageKg: null,
  cartons: 0,
};

/** The boxes with numbers, seals and masses, how full each is, and below which boxes the goods need. */
export function ContainersTab({ view, save }: ContainersTabProps) {
  const t = useWords('shipments');
  const [selected, setSelected] = useState(0);
  const { shipment } = view;
  const at = Math.min(selected, Math.max(0, shipment.containers.length - 1));
  const rows: readonly BoxRow[] = shipment.containers.map((container, index) => ({
    index,
    container,
    box: view.boxes[index],
  }));
  const put = (container: ShipmentContainer, index: number) =>
    void save((known) => ({
      containers: known.containers.map((old, place) => (place === index ? container : old)),
    }));
  const insert = () => {
    void save((known) => ({ containers: [...known.containers, { ...EMPTY_CONTAINER }] }));
    setSelected(shipment.containers.length);
  };
  const remove = async (index: number) => {
    const done = await save((known) => ({
      containers: known.containers.filter((_, place) => place !== index),
    }));
    if (done) announce(t('boxes.remove'), { undo: true });
  };
  useKeys([
    { keys: 'Enter', label: t('key.edit'), hint: true },
    { keys: 'Insert', label: t('key.box'), hint: true, run: insert },
    { keys: 'Ctrl+Delete', label: t('key.remove') },
  ]);
  const { loading } = shipment;
  return (
    <div className="page-main">
      <Panel
        fill
        className="boxes-panel"
        title={t('boxes.title')}
        more={
          <span className="panel-tools">
            <Checkbox
              checked={loading.upright}
              onChange={(event) => {
                const upright = event.target.checked;
                void save((known) => ({ loading: { ...known.loading, upright } }));
              }}
            >
              {t('boxes.upright')}
            </Checkbox>
            <Checkbox
              checked={loading.capVolume}
              onChange={(event) => {
                const capVolume = event.target.checked;
                void save((known) => ({ loading: { ...known.loading, capVolume } }));
              }}
            >
              {t('boxes.capVolume')}
            </Checkbox>
            <ActionButton small icon="plus" keys="Insert" onClick={insert}>
              {t('boxes.add')}
            </ActionButton>
          </span>
        }
      >
        <EditGrid
          label={t('boxes.title')}
          columns={useBoxColumns(view)}
          rows={rows}
          rowKey={(row) => String(row.index)}
          rowHeight={34}
          selected={at}
          onSelect={setSelected}
          onRow={(row, index) => put(row.container, index)}
          onInsert={insert}
          onRemove={(index) => void remove(index)}
          editsOnTyping={false}
          autoFocus
          empty={<p className="moment-problem dim">{t('boxes.empty')}</p>}
        />
      </Panel>
      <BoxMasses key={at} view={view} save={save} at={at} />
      {!hasSailed(shipment.state) && <PlansPanel view={view} save={save} />}
    </div>
  );
}
