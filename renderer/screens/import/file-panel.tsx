import type { ImportPreview } from '#shared/api/views/import-preview';
import type { CellPlace } from '#shared/imports/order-draft';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import type { ChoiceAction } from './import-choices';
import type { SheetMap } from './sheet-map';
import { SheetPanel } from './sheet-panel';

interface FilePanelProps {
  readonly preview: ImportPreview;
  readonly map: SheetMap;
  readonly place: CellPlace | null;
  readonly onPlace: (place: CellPlace) => void;
  readonly onChoose: (action: ChoiceAction) => void;
}

/** The left half: how the file writes figures and days, its sheets, and the sheet itself. */
export function FilePanel({ preview, map, place, onPlace, onChoose }: FilePanelProps) {
  const t = useWords('importing');
  const { draft, sheets, grid } = preview;
  const style = [
    t(draft.numberStyle === 'comma' ? 'file.decimalComma' : 'file.decimalPoint'),
    ...(draft.dateOrder === null ? [] : [t(`file.dateOrder.${draft.dateOrder}`)]),
  ];
  // Where several sheets may be the order, a look at one of them does not yet choose it.
  const several =
    draft.sheets !== undefined || draft.problems.some((problem) => problem.kind === 'several-sheets');
  const read = draft.sheets ?? [draft.sheet];
  const hasHidden = grid.hiddenRows.length + grid.hiddenColumns.length > 0;
  return (
    <Panel fill className="file-panel" title={t('file.title')} more={style.join(', ')}>
      {sheets.length > 1 && (
        <div className="sheet-tabs" role="tablist" aria-label={t('file.sheet')}>
          {sheets.map((sheet) => (
            <button
              type="button"
              role="tab"
              key={sheet.name}
              aria-selected={sheet.name === grid.sheet}
              className={tabClass(sheet.name === grid.sheet, several && read.includes(sheet.name))}
              onClick={() => onChoose({ type: several ? 'show' : 'sheet', sheet: sheet.name })}
            >
              {sheet.hidden ? t('file.hiddenSheet', { name: sheet.name }) : sheet.name}
            </button>
          ))}
          {several && (
            <button
              type="button"
              className="sheet-alone"
              onClick={() => onChoose({ type: 'sheet', sheet: grid.sheet })}
            >
              {t('file.readAlone')}
            </button>
          )}
        </div>
      )}
      <SheetPanel
        key={grid.sheet}
        preview={preview}
        map={map}
        place={place}
        onPlace={onPlace}
        onMap={(column, field) => onChoose({ type: 'map', column, field, preview })}
      />
      {map.loadedRows < map.rows - 40 && (
        <p className="sheet-more dim">
          {t('file.notLoaded', { row: map.loadedRows + 1, shown: map.loadedRows })}
        </p>
      )}
      <div className="sheet-legend">
        <Legend region="head" label={t('file.legendHead')} />
        <Legend region="lines" label={t('file.legendLines')} />
        <Legend region="proof" label={t('file.legendTotals')} />
        <Legend region="skip" label={t('file.legendSkipped')} />
        {hasHidden && (
          <span>
            <i className="legend-hidden" />
            {t('file.legendHidden')}
          </span>
        )}
      </div>
    </Panel>
  );
}

function tabClass(isOpen: boolean, isRead: boolean): string {
  return ['sheet-tab', ...(isOpen ? ['is-open'] : []), ...(isRead ? ['is-read'] : [])].join(' ');
}

function Legend({
  region,
  label,
}: {
  readonly region: 'head' | 'lines' | 'proof' | 'skip';
  readonly label: string;
}) {
  return (
    <span>
      <i style={{ background: `var(--region-${region}-soft)`, borderColor: `var(--region-${region})` }} />
      {label}
    </span>
  );
}
