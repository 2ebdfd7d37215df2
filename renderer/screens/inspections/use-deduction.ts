import type { FactoryDeduction } from '#shared/aftersales/factory-deduction';
import type { InputOf } from '#shared/api/contract';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

type Channel = 'inspections.deduct' | 'complaints.deduct';
export type DeductionSum = Pick<FactoryDeduction, 'amount' | 'currency' | 'reason'>;
/** Books what the factory bears, or takes it back with `null`; false when the desk said no. */
export type Deduct = (deduction: DeductionSum | null) => Promise<boolean>;

export function useDeduction<C extends Channel>(channel: C, seen: Omit<InputOf<C>, 'deduction'>): Deduct {
  const textOf = useProblemText();
  const { send } = useCommand(channel);
  return async (deduction) => {
    // Both channels take the record as it was seen, and the sum.
    const result = await send({ ...seen, deduction } as InputOf<C>);
    if (!result.ok) announceProblem(textOf(result.problem));
    return result.ok;
  };
}
