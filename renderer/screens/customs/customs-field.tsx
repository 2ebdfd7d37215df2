import { type ReactNode, useId } from 'react';
import type { FindingView } from '#shared/api/views/customs-views';
import { RiskShapeMark } from '../../components/risk-mark';
import { lookOf } from './field-values';

interface CustomsFieldProps {
  readonly label: string;
  /** The Chinese name of the field, beside an English label. */
  readonly zh?: string;
  /** Under which F8 finds it. */
  readonly place: string;
  readonly finding: FindingView | undefined;
  readonly wide?: boolean;
  /** What is wrong or still asked, in a sentence; read out and shown on hover. */
  readonly sentence?: string | undefined;
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A field of the form: label with its number, value, and the colour of what is open about it. */
export function CustomsField(props: CustomsFieldProps) {
  const id = useId();
  const look = lookOf(props.finding);
  const shape =
    look === 'cf-error'
      ? 'late'
      : look === 'cf-wait'
        ? 'waiting'
        : look === 'cf-gap' || look === 'cf-warn'
          ? 'at-risk'
          : null;
  const described = props.sentence === undefined ? undefined : `${id}-why`;
  return (
    <div
      className={`cf ${look} ${props.wide ? 'cf-wide' : ''}`}
      data-place={props.place}
      title={props.sentence}
    >
      <label htmlFor={id} className="cf-label ell">
        {props.label}
        {props.zh !== undefined && props.zh !== '' && <b lang="zh"> {props.zh}</b>}
      </label>
      <div className="cf-box">
        {props.children(id, described)}
        {shape !== null && <RiskShapeMark shape={shape} />}
      </div>
      {props.sentence !== undefined && (
        <span id={described} className="cf-hidden">
          {props.sentence}
        </span>
      )}
    </div>
  );
}
