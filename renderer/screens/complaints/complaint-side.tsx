import { Select } from 'antd';
import { useState } from 'react';
import type { ComplaintView } from '#shared/api/views/quality-views';
import { givesCredit, Liability, SETTLEMENTS, type Settlement } from '#shared/domain/complaint';
import { PAPER_LANGUAGES, type PaperLanguage } from '#shared/domain/form-kind';
import { PostingId } from '#shared/money/posting';
import { compare, subtract, ZERO } from '#shared/values/decimal';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { amountFigure, dayNear, moneyFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { FigureField } from '../credits/presentation-fields';
import { DeductionPanel } from '../inspections/deduction-panel';
import { SupplierChoice } from '../inspections/supplier-choice';
import { useDeduction } from '../inspections/use-deduction';
import type { SaveComplaint } from './use-complaint-save';

interface SideProps {
  readonly view: ComplaintView;
  readonly save: SaveComplaint;
  readonly onDeduct: () => void;
}

/** At the right: how it is settled, and what of it moves an account. */
export function ComplaintSide({ view, save, onDeduct }: SideProps) {
  return (
    <div className="page-panel quality-side">
      <SettlementPanel view={view} save={save} />
      <SharePanel view={view} save={save} onDeduct={onDeduct} />
    </div>
  );
}

function SettlementPanel({ view, save }: Omit<SideProps, 'onDeduct'>) {
  const t = useWords('quality');
  const { complaint } = view;
  const { settlement, agreedAmount, currency } = complaint;
  return (
    <Panel title={t('complaint.settlementTitle')} more={<b className="num">{moneyFigure(view.settled)}</b>}>
      <div className="visit-fields side-fields">
        <FieldBox label={t('complaint.settlement')}>
          {(id) => (
            <Select<Settlement>
              id={id}
              value={settlement}
              onChange={(next) => void save(() => ({ settlement: next }))}
              options={SETTLEMENTS.map((value) => ({ value, label: t(`settlement.${value}`) }))}
            />
          )}
        </FieldBox>
        <FigureField
          label={`${t('complaint.agreed')} ${currency}`}
          value={agreedAmount}
          placeholder={t('complaint.agreedAs')}
          onCommit={(amount) => void save(() => ({ agreedAmount: amount }))}
        />
      </div>
      {givesCredit(settlement) && <CreditNote view={view} />}
      {settlement === 'replacement' && <Replacement view={view} />}
      {settlement === 'refused' && <p className="side-text dim">{t('complaint.refusedNote')}</p>}
      <Credits view={view} />
    </Panel>
  );
}

/** Which invoice it lowers, and the one key that issues it. */
function CreditNote({ view }: { readonly view: ComplaintView }) {
  const t = useWords('quality');
  const screen = useLanguage();
  const textOf = useProblemText();
  const { today } = useDeskState();
  const { send, sending } = useCommand('complaints.issueCredit');
  const { complaint, invoices, settled, credited, revision } = view;
  const [language, setLanguage] = useState<PaperLanguage>(screen === 'zh' ? 'both' : 'en');
  const named = invoices.find(({ number }) => number === complaint.invoiceNo);
  const [picked, setPicked] = useState<string | null>(null);
  const against = picked ?? named?.postingId ?? invoices[0]?.postingId ?? null;
  const open = subtract(settled.amount, credited.amount);
  const isOpen = compare(open, ZERO) > 0;
  const issue = async () => {
    if (against === null) return;
    const result = await send({
      complaintId: complaint.id,
      revision,
      against: PostingId.parse(against),
      language,
      date: today,
    });
    if (result.ok) announce(t('complaint.creditIssued', { number: result.value.number }));
    else announceProblem(textOf(result.problem));
  };
  useKeys([
    {
      keys: 'C',
      label: t('keys.credit'),
      hint: isOpen,
      disabled: !isOpen || against === null || sending,
      run: () => void issue(),
    },
  ]);
  if (invoices.length === 0)
    return (
      <p className="side-text t-at-risk">{t('complaint.noInvoice', { currency: complaint.currency })}</p>
    );
  return (
    <>
      {isOpen && (
        <div className="visit-fields side-fields">
          <FieldBox label={t('complaint.against')}>
            {(id) => (
              <Select<string>
                id={id}
                popupMatchSelectWidth={false}
                value={against}
                onChange={setPicked}
                options={invoices.map((one) => ({
                  value: String(one.postingId),
                  label: `${one.number} · ${amountFigure(one.open, complaint.currency)}`,
                }))}
              />
            )}
          </FieldBox>
          <FieldBox label={t('complaint.creditLanguage')}>
            {(id) => (
              <Select<PaperLanguage>
                id={id}
                value={language}
                popupMatchSelectWidth={false}
                onChange={setLanguage}
                options={PAPER_LANGUAGES.map((value) => ({
                  value,
                  label: t(`trade:paperLanguage.${value}`),
                }))}
              />
            )}
          </FieldBox>
        </div>
      )}
      <div className="side-text">
        <p className={isOpen ? '' : 'sec'}>
          {isOpen
            ? t('complaint.stillOpen', {
                amount: `${complaint.currency} ${amountFigure(open, complaint.currency)}`,
              })
            : t('complaint.allCredited')}
        </p>
      </div>
      {isOpen && (
        <div className="side-acts">
          <ActionButton small look="filled" keys="C" disabled={sending} onClick={() => void issue()}>
            {t('complaint.issueCredit')}
          </ActionButton>
        </div>
      )}
    </>
  );
}

function Replacement({ view }: { readonly view: ComplaintView }) {
  const t = useWords('quality');
  const { go } = useRouter();
  const textOf = useProblemText();
  const { send, sending } = useCommand('complaints.replace');
  const { complaint, revision, replacement } = view;
  const replace = async () => {
    const result = await send({ complaintId: complaint.id, revision });
    if (result.ok) announce(t('complaint.replaced', { number: result.value.number }), { undo: true });
    else announceProblem(textOf(result.problem));
  };
  useKeys([
    {
      keys: 'R',
      label: t('keys.replace'),
      hint: replacement === null,
      disabled: replacement !== null || sending,
      run: () => void replace(),
    },
  ]);
  return (
    <div className="side-acts">
      {replacement === null ? (
        <ActionButton small look="filled" keys="R" disabled={sending} onClick={() => void replace()}>
          {t('complaint.replace')}
        </ActionButton>
      ) : (
        <ActionButton small onClick={() => go({ screen: 'order', orderId: replacement.id })}>
          {t('complaint.replacement', { number: replacement.number })}
        </ActionButton>
      )}
    </div>
  );
}

/** Notes that went out; each is on the account, where its paper is printed again or voided. */
function Credits({ view }: { readonly view: ComplaintView }) {
  const t = useWords('quality');
  const { go } = useRouter();
  const language = useLanguage();
  const { today } = useDeskState();
  if (view.credits.length === 0) return null;
  const toAccount = () => go({ screen: 'account', ...view.customerAccount, tab: 'ledger' });
  return (
    <>
      <div className="quality-lines">
        {view.credits.map((credit) => (
          <button type="button" key={credit.number} className="quality-line" onClick={toAccount}>
            <span className={credit.voided ? 'paper-void' : 'medium'}>{credit.number}</span>
            <span className="sec">{dayNear(credit.on, today, language)}</span>
            <span className="grow" />
            {credit.voided && <span className="dim">{t('complaint.voided')}</span>}
            <span className="num">
              {credit.currency} {amountFigure(credit.amount, credit.currency)}
            </span>
          </button>
        ))}
      </div>
      <div className="side-acts">
        <ActionButton small onClick={toAccount}>
          {t('complaint.toAccount')}
        </ActionButton>
      </div>
    </>
  );
}

function SharePanel({ view, save, onDeduct }: SideProps) {
  const t = useWords('quality');
  const { complaint, revision, factoryAccount } = view;
  const { deduction, liability, supplierId } = complaint;
  const deduct = useDeduction('complaints.deduct', { complaintId: complaint.id, revision });
  return (
    <DeductionPanel
      title={t('complaint.share')}
      none={t('complaint.shareNone')}
      deduction={deduction}
      account={factoryAccount}
      deduct={deduct}
      onDeduct={onDeduct}
    >
      <div className="visit-fields side-fields">
        <FieldBox label={t('complaint.liability')}>
          {(id) => (
            <Select<Liability>
              id={id}
              value={liability}
              popupMatchSelectWidth={false}
              onChange={(next) => void save(() => ({ liability: next }))}
              options={Liability.options.map((value) => ({ value, label: t(`liability.${value}`) }))}
            />
          )}
        </FieldBox>
        <FieldBox label={t('complaint.factory')}>
          {(id) => (
            <SupplierChoice
              id={id}
              value={supplierId}
              none={t('inspection.noFactory')}
              onChange={(next) => void save(() => ({ supplierId: next }))}
            />
          )}
        </FieldBox>
      </div>
    </DeductionPanel>
  );
}
