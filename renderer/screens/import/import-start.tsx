import { useEffect } from 'react';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { Icon } from '../../components/icon';
import { KeyHint } from '../../components/key-hint';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';

const SAMPLES = [0, 1, 2] as const;

/** Where a file comes from: dropped anywhere, chosen, pasted as a table, or one of the samples. */
export function ImportStart() {
  const t = useWords('importing');
  const router = useRouter();
  const problemText = useProblemText();
  const choose = useCommand('imports.choose');
  const paste = useCommand('imports.paste');
  const sample = useCommand('imports.sample');
  const open = (token: string) => router.replace({ screen: 'import', token });
  const chooseFile = async () => {
    const result = await choose.send({});
    if (result.ok && result.value !== null) open(result.value.token);
  };
  const openSample = async (index: number) => {
    const result = await sample.send({ index });
    if (result.ok) open(result.value.token);
  };
  const pasteTable = async (text: string) => {
    if (!holdsTable(text)) return announceProblem(t('start.pasteNothing'));
    const result = await paste.send({ text });
    if (result.ok) open(result.value.token);
    else announceProblem(problemText(result.problem));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the listener reads the latest functions by the words
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      void pasteTable(event.clipboardData?.getData('text/plain') ?? '');
    };
    window.addEventListener('paste', hear);
    return () => window.removeEventListener('paste', hear);
  }, [t]);
  useKeys([
    { keys: 'Enter', also: ['O'], label: t('keys.choose'), run: () => void chooseFile(), hint: true },
    // The paste event itself brings the text; this only names the key.
    { keys: 'Ctrl+V', label: t('keys.paste'), run: () => undefined, hint: true, disabled: true },
    ...SAMPLES.map((index) => ({
      keys: `Ctrl+${index + 1}`,
      shown: 'Ctrl+1 – 3',
      label: t('keys.sample'),
      silent: index > 0,
      run: () => void openSample(index),
    })),
  ]);
  const problem = choose.problem ?? sample.problem;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="grow" />
        <span className="dim">{t('nothingStored')}</span>
      </div>
      <div className="import-start">
        <section className="import-drop">
          <Icon name="import" className="import-drop-icon" />
          <h2>{t('start.drop')}</h2>
          <p className="sec">{t('start.dropText')}</p>
          <div className="import-drop-acts">
            <ActionButton look="filled" icon="file" keys="Enter" autoFocus onClick={() => void chooseFile()}>
              {t('start.choose')}
            </ActionButton>
            <ActionButton onClick={() => router.go({ screen: 'new-order' })}>
              {t('start.byHand')}
            </ActionButton>
          </div>
          {problem !== null && <ProblemNote problem={problem} />}
          <p className="dim import-paste">
            <KeyHint keys="Ctrl+V" /> {t('start.pasteText')}
          </p>
        </section>
        <section className="import-samples">
          <h3>{t('start.samples')}</h3>
          <div className="import-sample-row">
            {SAMPLES.map((index) => (
              <button
                type="button"
                className="import-sample"
                key={index}
                onClick={() => void openSample(index)}
              >
                <Icon name="orders" />
                <span>
                  <b>{t(`start.sample${index}`)}</b>
                  <small>{t(`start.sample${index}Text`)}</small>
                </span>
                <KeyHint keys={`Ctrl+${index + 1}`} />
              </button>
            ))}
          </div>
          <p className="dim">{t('start.steps')}</p>
        </section>
      </div>
    </div>
  );
}

/** Cells come from the clipboard as lines with tabs; a single word is no table. */
function holdsTable(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (
    lines.length > 1 && lines.some((line) => line.includes('\t') || line.includes(';') || line.includes(','))
  );
}
