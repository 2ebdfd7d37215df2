import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import { CREDIT_TAGS } from '#shared/credit/credit-tag';
import { useKeys } from '../../app/keys';
import { useQuery } from '../../client/use-query';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { DatesPanel } from './dates-panel';
import { FindingList } from './finding-list';
import { tagRows, tagWord, termsOfTag } from './tag-rows';
import { TagTable } from './tag-table';
import { TermDialog } from './term-dialog';

interface TermsTabProps {
  readonly view: CreditView;
  /** Field to begin at. */
  readonly tag: string | undefined;
  readonly onAmendments: () => void;
}

/** The bank's fields and what was read at the left; days, amounts and what the credit alone shows at the right. */
export function TermsTab({ view, tag, onAmendments }: TermsTabProps) {
  const t = useWords('credits');
  const { credit, terms, tags, doubts } = view;
  const [selected, setSelected] = useState<string | null>(tag ?? null);
  const [editing, setEditing] = useState<string | null>(null);
  const check = useQuery('credits.check', { creditId: credit.id, presentationId: null }, credit.id);
  const corrected = new Set(
    [credit.issue, ...credit.amendments].flatMap(({ corrections }) => Object.keys(corrections)),
  );
  const rows = tagRows(tags, terms, doubts, corrected);
  useEffect(() => {
    if (tag !== undefined) document.querySelector<HTMLElement>(`tr[data-tag="${CSS.escape(tag)}"]`)?.focus();
  }, [tag]);
  useKeys([
    {
      keys: 'Enter',
      label: t('keys.edit'),
      hint: true,
      disabled: selected === null,
      run: () => setEditing(selected),
    },
  ]);
  // Fields in which the credit is silent can be filled too: 47A may say what 39A should.
  const silent = CREDIT_TAGS.map((info) => info.tag).filter(
    (name) => termsOfTag(name).length > 0 && !rows.some((row) => row.tag === name),
  );
  const unsure = new Set(doubts.map((one) => one.tag)).size;
  // Of the credit alone: the checks that need no presentation.
  const own = (check.data?.findings ?? []).filter(
    ({ check: id, state }) => ['L01', 'L02', 'L03', 'L35'].includes(id) && state !== 'holds',
  );
  return (
    <>
      <Panel
        fill
        className="page-main"
        title={t('tabs.terms')}
        more={
          <span className="terms-more">
            <span className={unsure > 0 ? 't-at-risk' : ''}>
              {unsure > 0 ? t('terms.look', { count: unsure }) : t('terms.fine')}
            </span>
            <Select<string>
              size="small"
              aria-label={t('terms.other')}
              placeholder={t('terms.other')}
              value={null}
              popupMatchSelectWidth={false}
              onChange={setEditing}
              options={silent.map((name) => ({ value: name, label: `${name} ${t(`tag.${tagWord(name)}`)}` }))}
            />
          </span>
        }
      >
        <TagTable
          label={t('tabs.terms')}
          rows={rows}
          selected={selected}
          onSelect={setSelected}
          onOpen={setEditing}
        />
      </Panel>
      <div className="page-panel">
        <DatesPanel view={view} />
        {own.length > 0 && (
          <Panel fill title={t('terms.checks')}>
            <FindingList
              findings={own}
              onMend={(place, detail) => (place === 'credit' ? setEditing(detail) : onAmendments())}
            />
          </Panel>
        )}
      </div>
      {editing !== null && (
        <TermDialog key={editing} view={view} tag={editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}
