import type { HandOverWay } from '#shared/domain/paper-holder';

let last: HandOverWay = 'printed';

/** How a paper left the desk just now: offered when its holder is noted. */
export function noteWay(way: HandOverWay): void {
  last = way;
}

export function lastWay(): HandOverWay {
  return last;
}
