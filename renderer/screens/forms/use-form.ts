import { useCallback, useState } from 'react';
import type { Reading } from './field-reader';
import type { FieldError, FieldErrors } from './field-text';

export interface Form<F, T> {
  readonly form: F;
  readonly isDirty: boolean;
  change(patch: Partial<F>): void;
  /** What is wrong with a field, once it was left or saving was tried. */
  errorOf(path: string): FieldError | null;
  /** The field was left: from now on it says what is wrong. */
  leave(path: string): void;
  /** The record, or null after every fault was shown. */
  submit(): T | null;
  /** Shows a fault that only the desk knows, such as a number that is taken. */
  refuse(path: string, error: FieldError): void;
  /** Another record, or the same as it was saved. */
  reset(form: F): void;
}

/** A form as typed. Nothing blocks typing: faults are said when a field is left or the form is saved. */
export function useForm<F extends object, T>(start: F, read: (form: F) => Reading<T>): Form<F, T> {
  const [form, setForm] = useState(start);
  const [clean, setClean] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<FieldErrors>({});
  const outcome = read(form);
  const reset = useCallback((next: F) => {
    setForm(next);
    setClean(next);
    setLeft(new Set());
    setTried(false);
    setRefused({});
  }, []);
  return {
    form,
    isDirty: form !== clean && JSON.stringify(form) !== JSON.stringify(clean),
    change: (patch) => {
      setForm((old) => ({ ...old, ...patch }));
      setRefused({});
    },
    errorOf: (path) => {
      const error = refused[path] ?? (outcome.ok ? null : (outcome.errors[path] ?? null));
      return isTried || left.has(path) || refused[path] !== undefined ? error : null;
    },
    leave: (path) => setLeft((old) => (old.has(path) ? old : new Set([...old, path]))),
    submit: () => {
      setTried(true);
      if (outcome.ok) return outcome.value;
      // The keyboard goes to the first field that is wrong, once its sentence stands.
      setTimeout(() =>
        document.querySelector<HTMLElement>('.field-wrong input, .field-wrong textarea')?.focus(),
      );
      return null;
    },
    refuse: (path, error) => setRefused((old) => ({ ...old, [path]: error })),
    reset,
  };
}
