import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { InputOf } from '#shared/api/contract';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { FieldBox } from '../../components/field-box';
import { Moments } from '../../components/moments';
import { useWords } from '../../words/words';
import { CrosscheckMarks } from './crosscheck-summary';
import { DifferenceTable } from './difference-table';
import '../../components/dialog.css';

/** A paper to be issued: its form, language, day and the record it stands on. */
export type PaperToIssue = Omit<InputOf<'documents.issue'>, 'waiver'>;

/**
 * Issues a paper; one that disagrees with papers that went out is shown with its differences first and goes out only
 * with a reason. `dialog` is drawn by the caller.
 */
export function useIssuePaper(onIssued: (issuedId: string) => void): {
  readonly issue: (paper: PaperToIssue) => Promise<void>;
  readonly issuing: boolean;
  readonly dialog: ReactNode;
} {
  const t = useWords('papers');
  const textOf = useProblemText();
  const { send, sending } = useCommand('documents.issue');
  const [held, setHeld] = useState<PaperToIssue | null>(null);
  const issue = async (paper: PaperToIssue, waiver?: string) => {
    const result = await send({ ...paper, ...(waiver === undefined ? {} : { waiver }) });
    if (!result.ok) {
      if (result.problem.rule === 'papers-disagree' && waiver === undefined) setHeld(paper);
      else announceProblem(textOf(result.problem));
      return;
    }
    setHeld(null);
    announce(t('issued', { form: t(`trade:form.${paper.kind}`), number: result.value.number }));
    onIssued(result.value.issuedId);
  };
  return {
    issue: (paper) => issue(paper),
    issuing: sending,
    dialog:
      held === null ? null : (
        <BeforeIssueDialog
          paper={held}
          sending={sending}
          onIssue={(reason) => void issue(held, reason)}
          onClose={() => setHeld(null)}
        />
      ),
  };
}

interface BeforeIssueDialogProps {
  readonly paper: PaperToIssue;
  readonly sending: boolean;
  readonly onIssue: (reason: string) => void;
  readonly onClose: () => void;
}

/** What stands against the paper, and the reason for which it goes out all the same. */
function BeforeIssueDialog({ paper, sending, onIssue, onClose }: BeforeIssueDialogProps) {
  const t = useWords('crosscheck');
  const query = useQuery('crosscheck.paper', paper);
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && !sending;
  return (
    <Modal
      open
      title={t('beforeIssue', { form: t(`trade:form.${paper.kind}`) })}
      width={1020}
      okText={t('issueAnyway')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: !ready, danger: true }}
      onOk={() => onIssue(reason.trim())}
      onCancel={onClose}
    >
      <p className="sec">{t('beforeIssueText')}</p>
      <Moments query={query} rows={4}>
        {(view) => (
          <>
            <CrosscheckMarks counts={view} />
            <div className="crosscheck-frame crosscheck-short">
              <DifferenceTable view={view} onLeave={onClose} autoFocus />
            </div>
          </>
        )}
      </Moments>
      <FieldBox label={t('reason')}>
        {(id) => (
          <textarea
            id={id}
            className="text-area"
            rows={2}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey && ready) onIssue(reason.trim());
            }}
          />
        )}
      </FieldBox>
    </Modal>
  );
}
