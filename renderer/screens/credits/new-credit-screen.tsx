import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { CreditTextView } from '#shared/api/views/credit-views';
import type { CustomerId } from '#shared/values/ids';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { MessageField } from './message-field';
import { tagRows } from './tag-rows';
import { TagTable } from './tag-table';
import './credits.css';
import './bank-message.css';

/** Paste at the left, see at the right what was read, keep it: nothing is stored before. */
export function NewCreditScreen() {
  const t = useWords('credits');
  const { go, replace } = useRouter();
  const { today } = useDeskState();
  const [text, setText] = useState('');
  const [customer, setCustomer] = useState<CustomerId | null | undefined>(undefined);
  const asked = useDeferredValue(text);
  const query = useQuery('credits.readText', asked.trim() === '' ? null : { text: asked });
  const create = useCommand('credits.create');
  const read = asked.trim() === '' ? undefined : query.data;
  const customerId = customer === undefined ? (read?.customerId ?? null) : customer;
  const canKeep = read !== undefined && read.kind === 'issue' && read.existing === null && !create.sending;
  const keep = async () => {
    if (!canKeep) return;
    const result = await create.send({ text, customerId, receivedOn: today });
    if (!result.ok) return;
    announce(t('paste.kept', { number: read.creditNo }), { undo: true });
    replace({ screen: 'credit', creditId: result.value.creditId });
  };
  useKeys([
    { keys: 'Ctrl+Enter', label: t('keys.keep'), hint: true, disabled: !canKeep, run: () => void keep() },
    { keys: 'Escape', label: t('common:back'), hint: true, run: () => go({ screen: 'credits' }) },
  ]);
  return (
    <>
      <div className="page-head">
        <h1>{t('paste.title')}</h1>
        <div className="grow" />
        <ActionButton look="filled" keys="Ctrl+Enter" disabled={!canKeep} onClick={() => void keep()}>
          {t('paste.keep')}
        </ActionButton>
      </div>
      {create.problem !== null && (
        <div className="file-problem">
          <ProblemNote problem={create.problem} />
        </div>
      )}
      <div className="page-body">
        <Panel fill className="paste-side">
          <MessageField value={text} onChange={setText} rows={24} />
        </Panel>
        <Panel fill className="page-main">
          {query.problem !== undefined && <ProblemNote problem={query.problem} onRetry={query.askAgain} />}
          {read === undefined ? (
            <EmptyState text={t('paste.read')} more={t('paste.hint')} />
          ) : (
            <ReadText read={read} customerId={customerId} onCustomer={setCustomer} />
          )}
        </Panel>
      </div>
    </>
  );
}

interface ReadTextProps {
  readonly read: CreditTextView;
  readonly customerId: CustomerId | null;
  readonly onCustomer: (id: CustomerId | null) => void;
}

function ReadText({ read, customerId, onCustomer }: ReadTextProps) {
  const t = useWords('credits');
  const { go } = useRouter();
  if (read.kind === 'nothing') return <EmptyState text={t('paste.nothing')} />;
  const words = { number: read.amendmentNo, credit: read.creditNo };
  const unsure = new Set(read.doubts.map(({ tag }) => tag)).size;
  return (
    <>
      <div className="paste-head">
        <h3>
          {read.type === null ? '' : `MT${read.type} `}
          {read.creditNo}
        </h3>
        <span className={unsure > 0 ? 't-at-risk' : 'dim'}>
          {unsure > 0 ? t('terms.look', { count: unsure }) : t('terms.fine')}
        </span>
        <div className="grow" />
        {read.kind === 'issue' && <CustomerChoice value={customerId} onChange={onCustomer} />}
      </div>
      {read.kind === 'amendment' && (
        <p className="paste-note">
          {t('paste.isAmendment', words)} {read.existing === null && t('paste.noCredit', words)}
          {read.existing !== null && (
            <ActionButton
              small
              onClick={() => go({ screen: 'credit', creditId: read.existing ?? '', tab: 'amendments' })}
            >
              {t('paste.toCredit')}
            </ActionButton>
          )}
        </p>
      )}
      {read.kind === 'issue' && read.existing !== null && (
        <p className="paste-note t-at-risk">
          {t('paste.existing', words)}
          <ActionButton small onClick={() => go({ screen: 'credit', creditId: read.existing ?? '' })}>
            {t('paste.openExisting')}
          </ActionButton>
        </p>
      )}
      {read.textDoubts.map((doubt) => (
        <p className="paste-note marked t-at-risk" key={`${doubt.kind} ${doubt.tag}`}>
          <RiskShapeMark shape="at-risk" />
          {t(`textDoubt.${doubt.kind}`, { tag: doubt.tag, found: doubt.found })}
        </p>
      ))}
      <TagTable label={t('paste.read')} rows={tagRows(read.tags, read.terms, read.doubts)} />
    </>
  );
}

function CustomerChoice({
  value,
  onChange,
}: {
  readonly value: CustomerId | null;
  readonly onChange: (id: CustomerId | null) => void;
}) {
  const t = useWords('credits');
  const customers = useQuery('customers.list', { text: '', offset: 0, limit: 500 });
  return (
    <FieldBox label={t('paste.customer')} className="paste-customer">
      {(id) => (
        <Select<string>
          id={id}
          value={value ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(picked) => onChange(customers.data?.rows.find((row) => row.id === picked)?.id ?? null)}
          options={[
            { value: '', label: t('paste.noCustomer') },
            ...(customers.data?.rows ?? []).map((row) => ({
              value: row.id as string,
              label: `${row.code} ${row.name}`,
            })),
          ]}
        />
      )}
    </FieldBox>
  );
}
