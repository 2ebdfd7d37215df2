import { useState } from 'react';
import { PAPER_WORK } from '#shared/api/desk';
import { useCommand } from '../client/use-command';
import { useNotice } from '../client/use-notice';
import { ActionButton } from '../components/action-button';
import { useWords } from '../words/words';

interface Work {
  readonly token: string;
  readonly done: number;
  readonly total: number;
}

/** How far long papers are, whatever screen asked for them, and the way to stop them. */
export function PaperProgress() {
  const t = useWords('app');
  const stop = useCommand('documents.stop');
  const [work, setWork] = useState<Work | null>(null);
  useNotice('progress', (notice) => {
    if (!notice.token.startsWith(PAPER_WORK)) return;
    setWork(notice.done >= notice.total ? null : notice);
  });
  if (work === null) return null;
  return (
    <span className="status-message" role="status">
      {t('status.drawing', { done: work.done, total: work.total })}
      <progress value={work.done} max={work.total} aria-label={t('status.papers')} />
      <ActionButton look="quiet" small onClick={() => void stop.send({ token: work.token })}>
        {t('status.stop')}
      </ActionButton>
    </span>
  );
}
