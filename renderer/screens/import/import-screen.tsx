import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/api/problem';
import type { ImportPreview } from '#shared/api/views/import-preview';
import type { RouteOf } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce } from '../../app/status-message';
import { useCommand } from '../../client/use-command';
import { useNotice } from '../../client/use-notice';
import { useWords } from '../../words/words';
import { type ChoiceAction, choose, type ImportChoices, NO_CHOICES } from './import-choices';
import { ImportPreviewView } from './import-preview-view';
import { ImportStart } from './import-start';
import { ReadingProgress } from './reading-progress';
import { RefusedFile } from './refused-file';
import './import-screen.css';

/** From the customer's file to the created order. Nothing is stored before the clerk says so. */
export function ImportScreen({ route }: { readonly route: RouteOf<'import'> }) {
  return route.token === undefined ? <ImportStart /> : <OpenedFile key={route.token} token={route.token} />;
}

function OpenedFile({ token }: { readonly token: string }) {
  const t = useWords('importing');
  const router = useRouter();
  const { preview, problem, progress, isReading, choices, act } = useReading(token);
  const cancel = useCommand('imports.cancel');
  const leave = () => {
    void cancel.send({ token });
    router.replace({ screen: 'import' });
  };
  if (preview === null) {
    if (problem !== null) return <RefusedFile problem={problem} />;
    return (
      <ReadingProgress
        progress={progress}
        onCancel={() => {
          leave();
          announce(t('reading.cancelled'));
        }}
      />
    );
  }
  return (
    <ImportPreviewView
      preview={preview}
      choices={choices}
      isReading={isReading}
      problem={problem}
      onChoose={act}
      onCancel={leave}
    />
  );
}

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Reads the file, and again after each choice that changes how it is to be read. */
function useReading(token: string) {
  const { send } = useCommand('imports.read');
  const [choices, setChoices] = useState<ImportChoices>(NO_CHOICES);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isReading, setReading] = useState(true);
  const round = useRef(0);
  useNotice('progress', (notice) => {
    if (notice.token === token) setProgress({ done: notice.done, total: notice.total });
  });
  const { reading, customerId, isNewCustomer } = choices;
  useEffect(() => {
    const mine = ++round.current;
    setReading(true);
    void send({ token, choices: reading, customerId, isNewCustomer }).then((result) => {
      // An answer to an older choice never covers a newer one.
      if (mine !== round.current) return;
      setReading(false);
      setProblem(result.ok ? null : result.problem);
      if (result.ok) setPreview(result.value);
    });
  }, [send, token, reading, customerId, isNewCustomer]);
  const act = useCallback((action: ChoiceAction) => setChoices((old) => choose(old, action)), []);
  return { preview, problem, progress, isReading, choices, act };
}
