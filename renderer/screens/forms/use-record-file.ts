import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';
import type { Reading } from './field-reader';
import { type Form, useForm } from './use-form';

interface RecordFileOptions<F extends object, T, Saved> {
  /** The form of what is saved, or the one a new record begins with. */
  readonly start: F;
  /** The revision that is saved; null while the record is new. */
  readonly seen: number | null;
  readonly read: (form: F) => Reading<T>;
  readonly saving: { readonly sending: boolean; readonly problem: Problem | null };
  save(record: T, revision: number | null): Promise<Result<Saved>>;
  /** The field whose value another file has already, where that is what the desk said. */
  takenField(problem: Problem): string | null;
  onSaved(record: T, saved: Saved): void;
  /** Null while there is nothing to delete. */
  readonly removal: { send(): Promise<Result<unknown>>; onDone(): void } | null;
}

export interface RecordFile<F, T> {
  readonly form: Form<F, T>;
  /** Why saving did not work, unless a field says it. */
  readonly problem: Problem | null;
  submit(): Promise<void>;
  /** Deletes the file. */
  drop(): Promise<void>;
}

/** The file of one record: typed as a form, saved on the revision it was read at, deleted once. */
export function useRecordFile<F extends object, T, Saved>(
  options: RecordFileOptions<F, T, Saved>,
): RecordFile<F, T> {
  const { start, seen, saving } = options;
  const form = useForm(start, options.read);
  const [revision, setRevision] = useState(seen);
  const isLeaving = useRef(false);
  // What another screen or an undo changed shows at once, unless something here is typed and not saved.
  useEffect(() => {
    if (seen === null || seen === revision || form.isDirty) return;
    form.reset(start);
    setRevision(seen);
  }, [seen, start, revision, form]);
  const submit = async () => {
    const record = form.submit();
    if (record === null || saving.sending) return;
    const result = await options.save(record, revision);
    if (!result.ok) {
      const taken = options.takenField(result.problem);
      if (taken !== null) form.refuse(taken, 'taken');
      return;
    }
    options.onSaved(record, result.value);
    if (seen !== null) form.reset(form.form);
  };
  const drop = async () => {
    const { removal } = options;
    if (removal === null || isLeaving.current) return;
    isLeaving.current = true;
    const result = await removal.send();
    isLeaving.current = false;
    if (result.ok) removal.onDone();
  };
  const isSaidByField = saving.problem !== null && options.takenField(saving.problem) !== null;
  return { form, problem: isSaidByField ? null : saving.problem, submit, drop };
}
