import type { DeclarationView, FindingView, HeadValueView } from '#shared/api/views/customs-views';
import { chargeText, parseCharge } from '#shared/customs/charge';
import type { HeadField } from '#shared/domain/declaration';
import { typedDecimal } from '../forms/field-text';

/** A head field as the clerk reads and types it. */
export type HeadKind = 'code' | 'firm' | 'charge' | 'weight' | 'count' | 'text';

const KINDS: Readonly<Partial<Record<HeadField, HeadKind>>> = {
  consignor: 'firm',
  consignee: 'firm',
  producer: 'firm',
  freight: 'charge',
  insurance: 'charge',
  otherCharges: 'charge',
  grossKg: 'weight',
  netKg: 'weight',
  packages: 'count',
};

export function headKind(field: HeadField, hasTable: boolean): HeadKind {
  return hasTable ? 'code' : (KINDS[field] ?? 'text');
}

/** `3104 北仑海关`, `宁波岚禾进出口有限公司 91330200MA0000000H`, `310`. */
export function shownText(kind: HeadKind, { code, text }: Pick<HeadValueView, 'code' | 'text'>): string {
  const parts = kind === 'firm' ? [text, code] : [code, text];
  return parts.filter((part) => part !== '').join(' ');
}

export type Typed =
  | { readonly ok: true; readonly code: string; readonly text: string }
  | { readonly ok: false };

/** What the clerk typed, as code and text; `null` takes the answer back. */
export function typedAnswer(kind: HeadKind, typed: string): Typed | null {
  const said = typed.trim();
  if (said === '') return null;
  switch (kind) {
    case 'code': {
      const split = /^([0-9A-Za-z]{1,6}(?:,[0-9A-Za-z]{1,6})*)(?:\s+(.*))?$/.exec(said);
      return split === null
        ? { ok: true, code: '', text: said }
        : { ok: true, code: (split[1] ?? '').toUpperCase(), text: split[2] ?? '' };
    }
    case 'firm': {
      const split = /^(.*?)[\s(（]+([0-9A-Z]{18}|[0-9A-Z]{10})[)）]?$/.exec(said);
      return { ok: true, code: split?.[2] ?? '', text: (split?.[1] ?? said).trim() };
    }
    case 'charge': {
      const charge = parseCharge(said);
      return charge === null ? { ok: false } : { ok: true, code: '', text: chargeText(charge) };
    }
    case 'weight': {
      const weight = typedDecimal(said);
      return weight === null || weight.startsWith('-') ? { ok: false } : { ok: true, code: '', text: weight };
    }
    case 'count': {
      const count = typedDecimal(said);
      return count !== null && /^\d{1,9}$/.test(count) ? { ok: true, code: '', text: count } : { ok: false };
    }
    case 'text':
      return { ok: true, code: '', text: said };
  }
}

/** Name under which a field is found on the screen: `head.exitCustoms`, `item.2.elements.5`. */
export function placeName(place: FindingView['place']): string {
  if (place.in === 'head') return `head.${place.field}`;
  const field = `item.${place.item}.${place.field}`;
  return place.element === undefined ? field : `${field}.${place.element}`;
}

/** The gravest finding of each place. */
export function findingsByPlace(findings: readonly FindingView[]): ReadonlyMap<string, FindingView> {
  const byPlace = new Map<string, FindingView>();
  // They come with the gravest first.
  for (const finding of findings) {
    const name = placeName(finding.place);
    if (!byPlace.has(name)) byPlace.set(name, finding);
  }
  return byPlace;
}

/** Places to mend in the order of the form: the head, then item by item. */
export function placesToMend(view: Pick<DeclarationView, 'findings'>): readonly FindingView['place'][] {
  const places = new Map<string, FindingView['place']>();
  for (const { severity, place } of view.findings) {
    if (severity === 'error' || severity === 'gap') places.set(placeName(place), place);
  }
  const rank = (place: FindingView['place']) =>
    place.in === 'head' ? 0 : place.item * 100 + (place.element ?? 50);
  return [...places.values()].sort((a, b) => rank(a) - rank(b));
}

/** The place after the one where the clerk stands, round and round. */
export function nextPlace(
  places: readonly FindingView['place'][],
  current: string | null,
): FindingView['place'] | null {
  const at = places.findIndex((place) => placeName(place) === current);
  return places[(at + 1) % Math.max(1, places.length)] ?? null;
}

/** How a severity looks: red, yellow, violet; the rest is calm. */
export function lookOf(finding: FindingView | undefined): '' | 'cf-error' | 'cf-gap' | 'cf-wait' | 'cf-warn' {
  switch (finding?.severity) {
    case 'error':
      return 'cf-error';
    case 'gap':
      return 'cf-gap';
    case 'wait':
      return 'cf-wait';
    case 'warn':
      return 'cf-warn';
    default:
      return '';
  }
}
