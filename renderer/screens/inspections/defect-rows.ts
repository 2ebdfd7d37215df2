import type { Defect } from '#shared/domain/inspection';
import { DEFECT_CLASSES, type DefectClass } from '#shared/quality/sampling-plan';

/** A new row, major until the clerk says otherwise: that is what is looked for first. */
export function newDefect(defects: readonly Defect[]): Defect {
  return { ...EMPTY, id: nextId(defects, 'd') };
}

const EMPTY: Omit<Defect, 'id'> = { name: '', class: 'major', count: 1, place: '', rework: '', pictures: [] };

/** `d1`, `d2`, …: never one that is there. */
export function nextId(rows: readonly { readonly id: string }[], letter: string): string {
  const taken = new Set(rows.map(({ id }) => id));
  let at = rows.length + 1;
  while (taken.has(`${letter}${at}`)) at += 1;
  return `${letter}${at}`;
}

/** The class from its word in either language, or its first letters: `ma`, `mi`, `c`, 严重. */
export function typedClass(text: string, names: Readonly<Record<DefectClass, string>>): DefectClass | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  const found = DEFECT_CLASSES.filter((one) =>
    [one, names[one].toLowerCase(), CHINESE[one]].some((name) => name.startsWith(typed)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const CHINESE: Readonly<Record<DefectClass, string>> = { critical: '致命', major: '严重', minor: '轻微' };
