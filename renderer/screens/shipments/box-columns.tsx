import type { BoxView, ShipmentView } from '#shared/api/views/shipment-views';
import { CONTAINER_TYPES, type ShipmentContainer } from '#shared/domain/shipment';
import { containerNumberFault, plainContainerNumber } from '#shared/values/container-number';
import { compare } from '#shared/values/decimal';
import type { EditColumn, Written } from '../../components/edit-column';
import { figure } from '../../components/figures';
import { useWords } from '../../words/words';
import { typedCount } from '../forms/field-text';
import { FillBar } from './fill-bar';

export interface BoxRow {
  readonly index: number;
  readonly container: ShipmentContainer;
  readonly box: BoxView | undefined;
}

export function useBoxColumns(view: ShipmentView): readonly EditColumn<BoxRow>[] {
  const t = useWords('shipments');
  const written = (row: BoxRow, change: Partial<ShipmentContainer>): Written<BoxRow> => ({
    ok: true,
    row: { ...row, container: { ...row.container, ...change } },
  });
  const counted = view.shipment.containers.some(({ cartons }) => cartons > 0);
  return [
    {
      key: 'no',
      title: '',
      width: 32,
      read: () => '',
      show: (row) => <span className="dim">{row.index + 1}</span>,
    },
    {
      key: 'type',
      title: t('boxes.type'),
      width: 56,
      read: ({ container }) => container.type,
      write: (row, text) => {
        const wanted = text
          .toUpperCase()
          .replace(/[^0-9A-Z]/g, '')
          .replace(/HC$/, 'HQ');
        const type = CONTAINER_TYPES.find((known) => known === wanted);
        return type === undefined
          ? { ok: false, wrong: t('boxes.typeWrong', { text }) }
          : written(row, { type });
      },
    },
    {
      key: 'number',
      title: t('boxes.number'),
      width: 110,
      read: ({ container }) => container.number,
      tone: ({ container }) => (containerNumberFault(container.number) === null ? '' : 'cell-late'),
      write: (row, text) => {
        const number = row.container.type === 'LCL' ? text : plainContainerNumber(text);
        const fault = row.container.type === 'LCL' ? null : containerNumberFault(number);
        if (fault === null) return written(row, { number });
        return fault.kind === 'form'
          ? { ok: false, wrong: t('boxes.formWrong') }
          : { ok: false, wrong: t('boxes.digitWrong', { right: fault.right }) };
      },
    },
    {
      key: 'seal',
      title: t('boxes.seal'),
      width: 96,
      read: ({ container }) => container.seal,
      write: (row, text) => written(row, { seal: text.slice(0, 40) }),
    },
    {
      key: 'cartons',
      title: t('boxes.cartons'),
      width: 66,
      align: 'right',
      read: ({ container }) => (container.cartons === 0 ? '' : String(container.cartons)),
      show: ({ container, box }) =>
        counted ? (
          figure(container.cartons)
        ) : (
          <span className="sec" title={t('boxes.auto')}>
            {figure(box?.cartons ?? 0)}
          </span>
        ),
      write: (row, text) => {
        if (text === '') return written(row, { cartons: 0 });
        const cartons = typedCount(text);
        return cartons === null || cartons < 0
          ? { ok: false, wrong: t('boxes.numberWrong', { text }) }
          : written(row, { cartons });
      },
    },
    {
      key: 'range',
      title: t('boxes.range'),
      width: 84,
      read: ({ box }) => box?.range ?? '',
    },
    {
      key: 'cargo',
      title: t('boxes.cargo'),
      width: 78,
      align: 'right',
      read: ({ box }) => box?.cargoKg ?? '',
      show: ({ box }) => figure(box?.cargoKg ?? ''),
    },
    {
      key: 'volume',
      title: t('boxes.volume'),
      width: 56,
      align: 'right',
      read: ({ box }) => box?.volume ?? '',
    },
    {
      key: 'space',
      title: t('boxes.space'),
      width: 86,
      grow: true,
      read: ({ box }) => box?.spacePercent ?? '',
      show: ({ box }) =>
        box === undefined ? '' : <FillBar percent={box.spacePercent} more={roomText(box)} />,
    },
    {
      key: 'weight',
      title: t('boxes.weight'),
      width: 86,
      grow: true,
      read: ({ box }) => box?.weightPercent ?? '',
      show: ({ box }) => (box === undefined ? '' : <FillBar percent={box.weightPercent} />),
    },
    {
      key: 'vgm',
      title: t('boxes.vgm'),
      width: 78,
      align: 'right',
      read: ({ box }) => box?.verifiedGross?.kg ?? '',
      show: ({ box }) =>
        box?.verifiedGross == null ? (
          <span className="nil">–</span>
        ) : (
          <span title={t('boxes.method', { method: box.verifiedGross.method })}>
            {figure(box.verifiedGross.kg)}
            <sup className="dim"> {box.verifiedGross.method}</sup>
          </span>
        ),
    },
  ];

  function roomText(box: BoxView): string {
    const fits = box.spacePercent !== null && compare(box.spacePercent, 100) <= 0;
    return fits && box.room > 0 ? t('boxes.room', { count: box.room }) : '';
  }
}
