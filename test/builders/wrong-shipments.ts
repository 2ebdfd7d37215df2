import type { PointId } from '#shared/crosscheck/points';
import type { FactSource, LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import type { Party } from '#shared/domain/party';
import { ShipmentContainer } from '#shared/domain/shipment';
import { add, decimal, multiply, subtract } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { SceneWishes } from './a-shipment';
import { otherClause, type ShippedScene } from './shipment-papers';

/** One error in an otherwise right shipment: planted in the records, or on one paper as a slip of the pen. */
export interface PlantedError {
  readonly name: string;
  /** The point that must be named. */
  readonly point: PointId;
  readonly wishes?: SceneWishes;
  readonly inRecords?: (scene: ShippedScene) => ShippedScene;
  readonly onPaper?: (papers: readonly PaperFacts[], scene: ShippedScene) => readonly PaperFacts[];
}

/** Changes one paper. */
function on(source: FactSource, change: (paper: PaperFacts, scene: ShippedScene) => Partial<PaperFacts>) {
  return (papers: readonly PaperFacts[], scene: ShippedScene) => {
    let done = false;
    const changed = papers.map((paper) => {
      if (paper.source !== source || done) return paper;
      done = true;
      return { ...paper, ...change(paper, scene) };
    });
    if (!done) throw new Error(`no ${source} to plant an error on`);
    return changed;
  };
}

/** Changes the last line of one paper. */
function onLine(source: FactSource, change: (line: LineFacts) => Partial<LineFacts>) {
  return on(source, (paper) => ({
    lines: paper.lines.map((line, at) =>
      at === paper.lines.length - 1 ? { ...line, ...change(line) } : line,
    ),
  }));
}

function shipped(change: (scene: ShippedScene) => Partial<ShippedScene['shipment']>) {
  return (scene: ShippedScene): ShippedScene => ({
    ...scene,
    shipment: { ...scene.shipment, ...change(scene) },
  });
}

function firstOrder(change: (scene: ShippedScene) => Partial<ShippedScene['orders'][number]>) {
  return (scene: ShippedScene): ShippedScene => ({
    ...scene,
    orders: scene.orders.map((order, at) => (at === 0 ? { ...order, ...change(scene) } : order)),
  });
}

const renamed = (party: Party | null, from: RegExp, to: string): Party | null =>
  party === null ? null : { ...party, name: party.name.replace(from, to) };

const plus = (value: LineFacts['quantity'], more: number) => add(value ?? decimal(0), more);

/** Two letters or digits of a number change places: the commonest slip of all. */
function swapped(text: string): string {
  for (let at = text.length - 2; at >= 0; at--) {
    const [a, b] = [text[at] ?? '', text[at + 1] ?? ''];
    if (a !== b && /[A-Z0-9]/i.test(a) && /[A-Z0-9]/i.test(b)) {
      return `${text.slice(0, at)}${b}${a}${text.slice(at + 2)}`;
    }
  }
  return `${text}X`;
}

export const PLANTED: readonly PlantedError[] = [
  {
    name: 'seller misspelt on the carrier’s draft',
    point: 'seller-name',
    onPaper: on('carrier-draft', ({ seller }) => ({ seller: renamed(seller, /GARMENTS/i, 'GARMETNS') })),
  },
  {
    name: 'another street of the seller on the booking',
    point: 'seller-address',
    onPaper: on('booking-note', ({ seller }) => ({
      seller: seller && { ...seller, addressLines: ['7 Test Road', '315100 Ningbo, China'] },
    })),
  },
  {
    name: 'buyer without its legal form on the invoice',
    point: 'buyer-name',
    onPaper: on('commercial-invoice', ({ buyer }) => ({ buyer: renamed(buyer, / GmbH/, ' AG') })),
  },
  {
    name: 'other postcode of the buyer on the proforma',
    point: 'buyer-address',
    onPaper: on('proforma-invoice', ({ buyer }) => ({
      buyer: buyer && { ...buyer, addressLines: ['Hafenweg 1', '20059 Hamburg'] },
    })),
  },
  {
    name: 'consignee misspelt on the carrier’s draft',
    point: 'consignee-name',
    onPaper: on('carrier-draft', ({ consignee }) => ({
      consignee: consignee && { ...consignee, name: swapped(consignee.name) },
    })),
  },
  {
    name: 'other notify party on the carrier’s draft',
    point: 'notify-name',
    onPaper: on('carrier-draft', ({ notify }) => ({
      notify: notify && { ...notify, name: 'RHEINTOR SPEDITION AG' },
    })),
  },
  {
    name: 'digits of the contract number swapped on the declaration',
    point: 'contract-number',
    onPaper: on('customs-declaration', ({ contractNos }) => ({ contractNos: contractNos.map(swapped) })),
  },
  {
    name: 'PO number of another order on the packing list',
    point: 'customer-order-number',
    onPaper: on('packing-list', () => ({ customerOrderNos: ['9999'] })),
  },
  {
    name: 'packing list under another invoice number',
    point: 'invoice-number',
    onPaper: on('packing-list', () => ({ number: 'CI-2026-0002', invoiceNo: 'CI-2026-0002' })),
  },
  {
    name: 'credit number with swapped digits on the invoice',
    point: 'credit-number',
    onPaper: on('commercial-invoice', () => ({ creditNo: 'LC26HH0851' })),
  },
  {
    name: 'a line missing on the packing list',
    point: 'goods-listed',
    wishes: { orders: 2, linesPerOrder: 8 },
    onPaper: on('packing-list', ({ lines }) => ({ lines: lines.slice(0, -1) })),
  },
  {
    name: 'item number of another style on the invoice',
    point: 'item-number',
    onPaper: onLine('commercial-invoice', ({ itemNo }) => ({ itemNo: `${itemNo}B` })),
  },
  {
    name: 'PO of a line differs between contract and packing list',
    point: 'line-order-number',
    onPaper: onLine('packing-list', () => ({ customerOrderNo: '9999' })),
  },
  {
    name: 'other goods named on the invoice',
    point: 'description',
    onPaper: onLine('commercial-invoice', () => ({ description: 'Polyester shirt' })),
  },
  {
    name: 'other HS code on the declaration’s line',
    point: 'hs-code',
    onPaper: (papers, scene) =>
      on('customs-declaration', () => ({
        lines: (papers.find(({ source }) => source === 'commercial-invoice')?.lines ?? []).map(
          (line, at) => ({
            ...line,
            quantity: null,
            unitPrice: null,
            amount: null,
            cartons: null,
            hsCode: at === 0 ? '6110200090' : line.hsCode,
          }),
        ),
      }))(papers, scene),
  },
  {
    name: 'origin of one item on the certificate',
    point: 'origin',
    onPaper: onLine('origin-data', () => ({ origin: 'Vietnam' })),
  },
  {
    name: 'sets for pieces on the packing list',
    point: 'unit',
    onPaper: onLine('packing-list', () => ({ unit: 'SET' })),
  },
  {
    name: 'order changed after the contract',
    point: 'ordered-quantity',
    onPaper: onLine('sales-contract', ({ quantity }) => ({ quantity: plus(quantity, 10) })),
  },
  {
    name: 'more shipped than ordered',
    point: 'shipped-quantity',
    wishes: { orders: 1, linesPerOrder: 4, whole: true, sized: false, mixed: false },
    inRecords: shipped(({ shipment }) => ({
      lines: shipment.lines.map((line, at) =>
        at === 0 ? { ...line, quantity: add(line.quantity, 1) } : line,
      ),
    })),
  },
  {
    name: 'more shipped than was left of the order',
    point: 'shipped-quantity',
    wishes: { orders: 1, linesPerOrder: 4, whole: true, sized: false, mixed: false },
    inRecords: (scene) => ({
      ...scene,
      shippedBefore: new Map([[`${scene.orders[0]?.id}/1`, decimal(5)]]),
    }),
  },
  {
    name: 'a hand-packed carton holds more than leaves',
    point: 'packed-quantity',
    wishes: { orders: 1, linesPerOrder: 3, whole: true, sized: false, mixed: true },
    inRecords: shipped(({ shipment }) => ({
      packed: shipment.packed.map((row) => ({
        ...row,
        contents: row.contents.map((content, at) =>
          at === 0 ? { ...content, perCarton: decimal(9000) } : content,
        ),
      })),
    })),
  },
  {
    name: 'two sizes exchanged in the cartons',
    point: 'size-quantity',
    wishes: { orders: 1, linesPerOrder: 3, whole: true, sized: true, mixed: false },
    onPaper: onLine('packing-list', ({ sizes }) => ({
      sizes: sizes.map(({ size, quantity }, at) => ({
        size,
        quantity: at === 0 ? add(quantity, 1) : at === 1 ? subtract(quantity, 1) : quantity,
      })),
    })),
  },
  {
    name: 'sizes that do not add up to their line',
    point: 'sizes-sum',
    wishes: { orders: 1, linesPerOrder: 3, whole: true, sized: true, mixed: false },
    inRecords: firstOrder(({ orders }) => ({
      lines: (orders[0]?.lines ?? []).map((line, at) =>
        at === 0
          ? {
              ...line,
              sizes: line.sizes.map((one, i) => (i === 0 ? { ...one, quantity: add(one.quantity, 3) } : one)),
            }
          : line,
      ),
    })),
  },
  {
    name: 'total of pieces mistyped on the packing list',
    point: 'total-quantity',
    onPaper: on('packing-list', ({ totalQuantity }) => ({ totalQuantity: plus(totalQuantity, 100) })),
  },
  {
    name: 'invoice in another currency than the contract',
    point: 'currency',
    onPaper: on('proforma-invoice', () => ({ currency: 'GBP' })),
  },
  {
    name: 'price of one line changed on the invoice, total with it',
    point: 'unit-price',
    onPaper: onLine('commercial-invoice', ({ unitPrice }) => ({
      unitPrice: unitPrice === null ? null : add(unitPrice, decimal('0.01')),
    })),
  },
  {
    name: 'amount that is not quantity times price',
    point: 'line-amount',
    onPaper: onLine('proforma-invoice', ({ amount }) => ({ amount: plus(amount, 7) })),
  },
  {
    name: 'total that is not the sum of its lines',
    point: 'amount-sum',
    onPaper: on('sales-contract', ({ totalAmount }) => ({ totalAmount: plus(totalAmount, 90) })),
  },
  {
    name: 'declared total differs from the invoice',
    point: 'total-amount',
    onPaper: on('customs-declaration', ({ totalAmount }) => ({ totalAmount: plus(totalAmount, 1) })),
  },
  {
    name: 'a price on the packing list',
    point: 'no-prices',
    onPaper: onLine('packing-list', () => ({ unitPrice: decimal('3.25') })),
  },
  {
    name: 'one carton less on the carrier’s draft',
    point: 'packages',
    wishes: { language: 'en', pallets: false },
    onPaper: on('carrier-draft', ({ packages }) => ({ packages: (packages ?? 0) + 1 })),
  },
  {
    name: 'another count of pallets on the booking',
    point: 'pallets',
    wishes: { pallets: true },
    onPaper: on('booking-note', ({ pallets }) => ({ pallets: (pallets ?? 0) + 2 })),
  },
  {
    name: 'a carton number left out',
    point: 'carton-numbers',
    onPaper: on('packing-list', ({ cartonRanges }) => ({
      cartonRanges: cartonRanges.map((run, at) =>
        at === cartonRanges.length - 1 ? { ...run, first: run.first + 1, last: run.last + 1 } : run,
      ),
    })),
  },
  {
    name: 'overlapping carton numbers',
    point: 'carton-numbers',
    wishes: { orders: 1, linesPerOrder: 6, restart: false },
    onPaper: on('packing-list', ({ cartonRanges }) => ({
      cartonRanges: cartonRanges.map((run, at) => (at === 1 ? { ...run, first: run.first - 1 } : run)),
    })),
  },
  {
    name: 'cartons of one line miscounted on the invoice',
    point: 'line-cartons',
    onPaper: onLine('commercial-invoice', ({ cartons }) => ({ cartons: (cartons ?? 0) + 1 })),
  },
  {
    name: 'rows of weights that do not add up',
    point: 'packing-sum',
    wishes: { pallets: false },
    onPaper: onLine('packing-list', ({ netKg }) => ({ netKg: netKg && subtract(netKg, decimal('0.1')) })),
  },
  {
    name: 'gross weight of 10 kg more on the declaration',
    point: 'gross-weight',
    onPaper: on('customs-declaration', ({ grossKg }) => ({ grossKg: plus(grossKg, 10) })),
  },
  {
    name: 'net weight of 2 kg less on the invoice',
    point: 'net-weight',
    onPaper: on('commercial-invoice', ({ netKg }) => ({ netKg: netKg && subtract(netKg, 2) })),
  },
  {
    name: 'net over gross in the carton data of a product',
    point: 'net-over-gross',
    wishes: { mixed: false },
    inRecords: (scene) => ({
      ...scene,
      products: scene.products.map((product) => ({
        ...product,
        packing: product.packing && {
          ...product.packing,
          netKg: product.packing.grossKg,
          grossKg: product.packing.netKg,
        },
      })),
    }),
  },
  {
    name: 'a tare of most of the weight',
    point: 'tare-share',
    wishes: { pallets: false, mixed: false },
    inRecords: (scene) => ({
      ...scene,
      products: scene.products.map((product) => ({
        ...product,
        packing: product.packing && {
          ...product.packing,
          grossKg: multiply(product.packing.netKg, 3),
        },
      })),
    }),
  },
  {
    name: 'another volume on the booking',
    point: 'volume',
    onPaper: on('booking-note', ({ volume }) => ({ volume: plus(volume, 1) })),
  },
  {
    name: 'a letter of the mark on the carrier’s draft',
    point: 'marks',
    onPaper: on('carrier-draft', ({ marks }) => ({ marks: ['TG', ...marks.slice(1)] })),
  },
  {
    name: 'another price term on the invoice',
    point: 'incoterm',
    onPaper: on('commercial-invoice', () => ({ incoterm: { code: 'EXW', place: 'Ningbo' } })),
  },
  {
    name: 'FOB a port from which the goods do not leave',
    point: 'incoterm-place',
    inRecords: (scene) => ({
      ...scene,
      orders: scene.orders.map((order) => ({ ...order, incoterm: { code: 'FOB', place: 'Shanghai' } })),
      shipment: { ...scene.shipment, carrierDraft: null },
    }),
  },
  {
    name: 'freight clause turned round on the carrier’s draft',
    point: 'freight-clause',
    wishes: { language: 'en' },
    onPaper: on('carrier-draft', (_, scene) => ({ freight: otherClause(scene) })),
  },
  {
    name: 'other terms of payment on the contract',
    point: 'payment-terms',
    onPaper: on('sales-contract', () => ({ paymentTerms: '40% T/T deposit; balance against copy of B/L' })),
  },
  {
    name: 'port of loading of another shipment',
    point: 'port-of-loading',
    onPaper: on('booking-note', () => ({ portOfLoading: 'Shanghai, China' })),
  },
  {
    name: 'port of discharge misspelt on the carrier’s draft',
    point: 'port-of-discharge',
    onPaper: on('carrier-draft', () => ({ portOfDischarge: 'HAMBRUG, GERMANY' })),
  },
  {
    name: 'other place of delivery on the carrier’s draft',
    point: 'place-of-delivery',
    inRecords: shipped(({ shipment }) => ({
      placeOfDelivery: 'Hannover',
      carrierDraft: shipment.carrierDraft && { ...shipment.carrierDraft, placeOfDelivery: 'HANAU' },
    })),
  },
  {
    name: 'vessel of another week on the packing list',
    point: 'vessel',
    onPaper: on('packing-list', () => ({ vessel: 'EVER GLOBE' })),
  },
  {
    name: 'voyage with swapped digits',
    point: 'voyage',
    onPaper: on('carrier-draft', ({ voyage }) => ({ voyage: swapped(voyage) })),
  },
  {
    name: 'bill number of the house bill on the declaration',
    point: 'bill-of-lading',
    onPaper: on('customs-declaration', ({ billOfLading }) => ({ billOfLading: `H${billOfLading}` })),
  },
  {
    name: 'booking number with swapped digits on the trailer order',
    point: 'booking-number',
    onPaper: on('trailer-order', ({ bookingNo }) => ({ bookingNo: swapped(bookingNo) })),
  },
  {
    name: 'another container on the carrier’s draft',
    point: 'container',
    onPaper: on('carrier-draft', () => ({
      containers: [{ number: 'CSQU3054383', seal: 'X', type: '' }],
    })),
  },
  {
    name: 'a container number that cannot exist',
    point: 'container-digit',
    inRecords: shipped(() => ({
      carrierDraft: null,
      containers: [ShipmentContainer.parse({ type: '40HQ', number: 'CSQU3054384', seal: 'CN1' })],
    })),
  },
  {
    name: 'a seal with swapped digits on the packing list',
    point: 'seal',
    inRecords: shipped(() => ({
      carrierDraft: null,
      containers: [ShipmentContainer.parse({ type: '40HQ', number: 'CSQU3054383', seal: 'CN12' })],
    })),
    onPaper: on('packing-list', ({ containers }) => ({
      containers: containers.map((box) => ({ ...box, seal: swapped(box.seal) })),
    })),
  },
  {
    name: 'invoice dated after the goods were on board',
    point: 'paper-dates',
    onPaper: on('commercial-invoice', () => ({ date: '2026-07-19' as PlainDate })),
  },
  {
    name: 'packing list dated before its invoice',
    point: 'packing-list-date',
    onPaper: on('packing-list', () => ({ date: '2026-07-14' as PlainDate })),
  },
  {
    name: 'on board after the latest shipment of the credit',
    point: 'latest-shipment',
    onPaper: on('carrier-draft', () => ({ etd: '2026-07-21' as PlainDate })),
  },
  {
    name: 'a part leaves although the whole was agreed',
    point: 'partial-shipment',
    wishes: { orders: 1, linesPerOrder: 5, whole: true, sized: false, mixed: false },
    inRecords: (scene) => ({
      ...scene,
      orders: scene.orders.map((order) => ({ ...order, partialShipment: false })),
      shipment: { ...scene.shipment, carrierDraft: null, lines: scene.shipment.lines.slice(0, -1) },
    }),
  },
  {
    name: 'transhipment that the credit does not allow',
    point: 'transhipment',
    inRecords: (scene) => ({
      ...scene,
      orders: scene.orders.map((order) => ({ ...order, transhipment: true })),
    }),
    onPaper: on('letter-of-credit', () => ({ transhipment: false })),
  },
  {
    name: 'invoice over the amount of the credit',
    point: 'credit-amount',
    onPaper: on('letter-of-credit', ({ totalAmount }) => ({
      totalAmount: totalAmount && multiply(totalAmount, decimal('0.9')),
    })),
  },
];
