import { Modal } from 'antd';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { AttachmentId } from '#shared/values/ids';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { ActionButton } from '../../components/action-button';
import { useWords } from '../../words/words';
import { usePictureUrl } from '../forms/picture-field';
import { shrunkPicture } from './shrink-picture';
import './quality.css';

interface PictureStripProps {
  readonly pictures: readonly AttachmentId[];
  readonly most: number;
  readonly onChange: (pictures: readonly AttachmentId[]) => void;
  readonly disabled?: boolean;
}

/** Photos chosen, dropped or pasted; each is made small before it is kept, so that a report can be sent. */
export function PictureStrip({ pictures, most, onChange, disabled = false }: PictureStripProps) {
  const t = useWords('quality');
  const textOf = useProblemText();
  const keep = useCommand('pictures.keep');
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(0);
  const [shown, setShown] = useState<AttachmentId | null>(null);
  const add = async (files: readonly File[]) => {
    const photos = files.filter(({ type }) => /^image\/(png|jpeg)$/.test(type));
    if (photos.length < files.length) announceProblem(t('pictures.wrongType'));
    setBusy(photos.length);
    const kept: AttachmentId[] = [];
    for (const photo of photos.slice(0, most - pictures.length)) {
      const result = await keep.send({ name: photo.name, bytes: await shrunkPicture(photo) });
      if (result.ok) kept.push(AttachmentId.parse(result.value.id));
      else announceProblem(textOf(result.problem));
    }
    setBusy(0);
    if (kept.length > 0) onChange([...new Set([...pictures, ...kept])]);
  };
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0 || disabled) return;
    event.preventDefault();
    // The frame opens dropped files as orders; a photo dropped here is none.
    event.stopPropagation();
    void add(files);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || disabled) return;
    event.preventDefault();
    event.stopPropagation();
    void add(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are further ways beside the button inside
    <div
      className="picture-strip"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onPaste={paste}
    >
      {pictures.map((id) => (
        <Thumbnail
          key={id}
          id={id}
          onOpen={() => setShown(id)}
          onRemove={disabled ? null : () => onChange(pictures.filter((one) => one !== id))}
        />
      ))}
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        multiple
        hidden
        aria-label={t('pictures.add')}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <ActionButton
        small
        icon="plus"
        disabled={disabled || busy > 0 || pictures.length >= most}
        onClick={() => input.current?.click()}
      >
        {busy > 0 ? t('pictures.shrinking', { count: busy }) : t('pictures.add')}
      </ActionButton>
      {pictures.length === 0 && busy === 0 && <span className="small dim ell">{t('pictures.drop')}</span>}
      {shown !== null && <LargePicture id={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

function Thumbnail({
  id,
  onOpen,
  onRemove,
}: {
  readonly id: AttachmentId;
  readonly onOpen: () => void;
  readonly onRemove: (() => void) | null;
}) {
  const t = useWords('quality');
  const url = usePictureUrl(id);
  return (
    <span className="thumbnail">
      <button type="button" onClick={onOpen} aria-label={t('inspection.picturesOf')}>
        {url !== null && <img src={url} alt="" />}
      </button>
      {onRemove !== null && (
        <ActionButton small look="quiet" icon="cross" label={t('pictures.remove')} onClick={onRemove} />
      )}
    </span>
  );
}

function LargePicture({ id, onClose }: { readonly id: AttachmentId; readonly onClose: () => void }) {
  const t = useWords('quality');
  const url = usePictureUrl(id);
  return (
    <Modal open title={t('inspection.picturesOf')} width={820} footer={null} onCancel={onClose}>
      {url !== null && <img className="large-picture" src={url} alt={t('inspection.picturesOf')} />}
    </Modal>
  );
}
