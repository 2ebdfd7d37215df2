import { carrierDraftFacts } from '#shared/documents/facts/carrier-draft-facts';
import { customerOrderFacts } from '#shared/documents/facts/customer-order-facts';
import { factsOf, statedGoods } from '#shared/documents/facts/facts-of';
import { PaperFacts } from '#shared/documents/paper-facts';
import type { PaperInput } from '#shared/documents/paper-input';
import { ordersOf, shippedGoods } from '#shared/documents/shipped-goods';
import type { Company } from '#shared/domain/company';
import type { Customer } from '#shared/domain/customer';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import type { Product } from '#shared/domain/product';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { freightClause } from '#shared/shipping/freight-clause';
import { type DecimalText, decimal, multiply } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';

/** Everything of one shipment: the records and what else is known about it. */
export interface ShippedScene {
  readonly company: Company;
  readonly customer: Customer;
  readonly products: readonly Product[];
  readonly orders: readonly SalesOrder[];
  readonly shipment: Shipment;
  /** Pieces by line key that left with earlier shipments. */
  readonly shippedBefore: ReadonlyMap<string, DecimalText>;
  readonly language: PaperLanguage;
}

const inputOf = (scene: ShippedScene, rest: Pick<PaperInput, 'order' | 'goods' | 'number' | 'date'>) => ({
  company: scene.company,
  customer: scene.customer,
  products: scene.products,
  version: 1,
  ...rest,
});

/** The input from which the forms of the shipment are built. */
export function shippedInput(scene: ShippedScene, number: string | null = 'CI-2026-0001'): PaperInput {
  const orders = ordersOf(scene.shipment, (id) => scene.orders.find((order) => order.id === id));
  const goods = shippedGoods(scene.shipment, orders, scene.products, scene.customer);
  return inputOf(scene, {
    order: goods?.order ?? null,
    goods,
    number,
    date: '2026-07-15' as PlainDate,
  });
}

const SHIPPED: readonly FormKind[] = [
  'commercial-invoice',
  'packing-list',
  'booking-note',
  'trailer-order',
  'shipping-instruction',
  'origin-data',
];

/** What the shipment's own papers state. */
export function shippingPapers(scene: ShippedScene): readonly PaperFacts[] {
  const input = shippedInput(scene);
  const goods = statedGoods(input);
  return SHIPPED.flatMap((kind) => {
    const invoiced = kind === 'commercial-invoice' || kind === 'packing-list';
    const number = invoiced ? input.number : scene.shipment.number;
    return factsOf(kind, { ...input, number }, scene.language, goods) ?? [];
  });
}

/** What all papers of the scene state: the customer's orders, our agreements, the shipment's own, the carrier's draft. */
export function papersOf(scene: ShippedScene): readonly PaperFacts[] {
  const agreements = scene.orders.flatMap((order, at) => {
    const proforma = inputOf(scene, {
      order,
      number: `PI-2026-000${at + 1}`,
      date: '2026-03-05' as PlainDate,
    });
    const contract = { ...proforma, number: order.number, date: '2026-03-04' as PlainDate };
    const goods = statedGoods(proforma);
    return [
      customerOrderFacts(order, scene.customer, scene.products),
      factsOf('proforma-invoice', proforma, scene.language, goods),
      factsOf('sales-contract', contract, scene.language, goods),
    ].flatMap((paper) => paper ?? []);
  });
  const { carrierDraft } = scene.shipment;
  return [
    ...agreements,
    ...shippingPapers(scene),
    ...(carrierDraft === null ? [] : [carrierDraftFacts(carrierDraft)]),
  ];
}

/** A declaration as a broker files it from invoice and packing list: whole lines, weights of the packing list. */
export function filedDeclaration(papers: readonly PaperFacts[]): PaperFacts {
  const invoice = required(papers, 'commercial-invoice');
  const packing = required(papers, 'packing-list');
  return PaperFacts.parse({
    source: 'customs-declaration',
    number: '310120260000000001',
    invoiceNo: invoice.number,
    contractNos: invoice.contractNos,
    incoterm: invoice.incoterm && { ...invoice.incoterm, code: DECLARED[invoice.incoterm.code] ?? 'FOB' },
    currency: invoice.currency,
    totalAmount: invoice.totalAmount,
    packages: packing.pallets ?? packing.packages,
    netKg: packing.netKg,
    grossKg: packing.grossKg,
    containers: packing.containers,
    billOfLading: packing.billOfLading,
    vessel: packing.vessel,
    voyage: packing.voyage,
  });
}

const DECLARED: Readonly<Record<string, string>> = {
  CFR: 'CFR',
  CPT: 'CFR',
  CIF: 'CIF',
  CIP: 'CIF',
  DAP: 'CIF',
  DPU: 'CIF',
  DDP: 'CIF',
};

/** A credit opened for exactly this shipment, a tenth more than its invoice. */
export function openedCredit(scene: ShippedScene, papers: readonly PaperFacts[]): PaperFacts {
  const invoice = required(papers, 'commercial-invoice');
  const [order] = scene.orders;
  return PaperFacts.parse({
    source: 'letter-of-credit',
    number: 'LC26HH0815',
    creditNo: 'LC26HH0815',
    date: '2026-03-20',
    seller: { name: scene.company.nameEn.toUpperCase(), addressLines: ['NINGBO, CHINA'] },
    buyer: { name: scene.customer.buyer.name.toUpperCase(), addressLines: ['HAMBURG'] },
    incoterm: invoice.incoterm,
    portOfLoading: 'ANY CHINESE PORT',
    portOfDischarge: 'HAMBURG',
    latestShipment: '2026-07-20',
    partialShipment: order?.partialShipment ?? null,
    transhipment: order?.transhipment ?? null,
    currency: invoice.currency,
    totalAmount: multiply(invoice.totalAmount ?? decimal(0), decimal('1.1')),
  });
}

export function required(papers: readonly PaperFacts[], source: PaperFacts['source']): PaperFacts {
  const found = papers.find((paper) => paper.source === source);
  if (found === undefined) throw new Error(`the scene has no ${source}`);
  return found;
}

/** The freight clause of the scene's price term, for tests that turn it round. */
export function otherClause(scene: ShippedScene): 'prepaid' | 'collect' {
  return freightClause(scene.orders[0]?.incoterm ?? null) === 'prepaid' ? 'collect' : 'prepaid';
}
