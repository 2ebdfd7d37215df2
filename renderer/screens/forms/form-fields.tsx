import { Select } from 'antd';
import type { ReactNode } from 'react';
import { FieldBox } from '../../components/field-box';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import type { FieldError } from './field-text';
import '../../components/dialog.css';
import './form-fields.css';

/** The part of a form that a field needs. */
interface FieldHost {
  errorOf(path: string): FieldError | null;
  leave(path: string): void;
}

interface FieldProps {
  readonly host: FieldHost;
  readonly path: string;
  readonly label: string;
  readonly source?: ReactNode;
  readonly className?: string;
}

function useErrorText(host: FieldHost, path: string): string | null {
  const t = useWords('fields');
  const error = host.errorOf(path);
  return error === null ? null : t(`error.${error}`);
}

interface FormTextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly align?: 'left' | 'right';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

export function FormText({ host, path, label, source, className, ...input }: FormTextProps) {
  const wrong = useErrorText(host, path);
  return (
    <FieldBox
      label={label}
      wrong={wrong}
      {...(source === undefined ? {} : { source })}
      {...(className === undefined ? {} : { className })}
    >
      {(id) => <TextInput id={id} {...input} onCommit={() => host.leave(path)} />}
    </FieldBox>
  );
}

interface FormAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Several lines, such as an address; Enter begins a new one. */
export function FormArea({
  host,
  path,
  label,
  source,
  className,
  value,
  onChange,
  rows = 3,
  placeholder,
}: FormAreaProps) {
  const wrong = useErrorText(host, path);
  return (
    <FieldBox
      label={label}
      wrong={wrong}
      {...(source === undefined ? {} : { source })}
      {...(className === undefined ? {} : { className })}
    >
      {(id) => (
        <textarea
          id={id}
          className="text-area"
          rows={rows}
          value={value}
          placeholder={placeholder}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => host.leave(path)}
        />
      )}
    </FieldBox>
  );
}

interface FormChoiceProps<V extends string> extends FieldProps {
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  /** For long lists: typing filters. */
  readonly search?: boolean;
}

export function FormChoice<V extends string>(props: FormChoiceProps<V>) {
  const { host, path, label, source, className, value, onChange, options, search = false } = props;
  const wrong = useErrorText(host, path);
  return (
    <FieldBox
      label={label}
      wrong={wrong}
      {...(source === undefined ? {} : { source })}
      {...(className === undefined ? {} : { className })}
    >
      {(id) => (
        <Select<V>
          id={id}
          value={value}
          onChange={onChange}
          options={[...options]}
          showSearch={search ? { optionFilterProp: 'label' } : false}
          popupMatchSelectWidth={false}
        />
      )}
    </FieldBox>
  );
}
