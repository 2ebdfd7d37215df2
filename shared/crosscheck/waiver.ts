import type { Waiver } from '#shared/domain/sales-order';
import type { Difference } from './difference';

const RULE = 'papers-disagree';
/** More than these at once are mended, not waived. */
export const WAIVED_MAX = 100;

/**
 * The name under which one difference is set aside: its point and a mark of the two values, whichever papers state
 * them. Another value on the same point is told anew.
 */
export function waiverRule(difference: Difference): string {
  const { point, line, left, right } = difference;
  const said = [line?.key, line?.size, ...[left.value, right.value].sort()];
  return `${RULE}:${point}:${mark(JSON.stringify(said))}`;
}

export function waiverOf(difference: Difference, waivers: readonly Waiver[]): Waiver | null {
  const rule = waiverRule(difference);
  return waivers.findLast((waiver) => waiver.rule === rule) ?? null;
}

/** FNV-1a over the text, twice with different beginnings: short, and no secret. */
function mark(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let hash = start;
      for (let at = 0; at < text.length; at++) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
      }
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}
