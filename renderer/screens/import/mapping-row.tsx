import type { CSSProperties } from 'react';
import { type ColumnMapping, LINE_FIELDS, LineField } from '#shared/imports/order-draft';
import { columnName } from '#shared/imports/sheet-grid';
import { useWords } from '../../words/words';

/** Below this the desk has guessed a column and says so. */
const SURE = 0.6;

interface MappingRowProps {
  readonly columns: readonly ColumnMapping[];
  readonly shown: readonly { readonly index: number; readonly start: number; readonly size: number }[];
  readonly left: number;
  readonly style: CSSProperties;
  readonly onMap: (column: number, field: LineField) => void;
}

/** What each column holds; stays in sight while the lines scroll under it. */
export function MappingRow({ columns, shown, left, style, onMap }: MappingRowProps) {
  const t = useWords('importing');
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  return (
    <div className="sheet-mapping" style={style}>
      <span className="sheet-number" />
      {shown.map(({ index, start, size }) => {
        const mapping = byColumn.get(index);
        const field = mapping?.field ?? 'ignore';
        const isUnsure = mapping !== undefined && field !== 'ignore' && mapping.confidence < SURE;
        return (
          <span key={index} className="mapping-cell" style={{ left: left + start, width: size }}>
            <select
              className={`mapping ${field === 'ignore' ? 'is-unread' : ''} ${isUnsure ? 'is-unsure' : ''}`}
              aria-label={t('file.mapping', { letter: columnName(index) })}
              title={mapping?.header ?? ''}
              value={field}
              onChange={(event) => onMap(index, LineField.parse(event.target.value))}
            >
              {LINE_FIELDS.map((name) => (
                <option key={name} value={name}>
                  {t(`field.${name}`)}
                </option>
              ))}
            </select>
          </span>
        );
      })}
    </div>
  );
}
