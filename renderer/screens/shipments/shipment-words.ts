import type { CutOffView, ShipmentWarning } from '#shared/api/views/shipment-plan';
import { StageName } from '#shared/domain/order-stage';
import { CutOffKind } from '#shared/domain/shipment';
import { parsePlainDate } from '#shared/values/plain-date';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { dayNear, figure } from '../../components/figures';
import { useWords } from '../../words/words';
import { shortMinute } from './minute-text';

const DAY_HOURS = 24;

/** `5 h left`, `2 d 3 h left`, `4 h over`. */
export function useHoursText(): (cutOff: CutOffView) => string {
  const t = useWords('shipments');
  return ({ hours, state }) => {
    if (state === 'done') return t('cutOff.done');
    if (hours < 0) {
      return -hours > 2 * DAY_HOURS
        ? t('cutOff.overDays', { days: Math.floor(-hours / DAY_HOURS) })
        : t('cutOff.over', { hours: -hours });
    }
    if (hours < 2 * DAY_HOURS) return t('cutOff.hours', { hours });
    return t('cutOff.days', { days: Math.floor(hours / DAY_HOURS), hours: hours % DAY_HOURS });
  };
}

/** The sentence of a warning, its days and figures in the clerk's language. */
export function useWarningText(): (warning: ShipmentWarning) => string {
  const t = useWords('shipments');
  const language = useLanguage();
  const { today } = useDeskState();
  const shown = (key: string, value: string): string => {
    if (key === 'stage') {
      const stage = StageName.safeParse(value);
      return stage.success ? t(`trade:stage.${stage.data}`) : value;
    }
    if (key === 'cutOff') {
      const kind = CutOffKind.safeParse(value);
      if (kind.success) return t(`cutOff.${kind.data}`);
    }
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return shortMinute(value, today, language);
    const day = parsePlainDate(value);
    if (day !== null) return dayNear(day, today, language);
    return key === 'number' ? value : figure(value);
  };
  return ({ kind, facts, at }) => {
    const named: Record<string, unknown> = { no: String(Number(at === '' ? 0 : at) + 1) };
    for (const [key, value] of Object.entries(facts)) named[key] = shown(key, value);
    const isForm = kind === 'container-number-wrong' && facts['right'] === '';
    const name = isForm ? 'container-number-form' : kind;
    return t(`warning.${name}`, { ...named });
  };
}
