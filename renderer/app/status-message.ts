import { useSyncExternalStore } from 'react';

/** What the status line says for a while after something was done: "Deleted. Undo". */
export interface StatusMessage {
  readonly text: string;
  readonly undo: boolean;
  readonly tone: 'calm' | 'problem';
}

const SHOWN_FOR_MS = 8000;

let current: StatusMessage | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(message: StatusMessage | null): void {
  current = message;
  clearTimeout(timer);
  if (message !== null) timer = setTimeout(() => show(null), SHOWN_FOR_MS);
  for (const listener of listeners) listener();
}

/** Says in the status line what was done; `undo` offers to take it back. */
export function announce(text: string, options: { readonly undo?: boolean } = {}): void {
  show({ text, undo: options.undo ?? false, tone: 'calm' });
}

/** Says in the status line what did not work, where no place on the screen is nearer. */
export function announceProblem(text: string): void {
  show({ text, undo: false, tone: 'problem' });
}

export function forgetMessage(): void {
  show(null);
}

export function useStatusMessage(): StatusMessage | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
