import { handedOut, settled } from '#shared/domain/paper-holder';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { paperMap } from '../queries/paper-holders';
import type { DeskContext } from './context';
import { notFound, ruleBroken, valueOrThrow } from './outcome';
import { sourceOf } from './paper-commands';

type Channels = 'papers.map' | 'papers.handOut' | 'papers.settle';

/** Copies of issued papers: who has them, and which must come back. */
export function holderCommands({ store, clock }: DeskContext): HandlersOf<Channels> {
  return {
    'papers.map': (named) => paperMap(store, sourceOf(named)),
    'papers.handOut': async ({ issuedIds, ...given }) => {
      valueOrThrow(
        await store.change('papers.handOut', (tx) => {
          for (const id of new Set(issuedIds)) {
            const paper = tx.get('issuedDocuments', id);
            if (!paper) throw notFound('paper');
            if (paper.voided !== null) throw ruleBroken('already-void', { number: paper.number });
            tx.put('issuedDocuments', handedOut(paper, given));
          }
        }),
      );
      return {};
    },
    'papers.settle': async ({ issuedId, handOver, settled: isSettled }) => {
      valueOrThrow(
        await store.change('papers.settle', (tx) => {
          const paper = tx.get('issuedDocuments', issuedId);
          if (!paper?.handedTo.some(({ id }) => id === handOver)) throw notFound('paper');
          tx.put('issuedDocuments', settled(paper, handOver, isSettled ? todayOf(clock) : null));
        }),
      );
      return {};
    },
  };
}
