import { useEffect } from 'react';
import { useKeys } from '../../app/keys';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { Icon } from '../../components/icon';
import { KeyHint } from '../../components/key-hint';
import { useWords } from '../../words/words';
import { useOpenedFile } from './opened-file';
import '../import/import-screen.css';

/** Where their statement comes from: dropped here, chosen, or pasted; earlier matchings below. */
export function MatchingStart({ route }: { readonly route: RouteOf<'matching'> }) {
  const t = useWords('matching');
  const router = useRouter();
  const textOf = useProblemText();
  const paste = useCommand('imports.paste');
  const { side, party, currency } = route;
  const account = useQuery(
    'money.account',
    { account: { side, party, currency }, period: null },
    `${party} ${currency}`,
  );
  const show = (token: string) => router.replace({ ...route, token });
  const { chooseFile, drop } = useOpenedFile(show);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener reads the latest functions by the words
  useEffect(() => {
    const hear = async (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text.includes('\n')) return;
      const result = await paste.send({ text });
      if (result.ok) show(result.value.token);
      else announceProblem(textOf(result.problem));
    };
    const listener = (event: ClipboardEvent) => void hear(event);
    window.addEventListener('paste', listener);
    return () => window.removeEventListener('paste', listener);
  }, [t]);
  useKeys([
    { keys: 'Enter', also: ['O'], label: t('keys.choose'), hint: true, run: () => void chooseFile() },
    { keys: 'Ctrl+V', label: t('keys.paste'), hint: true, run: () => undefined, disabled: true },
    { keys: 'Escape', label: t('common:back'), hint: true, run: router.back },
  ]);
  const name = account.data?.head.name ?? '';
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="dim ell">
          {name} {currency}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has keyboard ways of its own, Enter and Ctrl+V */}
      <div
        className="import-start"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => void drop(event)}
      >
        <section className="import-drop">
          <Icon name="import" className="import-drop-icon" />
          <h2>{t('start', { name })}</h2>
          <p className="sec">{t('startText')}</p>
          <div className="import-drop-acts">
            <ActionButton look="filled" icon="file" keys="Enter" autoFocus onClick={() => void chooseFile()}>
              {t('choose')}
            </ActionButton>
          </div>
          <p className="dim import-paste">
            {t('paste')} <KeyHint keys="Ctrl+V" />
          </p>
        </section>
        {(account.data?.reconciliations.length ?? 0) > 0 && (
          <section className="import-samples">
            <h3>{t('earlier')}</h3>
            {account.data?.reconciliations.map((row) => (
              <button
                type="button"
                className="import-sample"
                key={row.id}
                onClick={() => router.replace({ ...route, reconciliationId: row.id })}
              >
                <Icon name="file" />
                <span>
                  <b>{t('earlierRow', { from: row.from, to: row.to, file: row.fileName })}</b>
                  <small>{t('matches', { count: row.matches })}</small>
                </span>
              </button>
            ))}
          </section>
        )}
      </div>
    </>
  );
}
