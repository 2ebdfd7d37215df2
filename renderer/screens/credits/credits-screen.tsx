import { useState } from 'react';
import { CREDIT_FILTERS, type CreditFilter } from '#shared/api/views/credit-views';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { FilterChips } from '../../components/filter-chips';
import { RecordList } from '../../components/record-list';
import { useWords } from '../../words/words';
import { useCreditColumns } from './credit-columns';
import './credits.css';

/** The register: every credit with what is drawn, its days, and the next one that counts. */
export function CreditsScreen() {
  const t = useWords('credits');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<CreditFilter>('open');
  const list = useList('credits.list', { text: text.trim(), filter });
  const counts = list.head?.counts;
  return (
    <RecordList
      words={{
        title: t('title'),
        count: (count) => t('count', { count }),
        add: t('new'),
        filter: t('filterText'),
        empty: t('empty'),
        emptyDo: t('emptyDo'),
        keys: { move: t('keys.move'), open: t('keys.open'), filter: t('keys.filter'), add: t('keys.new') },
      }}
      list={list}
      text={text}
      onText={setText}
      columns={useCreditColumns()}
      onOpen={(row) => go({ screen: 'credit', creditId: row.id })}
      onAdd={() => go({ screen: 'credit' })}
      chips={
        <FilterChips
          names={CREDIT_FILTERS}
          chosen={filter}
          title={(name) => t(`filter.${name}`)}
          count={(name) => counts?.[name]}
          onChoose={setFilter}
        />
      }
      second={{
        name: t(`filter.${filter}`),
        isBare: text.trim() === '' && (counts?.all ?? 0) === 0,
        onClear: () => setFilter('all'),
      }}
    />
  );
}
