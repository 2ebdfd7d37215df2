import { useState } from 'react';
import { useQuery } from '../../client/use-query';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { CrosscheckDialog } from './crosscheck-dialog';
import { shapeOf } from './crosscheck-summary';
import type { PaperToIssue } from './issue-paper';
import './crosscheck.css';

/** Beside a draft: on how many points it would disagree with what went out. Nothing is said while all agrees. */
export function PaperCrosscheck({ paper }: { readonly paper: PaperToIssue }) {
  const t = useWords('crosscheck');
  const { data } = useQuery('crosscheck.paper', paper, JSON.stringify(paper));
  const [isOpen, setOpen] = useState(false);
  if (data === undefined || data.differences.length === 0) return null;
  const count = data.differences.length;
  return (
    <>
      <button type="button" className="crosscheck-badge" title={t('open')} onClick={() => setOpen(true)}>
        <RiskShapeMark shape={shapeOf(data)} />
        {t('differences', { count })}
      </button>
      {isOpen && <CrosscheckDialog view={data} onClose={() => setOpen(false)} />}
    </>
  );
}
