import { app } from '../words/en/app';
import { useWords } from '../words/words';

type ChangeLabel = keyof typeof app.change;
type FieldName = keyof typeof app.fieldName;

export interface ChangeWords {
  /** What a journal label (`orders.save`) did, in words. */
  label(label: string): string;
  /** `lines.3.unitPrice` as `Line 4 price`. */
  field(path: string): string;
  /** A whole record as its values one after another; anything else as it is. */
  value(text: string): string;
}

function isLabel(label: string): label is ChangeLabel {
  return Object.hasOwn(app.change, label);
}

function isField(name: string): name is FieldName {
  return Object.hasOwn(app.fieldName, name);
}

/** `{"name":"packed","since":"2026-03-26"}` as `packed, 2026-03-26`. */
export function plainValue(text: string): string {
  if (!/^[[{]/.test(text)) return text;
  try {
    return leaves(JSON.parse(text)).join(', ');
  } catch (error) {
    // A remark may begin with a bracket too.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function leaves(value: unknown): readonly string[] {
  if (value === null || value === '') return [];
  // What the desk knows a record by says nothing to the clerk.
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, own]) => (isInternal(name) ? [] : leaves(own)));
  return [String(value)];
}

/** Names of fields that hold an id: `id`, `productId`. */
export function isInternal(name: string): boolean {
  return /(?:^i|I)d$/.test(name);
}

export function useChangeWords(): ChangeWords {
  const t = useWords('app');
  const word = (name: string) => (isField(name) ? t(`fieldName.${name}`) : name);
  return {
    value: plainValue,
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
