import { useState } from 'react';
import type { BackupRow } from '#shared/api/views/file-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { clockTime, dayNear, dayOfInstant, figure } from '../../components/figures';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { RestoreDialog } from './restore-dialog';

/** When the last safe copy was made, making one now, proving the data, and going back to a copy. */
export function SafetySection() {
  const t = useWords('settings');
  const { store } = useDeskState();
  const instant = useInstantText();
  const backups = useQuery('store.backups', {});
  const backup = useCommand('store.backup');
  const verify = useCommand('store.verify');
  const accept = useCommand('store.acceptAsIs');
  const [selected, setSelected] = useState(0);
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const backUp = async () => {
    const result = await backup.send({});
    setSaid(result.ok ? t('safety.made', { name: result.value.name }) : null);
    backups.askAgain();
  };
  const check = async () => {
    const result = await verify.send({});
    if (!result.ok) return setSaid(null);
    const { records, commands, attachments } = result.value;
    setSaid(
      t('safety.checked', {
        records: figure(records),
        commands: figure(commands),
        attachments: figure(attachments),
      }),
    );
  };
  const goOn = async () => {
    const result = await accept.send({});
    if (result.ok) setSaid(t('safety.accepted', { records: figure(result.value.records) }));
  };
  useKeys([
    { keys: 'B', label: t('keys.backup'), hint: true, run: () => void backUp() },
    { keys: 'C', label: t('keys.check'), hint: true, run: () => void check() },
  ]);
  const columns = useBackupColumns();
  const { lastBackup } = store;
  const problem = backup.problem ?? verify.problem ?? accept.problem;
  return (
    <div className="settings-one">
      <Panel
        title={t('safety.title')}
        more={t('safety.state', { records: figure(store.records), changes: figure(store.lastSeq) })}
      >
        <div className="safety-state">
          <RiskShapeMark shape={lastBackup?.verified ? 'on-track' : 'at-risk'} />
          <span className="grow">
            {lastBackup === null ? (
              t('safety.none')
            ) : (
              <>
                <b>{t('safety.last', { time: instant(lastBackup.at) })}</b>{' '}
                <span className="sec">
                  {t(lastBackup.verified ? 'safety.verified' : 'safety.unverified')}
                </span>
              </>
            )}
          </span>
          <ActionButton keys="C" disabled={verify.sending} onClick={() => void check()}>
            {t('safety.check')}
          </ActionButton>
          <ActionButton look="filled" keys="B" disabled={backup.sending} onClick={() => void backUp()}>
            {t('safety.now')}
          </ActionButton>
        </div>
        {said !== null && <p className="panel-note t-on-track">{said}</p>}
        {problem !== null && (
          <div className="file-problem">
            <ProblemNote problem={problem} />
          </div>
        )}
        {store.problem?.kind === 'store-damaged' && (
          <div className="safety-state">
            <span className="grow" />
            <ActionButton look="danger" disabled={accept.sending} onClick={() => void goOn()}>
              {t('safety.acceptAsIs')}
            </ActionButton>
          </div>
        )}
      </Panel>
      <Panel fill title={t('safety.listTitle')}>
        <Moments query={backups} rows={6}>
          {(rows) => (
            <>
              <VirtualTable
                label={t('safety.listTitle')}
                columns={columns}
                rows={rowsOf(rows)}
                rowKey={(row) => row.name}
                rowHeight={30}
                selected={Math.min(selected, Math.max(0, rows.length - 1))}
                onSelect={setSelected}
                onOpen={setRestoring}
                empty={<EmptyState text={t('safety.none')} />}
              />
              {rows[selected] !== undefined && (
                <div className="safety-state">
                  <span className="grow" />
                  <ActionButton keys="Enter" onClick={() => setRestoring(rows[selected] ?? null)}>
                    {t('safety.restore')}
                  </ActionButton>
                </div>
              )}
            </>
          )}
        </Moments>
      </Panel>
      {restoring !== null && (
        <RestoreDialog
          backup={restoring}
          time={instant(restoring.at)}
          onRestored={(records) => {
            setRestoring(null);
            setSaid(t('safety.restored', { records: figure(records) }));
            backups.askAgain();
          }}
          onClose={() => setRestoring(null)}
        />
      )}
    </div>
  );
}

/** `26 Mar 10:32`. */
function useInstantText(): (iso: string) => string {
  const language = useLanguage();
  const { today } = useDeskState();
  return (iso) => `${dayNear(dayOfInstant(iso), today, language)} ${clockTime(iso)}`;
}

function useBackupColumns(): readonly TableColumn<BackupRow>[] {
  const t = useWords('settings');
  const instant = useInstantText();
  return [
    {
      key: 'when',
      title: t('safety.when'),
      width: 150,
      cell: (row) => <span className="medium">{instant(row.at)}</span>,
    },
    {
      key: 'why',
      title: t('safety.why'),
      width: 180,
      grow: true,
      tone: () => 'sec',
      cell: (row) => (row.reason === 'regular' ? t('safety.regular') : row.reason),
    },
    {
      key: 'size',
      title: t('safety.size'),
      width: 90,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => `${figure(Math.max(1, Math.round(row.bytes / 1024)))} kB`,
    },
    {
      key: 'proof',
      title: t('safety.proof'),
      width: 170,
      cell: (row) => (
        <span className="safety-line">
          <RiskShapeMark shape={row.verified ? 'on-track' : 'not-due'} />
          {t(row.verified ? 'safety.verified' : 'safety.unverified')}
        </span>
      ),
    },
  ];
}
