import type { KeyboardEvent, Ref } from 'react';
import './text-input.css';

interface TextInputProps {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, or the field is left. */
  readonly onCommit?: () => void;
  readonly placeholder?: string;
  readonly align?: 'left' | 'right';
  readonly label?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A plain line of text, 28 px high. Figures stand at the right. */
export function TextInput(props: TextInputProps) {
  const {
    id,
    value,
    onChange,
    onCommit,
    placeholder,
    align = 'left',
    label,
    disabled,
    autoFocus,
    maxLength,
    ref,
  } = props;
  return (
    <input
      id={id}
      ref={ref}
      className={`text-input ${align === 'right' ? 'num' : ''}`}
      value={value}
      placeholder={placeholder}
      aria-label={label}
      disabled={disabled}
      maxLength={maxLength}
      spellCheck={false}
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: a form opens with the keyboard in its first field
      autoFocus={autoFocus}
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onCommit?.()}
      onKeyDown={(event) => {
        props.onKeyDown?.(event);
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey) onCommit?.();
      }}
    />
  );
}
