import type { DraftLine, ImportProblem, OrderDraft } from './order-draft';

/** Units that are not known, once each; lines without one, all together. */
export function unitQuestions(draft: OrderDraft): ImportProblem[] {
  const out: ImportProblem[] = [];
  const unknown = new Map<string, DraftLine[]>();
  const blank: DraftLine[] = [];
  for (const line of draft.lines) {
    if (line.unit.value === null && line.unit.raw !== '')
      unknown.set(line.unit.raw, [...(unknown.get(line.unit.raw) ?? []).slice(0, 3), line]);
    else if (line.unit.state === 'unsure') blank.push(line);
  }
  for (const [text, lines] of unknown) {
    const first = lines[0];
    out.push({
      id: `unit-unknown:${text}`,
      kind: 'unit-unknown',
      severity: 'question',
      place: first?.unit.place ?? null,
      line: first?.id ?? null,
      field: 'unit',
      facts: { text },
      choices: ['PCS', 'SET', 'KG', 'CTN'].map((unit) => ({ id: unit, value: unit })),
    });
  }
  const first = blank[0];
  if (first) {
    const likely = first.unit.value ?? 'PCS';
    out.push({
      id: 'unit-missing',
      kind: 'unit-missing',
      severity: blank.length === draft.lines.length ? 'hint' : 'question',
      place: first.unit.place,
      line: blank.length === draft.lines.length ? null : first.id,
      field: 'unit',
      facts: { count: String(blank.length), likely },
      choices: [...new Set([likely, 'PCS', 'SET', 'PR'])].map((unit) => ({ id: unit, value: unit })),
    });
  }
  return out;
}
