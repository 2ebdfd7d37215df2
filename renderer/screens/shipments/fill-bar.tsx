import { compare, type DecimalText } from '#shared/values/decimal';

/** A box as a bar that fills; beyond 100 % it is red and says so. */
export function FillBar({
  percent,
  more = '',
}: {
  readonly percent: DecimalText | null;
  readonly more?: string;
}) {
  if (percent === null) return <span className="nil">–</span>;
  const full = compare(percent, 100) > 0;
  // The length of a bar, never a figure.
  const width = Math.min(100, Number(percent));
  return (
    <span className={`fill-bar ${full ? 'fill-over' : ''}`} title={more}>
      <i>
        <b style={{ width: `${width}%` }} />
      </i>
      <span className={full ? 't-late' : ''}>{percent} %</span>
    </span>
  );
}
