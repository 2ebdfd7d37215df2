import { type DragEvent, useEffect, useState } from 'react';
import type { AttachmentId } from '#shared/values/ids';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { useWords } from '../../words/words';

interface PictureFieldProps {
  readonly label: string;
  readonly value: AttachmentId | null;
  readonly onChange: (value: AttachmentId | null) => void;
  readonly className?: string;
}

/** A logo, seal, signature or product picture: chosen from the disk or dropped here. */
export function PictureField({ label, value, onChange, className }: PictureFieldProps) {
  const t = useWords('fields');
  const problemText = useProblemText();
  const choose = useCommand('pictures.choose');
  const keep = useCommand('pictures.keep');
  const url = usePictureUrl(value);
  const [problem, setProblem] = useState<string | null>(null);
  const chooseFile = async () => {
    const result = await choose.send({});
    if (!result.ok) return setProblem(problemText(result.problem));
    setProblem(null);
    if (result.value !== null) onChange(result.value.id);
  };
  const drop = async (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    // The frame opens dropped files as orders; a picture dropped on its field is none.
    event.stopPropagation();
    if (!/^image\/(png|jpeg)$/.test(file.type)) return setProblem(t('picture.wrongType'));
    const result = await keep.send({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (!result.ok) return setProblem(problemText(result.problem));
    setProblem(null);
    onChange(result.value.id);
  };
  return (
    <FieldBox label={label} wrong={problem} {...(className === undefined ? {} : { className })}>
      {(id) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the button inside
        <div
          className={value === null ? 'picture-field' : 'picture-field has-picture'}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => void drop(event)}
        >
          <button type="button" id={id} onClick={() => void chooseFile()}>
            {url === null ? t('picture.choose') : <img src={url} alt={label} />}
          </button>
          {value !== null && (
            <span className="picture-acts">
              <ActionButton
                small
                look="quiet"
                icon="cross"
                label={t('picture.remove')}
                onClick={() => onChange(null)}
              />
            </span>
          )}
        </div>
      )}
    </FieldBox>
  );
}

/** An address under which a kept picture can be shown, while it is shown. */
export function usePictureUrl(id: AttachmentId | null): string | null {
  const { data } = useQuery('pictures.read', id === null ? null : { id }, id ?? '');
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (id === null || data === undefined) return setUrl(null);
    // The bytes are copied because a view of shared memory, which the type allows, can be in no Blob.
    const made = URL.createObjectURL(new Blob([new Uint8Array(data.bytes)], { type: data.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [id, data]);
  return url;
}
