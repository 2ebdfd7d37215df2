import type { DeclarationView, DeclaredVersionView } from '#shared/api/views/customs-views';
import { Panel } from '../../components/panel';
import { useWords } from '../../words/words';

interface DeclaredPanelProps {
  readonly view: DeclarationView;
  /** The version whose paper is in the preview; `null` is what stands now. */
  readonly shown: number | null;
  readonly onShow: (version: number | null) => void;
}

/** Every declaration that customs was given, the one it holds first; a click shows its paper as it was. */
export function DeclaredPanel({ view, shown, onShow }: DeclaredPanelProps) {
  const t = useWords('customs');
  const standing = view.versions.find(({ ended }) => ended === null);
  return (
    <Panel title={t('declared.title')} className="customs-declared">
      <ul>
        {view.versions.map((version) => {
          const isShown = shown === version.version;
          // What stands is in the preview by itself.
          const isThere = isShown || (shown === null && version === standing);
          return (
            <li key={version.version} className={isShown ? 'customs-shown' : ''}>
              <span className="nw">{t('declared.version', { version: version.version })}</span>
              <span className="customs-declared-no ell" title={version.customsNumbers.join(', ')}>
                {version.customsNumbers.join(', ')}
              </span>
              <span className="sec nw">{version.on}</span>
              <StandingOf version={version} />
              {version.issuedId === null || (isThere && !isShown) ? (
                <span />
              ) : (
                <button
                  type="button"
                  className="customs-link"
                  aria-pressed={isShown}
                  title={t('declared.hash', { hash: version.hash })}
                  onClick={() => onShow(isShown ? null : version.version)}
                >
                  {isShown
                    ? t(standing === undefined ? 'declared.current' : 'declared.latest')
                    : t('declared.open')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {view.drifted && <p className="customs-drifted">{t('declared.drifted')}</p>}
    </Panel>
  );
}

function StandingOf({ version: { ended } }: { readonly version: DeclaredVersionView }) {
  const t = useWords('customs');
  if (ended === null) return <span className="t-on-track ell">{t('declared.stands')}</span>;
  const said = t(`declared.${ended.how}`, { on: ended.on });
  return (
    <span className="sec ell" title={`${said}: ${ended.reason}`}>
      {said}: {ended.reason}
    </span>
  );
}
