const MOST_KNOWN = 5000;

/**
 * A reading of text that works out each text once: units, dates and names come again and again down a column. `read`
 * must be pure, and nobody may write into what it answers.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    if (known.size >= MOST_KNOWN) known.clear();
    const answer = read(text);
    known.set(text, { answer });
    return answer;
  };
}
