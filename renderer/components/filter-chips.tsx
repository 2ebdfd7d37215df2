interface FilterChipsProps<Name extends string> {
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly title: (name: Name) => string;
  /** How many records each shows; `undefined` while they are counted. */
  readonly count: (name: Name) => number | undefined;
  readonly onChoose: (name: Name) => void;
}

/** Filters of a list as a row of buttons, each with its count. */
export function FilterChips<Name extends string>(props: FilterChipsProps<Name>) {
  const { names, chosen, title, count, onChoose } = props;
  return names.map((name) => {
    const found = count(name);
    return (
      <button
        type="button"
        key={name}
        className={`chip ${chosen === name ? 'chip-on' : ''}`}
        aria-pressed={chosen === name}
        onClick={() => onChoose(name)}
      >
        {title(name)}
        {found !== undefined && <b>{found}</b>}
      </button>
    );
  });
}
