import type { IpcMainInvokeEvent } from 'electron';

/** The one origin of our own screens. */
export const APP_ORIGIN = 'app://bundle';

/**
 * True only for the main frame of a window that shows our own bundle. Read synchronously: `senderFrame` is null once
 * the frame has gone. Chromium's `frame.origin` is used, because Node's URL gives "null" for app: addresses.
 */
export function isTrustedSender(event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame.detached) return false;
  return frame === event.sender.mainFrame && frame.origin === APP_ORIGIN;
}
