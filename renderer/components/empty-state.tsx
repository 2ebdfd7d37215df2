import type { ReactNode } from 'react';
import './empty-state.css';

/** Nothing here yet: one sentence and one button with what to do first. */
export function EmptyState({
  text,
  more,
  children,
}: {
  readonly text: string;
  readonly more?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p className="medium">{text}</p>
      {more !== undefined && <p className="sec">{more}</p>}
      {children !== undefined && <div className="empty-actions">{children}</div>}
    </div>
  );
}
