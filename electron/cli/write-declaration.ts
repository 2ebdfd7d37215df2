import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import type { ShipmentId } from '#shared/values/ids';
import { brokerFiles } from '../commands/broker-set';
import { writeWhole } from '../files/write-whole';
import type { Headless, Outcome } from './run-command';

/** What is still open on the declaration of a shipment, and with `--out` the whole set for the broker as files. */
export async function writeDeclaration({ context, given, handlers }: Headless): Promise<Outcome> {
  const shipmentId = shipmentNumbered(context.store.all('shipments'), given.words[0] ?? '');
  const view = await handlers['customs.declaration']({ shipmentId });
  const files: string[] = [];
  if (given.out !== null) {
    await mkdir(given.out, { recursive: true });
    for (const { name, bytes } of await brokerFiles(context, shipmentId)) {
      const path = join(given.out, name);
      await writeWhole(path, bytes);
      files.push(path);
    }
  }
  const findings = view.findings.map(({ rule, key, severity, place, left, right }) => ({
    rule,
    key,
    severity,
    where: place.in === 'head' ? place.field : `item ${place.item} ${place.field}`,
    values: [left, right],
  }));
  const { shipment, items, parts, stops, total, currency } = view;
  const lines = [
    `${shipment.number}: ${items.length} items on ${parts.length} forms, ${stops} to mend`,
    ...findings.map(
      (found) => `${found.severity.padEnd(5)} ${found.rule.padEnd(4)} ${found.where}: ${found.key}`,
    ),
    ...files,
  ];
  return {
    json: {
      ok: true,
      shipment: shipment.number,
      items: items.length,
      forms: parts.length,
      total,
      currency,
      stops,
      findings,
      files,
    },
    text: lines.join('\n'),
  };
}

function shipmentNumbered(
  shipments: readonly { readonly id: ShipmentId; readonly number: string }[],
  number: string,
): ShipmentId {
  const found = shipments.find((shipment) => shipment.number === number);
  if (!found) throw new ProblemError(problem('not-found', { what: 'shipment', name: number }));
  return found.id;
}
