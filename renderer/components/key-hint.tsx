import { keyCaps } from '../app/key-binding';
import './key-hint.css';

/** The small outlined caps of a key: `Ctrl+K`, or several keys separated by a space: `ArrowUp ArrowDown`. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {keyCaps(keys).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
