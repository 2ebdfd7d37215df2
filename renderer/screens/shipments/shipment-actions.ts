import { useState } from 'react';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { FormKind } from '#shared/domain/form-kind';
import type { ShipmentState } from '#shared/domain/shipment';
import type { PlainDate } from '#shared/values/plain-date';
import type { ShipmentTab } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';
import type { SaveShipment } from './use-shipment-save';

/** A draft by its kind, or an issued paper by its id. */
export interface PaperChoice {
  readonly kind: FormKind;
  readonly issuedId: string | null;
}

/** What stands over the page, one at a time. */
export type ShipmentDialog =
  | { readonly type: 'move'; readonly state: Exclude<ShipmentState, 'cancelled' | 'planned'> }
  | { readonly type: 'cancel' }
  | { readonly type: 'add' }
  | { readonly type: 'join' }
  | { readonly type: 'split'; readonly line: number }
  | { readonly type: 'pack'; readonly packedId: string | null };

export interface ShipmentActions {
  readonly dialog: ShipmentDialog | null;
  open(dialog: ShipmentDialog): void;
  close(): void;
  /** Asks for the day of the next step. */
  runNext(): void;
  move(state: ShipmentState, on: PlainDate, reason?: string): Promise<void>;
  remove(): Promise<void>;
  openPaper(paper: PaperChoice): void;
  readonly papers: { readonly chosen: PaperChoice | null; choose(paper: PaperChoice): void };
}

export function useShipmentActions(
  view: ShipmentView,
  save: SaveShipment,
  openTab: (tab: ShipmentTab) => void,
): ShipmentActions {
  const t = useWords('shipments');
  const router = useRouter();
  const textOf = useProblemText();
  const moving = useCommand('shipments.moveState');
  const removing = useCommand('shipments.remove');
  const [dialog, setDialog] = useState<ShipmentDialog | null>(null);
  const [chosen, setChosen] = useState<PaperChoice | null>(null);
  const { id, number } = view.shipment;
  const openPaper = (paper: PaperChoice) => {
    setChosen(paper);
    openTab('papers');
  };
  const move = async (state: ShipmentState, on: PlainDate, reason = '') => {
    const result = await moving.send({ shipmentId: id, revision: await save.seen(), state, on, reason });
    if (!result.ok) return announceProblem(textOf(result.problem));
    setDialog(null);
    announce(t('moved', { number, state: t(`state.${state}`) }), { undo: true });
    // The customer is told as soon as the ship has left: the advice stands there as a draft.
    if (state === 'sailed') openPaper({ kind: 'shipping-advice', issuedId: null });
  };
  return {
    dialog,
    open: setDialog,
    close: () => setDialog(null),
    runNext: () => {
      const { next } = view;
      if (next !== null && next !== 'cancelled' && next !== 'planned')
        setDialog({ type: 'move', state: next });
    },
    move,
    remove: async () => {
      const result = await removing.send({ shipmentId: id, revision: await save.seen() });
      if (!result.ok) return announceProblem(textOf(result.problem));
      announce(t('action.removed', { number }), { undo: true });
      router.replace({ screen: 'shipments' });
    },
    openPaper,
    papers: { chosen, choose: setChosen },
  };
}
