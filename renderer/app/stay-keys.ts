import type { KeyBinding } from './key-binding';

/** A digit typed beside a cell leads to no other screen while something here is not saved. */
export const STAY_KEYS: readonly KeyBinding[] = [...'123456789'].map((keys) => ({
  keys,
  label: '',
  silent: true,
  run: () => undefined,
}));
