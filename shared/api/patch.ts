import { z } from 'zod';

type WithoutDefault<T> = T extends z.ZodDefault<infer Inner> | z.ZodPrefault<infer Inner> ? Inner : T;
type PatchShape<S extends z.ZodRawShape> = { [K in keyof S]: z.ZodOptional<WithoutDefault<S[K]>> };

/**
 * The fields a caller may change; absent ones stay. `partial()` alone would not do: the default of a field that is left
 * out would be written over what stands in the record.
 */
export function patchOf<S extends z.ZodRawShape>(shape: S): z.ZodObject<PatchShape<S>> {
  const entries = Object.entries(shape).map(([name, field]) => {
    const bare = field instanceof z.ZodDefault || field instanceof z.ZodPrefault ? field.unwrap() : field;
    return [name, z.optional(bare)];
  });
  // Object.fromEntries loses which field stands under which name.
  return z.object(Object.fromEntries(entries) as PatchShape<S>);
}
