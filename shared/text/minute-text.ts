import type { LocalMinute } from '#shared/domain/shipment';

/** `2026-06-18 16:00`, as it can be typed again; '' while not known. */
export function minuteText(minute: LocalMinute | null): string {
  return minute === null ? '' : minute.replace('T', ' ');
}
