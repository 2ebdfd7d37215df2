import type { ReactNode } from 'react';
import type { InspectionView } from '#shared/api/views/quality-views';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import { amountFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import type { Deduct } from './use-deduction';

interface DeductionPanelProps {
  readonly title: string;
  /** What stands there while nothing is deducted. */
  readonly none: string;
  readonly deduction: InspectionView['inspection']['deduction'];
  /** The factory's account; null where no factory is named. */
  readonly account: InspectionView['account'];
  readonly deduct: Deduct;
  readonly onDeduct: () => void;
  /** Fields above the reason. */
  readonly children?: ReactNode;
}

/** What the factory bears: the sum and its reason, and the ways to change it, take it back and see the account. */
export function DeductionPanel(props: DeductionPanelProps) {
  const { title, none, deduction, account, deduct, onDeduct, children } = props;
  const t = useWords('quality');
  const { go } = useRouter();
  const takeBack = async () => {
    if (await deduct(null)) announce(t('inspection.deductedBack'), { undo: true });
  };
  return (
    <Panel
      title={title}
      more={
        deduction !== null && (
          <b className="num">
            {deduction.currency} {amountFigure(deduction.amount, deduction.currency)}
          </b>
        )
      }
    >
      {children}
      <div className="side-text">
        <p className={deduction === null ? 'dim' : ''}>{deduction?.reason ?? none}</p>
      </div>
      <div className="side-acts">
        <ActionButton small keys="D" onClick={onDeduct}>
          {deduction === null ? t('inspection.deduct') : t('inspection.deductChange')}
        </ActionButton>
        {account !== null && (
          <ActionButton small onClick={() => go({ screen: 'account', ...account })}>
            {t('inspection.toAccount')}
          </ActionButton>
        )}
        {deduction !== null && (
          <ActionButton small look="quiet" icon="undo" onClick={() => void takeBack()}>
            {t('inspection.deductBack')}
          </ActionButton>
        )}
      </div>
    </Panel>
  );
}
