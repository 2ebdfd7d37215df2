import { Modal } from 'antd';
import { useState } from 'react';
import { KeyHint } from '../components/key-hint';
import { useWords } from '../words/words';
import type { KeyBinding } from './key-binding';
import { useHeardKeys } from './keys';

/** Every key that works now: this screen's first, then those of every screen. */
export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('app');
  const layers = useHeardKeys();
  const [shown] = useState(layers);
  const everywhere = shown.at(-1) ?? [];
  const here = shown.slice(0, -1).flat();
  return (
    <Modal open title={t('keys.title')} footer={null} onCancel={onClose} width={620}>
      <div className="all-keys">
        <KeyList title={t('keys.here')} bindings={here} />
        <KeyList title={t('keys.everywhere')} bindings={everywhere} />
      </div>
    </Modal>
  );
}

function KeyList({ title, bindings }: { readonly title: string; readonly bindings: readonly KeyBinding[] }) {
  const listed = bindings.filter((binding) => !binding.silent);
  if (listed.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {listed.map((binding) => (
          <div key={binding.keys}>
            <dt>
              <KeyHint keys={binding.shown ?? binding.keys} />
            </dt>
            <dd>{binding.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
