import { useMemo, useState } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import {
  CREDIT_PAPERS,
  type CreditPaper,
  type WordingChoices,
  wordingOf,
} from '#shared/credit/credit-wording';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { useCreditSave } from './use-credit-save';

/** Parts of the credit that stand once and go on all papers, with the lines their fields show. */
const COMMON = [
  ['goods', 12],
  ['beneficiary', 4],
  ['applicant', 4],
  ['consignee', 2],
  ['notify', 4],
] as const;

/** What our papers take over from the credit, word for word; every part can be written otherwise. */
export function WordingTab({ view }: { readonly view: CreditView }) {
  const t = useWords('credits');
  const paperName = useWords('trade');
  const save = useCreditSave(view);
  const own = useMemo(() => wordingOf(view.terms), [view.terms]);
  const { wording } = view.credit;
  const put = (change: Partial<WordingChoices>) => save.patch({ wording: { ...wording, ...change } });
  const putStatements = (kind: CreditPaper, text: string | null) => {
    const { [kind]: _old, ...others } = wording.statements;
    return put({ statements: text === null ? others : { ...others, [kind]: text } });
  };
  const text = (lines: string | readonly string[]) => (typeof lines === 'string' ? lines : lines.join('\n'));
  return (
    <>
      <Panel fill className="page-main" title={t('wording.common')} more={t('wording.commonMore')}>
        <div className="wording-fields">
          {COMMON.map(([part, rows]) => (
            <WordingField
              key={`${part} ${wording[part]}`}
              label={t(`wording.${part}`)}
              own={text(own[part])}
              choice={wording[part]}
              rows={rows}
              onSave={(choice) => void put({ [part]: choice })}
            />
          ))}
        </div>
      </Panel>
      <Panel fill className="page-panel wording-papers" title={t('wording.papers')}>
        <div className="wording-fields">
          {CREDIT_PAPERS.map((kind) => {
            const { statements, open, goods, billOfLading } = own.papers[kind];
            return (
              <div key={kind}>
                <WordingField
                  key={wording.statements[kind] ?? ''}
                  label={paperName(`form.${kind}`)}
                  own={text(statements)}
                  choice={wording.statements[kind] ?? null}
                  rows={3}
                  onSave={(choice) => void putStatements(kind, choice)}
                />
                <p className="sec small wording-note">
                  {t(goods ? 'wording.withGoods' : 'wording.withoutGoods')}
                  {billOfLading && ` ${t('wording.withBill')}`}
                </p>
                {open.map((demand) => (
                  <p key={demand} className="t-at-risk small marked wording-note">
                    <RiskShapeMark shape="at-risk" />
                    {t('wording.open', { demand })}
                  </p>
                ))}
              </div>
            );
          })}
        </div>
      </Panel>
    </>
  );
}

interface WordingFieldProps {
  readonly label: string;
  /** As the credit says it. */
  readonly own: string;
  readonly choice: string | null;
  readonly rows: number;
  readonly onSave: (choice: string | null) => void;
}

/** Lines as they will be printed; leaving the field saves, and what equals the credit follows it again. */
function WordingField({ label, own, choice, rows, onSave }: WordingFieldProps) {
  const t = useWords('credits');
  const shown = choice ?? own;
  const [text, setText] = useState(shown);
  const commit = () => {
    const said = text.trimEnd();
    if (said !== shown.trimEnd()) onSave(said === own.trimEnd() ? null : said);
  };
  return (
    <div>
      <FieldBox label={label}>
        {(id) => (
          <textarea
            id={id}
            className="text-area wording-text"
            rows={rows}
            value={text}
            placeholder={t('wording.none')}
            onChange={(event) => setText(event.target.value)}
            onBlur={commit}
          />
        )}
      </FieldBox>
      {choice !== null && (
        <p className="small wording-note">
          <span className="t-at-risk">{t('wording.changed')}</span>{' '}
          <button type="button" className="small-link" onClick={() => onSave(null)}>
            {t('wording.again')}
          </button>
        </p>
      )}
    </div>
  );
}
