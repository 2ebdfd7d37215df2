import { LocalMinute } from '#shared/domain/shipment';
import { type PlainDate, parsePlainDate } from '#shared/values/plain-date';
import { dayNear } from '../../components/figures';
import type { Language } from '../../words/words';
import { typedDate } from '../forms/field-text';

/** A minute as a clerk types it: a day in any way `typedDate` reads, then `16:00` or `1600`. */
export function typedMinute(text: string, today: PlainDate): LocalMinute | null {
  const plain = text.normalize('NFKC').trim().replace('T', ' ');
  const parts = /^(.+?)[ ,]*(?<!\d)(\d{1,2}):?(\d{2})$/.exec(plain);
  const day = parts === null ? null : typedDate((parts[1] ?? '').trim(), today);
  if (parts === null || day === null) return null;
  const minute = LocalMinute.safeParse(`${day}T${(parts[2] ?? '').padStart(2, '0')}:${parts[3] ?? ''}`);
  return minute.success ? minute.data : null;
}

/** `18 Jun 16:00` · `6月18日 16:00`. */
export function shortMinute(minute: LocalMinute, today: PlainDate, language: Language): string {
  const day = parsePlainDate(minute.slice(0, 10));
  return `${day === null ? '' : dayNear(day, today, language)} ${minute.slice(11)}`;
}
