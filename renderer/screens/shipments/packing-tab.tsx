import { useState } from 'react';
import type { CartonRowView, ShipmentView } from '#shared/api/views/shipment-views';
import { isAshore } from '#shared/shipping/shipment-steps';
import { sum } from '#shared/values/decimal';
import { cartonSizeText } from '#shared/values/packing';
import { useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { announce } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { PalletsPanel } from './pallets-panel';
import type { ShipmentActions } from './shipment-actions';
import type { SaveShipment } from './use-shipment-save';

interface PackingTabProps {
  readonly view: ShipmentView;
  readonly save: SaveShipment;
  readonly actions: ShipmentActions;
}

/** The cartons as the packing list will show them; by hand where a carton holds something else; pallets and marks below. */
export function PackingTab({ view, save, actions }: PackingTabProps) {
  const t = useWords('shipments');
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, view.cartons.length - 1));
  const row = view.cartons[at];
  const open = isAshore(view.shipment.state) && view.lines.length > 0;
  const { totals } = view;
  const pack = () => actions.open({ type: 'pack', packedId: null });
  const edit = (packedId: string | null) => {
    if (packedId !== null && open) actions.open({ type: 'pack', packedId });
  };
  const unpack = async () => {
    const packedId = row?.packedId;
    if (packedId == null || !open) return;
    const done = await save((shipment) => ({ packed: shipment.packed.filter(({ id }) => id !== packedId) }));
    if (done) announce(t('packing.removed'), { undo: true });
  };
  useKeys([
    { keys: 'N', label: t('key.pack'), hint: true, run: pack, disabled: !open },
    {
      keys: 'Ctrl+Delete',
      label: t('packing.remove'),
      run: () => void unpack(),
      disabled: row?.packedId == null,
    },
  ]);
  return (
    <div className="page-main">
      <Panel
        fill
        title={t('packing.title')}
        more={
          <span className="panel-tools">
            {totals.linesWithoutPacking > 0 ? (
              <span className="t-at-risk">{t('packing.missing', { count: totals.linesWithoutPacking })}</span>
            ) : (
              t('packing.totals', {
                cartons: figure(totals.cartons),
                net: figure(totals.netKg),
                gross: figure(totals.grossKg),
                volume: figure(totals.volume),
              })
            )}
            {open && (
              <ActionButton small icon="plus" keys="N" onClick={pack}>
                {t('packing.pack')}
              </ActionButton>
            )}
          </span>
        }
      >
        <VirtualTable
          label={t('packing.title')}
          columns={useCartonColumns(view)}
          rows={rowsOf(view.cartons)}
          rowKey={(carton) => `${carton.range} ${carton.contents[0]?.lineId ?? ''}`}
          rowHeight={28}
          selected={at}
          onSelect={setSelected}
          onOpen={(carton) => edit(carton.packedId)}
          autoFocus
          empty={<p className="moment-problem dim">{t('packing.empty')}</p>}
        />
      </Panel>
      <PalletsPanel view={view} save={save} />
    </div>
  );
}

function useCartonColumns(view: ShipmentView): readonly TableColumn<CartonRowView>[] {
  const t = useWords('shipments');
  const { totals } = view;
  const several = view.orders.length > 1;
  const right = (
    key: string,
    title: string,
    width: number,
    cell: (row: CartonRowView) => string,
    total?: string,
  ): TableColumn<CartonRowView> => ({
    key,
    title,
    width,
    align: 'right',
    cell: (row) => figure(cell(row)),
    ...(total === undefined ? {} : { total: figure(total) }),
  });
  return [
    { key: 'range', title: t('packing.no'), width: 66, cell: (row) => <b className="medium">{row.range}</b> },
    {
      key: 'contents',
      title: t('packing.contents'),
      width: 148,
      grow: true,
      cell: (row) => <Contents row={row} several={several} />,
    },
    right('cartons', t('packing.cartons'), 48, (row) => String(row.cartons), String(totals.cartons)),
    right('each', t('packing.perCarton'), 62, (row) => sum(row.contents.map(({ perCarton }) => perCarton))),
    right('pieces', t('packing.pieces'), 58, (row) => sum(row.contents.map(({ quantity }) => quantity))),
    {
      key: 'size',
      title: t('packing.size'),
      width: 90,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => cartonSizeText(row.packing),
    },
    right('net', t('packing.net'), 66, (row) => row.netPerCarton),
    right('gross', t('packing.gross'), 66, (row) => row.grossPerCarton),
    right('netAll', t('packing.netAll'), 80, (row) => row.netKg, totals.netKg),
    right('grossAll', t('packing.grossAll'), 80, (row) => row.grossKg, totals.grossKg),
    right('volume', t('packing.volume'), 66, (row) => row.volume, totals.volume),
  ];
}

function Contents({ row, several }: { readonly row: CartonRowView; readonly several: boolean }) {
  const t = useWords('shipments');
  const language = useLanguage();
  const mixed = row.contents.length > 1;
  const text = row.contents
    .map((content) => {
      const colour = language === 'zh' ? content.colourZh || content.colour : content.colour;
      const named = [content.itemNo, colour, content.size].filter((part) => part !== '').join(' ');
      const name = several ? `${named} · ${content.orderNumber}` : named;
      return mixed ? `${figure(content.perCarton)} ${name}` : name;
    })
    .join(' + ');
  return (
    <span className="ell" title={text}>
      {text}
      {row.packedId !== null && <span className="dim"> · {t('packing.byHand')}</span>}
    </span>
  );
}
