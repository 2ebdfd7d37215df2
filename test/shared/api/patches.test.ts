import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/api/contract';
import { patchOf } from '#shared/api/patch';

describe('what a caller leaves out of a patch', () => {
  const patched = Object.entries(contract).flatMap(([channel, { input }]) => {
    if (!(input instanceof z.ZodObject)) return [];
    const shape: Readonly<Record<string, unknown>> = input.shape;
    const { patch } = shape;
    return patch instanceof z.ZodType ? [[channel, patch] as const] : [];
  });

  it('is asked of the channels that have one', () => {
    expect(patched.map(([channel]) => channel)).toEqual(
      expect.arrayContaining(['orders.save', 'shipments.save', 'credits.save', 'inspections.save']),
    );
  });

  it.each(patched)('stays out in %s: no default overwrites what stands', (_, patch) => {
    expect(patch.parse({})).toEqual({});
  });

  it('keeps what is named, as the field allows it', () => {
    const patch = patchOf({ note: z.string().max(3).default('–'), day: z.string().nullable().default(null) });
    expect(patch.parse({ day: null })).toEqual({ day: null });
    expect(patch.safeParse({ note: 'long' }).success).toBe(false);
  });
});
