import { useDeskState } from '../../app/desk-state';
import { useCommand } from '../../client/use-command';
import { FieldBox } from '../../components/field-box';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'zh', label: '中文' },
] as const;
const THEMES = ['light', 'dark'] as const;

/** Language and look, switched at once. */
export function DeskSection() {
  const t = useWords('settings');
  const { settings, version, store } = useDeskState();
  const save = useCommand('settings.save');
  return (
    <div className="settings-one">
      <Panel title={t('section.desk')}>
        <div className="form-grid">
          <FieldBox label={t('desk.language')} className="span-3">
            {(id) => (
              <div className="segments" role="radiogroup" id={id}>
                {LANGUAGES.map(({ value, label }) => (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={settings.language === value}
                    className={settings.language === value ? 'segment is-on' : 'segment'}
                    onClick={() => void save.send({ language: value })}
                  >
                    {label}
                  </button>
                ))}
              </div>
            )}
          </FieldBox>
          <FieldBox label={t('desk.theme')} className="span-3">
            {(id) => (
              <div className="segments" role="radiogroup" id={id}>
                {THEMES.map((value) => (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={settings.theme === value}
                    className={settings.theme === value ? 'segment is-on' : 'segment'}
                    onClick={() => void save.send({ theme: value })}
                  >
                    {t(`desk.${value}`)}
                  </button>
                ))}
              </div>
            )}
          </FieldBox>
        </div>
        <p className="panel-note">{t('desk.papers')}</p>
        {save.problem !== null && <ProblemNote problem={save.problem} />}
      </Panel>
      <p className="dim small">
        {t('desk.version', { version })} · {t('desk.folder', { folder: store.folder })}
      </p>
    </div>
  );
}
