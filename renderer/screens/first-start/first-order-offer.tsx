import { type DragEvent, useState } from 'react';
import type { Problem } from '#shared/api/problem';
import type { Company } from '#shared/domain/company';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { Icon } from '../../components/icon';
import { ProblemNote } from '../../components/problem-note';
import { useWords } from '../../words/words';

interface FirstOrderOfferProps {
  readonly company: Company;
  readonly onBack: () => void;
}

/** How to begin: the customer's first file, sample data to look around in, or empty. */
export function FirstOrderOffer({ company, onBack }: FirstOrderOfferProps) {
  const t = useWords('firstStart');
  const { go } = useRouter();
  const saveCompany = useCommand('company.save');
  const loadSamples = useCommand('samples.load');
  const saveSettings = useCommand('settings.save');
  const chooseFile = useCommand('imports.choose');
  const openFile = useCommand('imports.open');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  /** Saves the company last: with it this screen makes room for the desk. */
  const enter = async (token?: string) => {
    const settled = await saveSettings.send({ sampleOffered: true });
    if (!settled.ok) return setProblem(settled.problem);
    if (token !== undefined) go({ screen: 'import', token });
    const saved = await saveCompany.send({ company });
    if (!saved.ok) setProblem(saved.problem);
  };
  const once = async (act: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    await act();
    setBusy(false);
  };
  const withFile = (result: Awaited<ReturnType<typeof chooseFile.send>>) => {
    if (!result.ok) return setProblem(result.problem);
    return result.value === null ? undefined : enter(result.value.token);
  };
  const choose = () => void once(async () => withFile(await chooseFile.send({})));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (!file) return;
    void once(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await withFile(await openFile.send({ name: file.name, bytes }));
    });
  };
  const sample = () =>
    void once(async () => {
      // The samples refuse to mix with other data and must come first; the firm that was typed then replaces theirs.
      const loaded = await loadSamples.send({});
      if (!loaded.ok) return setProblem(loaded.problem);
      const saved = await saveCompany.send({ company });
      if (!saved.ok) setProblem(saved.problem);
    });
  useKeys([
    { keys: 'Enter', also: ['O'], label: t('keys.choose'), run: choose },
    { keys: 'S', label: t('keys.sample'), run: sample },
    { keys: 'E', label: t('keys.empty'), run: () => void once(() => enter()) },
    { keys: 'Escape', label: t('keys.back'), run: onBack },
  ]);
  return (
    <section className="first-card">
      <div className="first-title">
        <h2>{t('offerTitle')}</h2>
        <p className="sec">{company.nameEn}</p>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard */}
      <div className="first-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Icon name="import" className="first-drop-icon" />
        <h3>{t('drop')}</h3>
        <p className="sec">{t('dropText')}</p>
        <ActionButton look="filled" icon="file" keys="Enter" autoFocus disabled={isBusy} onClick={choose}>
          {t('choose')}
        </ActionButton>
      </div>
      {problem !== null && <ProblemNote problem={problem} />}
      <div className="first-others">
        <div>
          <ActionButton keys="S" disabled={isBusy} onClick={sample}>
            {t('sample')}
          </ActionButton>
          <p className="sec small">{t('sampleText')}</p>
        </div>
        <div>
          <ActionButton keys="E" disabled={isBusy} onClick={() => void once(() => enter())}>
            {t('empty')}
          </ActionButton>
          <p className="sec small">{t('emptyText')}</p>
        </div>
      </div>
      <div className="first-acts">
        <ActionButton look="quiet" icon="back" keys="Escape" onClick={onBack}>
          {t('back')}
        </ActionButton>
      </div>
    </section>
  );
}
