import type { InspectionView } from '#shared/api/views/quality-views';
import { deviation, isOutOfRange, type Measurement } from '#shared/quality/measurement';
import { isNegative, isZero, ZERO } from '#shared/values/decimal';
import { announceProblem } from '../../app/status-message';
import type { EditColumn, Written } from '../../components/edit-column';
import { figure } from '../../components/figures';
import { useWords } from '../../words/words';
import { typedDecimal } from '../forms/field-text';
import { nextId } from './defect-rows';
import { RowsPanel } from './rows-panel';
import type { SaveInspection } from './use-inspection-save';

interface MeasurementsTabProps {
  readonly view: InspectionView;
  readonly save: SaveInspection;
}

/** Size, point, spec and tolerance with what was measured; out of tolerance in red. */
export function MeasurementsTab({ view, save }: MeasurementsTabProps) {
  const t = useWords('quality');
  return (
    <RowsPanel<Measurement>
      className="page-main"
      words={{
        title: t('inspection.measure'),
        more: t('inspection.measureMore'),
        add: t('inspection.addMeasure'),
        empty: t('inspection.noMeasures'),
        emptyDo: t('inspection.noMeasuresDo'),
      }}
      columns={useMeasurementColumns()}
      rows={view.inspection.measurements}
      newRow={newMeasurement}
      save={(change) => void save(({ measurements }) => ({ measurements: [...change(measurements)] }))}
      onPaste={(rows, wrong) => {
        if (wrong !== null) announceProblem(wrong);
        void save(() => ({ measurements: numbered(rows) }));
      }}
    />
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
