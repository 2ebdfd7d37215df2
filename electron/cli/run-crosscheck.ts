import type { CrosscheckView, DifferenceRow } from '#shared/api/channels/crosscheck';
import { ProblemError, problem } from '#shared/api/problem';
import type { DifferenceSide } from '#shared/crosscheck/difference';
import { type Headless, type Outcome, orderNumbered } from './run-command';

/** Papers of an order or a shipment against each other; hard differences that nobody set aside exit with 2. */
export async function crosscheck(desk: Headless): Promise<Outcome> {
  const word = desk.given.words[0] ?? '';
  const shipment = desk.context.store.all('shipments').find(({ number }) => number === word);
  if (shipment !== undefined) {
    const view = await desk.handlers['crosscheck.shipment']({ shipmentId: shipment.id });
    return outcome(view, { shipment: shipment.number }, view.hard, []);
  }
  if (word === '')
    throw new ProblemError(
      problem('invalid-input', { message: 'crosscheck ORDERNO|SHIPMENTNO' }, { rule: 'command-line' }),
    );
  const order = orderNumbered(desk);
  const { shipments, ...view } = await desk.handlers['crosscheck.order']({ orderId: order.id });
  const hard = shipments.reduce((count, one) => count + one.hard, view.hard);
  const also = shipments.map((one) => `${one.number}: ${one.hard} hard, ${one.soft} soft`);
  return outcome(view, { order: order.number, shipments }, hard, also);
}

function outcome(view: CrosscheckView, about: object, hard: number, more: readonly string[]): Outcome {
  const { papers, points, soft } = view;
  const differences = view.differences.map(({ target, mend, ...rest }) => ({
    ...rest,
    mend: { ...mend, id: target !== null && 'id' in target ? target.id : null },
  }));
  const count = `${papers.length} papers on ${points} points: ${hard} hard, ${soft} soft`;
  return {
    json: { ok: hard === 0, ...about, papers, points, differences, hard, soft },
    text: [...view.differences.map(lineOf), ...more, count].join('\n'),
  };
}

function lineOf({ level, point, rule, line, left, right, similarity, waiver, mend }: DifferenceRow): string {
  const goods = line === null ? '' : `${[line.name, line.size].filter((part) => part !== '').join(' ')}: `;
  const alike = similarity === null ? '' : ` (${Math.round(similarity * 100)} % alike)`;
  const aside = waiver === null ? '' : ` [set aside by ${waiver.by}: ${waiver.reason}]`;
  return `${level} ${point} (${rule}) ${goods}${said(left)} ≠ ${said(right)}${alike} → ${mend.page} ${mend.field}${aside}`;
}

function said({ source, number, value, computed }: DifferenceSide): string {
  const paper = [source, number].filter((part) => part !== '').join(' ');
  return computed ? `computed "${value}"` : `${paper} "${value}"`;
}
