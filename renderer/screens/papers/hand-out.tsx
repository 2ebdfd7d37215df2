import { AutoComplete, Modal } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#shared/api/contract';
import type { FormKind } from '#shared/domain/form-kind';
import {
  HAND_OVER_WAYS,
  type HandOverWay,
  HOLDER_ROLES,
  type HolderRole,
  usualHolder,
} from '#shared/domain/paper-holder';
import { useDeskState } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useQuery } from '../../client/use-query';
import { ActionButton } from '../../components/action-button';
import { FieldBox } from '../../components/field-box';
import { lastWay } from '../../components/last-way';
import { useWords } from '../../words/words';
import { Segments } from '../forms/segments';
import '../../components/dialog.css';
import './paper-holders.css';

interface HandOutProps {
  /** One paper, or all of a set. */
  readonly issuedIds: readonly string[];
  readonly kind: FormKind;
  /** Of the paper, or of the record whose set it is. */
  readonly number: string;
  /** The record that the paper stands on. */
  readonly source: InputOf<'papers.map'>;
}

/** Notes who was given an issued paper: one key, the likeliest answer filled in, Enter. */
export function HandOut(props: HandOutProps) {
  const t = useWords('papers');
  const [open, setOpen] = useState(false);
  useKeys([{ keys: 'H', label: t('hold.give'), run: () => setOpen(true) }]);
  return (
    <>
      <ActionButton keys="H" onClick={() => setOpen(true)}>
        {t('hold.give')}
      </ActionButton>
      {open && <HandOutDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

export function HandOutDialog({
  issuedIds,
  kind,
  number,
  source,
  onClose,
}: HandOutProps & { readonly onClose: () => void }) {
  const t = useWords('papers');
  const textOf = useProblemText();
  const { today } = useDeskState();
  const map = useQuery('papers.map', source, JSON.stringify(source));
  const send = useCommand('papers.handOut');
  const [role, setRole] = useState<HolderRole>(usualHolder(kind));
  const [typed, setTyped] = useState<string | null>(null);
  const [way, setWay] = useState<HandOverWay>(lastWay());
  const names = map.data?.names[role] ?? [];
  const name = typed ?? names[0] ?? '';
  const chooseRole = (next: HolderRole) => {
    setRole(next);
    setTyped(null);
  };
  const give = async () => {
    if (send.sending) return;
    const result = await send.send({ issuedIds: [...issuedIds], role, name, on: today, way });
    if (!result.ok) return announceProblem(textOf(result.problem));
    const whom = name === '' ? t(`hold.role.${role}`) : name;
    announce(t('hold.given', { number, name: whom }), { undo: true });
    onClose();
  };
  return (
    <Modal
      open
      title={t('hold.title', { number })}
      width={600}
      okText={t('hold.note')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: send.sending }}
      onOk={() => void give()}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && document.querySelector<HTMLElement>('.hand-out .is-on')?.focus()}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter anywhere in the dialog notes the holder */}
      <div
        className="dialog-fields hand-out"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void give();
        }}
      >
        <FieldBox label={t('hold.whom')}>
          {(id) => (
            <Segments
              id={id}
              label={t('hold.whom')}
              value={role}
              values={HOLDER_ROLES}
              say={(one) => t(`hold.role.${one}`)}
              onChange={chooseRole}
            />
          )}
        </FieldBox>
        <FieldBox label={t('hold.name')}>
          {(id) => (
            <AutoComplete
              id={id}
              value={name}
              onChange={setTyped}
              options={names.map((value) => ({ value }))}
              maxLength={80}
            />
          )}
        </FieldBox>
        <FieldBox label={t('hold.way')}>
          {(id) => (
            <Segments
              id={id}
              label={t('hold.way')}
              value={way}
              values={HAND_OVER_WAYS}
              say={(one) => t(`hold.by.${one}`)}
              onChange={setWay}
            />
          )}
        </FieldBox>
      </div>
    </Modal>
  );
}
