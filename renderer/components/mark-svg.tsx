import type { CSSProperties, ReactNode } from 'react';
import './marks.css';

interface MarkSvgProps {
  readonly className?: string;
  readonly style?: CSSProperties;
  /** Said to a reader and shown on hover; absent where the word stands beside the mark. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** The ground of every mark: 16 px grid, drawn at 14 px. */
export function MarkSvg({ className = '', style, label, children }: MarkSvgProps) {
  if (label === undefined) {
    return (
      <svg className={`mark ${className}`} style={style} viewBox="0 0 16 16" aria-hidden="true">
        {children}
      </svg>
    );
  }
  return (
    <svg className={`mark ${className}`} style={style} viewBox="0 0 16 16" role="img" aria-label={label}>
      <title>{label}</title>
      {children}
    </svg>
  );
}
