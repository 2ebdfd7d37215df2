import './segments.css';

interface SegmentsProps<V extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly say: (value: V) => string;
  readonly onChange: (value: V) => void;
}

/** A few values side by side, one of them pressed; arrows go from one to the next. */
export function Segments<V extends string>({ id, label, value, values, say, onChange }: SegmentsProps<V>) {
  return (
    <div className="segments segments-choice" role="radiogroup" id={id} aria-label={label}>
      {values.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === value}
          className={one === value ? 'segment is-on' : 'segment'}
          onClick={() => onChange(one)}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
            const next = values[values.indexOf(one) + step];
            if (step === 0 || next === undefined) return;
            event.preventDefault();
            onChange(next);
            const beside = step === 1 ? 'nextElementSibling' : 'previousElementSibling';
            const button = event.currentTarget[beside];
            if (button instanceof HTMLElement) button.focus();
          }}
        >
          {say(one)}
        </button>
      ))}
    </div>
  );
}
