import { Checkbox } from 'antd';
import type { PaperLayout } from '#shared/documents/paper-layout';
import { ActionButton } from '../../components/action-button';
import { useWords } from '../../words/words';
import { type ArrangedColumn, moveColumn, showColumn } from './layout-draft';

interface LayoutColumnsFieldProps {
  readonly layout: PaperLayout;
  readonly columns: readonly ArrangedColumn[];
  readonly onChange: (layout: PaperLayout) => void;
}

/** Which columns are printed and in which order; what the paper needs is ticked for good. */
export function LayoutColumnsField({ layout, columns, onChange }: LayoutColumnsFieldProps) {
  const t = useWords('layouts');
  if (columns.length === 0) return <p className="panel-note">{t('noColumns')}</p>;
  return (
    <ul className="layout-columns">
      {columns.map((column, index) => (
        <li key={column.key}>
          <Checkbox
            aria-label={t('column', { name: column.name })}
            checked={!column.hidden}
            disabled={!column.optional}
            onChange={(event) => onChange(showColumn(layout, column.key, event.target.checked))}
          >
            {column.name}
          </Checkbox>
          {!column.optional && <span className="dim small">{t('needed')}</span>}
          <div className="grow" />
          <ActionButton
            look="quiet"
            small
            icon="up"
            label={t('up', { name: column.name })}
            disabled={index === 0}
            onClick={() => onChange(moveColumn(layout, columns, column.key, -1))}
          />
          <ActionButton
            look="quiet"
            small
            icon="chevron"
            label={t('down', { name: column.name })}
            disabled={index === columns.length - 1}
            onClick={() => onChange(moveColumn(layout, columns, column.key, 1))}
          />
        </li>
      ))}
    </ul>
  );
}
