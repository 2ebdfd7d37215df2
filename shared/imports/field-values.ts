import type { ColumnMeaning } from './column-lexicon';

/** Values of a row by field, in the order they were set. A row has a dozen: a list of them costs a third of a Map. */
export class FieldValues<T> {
  readonly #fields: ColumnMeaning[];
  readonly #values: T[];

  constructor(fields: ColumnMeaning[] = [], values: T[] = []) {
    this.#fields = fields;
    this.#values = values;
  }

  get fields(): readonly ColumnMeaning[] {
    return this.#fields;
  }

  get size(): number {
    return this.#fields.length;
  }

  get(field: ColumnMeaning): T | undefined {
    const at = this.#fields.indexOf(field);
    return at < 0 ? undefined : this.#values[at];
  }

  has(field: ColumnMeaning): boolean {
    return this.#fields.includes(field);
  }

  set(field: ColumnMeaning, value: T): void {
    const at = this.#fields.indexOf(field);
    if (at >= 0) this.#values[at] = value;
    else this.add(field, value);
  }

  /** Of a field that it has not yet. */
  add(field: ColumnMeaning, value: T): void {
    this.#fields.push(field);
    this.#values.push(value);
  }

  copy(): FieldValues<T> {
    return new FieldValues([...this.#fields], [...this.#values]);
  }

  /** To be kept and no longer written: with a list of fields that other rows have too. */
  packed(fields: ColumnMeaning[]): FieldValues<T> {
    return new FieldValues(fields, this.#values.slice());
  }
}

export type ReadFieldValues<T> = Pick<FieldValues<T>, 'fields' | 'size' | 'get' | 'has'>;

/** Packs what is kept of rows; rows that have the same fields, as nearly all of a table do, share the list of them. */
export class FieldPacker {
  readonly #known: ColumnMeaning[][] = [];

  pack<T>(values: FieldValues<T>): ReadFieldValues<T> {
    const own = values.fields;
    let fields = this.#known.find((list) => isSame(list, own));
    if (!fields) {
      fields = own.slice();
      // the newest first: the rows that follow are most like it
      this.#known.unshift(fields);
      if (this.#known.length > LISTS_KNOWN) this.#known.pop();
    }
    return values.packed(fields);
  }
}

const LISTS_KNOWN = 16;

function isSame(a: readonly ColumnMeaning[], b: readonly ColumnMeaning[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
