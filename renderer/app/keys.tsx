import { useEffect, useRef, useSyncExternalStore } from 'react';
import { isBare, type KeyBinding, matchesKeys } from './key-binding';

interface Layer {
  readonly id: number;
  bindings: readonly KeyBinding[];
  readonly modal: boolean;
}

let layers: readonly Layer[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function changeLayers(next: readonly Layer[]): void {
  layers = next;
  for (const listener of listeners) listener();
}

/**
 * The keys of a screen, a panel or a dialog, while it stands. The innermost layer is asked first; a `modal` layer
 * keeps the keys below it from being heard.
 */
export function useKeys(bindings: readonly KeyBinding[], options: { readonly modal?: boolean } = {}): void {
  const id = useRef(0);
  const modal = options.modal ?? false;
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const layer: Layer = { id: nextId++, bindings: latest.current, modal };
    id.current = layer.id;
    changeLayers([...layers, layer]);
    return () => changeLayers(layers.filter((other) => other.id !== layer.id));
  }, [modal]);
  // What is drawn (labels, hints) decides whether the status line must be drawn anew; `run` is always the latest.
  const drawn = JSON.stringify(bindings.map(({ run, ...rest }) => rest));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` stands for the bindings' content
  useEffect(() => {
    changeLayers(layers.map((layer) => (layer.id === id.current ? { ...layer, bindings } : layer)));
  }, [drawn]);
  useEffect(() => {
    const mine = layers.find((layer) => layer.id === id.current);
    if (mine) mine.bindings = bindings;
  });
}

/** All bindings that can be heard now, the innermost layer first. */
export function useHeardKeys(): readonly (readonly KeyBinding[])[] {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => layers,
  );
  return heard(current).map((layer) => layer.bindings);
}

function heard(all: readonly Layer[]): readonly Layer[] {
  const innermostFirst = [...all].reverse();
  const modalAt = innermostFirst.findIndex((layer) => layer.modal);
  return modalAt < 0 ? innermostFirst : innermostFirst.slice(0, modalAt + 1);
}

function typesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** A dialog of Ant Design stands over the page and hears its own keys. */
function isUnderDialog(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('[role="dialog"], .ant-popover') !== null) return true;
  return [...document.querySelectorAll<HTMLElement>('.ant-modal-wrap')].some(
    (wrap) => wrap.style.display !== 'none',
  );
}

function hear(event: KeyboardEvent): void {
  // An input method (pinyin) composes with the same keys.
  if (event.defaultPrevented || event.isComposing) return;
  const heardLayers = heard(layers);
  const hasModal = heardLayers.at(-1)?.modal === true;
  if (!hasModal && isUnderDialog(event.target)) return;
  const typing = typesText(event.target);
  for (const { bindings } of heardLayers) {
    for (const binding of bindings) {
      if (binding.disabled || binding.run === undefined) continue;
      const hit = [binding.keys, ...(binding.also ?? [])].find((keys) => matchesKeys(event, keys));
      if (hit === undefined || (typing && isBare(hit) && hit !== 'Escape')) continue;
      event.preventDefault();
      binding.run();
      return;
    }
  }
}

/** Starts listening; called once by main.tsx. */
export function listenForKeys(): void {
  window.addEventListener('keydown', hear);
}
