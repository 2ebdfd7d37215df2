import { Modal } from 'antd';
import type { BackupRow } from '#shared/api/views/file-views';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { figure } from '../../components/figures';
import { GreyRows } from '../../components/moments';
import { ProblemNote } from '../../components/problem-note';
import { settings } from '../../words/en/settings';
import { useWords } from '../../words/words';
import '../../components/dialog.css';

interface RestoreDialogProps {
  readonly backup: BackupRow;
  readonly time: string;
  readonly onRestored: (records: number) => void;
  readonly onClose: () => void;
}

/** What going back would bring back, change and take away, before it is done. */
export function RestoreDialog({ backup, time, onRestored, onClose }: RestoreDialogProps) {
  const t = useWords('settings');
  const preview = useQuery('store.previewBackup', { name: backup.name }, backup.name);
  const restore = useCommand('store.restore');
  const go = async () => {
    const result = await restore.send({ name: backup.name });
    if (result.ok) onRestored(result.value.records);
  };
  const { data } = preview;
  return (
    <Modal
      open
      title={t('safety.preview', { time })}
      width={460}
      okText={t('safety.confirm')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: data === undefined, loading: restore.sending }}
      onOk={() => void go()}
      onCancel={onClose}
    >
      <div className="dialog-fields">
        {data === undefined && preview.problem === undefined && <GreyRows rows={3} />}
        {preview.problem !== undefined && (
          <ProblemNote problem={preview.problem} onRetry={preview.askAgain} />
        )}
        {data !== undefined && (
          <>
            <p>{t('safety.holds', { records: figure(data.records) })}</p>
            <div className="backup-counts">
              {Object.entries(data.counts).map(([name, count]) => (
                <span key={name}>
                  <span className="sec">{isCollection(name) ? t(`safety.collection.${name}`) : name}</span>
                  <b>{figure(count)}</b>
                </span>
              ))}
            </div>
            <p>
              {t('safety.changesWhat', {
                added: figure(data.added),
                changed: figure(data.changed),
                removed: figure(data.removed),
              })}
            </p>
            <p className="sec">{t('safety.kept')}</p>
          </>
        )}
        {restore.problem !== null && <ProblemNote problem={restore.problem} />}
      </div>
    </Modal>
  );
}

function isCollection(name: string): name is keyof typeof settings.safety.collection {
  return Object.hasOwn(settings.safety.collection, name);
}
