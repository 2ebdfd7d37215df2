import { useState } from 'react';
import type { OldCopyRow, PaperMap } from '#shared/api/channels/holders';
import type { PaperSource } from '#shared/domain/paper-source';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { useWords } from '../../words/words';
import { PaperMapDialog } from './paper-map-dialog';
import './paper-holders.css';

/** Under the papers of a record: how many copies are about, and the old ones to tick off as they are called back. */
export function PaperHolders({ source, of }: { readonly source: PaperSource; readonly of: string }) {
  const t = useWords('papers');
  const { data } = useQuery('papers.map', source, JSON.stringify(source));
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'W', label: t('hold.map'), run: () => setOpen(true) }]);
  if (data === undefined || data.papers.length === 0) return null;
  return (
    <div className="paper-holders">
      <div className="paper-holders-head">
        <span className={`small grow ${data.old.length > 0 ? 't-at-risk' : 'sec'}`}>{said(t, data)}</span>
        <ActionButton look="quiet" small keys="W" onClick={() => setOpen(true)}>
          {t('hold.map')}
        </ActionButton>
      </div>
      {data.old.length > 0 && <OldCopies old={data.old} />}
      {open && <PaperMapDialog map={data} of={of} onClose={() => setOpen(false)} />}
    </div>
  );
}

function said(t: ReturnType<typeof useWords<'papers'>>, { papers, old }: PaperMap): string {
  if (old.length > 0) return t('hold.old', { count: old.length });
  const copies = papers.reduce((count, { handedTo }) => count + handedTo.length, 0);
  return copies === 0 ? t('hold.none') : t('hold.copies', { count: copies });
}

function OldCopies({ old }: { readonly old: readonly OldCopyRow[] }) {
  const t = useWords('papers');
  const textOf = useProblemText();
  const settle = useCommand('papers.settle');
  const tick = async ({ issuedId, handOver, number }: OldCopyRow) => {
    const result = await settle.send({ issuedId, handOver: handOver.id, settled: true });
    if (!result.ok) return announceProblem(textOf(result.problem));
    const name = handOver.name === '' ? t(`hold.role.${handOver.role}`) : handOver.name;
    announce(t('hold.settled', { number, name }), { undo: true });
  };
  return (
    <ul className="old-copies">
      {old.map((copy) => {
        const { issuedId, handOver, kind, version, why, newest } = copy;
        const name = handOver.name === '' ? t(`hold.role.${handOver.role}`) : handOver.name;
        return (
          <li key={`${issuedId} ${handOver.id}`}>
            <label>
              <input type="checkbox" checked={false} onChange={() => void tick(copy)} />
              <span>
                {name}
                <span className="sec small">
                  {' '}
                  {t(`trade:form.${kind}`)} {t('version', { version })} ·{' '}
                  {t(`hold.why.${why}`, { newest: newest ?? '' })}
                </span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
