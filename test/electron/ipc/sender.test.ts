import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../../electron/ipc/sender';

type Event = Parameters<typeof isTrustedSender>[0];

/** Only the parts of Electron's event that the check may look at. */
function eventFrom(frame: { detached: boolean; origin: string } | null, isMain = true): Event {
  return { senderFrame: frame, sender: { mainFrame: isMain ? frame : {} } } as unknown as Event;
}

describe('isTrustedSender', () => {
  it('trusts the main frame of our own bundle', () => {
    expect(isTrustedSender(eventFrom({ detached: false, origin: 'app://bundle' }))).toBe(true);
  });
  it.each([
    ['no frame', eventFrom(null)],
    ['a detached frame', eventFrom({ detached: true, origin: 'app://bundle' })],
    ['a child frame', eventFrom({ detached: false, origin: 'app://bundle' }, false)],
    ['another host', eventFrom({ detached: false, origin: 'app://bundle.evil' })],
    ['the opaque origin', eventFrom({ detached: false, origin: 'null' })],
    ['a web page', eventFrom({ detached: false, origin: 'https://bundle' })],
  ])('refuses %s', (_name, event) => {
    expect(isTrustedSender(event)).toBe(false);
  });
});
