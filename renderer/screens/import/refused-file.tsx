import type { Problem } from '#shared/api/problem';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useProblemText } from '../../client/problem-text';
import { ActionButton } from '../../components/action-button';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';

const EXPLAINED = [
  'file-encrypted',
  'file-too-large',
  'file-not-a-workbook',
  'file-hostile',
  'file-timeout',
  'file-unreadable',
  'import-expired',
] as const;

/** A file that is not read: why, that nothing else was touched, and what to do now. */
export function RefusedFile({ problem }: { readonly problem: Problem }) {
  const t = useWords('importing');
  const router = useRouter();
  const text = useProblemText();
  const another = () => router.replace({ screen: 'import' });
  useKeys([{ keys: 'Escape', also: ['Enter'], label: t('refused.another'), run: another, hint: true }]);
  const kind = EXPLAINED.find((known) => known === problem.kind);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <div className="refused" role="alert">
        <h2>
          <RiskShapeMark shape="at-risk" /> {t('refused.title')}
        </h2>
        <p className="medium">{kind === undefined ? text(problem) : t(`refused.${kind}`)}</p>
        {kind !== undefined && <p>{t(`refused.${kind}Do`)}</p>}
        <p className="dim">{t('refused.kept')}</p>
        <ActionButton look="filled" keys="Enter" autoFocus onClick={another}>
          {t('refused.another')}
        </ActionButton>
      </div>
    </div>
  );
}
