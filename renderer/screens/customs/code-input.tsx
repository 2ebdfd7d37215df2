import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CodeEntry, CodeTableName } from '#shared/domain/code-table';
import { useQuery } from '../../client/use-query';

interface CodeInputProps {
  readonly id: string;
  readonly table: CodeTableName;
  /** Code and name as stored: `3104 北仑海关`. */
  readonly text: string;
  readonly onCode: (entry: Pick<CodeEntry, 'code' | 'nameZh'>) => void;
  /** Something that is no code of the table, or nothing. */
  readonly onText: (typed: string) => void;
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
  const [awaited, setAwaited] = useState(false);
  useEffect(() => setTyped(props.text), [props.text]);
  // What stands in the field is no search: the whole list is offered until something is typed.
  const wanted = typed === props.text ? '' : typed.trim();
  const query = useQuery(
    'customs.codes',
    open ? { table: props.table, text: wanted, limit: OFFERED } : null,
    props.table,
  );
  const offered = open ? (query.data ?? []) : [];
  const take = (entry: CodeEntry) => {
    setOpen(false);
    setTyped(`${entry.code} ${entry.nameZh}`);
    props.onCode(entry);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of the answer counts
  useEffect(() => {
    if (!awaited || query.asking) return;
    setAwaited(false);
    if (offered[0] !== undefined) take(offered[0]);
  }, [awaited, query.asking]);
  const leave = () => {
    setOpen(false);
    setAwaited(false);
    if (typed === props.text) return;
    const exact = offered.find(({ code }) => code.toLowerCase() === typed.trim().toLowerCase());
    if (exact !== undefined) take(exact);
    else props.onText(typed);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) {
        setOpen(true);
        setAt(0);
      } else
        setAt((now) => Math.max(0, Math.min(offered.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))));
    } else if (event.key === 'Enter' && open && (typed !== props.text || at > 0)) {
      event.preventDefault();
      // A quick typist is ahead of the list: the answer to what stands in the field decides.
      if (query.asking) setAwaited(true);
      else if (offered[at] !== undefined) take(offered[at]);
    } else if (event.key === 'Escape' && (open || typed !== props.text)) {
      event.stopPropagation();
      setTyped(props.text);
      setOpen(false);
    }
  };
  return (
    <>
      <input
        id={props.id}
        className="cf-input"
        role="combobox"
        aria-expanded={open && offered.length > 0}
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
        }}
        onBlur={leave}
        onKeyDown={press}
      />
      {open && offered.length > 0 && (
        <div id={`${props.id}-list`} role="listbox" className="cf-list">
          {offered.map((entry, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus and names the chosen one
            // biome-ignore lint/a11y/useKeyWithClickEvents: the input hears the keys for its list
            <div
              key={entry.code}
              role="option"
              aria-selected={index === at}
              className={index === at ? 'cf-option cf-chosen' : 'cf-option'}
              // The list is gone before the click ends unless the field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(entry)}
            >
              <b>{entry.code}</b>
              <span>{entry.nameZh}</span>
              {entry.nameEn !== '' && entry.nameEn !== entry.nameZh && (
                <small className="dim ell">{entry.nameEn}</small>
              )}
            </div>
          ))}
        </div>
      )}
    </>
  );
}
