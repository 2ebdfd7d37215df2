import type { Ref } from 'react';
import { useWords } from '../words/words';
import { Icon } from './icon';
import { KeyHint } from './key-hint';
import './filter-box.css';

interface FilterBoxProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Filters a list as typed; `/` leads here, Esc clears and gives the keyboard back to the list. */
export function FilterBox({ value, onChange, ref }: FilterBoxProps) {
  const t = useWords('common');
  return (
    <span className="filter-box">
      <Icon name="filter" />
      <input
        ref={ref}
        value={value}
        placeholder={t('typeToFilter')}
        aria-label={t('typeToFilter')}
        spellCheck={false}
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          if (event.key === 'Escape') onChange('');
          document.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }}
      />
      <KeyHint keys="/" />
    </span>
  );
}
