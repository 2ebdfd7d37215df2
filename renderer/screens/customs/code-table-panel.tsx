import { Modal } from 'antd';
import { useRef, useState } from 'react';
import type { CodeRow, ImportedList } from '#shared/api/views/customs-views';
import type { CodeTableName } from '#shared/domain/code-table';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { FieldBox } from '../../components/field-box';
import { FilterBox } from '../../components/filter-box';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import type { TableColumn } from '../../components/table-column';
import { TextInput } from '../../components/text-input';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import '../../components/dialog.css';

interface CodeTablePanelProps {
  readonly table: CodeTableName;
  readonly onImported: (list: ImportedList) => void;
}

/** One table of codes: what came with the desk, what the clerk added, what no longer applies. */
export function CodeTablePanel({ table, onImported }: CodeTablePanelProps) {
  const t = useWords('customs');
  const textOf = useProblemText();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const [editing, setEditing] = useState<CodeRow | 'new' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { rows } = useList('customs.table', { table, text: text.trim() });
  const withdraw = useCommand('customs.withdrawCode');
  const load = useCommand('customs.importTable');
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const row = rows.row(at);
  const toggle = async () => {
    if (row === undefined) return;
    const result = await withdraw.send({ table, code: row.code, withdrawn: !row.withdrawn });
    if (!result.ok) announceProblem(textOf(result.problem));
  };
  const importList = async () => {
    const result = await load.send({ table });
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) onImported(result.value);
  };
  useKeys([
    { keys: 'N', label: t('tables.add'), hint: true, run: () => setEditing('new') },
    { keys: 'Enter', label: t('tables.edit'), hint: true, run: () => row !== undefined && setEditing(row) },
    { keys: 'Delete', label: t('tables.withdraw'), run: () => void toggle() },
    { keys: 'I', label: t('tables.import'), hint: true, run: () => void importList() },
    { keys: '/', label: t('app:keys.filter'), run: () => input.current?.focus() },
  ]);
  const columns: readonly TableColumn<CodeRow>[] = [
    { key: 'code', title: t('tables.code'), width: 90, cell: (entry) => <b>{entry.code}</b> },
    { key: 'zh', title: t('tables.nameZh'), width: 200, cell: (entry) => entry.nameZh },
    { key: 'en', title: t('tables.nameEn'), width: 190, cell: (entry) => entry.nameEn },
    {
      key: 'aliases',
      title: t('tables.aliases'),
      width: 180,
      grow: true,
      cell: (entry) => entry.aliases.join(', '),
    },
    {
      key: 'origin',
      title: t('tables.origin'),
      width: 110,
      cell: (entry) =>
        entry.withdrawn ? (
          <span className="t-at-risk">{t('tables.withdrawn')}</span>
        ) : (
          t(`tables.${entry.origin}`)
        ),
    },
  ];
  return (
    <Panel fill>
      <div className="customs-bar">
        <b>{t(`tables.name.${table}`)}</b>
        <div className="grow" />
        <FilterBox ref={input} value={text} onChange={setText} />
        <ActionButton small disabled={row === undefined} onClick={() => void toggle()}>
          {t(row?.withdrawn ? 'tables.restore' : 'tables.withdraw')}
        </ActionButton>
        <ActionButton small icon="plus" keys="N" onClick={() => setEditing('new')}>
          {t('tables.add')}
        </ActionButton>
        <ActionButton small icon="import" keys="I" look="filled" onClick={() => void importList()}>
          {t('tables.import')}
        </ActionButton>
      </div>
      <VirtualTable
        label={t(`tables.name.${table}`)}
        columns={columns}
        rows={rows}
        rowKey={(entry) => entry.code}
        selected={at}
        onSelect={setSelected}
        onOpen={setEditing}
        autoFocus
        dense
        empty={<EmptyState text={text === '' ? t('tables.empty') : t('common:nothingFound', { text })} />}
      />
      {editing !== null && (
        <CodeDialog table={table} row={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}

function CodeDialog({
  table,
  row,
  onClose,
}: {
  readonly table: CodeTableName;
  readonly row: CodeRow | null;
  readonly onClose: () => void;
}) {
  const t = useWords('customs');
  const [form, setForm] = useState({
    code: row?.code ?? '',
    nameZh: row?.nameZh ?? '',
    nameEn: row?.nameEn ?? '',
    aliases: row?.aliases.join(', ') ?? '',
  });
  const { send, problem } = useCommand('customs.saveCode');
  const isReady = form.code.trim() !== '' && form.nameZh.trim() !== '';
  const submit = async () => {
    if (!isReady) return;
    const aliases = form.aliases
      .split(/[,，;；]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '');
    const entry = { code: form.code.trim(), nameZh: form.nameZh.trim(), nameEn: form.nameEn.trim(), aliases };
    const result = await send({ table, entry });
    if (!result.ok) return;
    announce(`${entry.code} ${entry.nameZh}`, { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={row === null ? t('tables.add') : `${row.code} ${row.nameZh}`}
      width={440}
      okText={t('tables.save')}
      okButtonProps={{ disabled: !isReady }}
      cancelText={t('common:cancel')}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {problem !== null && <ProblemNote problem={problem} />}
        {(['code', 'nameZh', 'nameEn', 'aliases'] as const).map((field) => (
          <FieldBox key={field} label={t(`tables.${field}`)}>
            {(id) => (
              <TextInput
                id={id}
                value={form[field]}
                disabled={field === 'code' && row !== null}
                autoFocus={field === (row === null ? 'code' : 'nameZh')}
                placeholder={field === 'aliases' ? t('tables.aliasesHint') : ''}
                onChange={(value) => setForm({ ...form, [field]: value })}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.nativeEvent.isComposing) void submit();
                }}
              />
            )}
          </FieldBox>
        ))}
      </div>
    </Modal>
  );
}
