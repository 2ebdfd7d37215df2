import { useState } from 'react';
import type { InspectionView } from '#shared/api/views/quality-views';
import { deviation, isOutOfRange, type Measurement } from '#shared/quality/measurement';
import { isNegative, isZero, ZERO } from '#shared/values/decimal';
import { useKeys } from '../../app/keys';
import { announceProblem } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import type { EditColumn, Written } from '../../components/edit-column';
import { EditGrid } from '../../components/edit-grid';
import { EmptyState } from '../../components/empty-state';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import { nextId } from './defect-rows';
import type { SaveInspection } from './use-inspection-save';

interface MeasurementsTabProps {
  readonly view: InspectionView;
  readonly save: SaveInspection;
}

/** Size, point, spec and tolerance with what was measured; out of tolerance in red. */
export function MeasurementsTab({ view, save }: MeasurementsTabProps) {
  const t = useWords('quality');
  const { measurements } = view.inspection;
  const [selected, setSelected] = useState(0);
  const at = Math.min(selected, Math.max(0, measurements.length - 1));
  const add = () => {
    void save((known) => ({ measurements: [...known.measurements, newMeasurement(known.measurements)] }));
    setSelected(measurements.length);
  };
  const change = (row: Measurement) =>
    void save((known) => ({
      measurements: known.measurements.map((one) => (one.id === row.id ? row : one)),
    }));
  const remove = (index: number) => {
    const gone = measurements[index];
    if (gone) void save((known) => ({ measurements: known.measurements.filter(({ id }) => id !== gone.id) }));
  };
  useKeys([{ keys: 'Insert', label: t('keys.addRow'), hint: true, run: add }]);
  const button = (
    <ActionButton small icon="plus" keys="Insert" onClick={add}>
      {t('inspection.addMeasure')}
    </ActionButton>
  );
  return (
    <Panel
      fill
      className="page-main"
      title={t('inspection.measure')}
      more={
        <span className="grid-acts">
          {t('inspection.measureMore')}
          {measurements.length > 0 && button}
        </span>
      }
    >
      <EditGrid<Measurement>
        label={t('inspection.measure')}
        columns={useMeasurementColumns()}
        rows={measurements}
        rowKey={(row) => row.id}
        selected={at}
        onSelect={setSelected}
        onRow={change}
        onRemove={remove}
        onInsert={add}
        makeRow={() => newMeasurement(measurements)}
        onPaste={(rows, _count, wrong) => {
          if (wrong !== null) announceProblem(wrong);
          void save(() => ({ measurements: numbered(rows) }));
        }}
        editsOnTyping={false}
        autoFocus
        empty={
          <EmptyState text={t('inspection.noMeasures')} more={t('inspection.noMeasuresDo')}>
            {button}
          </EmptyState>
        }
      />
    </Panel>
  );
}

/** The next point: size and tolerance go on as in the row above. */
function newMeasurement(rows: readonly Measurement[]): Measurement {
  const last = rows.at(-1);
  return {
    id: nextId(rows, 'm'),
    size: last?.size ?? '',
    point: '',
    spec: ZERO,
    plus: last?.plus ?? ZERO,
    minus: last?.minus ?? ZERO,
    measured: null,
  };
}

/** Pasted rows are made from one and the same empty row: each needs its own id. */
function numbered(rows: readonly Measurement[]): Measurement[] {
  const kept: Measurement[] = [];
  for (const row of rows) {
    const isTaken = kept.some(({ id }) => id === row.id);
    kept.push(isTaken ? { ...row, id: nextId([...rows, ...kept], 'm') } : row);
  }
  return kept;
}

function useMeasurementColumns(): readonly EditColumn<Measurement>[] {
  const t = useWords('quality');
  const f = useWords('fields');
  const text = (field: 'size' | 'point', title: string, width: number, grow = false) => ({
    key: field,
    title,
    width,
    grow,
    read: (row: Measurement) => row[field],
    write: (row: Measurement, typed: string): Written<Measurement> => ({
      ok: true,
      row: { ...row, [field]: typed },
    }),
  });
  const amount = (field: 'spec' | 'plus' | 'minus', title: string, width: number) => ({
    key: field,
    title,
    width,
    align: 'right' as const,
    read: (row: Measurement) => row[field],
    write: (row: Measurement, typed: string): Written<Measurement> => {
      const value = typedDecimal(typed.replace(/^[+±-]/, ''));
      return value === null || isNegative(value)
        ? { ok: false, wrong: f('error.number') }
        : { ok: true, row: { ...row, [field]: value } };
    },
  });
  return [
    text('size', t('inspection.size'), 80),
    text('point', t('inspection.point'), 200, true),
    amount('spec', t('inspection.spec'), 90),
    amount('plus', t('inspection.plus'), 64),
    amount('minus', t('inspection.minus'), 64),
    {
      key: 'measured',
      title: t('inspection.measured'),
      width: 96,
      align: 'right',
      read: (row) => row.measured ?? '',
      show: (row) => <span className={isOutOfRange(row) ? 'cell-out' : ''}>{row.measured ?? ''}</span>,
      write: (row, typed) => {
        if (typed === '') return { ok: true, row: { ...row, measured: null } };
        const measured = typedDecimal(typed);
        return measured === null
          ? { ok: false, wrong: f('error.number') }
          : { ok: true, row: { ...row, measured } };
      },
    },
    {
      key: 'off',
      title: t('inspection.off'),
      width: 76,
      align: 'right',
      read: (row) => deviation(row) ?? '',
      show: (row) => <Off row={row} />,
    },
  ];
}

function Off({ row }: { readonly row: Measurement }) {
  const off = deviation(row);
  if (off === null) return null;
  const sign = isNegative(off) || isZero(off) ? '' : '+';
  return (
    <span className={isOutOfRange(row) ? 'cell-out' : 'sec'}>
      {sign}
      {figure(off)}
    </span>
  );
}
