import { checkDeclaration } from '#shared/customs/check-declaration';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import { stopsBroker } from '#shared/customs/finding';
import { customerName } from '#shared/domain/customer';
import { Declaration, isDeclared, standingVersion } from '#shared/domain/declaration';
import type { DeclarationId, ShipmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import type { HandlersOf } from '../ipc/handlers';
import { declaredContent } from '../queries/customs-declared';
import { declarationInput, declarationOf } from '../queries/customs-input';
import type { Records } from '../queries/records';
import type { Transaction } from '../store/transaction';
import { recordsIn } from './book-in';
import { brokerFiles, declarationData } from './broker-set';
import type { DeskContext } from './context';
import { type Declaring, keptAsDeclared, reopened, withVersion } from './customs-declared';
import { answerItem } from './customs-item-answer';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'customs.saveHead'
  | 'customs.saveItem'
  | 'customs.saveBroker'
  | 'customs.setAside'
  | 'customs.moveState'
  | 'customs.reopen'
  | 'customs.keepDeclared'
  | 'customs.remove'
  | 'customs.brokerSet'
  | 'customs.saveData';

/** Answers for the declarations of a shipment, and the papers that the broker gets. */
export function customsCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, dialogs } = desk;
  const today = () => todayOf(desk.clock);
  const change = async (
    label: string,
    { shipmentId, revision }: { readonly shipmentId: ShipmentId; readonly revision: number },
    make: (declaration: Declaration, tx: Transaction) => Declaration,
  ) => {
    const id = valueOrThrow(
      await store.change(label, (tx) => {
        const declaration = declarationIn(tx, shipmentId, revision);
        tx.put('declarations', make(declaration, tx));
        return declaration.id;
      }),
    );
    return { revision: store.revision('declarations', id) };
  };
  const stamp = () => ({ today: today(), at: desk.clock.now().toISOString(), by: desk.clerk() });
  return {
    'customs.saveHead': ({ head, ...answers }) =>
      change('customs.saveHead', answers, (declaration) => {
        refuseDeclared(declaration);
        const given = new Map(Object.entries({ ...declaration.head, ...head }));
        for (const [field, answer] of given) if (answer === null || answer === undefined) given.delete(field);
        return Declaration.parse({ ...declaration, head: Object.fromEntries(given) });
      }),
    'customs.saveItem': ({ keys, answer, ...answers }) =>
      change('customs.saveItem', answers, (declaration, tx) => {
        refuseDeclared(declaration);
        const input = declarationInput(recordsIn(tx), answers.shipmentId, today());
        const { lines, products } = answerItem(input, keys, answer, (id) => tx.get('products', id));
        for (const product of products) tx.put('products', product);
        return { ...declaration, lines: [...lines] };
      }),
    'customs.saveBroker': ({ broker, ...answers }) =>
      change('customs.saveBroker', answers, (declaration) => {
        refuseDeclared(declaration);
        return { ...declaration, broker };
      }),
    'customs.setAside': ({ rule, reason, ...answers }) =>
      change('customs.setAside', answers, (declaration) => {
        const others = declaration.setAside.filter((one) => one.rule !== rule);
        return { ...declaration, setAside: reason === null ? others : [...others, { rule, reason }] };
      }),
    'customs.moveState': ({ state, customsNumbers, on, ...answers }) =>
      change('customs.moveState', answers, (declaration, tx) =>
        movedTo(tx, declaration, {
          state,
          customsNumbers:
            customsNumbers.length > 0
              ? customsNumbers.map((number) => number.trim())
              : declaration.customsNumbers,
          ...stamp(),
          on: on ?? today(),
        }),
      ),
    'customs.reopen': ({ how, reason, ...answers }) =>
      change('customs.reopen', answers, (declaration, tx) => {
        // What an earlier desk marked as declared has no copy yet: it is made before it ends.
        const { state, customsNumbers } = declaration;
        const copied =
          isDeclared(declaration) && standingVersion(declaration) === null && state.name !== 'draft'
            ? withVersion(tx, declaration, { ...stamp(), on: state.on, customsNumbers })
            : declaration;
        return reopened(tx, copied, { how, reason, on: today() });
      }),
    'customs.keepDeclared': (answers) =>
      change('customs.keepDeclared', answers, (declaration) => {
        const last = declaration.versions.at(-1);
        if (last === undefined) throw ruleBroken('declaration-not-amended');
        return keptAsDeclared(declaration, declaredContent(last).answers);
      }),
    'customs.remove': async ({ shipmentId, revision }) => {
      valueOrThrow(
        await store.change('customs.remove', (tx) => {
          const declaration = declarationOf(tx, shipmentId);
          if (declaration === null) throw notFound('declaration');
          tx.expect('declarations', declaration.id, revision);
          refuseDeclared(declaration);
          // What was declared once stays in sight: only the answers go.
          if (declaration.versions.length === 0) tx.remove('declarations', declaration.id);
          else tx.put('declarations', { ...declaration, head: {}, lines: [], setAside: [] });
        }),
      );
      return {};
    },
    'customs.brokerSet': async ({ shipmentId, withGaps }) => {
      const shipment = store.get('shipments', shipmentId);
      if (!shipment) throw notFound('shipment');
      if (!withGaps) refuseGaps(store, shipmentId, today());
      const customer = store.get('customers', shipment.customerId);
      const files = await brokerFiles(desk, shipmentId);
      const title = [shipment.number, '报关资料', customer === undefined ? '' : customerName(customer)];
      return dialogs.saveFolder(safeFileName(title.filter((part) => part !== '').join(' ')), files);
    },
    'customs.saveData': async ({ shipmentId }) => {
      const number = store.get('shipments', shipmentId)?.number ?? '';
      return dialogs.saveFile(
        `${safeFileName(`${number} 报关数据`)}.xlsx`,
        await declarationData(desk, shipmentId),
      );
    },
  };
}

/** The record to change: the stored one as the clerk saw it, or a new one for the first answer. */
function declarationIn(tx: Transaction, shipmentId: ShipmentId, revision: number): Declaration {
  if (!tx.get('shipments', shipmentId)) throw notFound('shipment');
  const stored = declarationOf(tx, shipmentId);
  if (stored !== null) {
    tx.expect('declarations', stored.id, revision);
    return stored;
  }
  return Declaration.parse({ id: tx.nextId() as DeclarationId, shipmentId });
}

/** What was declared is what customs has: an amendment goes back to a draft first. */
function refuseDeclared({ state }: Declaration): void {
  if (state.name === 'declared' || state.name === 'released')
    throw ruleBroken('declaration-is-declared', { on: state.on });
}

function refuseGaps(records: Records, shipmentId: ShipmentId, today: PlainDate): void {
  const input = declarationInput(records, shipmentId, today);
  const stops = checkDeclaration(input, draftDeclaration(input)).filter(stopsBroker);
  if (stops.length > 0) throw ruleBroken('declaration-has-gaps', { count: stops.length });
}

/** 4 office + 4 year + 0 for exports + 9 serial (field 2). */
const CUSTOMS_NUMBER = /^\d{8}0\d{9}$/;

interface Move extends Declaring {
  readonly state: Declaration['state']['name'];
}

function movedTo(tx: Transaction, declaration: Declaration, move: Move): Declaration {
  switch (move.state) {
    case 'draft':
      // Customs is asked to give a declaration back, with a reason: `customs.reopen`.
      refuseDeclared(declaration);
      return { ...declaration, state: { name: 'draft' } };
    case 'sent':
      refuseDeclared(declaration);
      refuseGaps(recordsIn(tx), declaration.shipmentId, move.today);
      return { ...declaration, state: { name: 'sent', on: move.today } };
    case 'declared':
      refuseDeclared(declaration);
      return { ...declared(tx, declaration, move), state: { name: 'declared', on: move.on } };
    case 'released': {
      const known = standingVersion(declaration) === null ? declared(tx, declaration, move) : declaration;
      if (move.on > move.today) throw ruleBroken('declared-in-future', { on: move.on }, 'on');
      const declaredOn = standingVersion(declaration)?.on;
      if (declaredOn !== undefined && move.on < declaredOn)
        throw ruleBroken('released-before-declared', { on: move.on, declared: declaredOn }, 'on');
      return { ...known, state: { name: 'released', on: move.on } };
    }
  }
}

/** Every form needs its number; then all of it is kept as it is. */
function declared(tx: Transaction, declaration: Declaration, move: Move): Declaration {
  const { customsNumbers, today } = move;
  const { parts } = draftDeclaration(declarationInput(recordsIn(tx), declaration.shipmentId, today));
  const wrong = customsNumbers.find((number) => !CUSTOMS_NUMBER.test(number));
  if (customsNumbers.length !== parts.length || wrong !== undefined)
    throw ruleBroken('customs-number-shape', { number: wrong ?? '', count: parts.length }, 'customsNumbers');
  if (move.on > today) throw ruleBroken('declared-in-future', { on: move.on }, 'on');
  return withVersion(tx, declaration, move);
}
