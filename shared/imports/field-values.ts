import type { ColumnMeaning } from './column-lexicon';

/** Values of a row by field. A long order keeps a hundred thousand of these: a third of a Map's memory. */
export class FieldValues<T> {
  readonly #fields: readonly ColumnMeaning[];
  readonly #values: readonly T[];

  constructor(fields: readonly ColumnMeaning[], values: readonly T[]) {
    this.#fields = fields;
    this.#values = values;
  }

  get(field: ColumnMeaning): T | undefined {
    const at = this.#fields.indexOf(field);
    return at < 0 ? undefined : this.#values[at];
  }

  has(field: ColumnMeaning): boolean {
    return this.#fields.includes(field);
  }
}

/** Packs the maps of rows; rows that have the same fields, as nearly all of a table do, share the list of them. */
export class FieldPacker {
  readonly #known = new Map<string, readonly ColumnMeaning[]>();

  pack<T>(map: ReadonlyMap<ColumnMeaning, T>): FieldValues<T> {
    const key = [...map.keys()].join();
    const fields = this.#known.get(key) ?? [...map.keys()];
    this.#known.set(key, fields);
    // the copy has room for these values and no more
    return new FieldValues(fields, [...map.values()].slice());
  }
}
