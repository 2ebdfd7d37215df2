import type { DeclarationView } from '#shared/api/views/customs-views';
import type { DeclarationEnd } from '#shared/domain/declaration';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';
import type { SaveDeclaration } from './use-declaration-save';

export interface DeclarationActions {
  /** Contract, invoice, packing list, declaration, elements and authority in one folder. */
  brokerSet(withGaps: boolean): Promise<void>;
  data(): Promise<void>;
  move(state: 'draft' | 'sent' | 'released'): Promise<void>;
  restart(): Promise<void>;
  /** 改单 or 撤单 of what customs holds. */
  reopen(how: DeclarationEnd, reason: string): Promise<void>;
  /** What was declared stands again. */
  keep(): Promise<void>;
}

/** What is done with a whole declaration; each says in the status line what came of it. */
export function useDeclarationActions(view: DeclarationView, save: SaveDeclaration): DeclarationActions {
  const t = useWords('customs');
  const textOf = useProblemText();
  const set = useCommand('customs.brokerSet');
  const data = useCommand('customs.saveData');
  const move = useCommand('customs.moveState');
  const remove = useCommand('customs.remove');
  const reopen = useCommand('customs.reopen');
  const keep = useCommand('customs.keepDeclared');
  const shipmentId = view.shipment.id;
  return {
    brokerSet: async (withGaps) => {
      const result = await set.send({ shipmentId, withGaps });
      if (!result.ok) announceProblem(textOf(result.problem));
      else if (result.value !== null) announce(t('done.folder', { ...result.value }));
    },
    data: async () => {
      const result = await data.send({ shipmentId });
      if (!result.ok) announceProblem(textOf(result.problem));
      else if (result.value !== null) announce(t('done.data', { name: result.value.name }));
    },
    move: async (state) => {
      const result = await move.send({ shipmentId, revision: save.revision(), state });
      if (!result.ok) {
        announceProblem(textOf(result.problem));
        return;
      }
      save.seen(result.value.revision);
      announce(t(`done.${state}`), { undo: true });
    },
    restart: async () => {
      const result = await remove.send({ shipmentId, revision: save.revision() });
      if (!result.ok) {
        announceProblem(textOf(result.problem));
        return;
      }
      save.seen(0);
      announce(t('done.restart'), { undo: true });
    },
    reopen: async (how, reason) => {
      const result = await reopen.send({ shipmentId, revision: save.revision(), how, reason });
      if (!result.ok) {
        announceProblem(textOf(result.problem));
        return;
      }
      save.seen(result.value.revision);
      announce(t(`done.${how}`), { undo: true });
    },
    keep: async () => {
      const result = await keep.send({ shipmentId, revision: save.revision() });
      if (!result.ok) {
        announceProblem(textOf(result.problem));
        return;
      }
      save.seen(result.value.revision);
      announce(t('done.kept'), { undo: true });
    },
  };
}
