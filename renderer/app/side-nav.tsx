import { figure } from '../components/figures';
import { Icon } from '../components/icon';
import { useWords } from '../words/words';
import { useDeskState } from './desk-state';
import { isUnder, NAVIGATION, numberKey } from './navigation';
import { useRouter } from './router';

/** The screens with what waits there and the key of each; below, who works at this desk. */
export function SideNav() {
  const t = useWords('app');
  const { counts } = useDeskState();
  const { route, go } = useRouter();
  return (
    <nav className="side" aria-label={t('nav.label')}>
      <div>
        {NAVIGATION.map((entry, index) => {
          const here = isUnder(entry, route.screen);
          const count = entry.count(counts);
          return (
            <button
              type="button"
              key={entry.name}
              className={`side-entry ${here ? 'side-here' : ''}`}
              aria-current={here ? 'page' : undefined}
              onClick={() => go(entry.route)}
            >
              <Icon name={entry.icon} />
              <span className="grow">{t(`nav.${entry.name}`)}</span>
              {count !== null && count > 0 && <b>{figure(count)}</b>}
              <i aria-hidden="true">{numberKey(index)}</i>
            </button>
          );
        })}
      </div>
      <Clerk />
    </nav>
  );
}

function Clerk() {
  const { company } = useDeskState();
  const { go } = useRouter();
  const language = useDeskState().settings.language;
  if (company === null) return null;
  const firm = language === 'zh' && company.nameZh !== '' ? company.nameZh : company.nameEn;
  const name = company.clerk === '' ? firm : company.clerk;
  return (
    <button type="button" className="side-clerk" onClick={() => go({ screen: 'settings' })}>
      <span className="side-face" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="ell">
        <b className="ell">{name}</b>
        {company.clerk !== '' && <small className="ell">{firm}</small>}
      </span>
    </button>
  );
}

/** `Lin Yue` as LY, 林悦 as 林. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0]?.charAt(0) ?? '';
  const isChinese = /\p{Script=Han}/u.test(first);
  const second = isChinese || words.length < 2 ? '' : (words.at(-1)?.charAt(0) ?? '');
  return `${first}${second}`.toUpperCase();
}
