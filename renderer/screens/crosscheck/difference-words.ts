import type { DifferenceRow } from '#shared/api/channels/crosscheck';
import type { DifferenceSide } from '#shared/crosscheck/difference';
import { figure } from '../../components/figures';
import type { useWords } from '../../words/words';

type Words = ReturnType<typeof useWords<'crosscheck'>>;

/** What one paper says, in the language of the screen: figures grouped, yes and no in words. */
export function valueText(side: DifferenceSide, { point }: Pick<DifferenceRow, 'point'>, t: Words): string {
  const { value, computed } = side;
  if (point === 'no-prices' && computed) return t('noPrice');
  if (point === 'container-digit' && computed) return t('checkDigit');
  if (value === '') return t('absent');
  if (value === 'allowed') return t('allowed');
  if (value === 'not allowed') return t('notAllowed');
  const clause = /^(?:(.+): )?freight (prepaid|collect)$/.exec(value);
  if (clause !== null) {
    const said = t(clause[2] === 'prepaid' ? 'prepaid' : 'collect');
    return clause[1] === undefined ? said : t('dueClause', { term: clause[1], clause: said });
  }
  const weight = /^([\d.]+) kg (net|gross)$/.exec(value);
  if (weight !== null) return t(weight[2] === 'net' ? 'net' : 'gross', { kg: figure(weight[1] ?? '') });
  return figure(value);
}

/** Papers that others gave us are no drafts of ours, numbered or not. */
const OF_OTHERS: readonly DifferenceSide['source'][] = [
  'customer-order',
  'customer-file',
  'customs-declaration',
  'carrier-draft',
  'letter-of-credit',
];

/** `Packing list CI-2026-0041`, or that it is a draft; where a value was worked out, from what. */
export function paperText(
  { source, number, computed }: DifferenceSide,
  { point }: Pick<DifferenceRow, 'point'>,
  t: Words,
): string {
  if (computed) return point === 'container-digit' ? 'ISO 6346' : point === 'no-prices' ? '' : t('computed');
  const name = t(`source.${source}`);
  if (number !== '') return `${name} ${number}`;
  return OF_OTHERS.includes(source) ? name : t('draft', { paper: name });
}
