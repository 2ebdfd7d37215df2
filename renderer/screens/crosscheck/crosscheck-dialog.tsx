import { Modal } from 'antd';
import type { CrosscheckView } from '#shared/api/channels/crosscheck';
import { useWords } from '../../words/words';
import { CrosscheckMarks } from './crosscheck-summary';
import { DifferenceTable } from './difference-table';

interface CrosscheckDialogProps {
  readonly view: CrosscheckView;
  readonly onClose: () => void;
}

/** Every difference between the papers of a record, over its page. */
export function CrosscheckDialog({ view, onClose }: CrosscheckDialogProps) {
  const t = useWords('crosscheck');
  return (
    <Modal open title={t('title')} width={1020} footer={null} onCancel={onClose}>
      <CrosscheckMarks counts={view} />
      <div className="crosscheck-frame">
        <DifferenceTable view={view} onLeave={onClose} autoFocus />
      </div>
      <span className="small dim">
        {t('compared', { count: view.papers.length, points: view.points })} · {t('hint')}
      </span>
    </Modal>
  );
}
