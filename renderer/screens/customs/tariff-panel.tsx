import { useRef, useState } from 'react';
import type { ImportedList, TariffRow } from '#shared/api/views/customs-views';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { FilterBox } from '../../components/filter-box';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { TariffDialog } from './tariff-dialog';

interface TariffPanelProps {
  /** Code to enter at once, '' for none. */
  readonly first: string;
  readonly onImported: (list: ImportedList) => void;
}

/** Tariff lines of this desk, and the codes of its products that are still missing. */
export function TariffPanel({ first, onImported }: TariffPanelProps) {
  const t = useWords('customs');
  const textOf = useProblemText();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const [editing, setEditing] = useState<{ readonly hsCode: string; readonly name: string } | null>(
    first === '' ? null : { hsCode: first, name: '' },
  );
  const input = useRef<HTMLInputElement>(null);
  const { rows, head } = useList('customs.tariff', { text: text.trim() });
  const load = useCommand('customs.importTariff');
  const remove = useCommand('customs.removeTariff');
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const row = rows.row(at);
  const missing = head?.missing ?? [];
  const edit = (entry: TariffRow | undefined) =>
    entry !== undefined && setEditing({ hsCode: entry.hsCode, name: entry.nameZh });
  const importList = async () => {
    const result = await load.send({});
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) onImported(result.value);
  };
  const removeRow = async () => {
    if (row === undefined || row.unchecked) return;
    const result = await remove.send({ id: row.id });
    if (!result.ok) announceProblem(textOf(result.problem));
    else announce(`${row.hsCode} ${t('tariff.remove')}`, { undo: true });
  };
  useKeys([
    { keys: 'N', label: t('tariff.new'), hint: true, run: () => setEditing({ hsCode: '', name: '' }) },
    { keys: 'Enter', label: t('tables.edit'), hint: true, run: () => edit(row) },
    { keys: 'Delete', label: t('tariff.remove'), run: () => void removeRow() },
    { keys: 'I', label: t('tables.import'), hint: true, run: () => void importList() },
    { keys: '/', label: t('app:keys.filter'), run: () => input.current?.focus() },
  ]);
  const columns: readonly TableColumn<TariffRow>[] = [
    { key: 'code', title: t('itemField.hsCode'), width: 100, cell: (entry) => <b>{entry.hsCode}</b> },
    { key: 'name', title: t('tariff.name'), width: 180, cell: (entry) => entry.nameZh },
    {
      key: 'units',
      title: t('tariff.unitsWord'),
      width: 90,
      cell: ({ firstUnitName, secondUnitName }) =>
        [firstUnitName, secondUnitName].filter((name) => name !== '').join(' / '),
    },
    {
      key: 'elements',
      title: t('tariff.elementsWord'),
      width: 200,
      grow: true,
      cell: ({ elements }) => elements.map(({ nameZh }) => nameZh).join(' | '),
    },
    { key: 'conditions', title: '监管条件', width: 76, cell: (entry) => entry.conditions },
    {
      key: 'products',
      title: t('tariff.products'),
      width: 70,
      align: 'right',
      cell: ({ products }) => (products === 0 ? '' : String(products)),
    },
    {
      key: 'validity',
      title: t('tariff.validity'),
      width: 180,
      cell: (entry) =>
        entry.unchecked ? (
          <span className="t-at-risk">{t('tariff.example')}</span>
        ) : entry.inForce ? (
          entry.validTo === null ? (
            t('tariff.always')
          ) : (
            `${t('tariff.to')} ${entry.validTo}`
          )
        ) : (
          <span className="t-late">{t('tariff.expired')}</span>
        ),
    },
  ];
  return (
    <Panel fill>
      <div className="customs-bar">
        <b>{t('tables.tariff')}</b>
        <div className="grow" />
        <FilterBox ref={input} value={text} onChange={setText} />
        <ActionButton small icon="plus" keys="N" onClick={() => setEditing({ hsCode: '', name: '' })}>
          {t('tariff.new')}
        </ActionButton>
        <ActionButton small icon="import" keys="I" look="filled" onClick={() => void importList()}>
          {t('tables.import')}
        </ActionButton>
      </div>
      {missing.length > 0 && (
        <div className="customs-missing">
          <RiskShapeMark shape="at-risk" />
          <span>{t('tariff.missing', { count: missing.length })}</span>
          {missing.slice(0, 6).map(({ hsCode, name, products }) => (
            <button
              type="button"
              key={hsCode}
              className="chip"
              title={`${name}, ${t('tariff.missingProducts', { count: products })}`}
              onClick={() => setEditing({ hsCode: hsCode.length === 10 ? hsCode : '', name })}
            >
              {hsCode}
            </button>
          ))}
        </div>
      )}
      <VirtualTable
        label={t('tables.tariff')}
        columns={columns}
        rows={rows}
        rowKey={(entry) => entry.id}
        selected={at}
        onSelect={setSelected}
        onOpen={edit}
        autoFocus
        dense
        empty={<EmptyState text={text === '' ? t('tariff.empty') : t('common:nothingFound', { text })} />}
      />
      {editing !== null && (
        <TariffDialog hsCode={editing.hsCode} name={editing.name} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}
