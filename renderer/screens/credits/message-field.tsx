import { type DragEvent, useRef, useState } from 'react';
import { announceProblem } from '../../app/status-message';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';
import { readFileText } from './read-file-text';

interface MessageFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly rows: number;
}

/** The bank's message: pasted, dropped as a text file, or opened. */
export function MessageField({ value, onChange, rows }: MessageFieldProps) {
  const t = useWords('credits');
  const file = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = async (picked: File | undefined) => {
    if (picked === undefined) return;
    const text = await readFileText(picked);
    if (text === null) announceProblem(t('paste.tooLarge'));
    else onChange(text);
  };
  const drop = (event: DragEvent) => {
    // A dropped text belongs here; the frame around opens workbooks.
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a keyboard way of its own, the button below
    <div
      className={`message-field ${over ? 'message-over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FieldBox label={t('paste.label')} className="message-box">
        {(id) => (
          <textarea
            id={id}
            className="text-area message-text"
            rows={rows}
            value={value}
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: pasting is the first thing to do here
            autoFocus
            placeholder={t('paste.hint')}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </FieldBox>
      <div className="message-acts">
        <ActionButton small icon="file" onClick={() => file.current?.click()}>
          {t('paste.open')}
        </ActionButton>
        <span className="dim small">{t('paste.drop')}</span>
        <input
          ref={file}
          type="file"
          accept=".txt,.fin,.swi,.mt,text/plain"
          hidden
          aria-label={t('paste.open')}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}
