import { Modal } from 'antd';
import type { PostingView } from '#shared/api/views/money-accounts';
import { useQuery } from '../../client/use-query';
import { HistoryList } from '../../components/history-list';
import { Moments } from '../../components/moments';
import { useWords } from '../../words/words';

/** What was changed on an entry: by whom, what it said before and what after. */
export function EntryHistoryDialog({
  entry,
  onClose,
}: {
  readonly entry: PostingView;
  readonly onClose: () => void;
}) {
  const t = useWords('accounts');
  const { id, number } = entry.posting;
  const query = useQuery('money.entryHistory', { postingId: id }, String(id));
  return (
    <Modal open title={t('mend.historyOf', { number })} width={960} footer={null} onCancel={onClose}>
      <div className="entry-history">
        <Moments query={query}>{(entries) => <HistoryList entries={entries} />}</Moments>
      </div>
    </Modal>
  );
}
