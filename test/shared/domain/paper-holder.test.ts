import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IssuedDocument } from '#shared/domain/issued-document';
import { type HandOver, handedOut, oldCopies, paperState, settled } from '#shared/domain/paper-holder';
import { PlainDate } from '#shared/values/plain-date';

const on = PlainDate.parse('2026-03-10');

function paper(version: number, over: Partial<IssuedDocument> = {}): IssuedDocument {
  return IssuedDocument.parse({
    id: `test:${over.kind ?? 'pi'}-${over.language ?? 'en'}-${version}`,
    kind: 'proforma-invoice',
    number: 'PI-2026-0001',
    version,
    language: 'en',
    date: '2026-03-10',
    orderId: 'test:order-1',
    quotationId: null,
    model: {},
    modelHash: '',
    issuedAt: '2026-03-10T08:00:00Z',
    issuedBy: 'Wu',
    voided: null,
    ...over,
  });
}

const to = (role: HandOver['role'], name: string) => ({ role, name, on, way: 'printed' }) as const;
const unchanged = () => false;
const said = (copies: ReturnType<typeof oldCopies>) =>
  copies.map(({ paper: of, handOver, why, newest }) => [
    of.version,
    handOver.name,
    why,
    newest?.version ?? null,
  ]);

describe('copies that were given out', () => {
  it('count as long as the paper is the newest and says what its record says', () => {
    const only = handedOut(paper(1), to('customer', 'Nordlicht'));
    expect(oldCopies([only], unchanged)).toEqual([]);
    expect(said(oldCopies([only], () => true))).toEqual([[1, 'Nordlicht', 'changed', null]]);
  });

  it('are called back from each holder who has not got the newer version', () => {
    const first = handedOut(
      handedOut(paper(1), to('customer', 'Nordlicht')),
      to('department', 'Cutting room'),
    );
    const second = handedOut(paper(2), to('customer', ' nordlicht '));
    expect(said(oldCopies([first, second], unchanged))).toEqual([[1, 'Cutting room', 'replaced', 2]]);
  });

  it('of a void paper are called back though nothing replaces it', () => {
    const gone = { ...handedOut(paper(1), to('bank', 'CCB')), voided: { on, reason: 'wrong bank' } };
    expect(said(oldCopies([gone], unchanged))).toEqual([[1, 'CCB', 'void', null]]);
  });

  it('of another language are papers of their own', () => {
    const english = handedOut(paper(1), to('customer', 'Nordlicht'));
    const chinese = paper(2, { language: 'zh' });
    expect(oldCopies([english, chinese], unchanged)).toEqual([]);
    expect(paperState(english, [english, chinese], unchanged)).toBeNull();
  });

  it('of a letter stay right when another letter follows', () => {
    const letter = handedOut(paper(1, { kind: 'customer-questions' }), to('customer', 'Nordlicht'));
    expect(oldCopies([letter, paper(2, { kind: 'customer-questions' })], () => true)).toEqual([]);
  });

  it('of another order have nothing to do with it', () => {
    const here = handedOut(paper(1), to('customer', 'Nordlicht'));
    const there = paper(2, { orderId: 'test:order-2' as IssuedDocument['orderId'] });
    expect(oldCopies([here, there], unchanged)).toEqual([]);
  });

  it('are ticked off one by one, and open again', () => {
    const first = handedOut(handedOut(paper(1), to('department', 'Cutting')), to('department', 'Packing'));
    expect(first.handedTo.map(({ id }) => id)).toEqual(['1', '2']);
    const ticked = settled(first, '1', on);
    expect(said(oldCopies([ticked, paper(2)], unchanged))).toEqual([[1, 'Packing', 'replaced', 2]]);
    expect(oldCopies([settled(ticked, '1', null), paper(2)], unchanged)).toHaveLength(2);
  });

  it('are each either right, settled, replaced at their holder or called back, never two of these', () => {
    const name = fc.constantFrom('A', 'B', 'C');
    const version = fc.record({ names: fc.array(name, { maxLength: 4 }), isVoid: fc.boolean() });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 5 }), (versions) => {
        const papers = versions.map(({ names, isVoid }, at) => ({
          ...names.reduce((of, one) => handedOut(of, to('department', one)), paper(at + 1)),
          voided: isVoid ? { on, reason: 'wrong' } : null,
        }));
        const newest = papers.filter(({ voided }) => voided === null).at(-1) ?? null;
        const called = new Set(oldCopies(papers, unchanged).map(({ handOver }) => handOver));
        for (const of of papers) {
          for (const handOver of of.handedTo) {
            const hasNewest = newest?.handedTo.some((later) => later.name === handOver.name) === true;
            expect(called.has(handOver)).toBe(of !== newest && !hasNewest);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
