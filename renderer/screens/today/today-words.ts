import type { TodayItem } from '#shared/api/views/today-view';
import { InspectionKind } from '#shared/domain/inspection';
import { CheckName } from '#shared/domain/order-check';
import { StageName } from '#shared/domain/order-stage';
import { CutOffKind } from '#shared/domain/shipment';
import { parsePlainDate } from '#shared/values/plain-date';
import { useLanguage } from '../../app/desk-state';
import { figure, shortDay } from '../../components/figures';
import { useWords } from '../../words/words';
import type { TodayGroup } from './today-rows';

export interface TodayWords {
  what(item: TodayItem): string;
  /** The reason in figures; empty where the thing says it all. */
  why(item: TodayItem): string;
  days(item: TodayItem, group: TodayGroup): string;
}

/** The sentence of a line from its kind and facts. */
export function useTodayWords(): TodayWords {
  const t = useWords('today');
  const language = useLanguage();
  const day = (text: string | undefined) => {
    const date = parsePlainDate(text ?? '');
    return date === null ? '' : shortDay(date, language);
  };
  const why = ({ kind, facts }: TodayItem): string => {
    switch (kind) {
      case 'delivery-late':
      case 'delivery-today':
      case 'delivery-soon': {
        const stage = StageName.safeParse(facts['stage']);
        return stage.success ? t('why.stage', { stage: t(`trade:stage.${stage.data}`).toLowerCase() }) : '';
      }
      case 'check-failed':
        return facts['remark'] ?? '';
      case 'deposit-missing':
        return `${facts['currency'] ?? ''} ${figure(facts['amount'] ?? '')}`;
      case 'price-missing':
      case 'packing-missing':
        return t('why.lines', { count: Number(facts['lines'] ?? 0) });
      case 'follow-ups-open':
        return t('why.points', { count: Number(facts['count'] ?? 0) });
      case 'old-copies':
        return [t('why.copies', { count: Number(facts['count'] ?? 0) }), facts['names'] ?? '']
          .filter((part) => part !== '')
          .join(' · ');
      case 'questions-unanswered':
        return t('why.questions', { count: Number(facts['count'] ?? 0) });
      case 'cut-off': {
        const hours = Number(facts['hours'] ?? 0);
        const words = { time: clockOf(facts['at']), hours: Math.abs(hours) };
        return hours < 0 ? t('why.cutOffOver', words) : t('why.cutOff', words);
      }
      case 'trailer-comes':
        return t('why.trailer', {
          time: clockOf(facts['at']),
          plate: facts['plate'] ?? '',
          driver: facts['driver'] ?? '',
        }).trim();
      case 'inspection-due':
      case 'recheck-due':
      case 'inspection-hold':
        return t('why.ofOrder', { order: facts['order'] ?? '', more: facts['factory'] ?? '' }).trim();
      case 'complaint-answer':
        return t('why.ofOrder', { order: facts['order'] ?? '', more: facts['claim'] ?? '' }).trim();
      case 'lessons-open':
        return facts['numbers'] ?? '';
      case 'advice-missing':
        return facts['vessel'] ?? '';
      case 'quotation-unanswered':
      case 'quotation-expiring':
        return t('why.sent', { date: day(facts['since']) });
      default:
        return '';
    }
  };
  return {
    why,
    what: ({ kind, facts }) => {
      const check = CheckName.safeParse(facts['check']);
      const cutOff = CutOffKind.safeParse(facts['cutOff']);
      const inspection = InspectionKind.safeParse(facts['kind']);
      return t(`item.${kind}`, {
        check: check.success ? t(`trade:check.${check.data}`) : '',
        inspection: inspection.success ? t(`quality:kind.${inspection.data}`) : '',
        cutOff: cutOff.success ? t(`shipments:cutOff.${cutOff.data}`) : '',
      });
    },
    days: ({ days, facts }, group) => {
      if (group === 'waiting') {
        const since = parsePlainDate(facts['since'] ?? '');
        if (since === null || days === null) return days === null ? '' : relative(t, days);
        return t('common:daysAgo', { days: Math.abs(days) });
      }
      return days === null ? '' : relative(t, days);
    },
  };
}

/** `16:00` of a local minute. */
function clockOf(minute: string | undefined): string {
  return (minute ?? '').slice(11);
}

function relative(t: ReturnType<typeof useWords<'today'>>, days: number): string {
  if (days < 0) return t('common:daysLate', { days: -days });
  return days === 0 ? t('common:today') : t('common:inDays', { days });
}
