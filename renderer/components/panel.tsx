import type { ReactNode } from 'react';
import './panel.css';

interface PanelProps {
  readonly title?: ReactNode;
  /** Small grey words at the right of the title. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
  /** Takes the height that is left; its body may then scroll. */
  readonly fill?: boolean;
  readonly className?: string;
}

/** A card: white, bordered, with a strong 13 px title. */
export function Panel({ title, more, children, fill = false, className = '' }: PanelProps) {
  return (
    <section className={`panel ${fill ? 'panel-fill' : ''} ${className}`}>
      {title !== undefined && (
        <h3 className="panel-title">
          {title}
          {more !== undefined && <span className="panel-more">{more}</span>}
        </h3>
      )}
      {children}
    </section>
  );
}
