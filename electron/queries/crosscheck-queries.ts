import type { CrosscheckView } from '#shared/api/channels/crosscheck';
import type { ParsedInputOf } from '#shared/api/contract';
import type { Difference, DifferenceSide } from '#shared/crosscheck/difference';
import { factsOf } from '#shared/documents/facts/facts-of';
import { paperSource } from '#shared/domain/paper-source';
import { stands } from '#shared/shipping/open-pieces';
import type { SalesOrderId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { DeskContext } from '../commands/context';
import { notFound } from '../commands/outcome';
import type { HandlersOf } from '../ipc/handlers';
import { againstPaper } from './crosscheck-issue';
import { crosscheckView, viewOf } from './crosscheck-view';
import { shipmentsWith } from './order-shipments';
import { gatherPaperInput } from './paper-input';
import type { Records } from './records';

type Channels = 'crosscheck.order' | 'crosscheck.shipment' | 'crosscheck.paper';

/** Do the papers agree with each other, and may this one go out? */
export function crosscheckQueries({ store, clock }: DeskContext): HandlersOf<Channels> {
  const today = () => todayOf(clock);
  return {
    'crosscheck.order': ({ orderId }) => {
      if (!store.get('orders', orderId)) throw notFound('order');
      return {
        ...crosscheckView(store, { orderId }, today()),
        shipments: differencesInShipments(store, orderId, today()),
      };
    },
    'crosscheck.shipment': ({ shipmentId }) => {
      if (!store.get('shipments', shipmentId)) throw notFound('shipment');
      return crosscheckView(store, { shipmentId }, today());
    },
    'crosscheck.paper': (input) => paperView(store, input, today()),
  };
}

/** How many differences each shipment of the order holds. */
function differencesInShipments(records: Records, orderId: SalesOrderId, today: PlainDate) {
  return shipmentsWith(records, orderId)
    .filter(stands)
    .map(({ id, number }) => {
      const { hard, soft } = crosscheckView(records, { shipmentId: id }, today);
      return { id, number, hard, soft };
    });
}

/** A number that stands for the one that is given at issue, so that dates of the paper count. */
const TO_COME = '…';

function paperView(
  records: Records,
  { kind, language, date, ...named }: ParsedInputOf<'crosscheck.paper'>,
  today: PlainDate,
): CrosscheckView {
  const source = paperSource(named);
  if (source === null) throw notFound('order');
  const input = gatherPaperInput(records, kind, source, { number: null, date, version: 1 });
  const facts = factsOf(kind, input, language);
  if (facts === null) return viewOf(records, source, [], []);
  const { papers, differences } = againstPaper(records, source, { ...facts, number: TO_COME }, today);
  const own = { facts, issued: null, outdated: false };
  return viewOf(records, source, [own, ...papers], differences.map(unnumbered));
}

function unnumbered(difference: Difference): Difference {
  const side = (of: DifferenceSide) => (of.number === TO_COME ? { ...of, number: '' } : of);
  return { ...difference, left: side(difference.left), right: side(difference.right) };
}
