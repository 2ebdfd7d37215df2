import { useState } from 'react';
import type { OrderView, PaperRow } from '#shared/api/views/order-views';
import type { FormKind } from '#shared/domain/form-kind';
import { CheckName } from '#shared/domain/order-check';
import type { OrderStage, StageName } from '#shared/domain/order-stage';
import { assertNever } from '../../app/assert-never';
import { useDeskState } from '../../app/desk-state';
import type { OrderTab } from '../../app/route';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';
import { type OrderShipping, useOrderShipping } from './ship-order';

/** What stands over the page: the facts to edit, a cancellation or a waiver that needs its reason. */
export type OrderDialog =
  | { readonly type: 'facts' }
  | { readonly type: 'cancel' }
  | { readonly type: 'confirmation' }
  | {
      readonly type: 'waiver';
      readonly stage: OrderStage;
      readonly amount: string;
      readonly currency: string;
    };

export interface OrderActions {
  readonly dialog: OrderDialog | null;
  closeDialog(): void;
  editFacts(): void;
  askCancel(): void;
  askConfirmation(): void;
  moveTo(name: Exclude<StageName, 'cancelled'>): void;
  move(stage: OrderStage, waiver?: string): Promise<void>;
  /** Does the next step or leads to where it is done. */
  runNext(): void;
  openPaper(paper: PaperChoice): void;
  readonly shipping: OrderShipping;
  readonly papers: { readonly chosen: PaperChoice | null; choose(paper: PaperChoice): void };
}

/** A draft by its kind, or an issued paper by its id. */
export interface PaperChoice {
  readonly kind: FormKind;
  readonly issuedId: string | null;
}

export function choiceOf(row: PaperRow): PaperChoice {
  return { kind: row.kind, issuedId: row.issuedId };
}

interface Place {
  readonly tab: OrderTab;
  readonly openTab: (tab: OrderTab) => void;
  readonly openCheck: (check: CheckName) => void;
}

export function useOrderActions(view: OrderView, place: Place): OrderActions {
  const t = useWords('order');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const { send } = useCommand('orders.moveStage');
  const [dialog, setDialog] = useState<OrderDialog | null>(null);
  const [chosen, setChosen] = useState<PaperChoice | null>(null);

  const move = async (stage: OrderStage, waiver?: string) => {
    const result = await send({
      orderId: view.order.id,
      stage,
      ...(waiver === undefined ? {} : { waiver }),
    });
    if (result.ok) {
      setDialog(null);
      announce(t('stage.moved', { number: view.order.number, stage: t(`trade:stage.${stage.name}`) }), {
        undo: true,
      });
    } else if (result.problem.rule === 'deposit-missing' && waiver === undefined) {
      const { amount, currency } = result.problem.facts;
      setDialog({ type: 'waiver', stage, amount: String(amount ?? ''), currency: String(currency ?? '') });
    } else announceProblem(textOf(result.problem));
  };
  const moveTo = (name: Exclude<StageName, 'cancelled'>) => void move({ name, since: today });
  const openPaper = (paper: PaperChoice) => {
    setChosen(paper);
    place.openTab('papers');
  };
  const shipping = useOrderShipping(view);
  const runNext = () => {
    const next = view.next;
    if (next === null) return;
    switch (next.kind) {
      case 'fill-prices':
        return place.openTab('lines');
      case 'set-delivery-date':
      case 'record-deposit':
        return setDialog({ type: 'facts' });
      case 'mend-check':
      case 'answer-check': {
        const check = CheckName.safeParse(next.facts['check']);
        return check.success ? place.openCheck(check.data) : place.openTab('checks');
      }
      case 'fill-packing':
        return place.openTab('packing');
      case 'issue-proforma':
        return openPaper({ kind: 'proforma-invoice', issuedId: null });
      case 'record-confirmation':
        return setDialog({ type: 'confirmation' });
      case 'issue-packing-list':
        return shipping.open('papers') ? undefined : openPaper({ kind: 'packing-list', issuedId: null });
      case 'issue-invoice':
        return shipping.open('papers')
          ? undefined
          : openPaper({ kind: 'commercial-invoice', issuedId: null });
      case 'start-production':
        return moveTo('production');
      case 'record-inspection':
        return moveTo('inspected');
      case 'record-packed':
        return moveTo('packed');
      case 'record-shipment':
        // The orders of a shipment follow it when it sails.
        return shipping.open('goods') ? undefined : moveTo('shipped');
      case 'record-payment':
        return moveTo('paid');
      default:
        return assertNever(next.kind);
    }
  };
  return {
    dialog,
    closeDialog: () => setDialog(null),
    editFacts: () => setDialog({ type: 'facts' }),
    askCancel: () => setDialog({ type: 'cancel' }),
    askConfirmation: () => setDialog({ type: 'confirmation' }),
    moveTo,
    move,
    runNext,
    openPaper,
    shipping,
    papers: { chosen, choose: setChosen },
  };
}
