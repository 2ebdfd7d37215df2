import type { InspectionView } from '#shared/api/views/quality-views';
import { type Defect, INSPECTION_PICTURES_MAX, picturesOf } from '#shared/domain/inspection';
import type { EditColumn, Written } from '../../components/edit-column';
import { useWords } from '../../words/words';
import { typedCount } from '../forms/field-text';
import { newDefect, typedClass } from './defect-rows';
import { PictureStrip } from './picture-strip';
import { RowsPanel } from './rows-panel';
import type { SaveInspection } from './use-inspection-save';

interface DefectsPanelProps {
  readonly view: InspectionView;
  readonly save: SaveInspection;
}

const PICTURES_OF_DEFECT = 6;

/** Typed like a sheet while the cartons are open; each cell is stored as it is left, and the verdict follows. */
export function DefectsPanel({ view, save }: DefectsPanelProps) {
  const t = useWords('quality');
  const { inspection } = view;
  const free = INSPECTION_PICTURES_MAX - picturesOf(inspection).length;
  return (
    <RowsPanel<Defect>
      words={{
        title: t('inspection.defects'),
        more: t('inspection.defectsMore'),
        add: t('inspection.add'),
        empty: t('inspection.noDefects'),
        emptyDo: t('inspection.noDefectsDo'),
      }}
      columns={useDefectColumns()}
      rows={inspection.defects}
      newRow={newDefect}
      save={(change) => void save(({ defects }) => ({ defects: [...change(defects)] }))}
      foot={(chosen, change) => (
        <PictureStrip
          key={chosen.id}
          pictures={chosen.pictures}
          most={Math.min(PICTURES_OF_DEFECT, chosen.pictures.length + free)}
          onChange={(pictures) => change({ ...chosen, pictures: [...pictures] })}
        />
      )}
    />
  );
}

function useDefectColumns(): readonly EditColumn<Defect>[] {
  const t = useWords('quality');
  const f = useWords('fields');
  const names = { critical: t('class.critical'), major: t('class.major'), minor: t('class.minor') };
  const text = (field: 'name' | 'place' | 'rework', title: string, width: number, grow = false) => ({
    key: field,
    title,
    width,
    grow,
    read: (row: Defect) => row[field],
    write: (row: Defect, typed: string): Written<Defect> => ({ ok: true, row: { ...row, [field]: typed } }),
  });
  return [
    text('name', t('inspection.defect'), 200, true),
    {
      key: 'class',
      title: t('inspection.class'),
      width: 92,
      read: (row) => names[row.class],
      write: (row, typed) => {
        const value = typedClass(typed, names);
        return value === null
          ? { ok: false, wrong: Object.values(names).join(' / ') }
          : { ok: true, row: { ...row, class: value } };
      },
    },
    {
      key: 'count',
      title: t('inspection.units'),
      width: 64,
      align: 'right',
      read: (row) => String(row.count),
      write: (row, typed) => {
        const count = typedCount(typed);
        return count === null || count < 0
          ? { ok: false, wrong: f('error.whole') }
          : { ok: true, row: { ...row, count } };
      },
    },
    text('place', t('inspection.place2'), 130),
    text('rework', t('inspection.rework'), 150),
    {
      key: 'pictures',
      title: t('inspection.picturesOf'),
      width: 70,
      align: 'right',
      read: (row) => (row.pictures.length === 0 ? '' : String(row.pictures.length)),
      tone: () => 'sec',
    },
  ];
}
