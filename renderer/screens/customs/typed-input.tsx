import { useEffect, useState } from 'react';

interface TypedInputProps {
  readonly id: string;
  readonly text: string;
  /** False keeps the field as it was typed, marked. */
  readonly onCommit: (typed: string) => boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly align?: 'left' | 'right';
  readonly disabled?: boolean;
}

/** One line that stores itself when it is left; Esc leaves the old value. */
export function TypedInput(props: TypedInputProps) {
  const [typed, setTyped] = useState(props.text);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(props.text);
    setWrong(false);
  }, [props.text]);
  const commit = () => {
    if (typed !== props.text) setWrong(!props.onCommit(typed));
    else setWrong(false);
  };
  return (
    <input
      id={props.id}
      className={`cf-input ${props.align === 'right' ? 'num' : ''} ${wrong ? 'cf-wrong' : ''}`}
      value={typed}
      title={typed}
      placeholder={props.placeholder}
      disabled={props.disabled}
      aria-describedby={props.describedBy}
      aria-invalid={wrong || undefined}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !event.ctrlKey) commit();
        if (event.key === 'Escape' && typed !== props.text) {
          event.stopPropagation();
          setTyped(props.text);
          setWrong(false);
        }
      }}
    />
  );
}
