import { type ReactNode, useId } from 'react';
import { RiskShapeMark } from './risk-mark';
import './field-box.css';

interface FieldBoxProps {
  readonly label: string;
  /** Where the value came from: cell A2, habit, customer file. */
  readonly source?: ReactNode;
  /** The sentence about what is wrong with the value. */
  readonly wrong?: string | null | undefined;
  readonly className?: string;
  /** Name of the field, by which a finding brings the keyboard to it. */
  readonly field?: string;
  /** Draws the input; it must carry the id so that the label names it. */
  readonly children: (id: string) => ReactNode;
}

/** Label above, 11 px; what is wrong below. */
export function FieldBox({ label, source, wrong, className = '', field, children }: FieldBoxProps) {
  const id = useId();
  return (
    <div className={`field-box ${wrong ? 'field-wrong' : ''} ${className}`} data-field={field}>
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {source !== undefined && <span className="field-source">{source}</span>}
      </div>
      {children(id)}
      {wrong && (
        <div className="field-problem" role="alert">
          <RiskShapeMark shape="late" />
          {wrong}
        </div>
      )}
    </div>
  );
}
