import type { CustomerId } from '#shared/values/ids';
import { useLanguage } from '../../app/desk-state';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { fullDay, priceFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { TextInput } from '../../components/text-input';
import { useWords } from '../../words/words';
import { breakPrice, type QuotationLineForm, withBreaks } from './quotation-form';
import type { QuotationFormHandle } from './quotation-head';

const SHOWN = 4;

interface LastPricesProps {
  readonly customerId: CustomerId | null;
  readonly line: QuotationLineForm | undefined;
}

/** What this customer last paid or was offered for the item of the line. */
export function LastPrices({ customerId, line }: LastPricesProps) {
  const t = useWords('quotations');
  const language = useLanguage();
  const productId = line?.productId ?? null;
  const canAsk = customerId !== null && productId !== null;
  const { data, problem, askAgain } = useQuery(
    'prices.last',
    canAsk ? { customerId, productId } : null,
    `${customerId ?? ''} ${productId ?? ''}`,
  );
  const shown = canAsk ? (data ?? []).slice(0, SHOWN) : [];
  return (
    <Panel title={t('last.title')} more={line?.itemNo}>
      {!canAsk && <p className="panel-note">{t('last.choose')}</p>}
      {canAsk && data?.length === 0 && <p className="panel-note">{t('last.none')}</p>}
      {canAsk && problem !== undefined && <ProblemNote problem={problem} onRetry={askAgain} />}
      {shown.length > 0 && (
        <table className="small-list">
          <tbody>
            {shown.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines of one order may be alike in all they show
              <tr key={index}>
                <td>{fullDay(entry.date, language)}</td>
                <td className="sec ell">{entry.reference || t('draft')}</td>
                <td className="num">
                  <span className="dim">{entry.currency}</span> {priceFigure(entry.unitPrice)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

interface PriceBreaksProps {
  readonly form: QuotationFormHandle;
  readonly line: QuotationLineForm | undefined;
}

/** Prices by quantity of the chosen line; the one its quantity reaches is strong. */
export function PriceBreaks({ form, line }: PriceBreaksProps) {
  const t = useWords('quotations');
  if (line === undefined) return <Panel title={t('breaks.title')}>{null}</Panel>;
  const { breaks } = line;
  const set = (next: QuotationLineForm['breaks']) =>
    form.change({
      lines: form.form.lines.map((old) => (old.id === line.id ? withBreaks(old, next) : old)),
    });
  const reached = breakPrice(line, line.quantity);
  const reachedAt = breaks.findLastIndex((step) => step.unitPrice === reached);
  return (
    <Panel
      title={t('breaks.title')}
      more={
        breaks.length < 8 && (
          <ActionButton
            small
            look="quiet"
            icon="plus"
            onClick={() => set([...breaks, { minQuantity: '', unitPrice: '' }])}
          >
            {t('breaks.add')}
          </ActionButton>
        )
      }
    >
      {breaks.length === 0 && <p className="panel-note">{t('breaks.none')}</p>}
      <div className="panel-scroll form-rows">
        {breaks.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a break has no id; its place is what it is edited by
          <div className={`form-row break-row ${index === reachedAt ? 'is-reached' : ''}`} key={index}>
            {(['minQuantity', 'unitPrice'] as const).map((field) => (
              <span
                key={field}
                className={
                  form.errorOf(`lines.${line.id}.breaks.${index}.${field}`) === null ? '' : 'input-wrong'
                }
              >
                <TextInput
                  align="right"
                  value={step[field]}
                  label={`${t(field === 'minQuantity' ? 'breaks.quantity' : 'breaks.price')} ${index + 1}`}
                  placeholder={t(field === 'minQuantity' ? 'breaks.quantity' : 'breaks.price')}
                  onChange={(text) =>
                    set(breaks.map((old, at) => (at === index ? { ...old, [field]: text } : old)))
                  }
                  onCommit={() => form.leave(`lines.${line.id}.breaks.${index}.${field}`)}
                />
              </span>
            ))}
            <ActionButton
              small
              look="quiet"
              icon="cross"
              label={t('common:remove')}
              onClick={() => set(breaks.filter((_, at) => at !== index))}
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}
