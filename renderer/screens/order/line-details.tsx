import type { OrderLine } from '#shared/domain/order-line';
import { useLanguage } from '../../app/desk-state';
import { CommitField } from '../../components/commit-field';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';
import { hsCodeFrom } from './line-columns';
import { useTypedValues } from './typed-values';

interface LineDetailsProps {
  readonly line: OrderLine;
  /** 1 for the first line. */
  readonly number: number;
  readonly onChange: (line: OrderLine) => void;
}

/** What has no column: the name in the other language, sizes, HS code, its own delivery day and a remark. */
export function LineDetails({ line, number, onChange }: LineDetailsProps) {
  const t = useWords('order');
  const typed = useTypedValues();
  const language = useLanguage();
  const other = language === 'zh' ? 'descriptionEn' : 'descriptionZh';
  return (
    <Panel
      className="line-details"
      title={
        <>
          {t('line.details', { no: number })}
          <span className="line-details-name">
            {[line.customerItemNo, line.colour].filter((part) => part !== '').join(', ')}
          </span>
        </>
      }
    >
      <div className="line-fields">
        <CommitField
          className="line-field-wide"
          label={t(`line.${other}`)}
          text={line[other]}
          read={typed.text}
          onCommit={(text) => onChange({ ...line, [other]: text })}
        />
        <CommitField
          label={t('line.size')}
          text={line.size}
          read={typed.text}
          onCommit={(size) => onChange({ ...line, size })}
        />
        <CommitField
          label={t('line.hsCode')}
          text={line.hsCode ?? ''}
          read={(text) => {
            if (text === '') return { ok: true, value: null };
            const value = hsCodeFrom(text);
            return value === null ? { ok: false, wrong: t('wrong.hsCode') } : { ok: true, value };
          }}
          onCommit={(hsCode) => onChange({ ...line, hsCode })}
        />
        <CommitField
          label={t('head.deliveryDate')}
          text={line.deliveryDate ?? ''}
          read={typed.day}
          onCommit={(deliveryDate) => onChange({ ...line, deliveryDate })}
        />
        <CommitField
          className="line-field-wide"
          label={t('line.remark')}
          text={line.remark}
          read={typed.text}
          onCommit={(remark) => onChange({ ...line, remark })}
        />
      </div>
      {line.sizes.length > 0 && <Sizes line={line} />}
    </Panel>
  );
}

function Sizes({ line }: { readonly line: OrderLine }) {
  const t = useWords('order');
  return (
    <div className="line-sizes">
      <table>
        <thead>
          <tr>
            <th>{t('line.size')}</th>
            {line.sizes.map((entry) => (
              <th key={entry.size} className="num">
                {entry.size}
              </th>
            ))}
            <th className="num">{t('common:total')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{t('line.quantity')}</td>
            {line.sizes.map((entry) => (
              <td key={entry.size} className="num">
                {figure(entry.quantity)}
              </td>
            ))}
            <td className="num strong">{figure(line.quantity)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
