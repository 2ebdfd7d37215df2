import { app } from '../words/en/app';
import { useWords } from '../words/words';

type ChangeLabel = keyof typeof app.change;
type FieldName = keyof typeof app.fieldName;

export interface ChangeWords {
  /** What a journal label (`orders.save`) did, in words. */
  label(label: string): string;
  /** `lines.3.unitPrice` as `Line 4 price`. */
  field(path: string): string;
}

function isLabel(label: string): label is ChangeLabel {
  return Object.hasOwn(app.change, label);
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(app.fieldName, name);
}

export function useChangeWords(): ChangeWords {
  const t = useWords('app');
  const word = (name: string) => (isField(name) ? t(`fieldName.${name}`) : name);
  return {
    label: (label) => {
      // Journal labels carry a dot, which separates keys in the word files.
      const key = label.replace('.', '-');
      return isLabel(key) ? t(`change.${key}`) : label;
    },
    field: (path) =>
      path
        .split('.')
        .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : word(part)))
        .join(' '),
  };
}
