import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { emptyData } from '../../../electron/store/store-data';
import { StagedBatch, StagedChange } from '../../../electron/store/transaction';

const schemas = { postings: z.object({ id: z.string(), n: z.number() }) };

it('a list asked for inside a change is always what the change has staged so far', () => {
  const op = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    n: fc.integer(),
    gone: fc.boolean(),
    ask: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(op), fc.subarray(['a', 'b', 'c']), (ops, stored) => {
      const data = emptyData('store', 3);
      const held = stored.map((id) => {
        const by = { createdAt: '', createdBy: '', changedAt: '', changedBy: '' };
        return [id, { record: { id, n: 0 }, revision: 1, ...by }] as const;
      });
      data.records.set('postings', new Map(held));
      const batch = new StagedBatch(data, 'pc');
      const asked = new StagedChange(batch, schemas);
      const silent = new StagedChange(batch, schemas);
      for (const { id, n, gone, ask } of ops) {
        for (const change of [asked, silent]) {
          if (!gone) change.stage('postings', { id, n });
          else if (change.get('postings', id) !== undefined) change.remove('postings', id);
        }
        // Only one of the two remembers a list, so the other says what it should be.
        if (ask) asked.all('postings');
      }
      expect(asked.all('postings')).toEqual(silent.all('postings'));
    }),
  );
});
