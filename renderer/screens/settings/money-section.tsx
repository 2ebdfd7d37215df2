import type { MoneySettings } from '#shared/domain/money-settings';
import type { DecimalText } from '#shared/values/decimal';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { CommitField, type Reading } from '../../components/commit-field';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';
import { typedCount, typedDecimal } from '../forms/field-text';
import { FormChoice } from '../forms/form-fields';
import { RateTable } from './rate-table';

/** How accounts are kept: limits, days, and the rates of the view in our own currency. */
export function MoneySection() {
  const query = useQuery('money.settings', {});
  return (
    <div className="settings-one settings-wide">
      <Moments query={query} rows={6}>
        {(settings) => <MoneyFields settings={settings} />}
      </Moments>
    </div>
  );
}

/** A choice that cannot be wrong. */
const NO_FAULTS = { errorOf: () => null, leave: () => undefined };
const INVOICE_DAYS = ['invoice', 'bill-of-lading'] as const;
const AGEING = ['due-date', 'document-date'] as const;
const RANKS = ['main', 'regular', 'small'] as const;

function MoneyFields({ settings }: { readonly settings: MoneySettings }) {
  const t = useWords('accounts');
  const { send, problem } = useCommand('money.saveSettings');
  const save = async (change: Partial<MoneySettings>) => {
    const next = { ...settings, ...change };
    const result = await send({ ...next, rates: [...next.rates] });
    if (result.ok) announce(t('setup.saved'), { undo: true });
  };
  const amount = (text: string): Reading<DecimalText> => {
    const value = typedDecimal(text);
    return value === null || value.startsWith('-')
      ? { ok: false, wrong: t('wrong.amount', { text }) }
      : { ok: true, value };
  };
  const days =
    (most: number) =>
    (text: string): Reading<number> => {
      const value = typedCount(text);
      return value === null || value < 0 || value > most
        ? { ok: false, wrong: t('setup.wrongDays', { most }) }
        : { ok: true, value };
    };
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} />}
      <Panel title={t('setup.limits')}>
        <div className="form-grid">
          <CommitField
            label={t('setup.writeOffLimit')}
            text={settings.writeOffLimit}
            align="right"
            className="span-2"
            read={amount}
            onCommit={(writeOffLimit) => void save({ writeOffLimit })}
          />
          <CommitField
            label={t('setup.replyDays')}
            text={String(settings.replyDays)}
            align="right"
            className="span-2"
            read={days(60)}
            onCommit={(replyDays) => void save({ replyDays: Math.max(1, replyDays) })}
          />
          <CommitField
            label={t('setup.chargeAmount')}
            text={settings.chargeAmount}
            align="right"
            className="span-2"
            read={amount}
            onCommit={(chargeAmount) => void save({ chargeAmount })}
          />
          <CommitField
            label={t('setup.chargePercent')}
            text={settings.chargePercent}
            align="right"
            className="span-2"
            read={amount}
            onCommit={(chargePercent) => void save({ chargePercent })}
          />
          <FormChoice<MoneySettings['invoiceDay']>
            host={NO_FAULTS}
            path="invoiceDay"
            className="span-2"
            label={t('setup.invoiceDay')}
            value={settings.invoiceDay}
            onChange={(invoiceDay) => void save({ invoiceDay })}
            options={INVOICE_DAYS.map((value) => ({ value, label: t(`setup.invoiceDays.${value}`) }))}
          />
          <FormChoice<MoneySettings['ageingBasis']>
            host={NO_FAULTS}
            path="ageingBasis"
            className="span-2"
            label={t('setup.basis')}
            value={settings.ageingBasis}
            onChange={(ageingBasis) => void save({ ageingBasis })}
            options={AGEING.map((value) => ({ value, label: t(`setup.ageing.${value}`) }))}
          />
          <CommitField
            label={t('setup.matchInvoice')}
            text={String(settings.invoiceDays)}
            align="right"
            className="span-2"
            read={days(90)}
            onCommit={(invoiceDays) => void save({ invoiceDays })}
          />
          <CommitField
            label={t('setup.matchPayment')}
            text={String(settings.paymentDays)}
            align="right"
            className="span-2"
            read={days(90)}
            onCommit={(paymentDays) => void save({ paymentDays })}
          />
          {RANKS.map((rank) => (
            <CommitField
              key={rank}
              label={t('setup.reminder', { rank: t(`trade:rank.${rank}`) })}
              text={String(settings.reminderDays[rank])}
              align="right"
              className="span-2"
              read={days(90)}
              onCommit={(count) => void save({ reminderDays: { ...settings.reminderDays, [rank]: count } })}
            />
          ))}
        </div>
      </Panel>
      <RateTable
        rates={settings.rates}
        home={settings.homeCurrency}
        onHome={(homeCurrency) => void save({ homeCurrency })}
        onRates={(rates) => void save({ rates: [...rates] })}
      />
    </>
  );
}
