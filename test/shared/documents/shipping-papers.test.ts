import { describe, expect, it } from 'vitest';
import { buildPaper } from '#shared/documents/build-paper';
import type { PaperInput } from '#shared/documents/paper-input';
import type { FormKind } from '#shared/domain/form-kind';
import type { ContainerType } from '#shared/domain/shipment';
import type { PlainDate } from '#shared/values/plain-date';
import { asShipment, shipmentInput } from './reference-shipment';

function paper(kind: FormKind, over: Partial<PaperInput> = {}, box: ContainerType = '40HQ'): string {
  const input = asShipment(shipmentInput(over));
  if (!input.goods) throw new Error('nothing shipped');
  const [known] = input.goods.shipment.containers;
  if (!known) throw new Error('no container');
  const shipment = { ...input.goods.shipment, containers: [{ ...known, type: box }] };
  const built = buildPaper(kind, { ...input, goods: { ...input.goods, shipment } }, 'zh');
  if (!built.ok) throw new Error(built.problem.kind);
  return JSON.stringify(built.value);
}

describe('papers for the carrier', () => {
  it.each(['shipping-instruction', 'shipping-advice'] as const)('%s bears the credit', (kind) => {
    const credit = { number: 'LC26-0815', date: '2025-05-02' as PlainDate };
    expect(paper(kind, { credit })).toContain('LC26-0815');
    expect(paper(kind)).not.toContain('信用证号');
  });

  it('say who counts only where the shipper loads the box', () => {
    expect(paper('shipping-instruction')).toContain("SHIPPER'S LOAD, COUNT AND SEAL");
    const shared = paper('shipping-instruction', {}, 'LCL');
    expect(shared).not.toContain("SHIPPER'S LOAD");
    expect(shared).toContain('CFS / CFS');
  });

  it.each(['booking-note', 'shipping-instruction', 'origin-data'] as const)(
    '%s names the exporter in English on a Chinese paper too',
    (kind) => {
      expect(paper(kind)).toContain('NINGBO LANHE IMPORT & EXPORT CO., LTD.');
    },
  );
});
