import type { FindingView } from '#shared/api/views/customs-views';
import { customs } from '../../words/en/customs';
import { useWords } from '../../words/words';

type FindingKey = keyof typeof customs.finding;

function isKnown(key: string): key is FindingKey {
  return Object.hasOwn(customs.finding, key);
}

/** The sentence of a finding with both values in it. */
export function useFindingText(): (finding: FindingView) => string {
  const t = useWords('customs');
  return ({ key, left, right, facts }) =>
    isKnown(key) ? t(`finding.${key}`, { left, right, ...facts }) : key;
}

/** The field it is about: `19 Port`, `Item 2: Elements`. */
export function useFindingField(): (finding: FindingView) => string {
  const t = useWords('customs');
  return ({ place }) => {
    if (place.in === 'head') return t(`field.${place.field}`);
    const name = isItemField(place.field) ? t(`itemField.${place.field}`) : place.field;
    return `${t('checks.item', { item: place.item })} ${name}`;
  };
}

function isItemField(field: string): field is keyof typeof customs.itemField {
  return Object.hasOwn(customs.itemField, field);
}
