import type { OrderRow } from '#shared/api/views/order-views';
import { CheckName } from '#shared/domain/order-check';
import { StageName } from '#shared/domain/order-stage';
import { useWords } from '../../words/words';

/** Why the light is on, in words and figures; empty when on track. */
export function useReasonText(): (reason: OrderRow['reason']) => string {
  const t = useWords('orders');
  return (reason) => {
    if (reason === null) return '';
    const stage = StageName.safeParse(reason.facts['stage']);
    const checks = (reason.facts['checks'] ?? '').split(',').flatMap((name) => {
      const check = CheckName.safeParse(name);
      return check.success ? [t(`trade:check.${check.data}`)] : [];
    });
    return t(`reason.${reason.kind}`, {
      days: reason.facts['days'] ?? '',
      stage: stage.success ? t(`trade:stage.${stage.data}`).toLowerCase() : '',
      checks: checks.join(t('common:listComma')),
    });
  };
}
