import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '#shared/api/views/file-views';
import { useQuery } from '../client/use-query';
import { Icon } from '../components/icon';
import { KeyHint } from '../components/key-hint';
import { useWords } from '../words/words';
import { useRouter } from './router';
import { routeOfHit } from './search-route';
import './search-box.css';

interface SearchBoxProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

const MOST_HITS = 20;

/** Ctrl+K: finds as typed; arrows choose, Enter opens, Esc leaves. */
export function SearchBox({ open, onOpen }: SearchBoxProps) {
  const t = useWords('app');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const asked = text.trim();
  const query = useQuery(
    'search.everything',
    open && asked !== '' ? { text: asked, limit: MOST_HITS } : null,
  );
  const hits = asked === '' ? [] : (query.data ?? []);
  useEffect(() => {
    if (open) {
      input.current?.focus();
      input.current?.select();
    }
  }, [open]);
  const leave = () => {
    onOpen(false);
    setText('');
    input.current?.blur();
  };
  const openHit = (hit: SearchHit | undefined) => {
    if (hit === undefined) return;
    leave();
    go(routeOfHit(hit));
  };
  const press = (key: string): boolean => {
    if (key === 'Escape') leave();
    else if (key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (key === 'Enter') openHit(hits[at]);
    else return false;
    return true;
  };
  return (
    <search className="find">
      <Icon name="search" />
      <input
        ref={input}
        value={text}
        role="combobox"
        aria-label={t('common:search')}
        aria-expanded={open && asked !== ''}
        aria-controls="search-hits"
        aria-autocomplete="list"
        placeholder={t('search')}
        spellCheck={false}
        onFocus={() => onOpen(true)}
        onBlur={() => onOpen(false)}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing && press(event.key)) event.preventDefault();
        }}
      />
      <KeyHint keys="Ctrl+K" />
      {open && asked !== '' && (
        <Hits
          hits={hits}
          at={at}
          text={asked}
          answered={query.data !== undefined && !query.asking}
          onOpen={openHit}
        />
      )}
    </search>
  );
}

interface HitsProps {
  readonly hits: readonly SearchHit[];
  readonly at: number;
  readonly text: string;
  readonly answered: boolean;
  readonly onOpen: (hit: SearchHit) => void;
}

function Hits({ hits, at, text, answered, onOpen }: HitsProps) {
  const t = useWords('app');
  const chosen = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen hit is another element when `at` moves
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [at]);
  if (hits.length === 0) {
    return answered ? (
      <div className="find-hits find-nothing" id="search-hits">
        {t('searchNothing', { text })}
        <small>{t('searchHint')}</small>
      </div>
    ) : null;
  }
  return (
    <div className="find-hits" id="search-hits" role="listbox" aria-label={t('common:search')}>
      {hits.map((hit, index) => (
        <div key={`${hit.kind} ${hit.id}`}>
          {hits[index - 1]?.kind !== hit.kind && <h4>{t(`hit.${hit.kind}`)}</h4>}
          <button
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            ref={index === at ? chosen : null}
            className={index === at ? 'on' : ''}
            // Before the field loses the focus and the list with it.
            onMouseDown={(event) => {
              event.preventDefault();
              onOpen(hit);
            }}
          >
            <span className="medium nw">{hit.title}</span>
            <span className="sec ell">{hit.detail}</span>
          </button>
        </div>
      ))}
    </div>
  );
}
