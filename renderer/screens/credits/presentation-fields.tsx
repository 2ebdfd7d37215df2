import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { DecimalText } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { useDeskState } from '../../app/desk-state';
import { CommitField } from '../../components/commit-field';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';
import { typedCount, typedDate, typedDecimal } from '../forms/field-text';

interface FieldProps<V> {
  readonly label: string;
  readonly value: V;
  readonly onCommit: (value: V) => void;
  readonly className?: string;
  readonly placeholder?: string;
}

function extra({ className, placeholder }: Pick<FieldProps<unknown>, 'className' | 'placeholder'>) {
  return {
    ...(className === undefined ? {} : { className }),
    ...(placeholder === undefined ? {} : { placeholder }),
  };
}

export function WordsField(props: FieldProps<string>) {
  const { label, value, onCommit } = props;
  return (
    <CommitField
      label={label}
      text={value}
      read={(text) => ({ ok: true, value: text })}
      onCommit={onCommit}
      {...extra(props)}
    />
  );
}

export function DayField(props: FieldProps<PlainDate | null>) {
  const t = useWords('fields');
  const { today } = useDeskState();
  const { label, value, onCommit } = props;
  return (
    <CommitField<PlainDate | null>
      label={label}
      text={value ?? ''}
      read={(text) => {
        if (text === '') return { ok: true, value: null };
        const day = typedDate(text, today);
        return day === null ? { ok: false, wrong: t('error.date') } : { ok: true, value: day };
      }}
      onCommit={onCommit}
      {...extra(props)}
    />
  );
}

export function FigureField(props: FieldProps<DecimalText | null>) {
  const t = useWords('fields');
  const { label, value, onCommit } = props;
  return (
    <CommitField<DecimalText | null>
      label={label}
      text={value ?? ''}
      align="right"
      read={(text) => {
        if (text === '') return { ok: true, value: null };
        const figure = typedDecimal(text);
        return figure === null ? { ok: false, wrong: t('error.number') } : { ok: true, value: figure };
      }}
      onCommit={onCommit}
      {...extra(props)}
    />
  );
}

export function CountField(props: FieldProps<number | null> & { readonly most?: number }) {
  const t = useWords('fields');
  const { label, value, onCommit, most = 99 } = props;
  return (
    <CommitField<number | null>
      label={label}
      text={value === null ? '' : String(value)}
      align="right"
      read={(text) => {
        if (text === '') return { ok: true, value: null };
        const count = typedCount(text);
        return count === null || count < 0 || count > most
          ? { ok: false, wrong: t('error.whole') }
          : { ok: true, value: count };
      }}
      onCommit={onCommit}
      {...extra(props)}
    />
  );
}

interface ChoiceFieldProps<V extends string> {
  readonly label: string;
  /** `null` while nobody looked. */
  readonly value: V | null;
  readonly options: readonly V[];
  readonly textOf: (value: V | 'none') => string;
  readonly onCommit: (value: V | null) => void;
  readonly className?: string;
}

export function ChoiceField<V extends string>({
  label,
  value,
  options,
  textOf,
  onCommit,
  className,
}: ChoiceFieldProps<V>) {
  return (
    <FieldBox label={label} {...(className === undefined ? {} : { className })}>
      {(id) => (
        <Select<V | 'none'>
          id={id}
          value={value ?? 'none'}
          popupMatchSelectWidth={false}
          className={value === null ? 'not-seen' : ''}
          onChange={(picked) => onCommit(picked === 'none' ? null : picked)}
          options={(['none', ...options] as const).map((option) => ({
            value: option,
            label: textOf(option),
          }))}
        />
      )}
    </FieldBox>
  );
}

interface SeenFieldProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onCommit: (value: boolean | null) => void;
}

/** Yes, no, or not looked yet: a check never takes the last for one of the first two. */
export function SeenField({ label, value, onCommit }: SeenFieldProps) {
  const t = useWords('credits');
  const words = { none: t('present.notSeen'), yes: t('present.yes'), no: t('present.no') };
  return (
    <ChoiceField<'yes' | 'no'>
      label={label}
      value={value === null ? null : value ? 'yes' : 'no'}
      options={['yes', 'no']}
      textOf={(option) => words[option]}
      onCommit={(picked) => onCommit(picked === null ? null : picked === 'yes')}
    />
  );
}

/** A headed part of the presentation form. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className="presentation-grid">{children}</div>;
}
