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
  readonly #known: (readonly ColumnMeaning[])[] = [];

  pack<T>(map: ReadonlyMap<ColumnMeaning, T>): FieldValues<T> {
    let fields = this.#known.find((list) => areKeysOf(list, map));
    if (!fields) {
      fields = [...map.keys()];
      // the newest first: the rows that follow are most like it
      this.#known.unshift(fields);
      if (this.#known.length > LISTS_KNOWN) this.#known.pop();
    }
    return new FieldValues(fields, [...map.values()]);
  }
}

const LISTS_KNOWN = 16;

function areKeysOf(list: readonly ColumnMeaning[], map: ReadonlyMap<ColumnMeaning, unknown>): boolean {
  if (list.length !== map.size) return false;
  let at = 0;
  for (const field of map.keys()) {
    if (list[at] !== field) return false;
    at += 1;
  }
  return true;
}
