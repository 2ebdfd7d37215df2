import { useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import type { PlainDate } from '#shared/values/plain-date';
import { useLanguage } from '../../app/desk-state';
import { ActionButton } from '../../components/action-button';
import { figure, fullDay } from '../../components/figures';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { CalendarDialog } from './calendar-dialog';

/** What follows from the terms: the days that count and what may be drawn. */
export function DatesPanel({ view }: { readonly view: CreditView }) {
  const t = useWords('credits');
  const language = useLanguage();
  const [calendar, setCalendar] = useState(false);
  const { row, terms, range } = view;
  const country = terms.expiryCountry;
  const day = (date: PlainDate | null) => (date === null ? '–' : fullDay(date, language));
  const shipped = view.presentations.some(
    ({ presentation, shippedOn }) => presentation.presentedOn === null && shippedOn !== null,
  );
  return (
    <>
      <Panel title={t('terms.dates')}>
        <dl className="facts-list">
          <dt>{t('terms.latestShipment')}</dt>
          <dd>
            {day(row.latestShipment)} <small>{t('terms.latestMore')}</small>
          </dd>
          <dt>{t('terms.lastPresentation')}</dt>
          <dd>
            {day(row.lastPresentation)}{' '}
            <small>{shipped ? t('terms.afterShipment') : t('terms.ifShipped')}</small>
          </dd>
          <dt>{t('terms.expiry')}</dt>
          <dd>
            {day(row.expiry)}{' '}
            {terms.expiryDate !== null && terms.expiryDate !== row.expiry && (
              <small>{t('terms.expiryMoved', { date: day(terms.expiryDate) })}</small>
            )}
          </dd>
        </dl>
        {(country === '' || !view.holidaysKnown) && (
          <p className="panel-note marked t-at-risk">
            <RiskShapeMark shape="at-risk" />
            {country === '' ? t('terms.countryUnknown') : t('terms.holidaysUnknown', { country })}
          </p>
        )}
        {country !== '' && (
          <div className="panel-acts">
            <ActionButton small look="quiet" icon="pencil" onClick={() => setCalendar(true)}>
              {t('terms.holidays', { country })}
            </ActionButton>
          </div>
        )}
      </Panel>
      <Panel title={t('terms.amount')} more={terms.currency ?? ''}>
        <dl className="facts-list facts-figures">
          <dt>{t('terms.amount')}</dt>
          <dd>{figure(row.amount ?? '')}</dd>
          {range !== null && (
            <>
              <dt>{t('terms.most')}</dt>
              <dd>{figure(range.max)}</dd>
              <dt>{t('terms.least')}</dt>
              <dd>{figure(range.min)}</dd>
            </>
          )}
          <dt>{t('terms.used')}</dt>
          <dd>{figure(row.used)}</dd>
          <dt>{t('terms.available')}</dt>
          <dd className="strong">{figure(row.available ?? '')}</dd>
        </dl>
        {range !== null && <p className="panel-note">{t('terms.rule', { rule: ruleText(range.rule, t) })}</p>}
      </Panel>
      {calendar && <CalendarDialog country={country} onClose={() => setCalendar(false)} />}
    </>
  );
}

function ruleText(rule: string, t: ReturnType<typeof useWords<'credits'>>): string {
  switch (rule) {
    case '39A':
    case '30(a)':
    case '30(b)':
    case '30(c)':
    case '45A':
    case 'partial':
    case 'exact':
    case 'packing-units':
      return t(`rule.${rule}`);
    default:
      return rule;
  }
}
