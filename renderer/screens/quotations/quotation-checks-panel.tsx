import { quotationChecks } from '#shared/domain/quotation-checks';
import { useDeskState } from '../../app/desk-state';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { checkableQuotation, type QuotationForm } from './quotation-form';

/** What holds and what to look at before the quotation goes out; nothing here blocks it. */
export function QuotationChecks({ form }: { readonly form: QuotationForm }) {
  const t = useWords('quotations');
  const { today } = useDeskState();
  const quotation = checkableQuotation(form, today);
  const checks = quotation === null ? [] : quotationChecks(quotation, today);
  const open = checks.filter((check) => !check.holds);
  const sorted = [...open, ...checks.filter((check) => check.holds)];
  const title = form.incoterm === '' ? t('check.title') : t('check.titleFor', { term: form.incoterm });
  return (
    <Panel
      title={title}
      more={
        checks.length === 0
          ? ''
          : open.length === 0
            ? t('check.allRight')
            : t('check.toSee', { count: open.length })
      }
    >
      <div className="panel-scroll">
        <table className="small-list check-list">
          <tbody>
            {sorted.map((check) => (
              <tr key={check.name}>
                <td>
                  <RiskShapeMark shape={check.holds ? 'on-track' : 'at-risk'} />
                </td>
                <td className={check.holds ? '' : 't-at-risk'}>
                  {t(`check.${check.holds ? 'holds' : 'fails'}.${check.name}`)}
                  {check.lines.length > 0 && `, ${t('check.lines', { lines: check.lines.join(', ') })}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
