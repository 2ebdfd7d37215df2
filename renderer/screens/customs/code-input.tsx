import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CodeEntry, CodeTableName } from '#shared/domain/code-table';
import { useQuery } from '../../client/use-query';

interface CodeInputProps {
  readonly id: string;
  readonly table: CodeTableName;
  /** Code and name as stored: `3104 北仑海关`. */
  readonly text: string;
  readonly onCode: (entry: Pick<CodeEntry, 'code' | 'nameZh'>) => void;
  /** Something that is no code of the table, or nothing; false brings the old value back. */
  readonly onText: (typed: string) => boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

const OFFERED = 12;

/** Type a code or a name, in Chinese or English; arrows choose, Enter takes, Esc leaves the old value. */
export function CodeInput(props: CodeInputProps) {
  const [typed, setTyped] = useState(props.text);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  /** Enter was pressed before the list had answered. */
  const [awaited, setAwaited] = useState(false);
  const offers = useRef<Offers>(NO_OFFERS);
  useEffect(() => setTyped(props.text), [props.text]);
  const close = () => {
    setOpen(false);
    setAwaited(false);
    offers.current = NO_OFFERS;
  };
  const take = (entry: CodeEntry) => {
    close();
    setTyped(`${entry.code} ${entry.nameZh}`);
    props.onCode(entry);
  };
  const leave = () => {
    const { entries } = offers.current;
    close();
    if (typed === props.text) return;
    const wanted = typed.trim().toLowerCase();
    const exact = entries.find(({ code, nameZh }) => code.toLowerCase() === wanted || nameZh === wanted);
    const only = wanted !== '' && entries.length === 1 ? entries[0] : undefined;
    const meant = exact ?? only;
    if (meant !== undefined) take(meant);
    else if (!props.onText(typed)) setTyped(props.text);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const last = Math.max(0, offers.current.entries.length - 1);
      if (!open) {
        setOpen(true);
        setAt(0);
      } else setAt((now) => Math.max(0, Math.min(last, now + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && open && (typed !== props.text || at > 0)) {
      event.preventDefault();
      const { asking, entries } = offers.current;
      const entry = entries[at];
      // A quick typist is ahead of the list: the answer to what stands in the field decides.
      if (asking) setAwaited(true);
      else if (entry !== undefined) take(entry);
      else leave();
    } else if (event.key === 'Escape' && (open || typed !== props.text)) {
      event.stopPropagation();
      setTyped(props.text);
      close();
    }
  };
  return (
    <>
      <input
        id={props.id}
        className="cf-input"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${props.id}-list`}
        aria-describedby={props.describedBy}
        value={typed}
        title={typed}
        placeholder={props.placeholder}
        disabled={props.disabled}
        spellCheck={false}
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setAt(0);
          offers.current = NO_OFFERS;
        }}
        onBlur={leave}
        onKeyDown={press}
      />
      {open && (
        <OfferedCodes
          id={`${props.id}-list`}
          table={props.table}
          // What stands in the field is no search: the whole list is offered until something is typed.
          wanted={typed === props.text ? '' : typed.trim()}
          at={at}
          awaited={awaited}
          onOffers={(now) => {
            offers.current = now;
          }}
          onTake={take}
        />
      )}
    </>
  );
}

interface Offers {
  readonly asking: boolean;
  readonly entries: readonly CodeEntry[];
}
const NO_OFFERS: Offers = { asking: true, entries: [] };

interface OfferedCodesProps {
  readonly id: string;
  readonly table: CodeTableName;
  readonly wanted: string;
  readonly at: number;
  readonly awaited: boolean;
  readonly onOffers: (offers: Offers) => void;
  readonly onTake: (entry: CodeEntry) => void;
}

/** The list under the field, asked only while it is open: a form of thirty fields asks nothing. */
function OfferedCodes({ id, table, wanted, at, awaited, onOffers, onTake }: OfferedCodesProps) {
  const query = useQuery('customs.codes', { table, text: wanted, limit: OFFERED }, `${table} ${wanted}`);
  const entries = query.data ?? [];
  const asking = query.data === undefined && query.problem === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is told when the answer changes
  useEffect(() => {
    onOffers({ asking, entries });
    const [first] = entries;
    if (awaited && !asking && first !== undefined) onTake(first);
  }, [query.data, asking, awaited]);
  if (entries.length === 0) return null;
  return (
    <div id={id} role="listbox" className="cf-list">
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus and names the chosen one
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys for its list
        <div
          key={entry.code}
          role="option"
          aria-selected={index === at}
          className={index === at ? 'cf-option cf-chosen' : 'cf-option'}
          // The list is gone before the click ends unless the field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(entry)}
        >
          <b>{entry.code}</b>
          <span>{entry.nameZh}</span>
          {entry.nameEn !== '' && entry.nameEn !== entry.nameZh && (
            <small className="dim ell">{entry.nameEn}</small>
          )}
        </div>
      ))}
    </div>
  );
}
