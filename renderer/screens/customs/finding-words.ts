import type { FindingView } from '#shared/api/views/customs-views';
import { crosscheck } from '../../words/en/crosscheck';
import { customs } from '../../words/en/customs';
import { useWords } from '../../words/words';

type FindingKey = keyof typeof customs.finding;

function isKnown(key: string): key is FindingKey {
  return Object.hasOwn(customs.finding, key);
}

/** The sentence of a finding with both values in it, and the paper it was held against. */
export function useFindingText(): (finding: FindingView) => string {
  const t = useWords('customs');
  const papers = useWords('crosscheck');
  return ({ key, left, right, facts }) => {
    if (!isKnown(key)) return key;
    const said = t(`finding.${key}`, { left, right, ...facts });
    const { source } = facts;
    return isPaper(source) ? `${said} (${papers(`source.${source}`)})` : said;
  };
}

function isPaper(source: unknown): source is keyof typeof crosscheck.source {
  return typeof source === 'string' && Object.hasOwn(crosscheck.source, source);
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
