import type { ParsedInputOf } from '#shared/api/contract';
import type { NewOrder, OrderPatch } from '#shared/api/views/order-views';
import { confirmed } from '#shared/checklists/confirmation';
import { depositMissing, isDepositMissing } from '#shared/checklists/deposit';
import type { Customer } from '#shared/domain/customer';
import { type CheckName, NO_ANSWERS } from '#shared/domain/order-check';
import { followUpsOfChange } from '#shared/domain/order-follow-up';
import type { StageName } from '#shared/domain/order-stage';
import type { SalesOrder } from '#shared/domain/sales-order';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import type { SalesOrderId } from '#shared/values/ids';
import { portFor } from '#shared/values/incoterm';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { orderTies } from '../queries/order-ties';
import type { Transaction } from '../store/transaction';
import type { DeskContext } from './context';
import { takeOrderNumber } from './numbers';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'orders.create'
  | 'orders.save'
  | 'orders.answerCheck'
  | 'orders.moveStage'
  | 'orders.askQuestion'
  | 'orders.answerQuestion'
  | 'orders.recordConfirmation'
  | 'orders.tickFollowUp';

export function orderCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, clock } = desk;
  return {
    'orders.create': async (input) => {
      const order = valueOrThrow(await store.change('orders.create', (tx) => createOrder(tx, desk, input)));
      return { orderId: order.id, number: order.number };
    },
    'orders.save': async ({ orderId, revision, patch }) => {
      valueOrThrow(
        await store.change('orders.save', (tx) => {
          tx.expect('orders', orderId, revision);
          const before = orderIn(tx, orderId);
          const after = patched(before, patch);
          const followUps = followUpsOfChange(before, after, orderTies(tx, orderId), todayOf(clock));
          tx.put('orders', { ...after, followUps: [...followUps] });
        }),
      );
      return { revision: store.revision('orders', orderId) };
    },
    'orders.answerCheck': async ({ orderId, check, answer }) => {
      if (answer !== null && answer.result !== 'pass' && answer.remark.trim() === '') {
        throw ruleBroken('remark-needed', { result: answer.result }, 'remark');
      }
      valueOrThrow(
        await store.change('orders.answerCheck', (tx) => answerCheck(tx, desk, orderId, check, answer)),
      );
      return {};
    },
    'orders.askQuestion': async ({ orderId, text }) => ({
      questionId: valueOrThrow(
        await store.change('orders.askQuestion', (tx) => askQuestion(tx, desk, orderId, text.trim())),
      ),
    }),
    'orders.tickFollowUp': async (input) => {
      valueOrThrow(await store.change('orders.tickFollowUp', (tx) => tickFollowUp(tx, desk, input)));
      return {};
    },
    'orders.answerQuestion': async (input) => {
      valueOrThrow(await store.change('orders.answerQuestion', (tx) => answerQuestion(tx, desk, input)));
      return {};
    },
    'orders.recordConfirmation': async ({ orderId, ...said }) => {
      const recorded = { recordedAt: clock.now().toISOString(), recordedBy: desk.clerk() };
      valueOrThrow(
        await store.change('orders.recordConfirmation', (tx) =>
          tx.put('orders', confirmed(orderIn(tx, orderId), { ...said, ...recorded })),
        ),
      );
      return {};
    },
    'orders.moveStage': async ({ orderId, stage, waiver }) => {
      valueOrThrow(
        await store.change('orders.moveStage', (tx) => {
          const order = orderIn(tx, orderId);
          const releases = !isStarted(order.stage.name) && isStarted(stage.name);
          if (!releases || !isDepositMissing(order)) {
            tx.put('orders', { ...order, stage });
            return;
          }
          if (waiver === undefined) {
            const missing = depositMissing(order);
            throw ruleBroken(
              'deposit-missing',
              { amount: missing.amount, currency: missing.currency },
              'waiver',
            );
          }
          const entry = {
            rule: 'deposit-missing',
            by: desk.clerk(),
            at: clock.now().toISOString(),
            reason: waiver,
          };
          tx.put('orders', { ...order, stage, waivers: [...order.waivers, entry] });
        }),
      );
      return {};
    },
  };
}

/** From production on the factory spends money; neither a skipped stage nor a reopened order passes the deposit by. */
function isStarted(stage: StageName): boolean {
  return stage !== 'confirmed' && stage !== 'cancelled';
}

/** Questions are numbered on through the life of the order, so that a letter can be quoted. */
function askQuestion(tx: Transaction, desk: DeskContext, orderId: SalesOrderId, text: string): string {
  const order = orderIn(tx, orderId);
  const taken = new Set(order.questions.map((question) => question.id));
  let count = order.questions.length + 1;
  while (taken.has(`q${count}`)) count += 1;
  const asked = {
    id: `q${count}`,
    text,
    raisedOn: todayOf(desk.clock),
    answer: '',
    answeredOn: null,
    answeredBy: '',
  };
  tx.put('orders', { ...order, questions: [...order.questions, asked] });
  return asked.id;
}

function answerQuestion(
  tx: Transaction,
  desk: DeskContext,
  { orderId, questionId, answer }: { orderId: SalesOrderId; questionId: string; answer: string },
): void {
  const order = orderIn(tx, orderId);
  if (!order.questions.some((question) => question.id === questionId)) throw notFound('question');
  const given = { answer, answeredOn: todayOf(desk.clock), answeredBy: desk.clerk() };
  const questions = order.questions.map((item) => (item.id === questionId ? { ...item, ...given } : item));
  tx.put('orders', { ...order, questions });
}

function tickFollowUp(
  tx: Transaction,
  desk: DeskContext,
  { orderId, followUpId, done }: { orderId: SalesOrderId; followUpId: string; done: boolean },
): void {
  const order = orderIn(tx, orderId);
  if (!order.followUps.some((item) => item.id === followUpId)) throw notFound('follow-up');
  const state = done ? { doneOn: todayOf(desk.clock), doneBy: desk.clerk() } : { doneOn: null, doneBy: '' };
  const followUps = order.followUps.map((item) => (item.id === followUpId ? { ...item, ...state } : item));
  tx.put('orders', { ...order, followUps });
}

export function orderIn(tx: Transaction, orderId: SalesOrderId): SalesOrder {
  const order = tx.get('orders', orderId);
  if (!order) throw notFound('order');
  return order;
}

/** Gives the order its number and the customer's usual terms; what the clerk entered stands above them. */
export function createOrder(tx: Transaction, desk: DeskContext, input: NewOrder): SalesOrder {
  const customer = tx.get('customers', input.customerId);
  if (!customer) throw notFound('customer');
  const today = todayOf(desk.clock);
  const fresh: SalesOrder = {
    // The store gives ids of the form that every id schema accepts.
    id: tx.nextId() as SalesOrderId,
    number: takeOrderNumber(tx, today),
    customerId: customer.id,
    customerOrderNo: '',
    orderDate: null,
    receivedOn: today,
    quotationId: null,
    ...usualTerms(
      customer,
      portFor(customer.incoterm, 'loading', tx.get('company', 'company')?.portOfLoading ?? ''),
    ),
    depositReceived: null,
    laterDeposits: [],
    stage: { name: 'confirmed', since: today },
    lines: [],
    checks: NO_ANSWERS,
    shipment: NO_SHIPMENT,
    poRevision: 0,
    files: [],
    waivers: [],
    questions: [],
    confirmations: [],
    followUps: [],
    note: '',
    createdOn: today,
  };
  const order = patched(fresh, input.patch);
  tx.put('orders', order);
  return order;
}

/** The part of an order that the customer file fills in. */
export function usualTerms(customer: Customer, portOfLoading: string) {
  return {
    currency: customer.currency,
    incoterm: customer.incoterm,
    paymentTerms: customer.paymentTerms,
    deliveryDate: null,
    deliveryDateMeans: customer.deliveryDateMeans ?? ('etd' as const),
    portOfLoading,
    portOfDischarge: customer.portOfDischarge,
    partialShipment: true,
    transhipment: true,
    overDeliveryPercent: null,
    asOrdered: null,
    consignee: null,
    notify: null,
    marks: null,
    freight: null,
    insurance: null,
  };
}

/** The order with the fields the patch names; fields it leaves out stay. */
function patched(order: SalesOrder, patch: OrderPatch): SalesOrder {
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return { ...order, ...named };
}

function answerCheck(
  tx: Transaction,
  desk: DeskContext,
  orderId: SalesOrderId,
  check: CheckName,
  answer: ParsedInputOf<'orders.answerCheck'>['answer'],
): void {
  const order = orderIn(tx, orderId);
  const given =
    answer === null
      ? null
      : { ...answer, remark: answer.remark.trim(), by: desk.clerk(), at: desk.clock.now().toISOString() };
  tx.put('orders', { ...order, checks: { ...order.checks, [check]: given } });
}
