import { UNITS, type Unit } from '#shared/values/unit';
import { keyOf, tidy } from './cell-text';
import { remembered } from './remembered';
import { UNIT_WORDS } from './vocabulary/units';

const BY_KEY = new Map<string, Unit>();
for (const unit of UNITS) {
  for (const word of UNIT_WORDS[unit].split('|')) {
    const key = unitKey(word);
    if (key !== '' && !BY_KEY.has(key)) BY_KEY.set(key, unit);
  }
}

function unitKey(text: string): string {
  return keyOf(
    text
      .replace(/²/g, '2')
      .replace(/³/g, '3')
      .replace(/[.'’`"]/g, ' '),
  ).replace(/ s$/, 's');
}

/** The unit that a text names, `null` where it names none we know. `(pcs)`, `PCS.`, `шт.`, `100'MT`. */
export const readUnit = remembered((text): Unit | null => {
  const clean = tidy(text);
  if (clean === '' || clean.length > 24) return null;
  const key = unitKey(clean);
  const whole = BY_KEY.get(key) ?? BY_KEY.get(key.replace(/ /g, ''));
  if (whole) return whole;
  // Two languages in one cell: `PCS/件`, `件(PCS)`.
  const parts = key.split(' ').filter((part) => part !== '');
  if (parts.length === 2) {
    const first = BY_KEY.get(parts[0] ?? '');
    const second = BY_KEY.get(parts[1] ?? '');
    if (first !== undefined && (second === undefined || second === first))
      return second === undefined ? null : first;
  }
  return null;
});

/** A unit named in brackets, after a slash or a comma of a header: `Quantity (pcs)`, `数量/件`, `Кол-во, кг`; or the header itself: `Pairs`. */
export function unitInHeader(header: string): Unit | null {
  const clean = tidy(header).replace(/\n/g, ' ');
  for (const found of clean.matchAll(/[([{]([^)\]}]{1,12})[)\]}]|[/,，]\s?([^\s/(),]{1,10})\s?$/g)) {
    const unit = readUnit(found[1] ?? found[2] ?? '');
    if (unit !== null) return unit;
  }
  // `No` and `U` head columns too and name no unit there.
  if (clean.length >= 4 && readUnit(clean) !== null) return readUnit(clean);
  const last = clean.split(/[\s:]/).at(-1) ?? '';
  return /^(?:pcs|pairs|prs|sets|doz|kgs?|mtrs|ctns)$/i.test(last.replace(/[.]/g, ''))
    ? readUnit(last)
    : null;
}
