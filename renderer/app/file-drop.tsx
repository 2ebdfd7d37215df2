import { type DragEvent, type ReactNode, useState } from 'react';
import { useProblemText } from '../client/problem-text';
import { useCommand } from '../client/use-command';
import { Icon } from '../components/icon';
import { useWords } from '../words/words';
import { useRouter } from './router';
import { announce, announceProblem, forgetMessage } from './status-message';

/** A file dropped anywhere is opened for import; only its bytes cross, never its path. */
export function FileDrop({ children }: { readonly children: ReactNode }) {
  const t = useWords('app');
  const [over, setOver] = useState(false);
  const openFile = useOpenFile();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    // A picture field takes its own drop and says so.
    const [file, second] = event.dataTransfer.files;
    if (file === undefined) return;
    if (second !== undefined) announceProblem(t('drop.one'));
    else void openFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a keyboard way of its own, Ctrl+I
    <div
      className="file-drop"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files') || event.defaultPrevented) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!event.defaultPrevented) drop(event);
      }}
    >
      {children}
      {over && (
        <div className="file-drop-veil">
          <div>
            <Icon name="import" />
            <h3>{t('drop.title')}</h3>
            <p>{t('drop.text')}</p>
          </div>
        </div>
      )}
    </div>
  );
}

function useOpenFile(): (file: File) => Promise<void> {
  const t = useWords('app');
  const textOf = useProblemText();
  const { go } = useRouter();
  const command = useCommand('imports.open');
  return async (file) => {
    announce(t('drop.opening', { name: file.name }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await command.send({ name: file.name, bytes });
    if (result.ok) {
      forgetMessage();
      go({ screen: 'import', token: result.value.token });
    } else announceProblem(textOf(result.problem));
  };
}
