import { type ReactNode, useEffect, useState } from 'react';
import { FieldBox } from './field-box';
import { TextInput } from './text-input';

export type Reading<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly wrong: string };

interface CommitFieldProps<V> {
  readonly label: string;
  /** The stored value as text. */
  readonly text: string;
  readonly read: (text: string) => Reading<V>;
  /** Called when the field is left or Enter pressed, only with a value that fits and differs. */
  readonly onCommit: (value: V) => void;
  readonly source?: ReactNode;
  readonly placeholder?: string;
  readonly align?: 'left' | 'right';
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** A field that stores itself when it is left; a value that does not fit stays, marked, and is not stored. */
export function CommitField<V>(props: CommitFieldProps<V>) {
  const [typed, setTyped] = useState(props.text);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    setTyped(props.text);
    setWrong(null);
  }, [props.text]);
  const commit = () => {
    if (typed === props.text) {
      setWrong(null);
      return;
    }
    const reading = props.read(typed.trim());
    if (!reading.ok) {
      setWrong(reading.wrong);
      return;
    }
    setWrong(null);
    props.onCommit(reading.value);
  };
  return (
    <FieldBox label={props.label} source={props.source} wrong={wrong} className={props.className ?? ''}>
      {(id) => (
        <TextInput
          id={id}
          value={typed}
          onChange={setTyped}
          onCommit={commit}
          align={props.align ?? 'left'}
          placeholder={props.placeholder ?? ''}
          disabled={props.disabled ?? false}
          autoFocus={props.autoFocus ?? false}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed !== props.text) {
              event.stopPropagation();
              setTyped(props.text);
              setWrong(null);
            }
          }}
        />
      )}
    </FieldBox>
  );
}
