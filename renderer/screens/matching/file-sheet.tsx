import { Select } from 'antd';
import type { ReadingDoubt, TheirReading } from '#shared/api/views/money-matching';
import { columnName } from '#shared/imports/sheet-grid';
import type { StatementChoices } from '#shared/money/reading/statement-choices';
import { STATEMENT_ROLES } from '#shared/money/reading/statement-columns';
import { Panel } from '../../components/panel';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

type Role = (typeof STATEMENT_ROLES)[number] | 'ignore' | '';
interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, string>;
}

interface FileSheetProps {
  readonly reading: TheirReading;
  /** The cell to stand on. */
  readonly doubt: ReadingDoubt | null;
  /** Row of the sheet that the keyboard stands on. */
  readonly selected: number;
  readonly onSelect: (row: number) => void;
  readonly onChoices: (change: Partial<StatementChoices>) => void;
}

/** The sheet as it lies in the file; over each column what it was read as, to be changed. */
export function FileSheet({ reading, doubt, selected, onSelect, onChoices }: FileSheetProps) {
  const t = useWords('matching');
  const rows = sheetRows(reading);
  const columns = useSheetColumns(reading, doubt, onChoices);
  return (
    <Panel
      fill
      className="page-main their-sheet"
      title={reading.grid.sheet}
      more={
        reading.sheets.length > 1 && (
          <Select<string>
            size="small"
            aria-label={t('file.sheet')}
            value={reading.grid.sheet}
            popupMatchSelectWidth={false}
            onChange={(sheet) => onChoices({ sheet })}
            options={reading.sheets.map(({ name }) => ({ value: name, label: name }))}
          />
        )
      }
    >
      <VirtualTable
        label={reading.fileName}
        columns={columns}
        rows={rowsOf(rows)}
        rowKey={(row) => String(row.row)}
        rowHeight={26}
        dense
        selected={selected}
        onSelect={onSelect}
      />
    </Panel>
  );
}

function sheetRows({ grid }: TheirReading): readonly SheetRow[] {
  const byRow = new Map<number, Map<number, string>>();
  for (const { row, column, text } of grid.cells) {
    const cells = byRow.get(row);
    if (cells === undefined) byRow.set(row, new Map([[column, text]]));
    else cells.set(column, text);
  }
  const last = Math.max(0, ...byRow.keys());
  return Array.from({ length: last + 1 }, (_, row) => ({ row, cells: byRow.get(row) ?? new Map() }));
}

function useSheetColumns(
  reading: TheirReading,
  doubt: ReadingDoubt | null,
  onChoices: (change: Partial<StatementChoices>) => void,
): readonly TableColumn<SheetRow>[] {
  const t = useWords('matching');
  const m = useWords('money');
  const roles = new Map(reading.columns.map(({ column, role }) => [column, role]));
  const doubts = new Set(reading.doubts.map(({ row, column }) => `${row},${column}`));
  const totals = new Set(reading.totalRows);
  const counted = new Set(reading.rows.map(({ row }) => row));
  const leftOut = new Set(reading.choices.leftOut ?? []);
  const set = (column: number, role: Role) =>
    onChoices({
      columns: { ...reading.choices.columns, [String(column)]: role === '' ? 'ignore' : role },
    });
  return [
    { key: 'row', title: '', width: 40, frozen: true, tone: () => 'dim', cell: ({ row }) => row + 1 },
    ...Array.from(
      { length: Math.min(reading.grid.columns, 24) },
      (_, column): TableColumn<SheetRow> => ({
        key: String(column),
        title: (
          <Select<Role>
            size="small"
            variant="borderless"
            aria-label={t('file.role', { column: columnName(column) })}
            value={roles.get(column) ?? ''}
            popupMatchSelectWidth={false}
            onChange={(role) => set(column, role)}
            options={[
              { value: '', label: t('file.noRole') },
              ...STATEMENT_ROLES.map((value) => ({ value, label: m(`role.${value}`) })),
            ]}
          />
        ),
        width: 128,
        cell: ({ cells }) => <span className="ell">{cells.get(column) ?? ''}</span>,
        tone: ({ row }) => {
          if (leftOut.has(row)) return 'theirs-left';
          if (doubt?.row === row && doubt.column === column) return 'theirs-here';
          if (doubts.has(`${row},${column}`)) return 'theirs-doubt';
          if (row === reading.headerRow) return 'theirs-head';
          if (totals.has(row)) return 'theirs-total';
          return counted.has(row) ? 'theirs-row' : 'dim';
        },
      }),
    ),
  ];
}
