import { useEffect, useState } from 'react';
import { FieldBox } from '../../components/field-box';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly most: number;
  readonly onCommit: (text: string) => void;
  readonly className?: string;
}

/** Several lines that store themselves when the field is left. */
export function TextField({ label, value, rows, most, onCommit, className = '' }: TextFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <FieldBox label={label} className={className}>
      {(id) => (
        <textarea
          id={id}
          className="text-area"
          rows={rows}
          maxLength={most}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => typed !== value && onCommit(typed)}
        />
      )}
    </FieldBox>
  );
}
