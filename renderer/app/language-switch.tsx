import { useCommand } from '../client/use-command';
import { type Language, useWords } from '../words/words';
import { useLanguage } from './desk-state';

const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'en', name: 'EN' },
  { code: 'zh', name: '中文' },
];

/** Switches every word at once; papers keep their own language. */
export function LanguageSwitch() {
  const t = useWords('app');
  const language = useLanguage();
  const save = useCommand('settings.save');
  return (
    <fieldset className="language-switch" aria-label={t('language')}>
      {LANGUAGES.map(({ code, name }) => (
        <button
          type="button"
          key={code}
          lang={code}
          className={code === language ? 'on' : ''}
          aria-pressed={code === language}
          onClick={() => void save.send({ language: code })}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
