import { ActionButton } from '../components/action-button';
import { useWords } from '../words/words';
import { LanguageSwitch } from './language-switch';
import { useRouter } from './router';
import { SearchBox } from './search-box';

interface TopBarProps {
  readonly searching: boolean;
  readonly onSearching: (searching: boolean) => void;
}

/** Screens whose own filled button is the import need no second one above. */
const OWN_IMPORT = ['today', 'orders', 'import'];

export function TopBar({ searching, onSearching }: TopBarProps) {
  const t = useWords('app');
  const { route, go } = useRouter();
  return (
    <header className="top">
      <div className="top-brand">
        <span className="top-mark" aria-hidden="true">
          单
        </span>
        <b>{t('name')}</b>
      </div>
      <SearchBox open={searching} onOpen={onSearching} />
      <div className="grow" />
      {!OWN_IMPORT.includes(route.screen) && (
        <ActionButton look="quiet" icon="import" keys="Ctrl+I" onClick={() => go({ screen: 'import' })}>
          {t('importOrder')}
        </ActionButton>
      )}
      <LanguageSwitch />
    </header>
  );
}
