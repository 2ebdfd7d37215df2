/** A key of a screen, as `Ctrl+Enter`, `F8`, `N`, `/` or `?`. */
export interface KeyBinding {
  readonly keys: string;
  /** Other spellings of the same key. */
  readonly also?: readonly string[];
  /** What it does, in the clerk's language; shown by `?`. */
  readonly label: string;
  /** Absent where the focused table hears the key itself and it is only named in the lists. */
  readonly run?: () => void;
  /** Also stands in the status line. */
  readonly hint?: boolean;
  /** Keys shown instead of `keys`, e.g. `1–8` for eight bindings. */
  readonly shown?: string;
  /** Listed nowhere: one of a row of keys that another entry names. */
  readonly silent?: boolean;
  readonly disabled?: boolean;
}

/** What of a keyboard event decides; the DOM's KeyboardEvent fits. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

export function matchesKeys(press: KeyPress, keys: string): boolean {
  const parts = keys.split('+');
  const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  const ctrl = parts.includes('Ctrl');
  const alt = parts.includes('Alt');
  const shift = parts.includes('Shift');
  if (press.ctrlKey || press.metaKey ? !ctrl : ctrl) return false;
  if (press.altKey !== alt) return false;
  // `?` and `/` lie on shifted keys of some keyboards; only letters and named keys tell Shift apart.
  if (key.length > 1 || /[a-z]/i.test(key)) {
    if (press.shiftKey !== shift) return false;
  }
  return press.key.toLowerCase() === key.toLowerCase();
}

/** A bare key types a letter where text is entered; with Ctrl or Alt, or a function key, it does not. */
export function isBare(keys: string): boolean {
  return !keys.includes('Ctrl+') && !keys.includes('Alt+') && !/^(Shift\+)?F\d+$/.test(keys);
}

/** `Ctrl+Enter` as the caps to draw. */
export function keyCaps(keys: string): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
  };
  const parts = keys.split(/(?<=.)\+|\s/);
  return parts.map((part) => names[part] ?? part);
}
