import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon';
import { KeyHint } from './key-hint';
import './action-button.css';

interface ActionButtonProps {
  readonly children?: ReactNode;
  /** `filled` stands once a page: the next thing to do. `quiet` has no border. */
  readonly look?: 'filled' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName;
  /** The key that does the same, drawn small on the button. */
  readonly keys?: string;
  /** Said beside the label in a lighter weight: "due tomorrow". */
  readonly aside?: string | undefined;
  readonly small?: boolean;
  readonly disabled?: boolean;
  /** Needed where the button shows a drawing only. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly onClick?: () => void;
}

export function ActionButton(props: ActionButtonProps) {
  const {
    children,
    look = 'plain',
    icon,
    keys,
    aside,
    small,
    disabled,
    label,
    autoFocus,
    ref,
    onClick,
  } = props;
  const shape = children === undefined ? 'icon-only' : '';
  return (
    <button
      type="button"
      ref={ref}
      className={`action ${look} ${small ? 'small-action' : ''} ${shape}`}
      disabled={disabled}
      // biome-ignore lint/a11y/noAutofocus: a dialog opens with the keyboard on its first choice
      autoFocus={autoFocus}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      onClick={onClick}
    >
      {icon && <Icon name={icon} />}
      {children !== undefined && <span>{children}</span>}
      {aside && <span className="action-aside">{aside}</span>}
      {keys && <KeyHint keys={keys} />}
    </button>
  );
}
