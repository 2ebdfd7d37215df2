import { RiskShapeMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { type TagRow, tagWord } from './tag-rows';
import { useTermWords } from './term-words';

interface TagTableProps {
  readonly label: string;
  readonly rows: readonly TagRow[];
  readonly selected?: string | null;
  readonly onSelect?: (tag: string) => void;
  /** Enter or a double click: to set the field right. */
  readonly onOpen?: (tag: string) => void;
}

/** The bank's fields beside what was read from them; yellow needs a look. */
export function TagTable({ label, rows, selected = null, onSelect, onOpen }: TagTableProps) {
  const t = useWords('credits');
  return (
    <div className="tag-scroll">
      <table className="tag-table" aria-label={label}>
        <thead>
          <tr>
            <th>{t('terms.tag')}</th>
            <th>{t('terms.name')}</th>
            <th>{t('terms.raw')}</th>
            <th>{t('terms.value')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.tag}
              data-tag={row.tag}
              aria-selected={selected === row.tag}
              className={`${row.doubts.length > 0 ? 'tag-unsure' : ''} ${selected === row.tag ? 'tag-here' : ''}`}
              tabIndex={onOpen === undefined ? undefined : 0}
              onFocus={() => onSelect?.(row.tag)}
              onClick={() => onSelect?.(row.tag)}
              onDoubleClick={() => onOpen?.(row.tag)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onOpen?.(row.tag);
                const step =
                  event.key === 'ArrowDown'
                    ? 'nextElementSibling'
                    : event.key === 'ArrowUp'
                      ? 'previousElementSibling'
                      : null;
                const next = step === null ? null : event.currentTarget[step];
                if (next instanceof HTMLElement) {
                  event.preventDefault();
                  next.focus();
                }
              }}
            >
              <td className="medium">{row.tag}</td>
              <td className="sec">{t(`tag.${tagWord(row.tag)}`)}</td>
              <td>
                <pre className="tag-raw">{row.raw}</pre>
              </td>
              <td>
                <Values row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Values({ row }: { readonly row: TagRow }) {
  const t = useWords('credits');
  const termWords = useTermWords();
  return (
    <>
      {row.values.map(({ term, text }) => (
        <div key={term} className="tag-value">
          {(row.values.length > 1 || term === 'goodsItems') && <small>{t(`term.${term}`)}</small>}
          <span>{termWords(text)}</span>
        </div>
      ))}
      {row.corrected && <small className="dim">{t('terms.corrected')}</small>}
      {row.doubts.map((doubt) => (
        <div key={doubt} className="marked t-at-risk small">
          <RiskShapeMark shape="at-risk" />
          {t(`doubt.${doubt}`)}
        </div>
      ))}
    </>
  );
}
