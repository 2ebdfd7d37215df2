import type { QuotationView } from '#shared/api/views/file-views';
import { customerName } from '#shared/domain/customer';
import type { Quotation, QuotationState } from '#shared/domain/quotation';
import { ActionButton } from '../../components/action-button';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import type { Form } from '../forms/use-form';
import type { QuotationForm } from './quotation-form';

export type QuotationFormHandle = Form<QuotationForm, Omit<Quotation, 'id'>>;

interface QuotationHeadProps {
  readonly form: QuotationFormHandle;
  readonly view: QuotationView | null;
  readonly isExpired: boolean;
  readonly canIssue: boolean;
  readonly canOrder: boolean;
  readonly isPreview: boolean;
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onIssue: () => void;
  readonly onPreview: () => void;
  readonly onOrder: () => void;
  readonly onDelete: () => void;
}

/** Stored with lines, still valid and not lost: the customer may still say yes to it. */
export function canBecomeOrder(
  view: QuotationView | null,
  state: QuotationState,
  hasExpired: boolean,
): boolean {
  return view !== null && view.quotation.lines.length > 0 && state !== 'lost' && !hasExpired;
}

/** Which quotation, how it stands, and the next thing to do with it. */
export function QuotationHead(props: QuotationHeadProps) {
  const { form, view, isBusy, canIssue, canOrder } = props;
  const t = useWords('quotations');
  const { number, state } = form.form;
  const isIssued = number !== '';
  // Once it went out, the next step is the customer's order; before, it is to issue it.
  const isOrderNext = isIssued && canOrder && state !== 'accepted';
  return (
    <div className="page-head">
      <h1 className="nw">
        {isIssued ? number : view === null ? t('head.newTitle') : t('trade:form.quotation')}
      </h1>
      {view !== null && <span className="sec ell">{customerName(view.customer)}</span>}
      <span className="pill">{t(`trade:quotationState.${state}`)}</span>
      {props.isExpired && (state === 'draft' || state === 'sent') && (
        <span className="pill pill-at-risk t-at-risk">
          <RiskShapeMark shape="at-risk" />
          {t('expired')}
        </span>
      )}
      {form.isDirty && <span className="dim nw">{t('fields:unsaved')}</span>}
      <div className="grow" />
      {view !== null && !isIssued && (
        <ActionButton look="quiet" icon="bin" label={t('act.delete')} onClick={props.onDelete} />
      )}
      <ActionButton keys="Ctrl+S" disabled={isBusy} onClick={props.onSave}>
        {t('act.save')}
      </ActionButton>
      <ActionButton keys="Ctrl+P" onClick={props.onPreview}>
        {t(props.isPreview ? 'act.edit' : 'act.preview')}
      </ActionButton>
      {canOrder && (
        <ActionButton look={isOrderNext ? 'filled' : 'plain'} keys="Ctrl+O" onClick={props.onOrder}>
          {t('act.order')}
        </ActionButton>
      )}
      {canIssue && (
        <ActionButton
          look={isOrderNext ? 'plain' : 'filled'}
          keys="Ctrl+Enter"
          disabled={isBusy}
          onClick={props.onIssue}
        >
          {t('act.issue')}
        </ActionButton>
      )}
    </div>
  );
}
