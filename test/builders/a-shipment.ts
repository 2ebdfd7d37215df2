import type { PaperFacts } from '#shared/documents/paper-facts';
import type { Customer } from '#shared/domain/customer';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { NO_ANSWERS } from '#shared/domain/order-check';
import { Product } from '#shared/domain/product';
import { SalesOrder } from '#shared/domain/sales-order';
import { CarrierDraft, Shipment } from '#shared/domain/shipment';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import { containerCheckDigit } from '#shared/values/container-number';
import { add, type DecimalText, decimal, round, subtract } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { aCompany } from './a-company';
import { aCustomer } from './a-customer';
import { Seeded } from './seeded';
import { type ShippedScene, shippingPapers } from './shipment-papers';

export interface SceneWishes {
  readonly orders?: number;
  readonly linesPerOrder?: number;
  /** Whole orders leave. */
  readonly whole?: boolean;
  readonly sized?: boolean;
  readonly pallets?: boolean;
  readonly mixed?: boolean;
  readonly restart?: boolean;
  readonly language?: PaperLanguage;
}

const COLOURS = [
  ['White', '白'],
  ['Navy', '藏青'],
  ['Grey melange', '花灰'],
  ['', ''],
] as const;
const SIZES = ['S', 'M', 'L', 'XL', '2XL'];
const ETD = '2026-07-18' as PlainDate;

/** A right shipment: several orders of one customer, parts of lines, sizes, mixed cartons, pallets, odd last cartons. */
export function aShippedScene(seed: number, wishes: SceneWishes = {}): ShippedScene {
  const random = new Seeded(seed);
  const products = Array.from({ length: random.whole(1, 12) }, (_, at) => productOf(random, at));
  const customer = customerOf(random);
  const orderCount = wishes.orders ?? random.whole(1, 3);
  const most = wishes.linesPerOrder ?? (seed % 100 === 0 ? 300 : random.whole(1, 14));
  const partial = wishes.whole !== true && random.chance(0.5);
  const currency = random.pick(['USD', 'EUR', 'JPY', 'KWD']);
  const term = random.pick([
    { code: 'FOB', place: 'Ningbo' },
    { code: 'CIF', place: 'Hamburg' },
    { code: 'CFR', place: 'Hamburg, Germany' },
    { code: 'FCA', place: 'Beilun CFS' },
    { code: 'DAP', place: 'Hannover' },
  ] as const);
  const paymentTerms = {
    text: '30% T/T deposit; balance against copy of B/L',
    depositPercent: '30',
    method: 'tt',
  };
  const permissions = { partialShipment: partial || random.chance(0.5), transhipment: random.chance(0.5) };
  const orders = Array.from({ length: orderCount }, (_, at) =>
    SalesOrder.parse({
      id: `t:order-${at + 1}`,
      number: `SO-2026-${String(seed % 9000).padStart(4, '0')}-${at + 1}`,
      customerId: customer.id,
      customerOrderNo: random.pick([`45${at + 20}`, `PO-77${at}`, `ABC/26-${at}`]),
      orderDate: '2026-03-01',
      receivedOn: '2026-03-02',
      currency,
      incoterm: term,
      paymentTerms,
      deliveryDate: '2026-07-20',
      deliveryDateMeans: 'etd',
      portOfLoading: 'Ningbo, China',
      portOfDischarge: 'Hamburg, Germany',
      ...permissions,
      stage: { name: 'packed', since: '2026-07-01' },
      lines: linesOf(random, products, Math.max(1, Math.floor(most / orderCount)), wishes.sized),
      checks: NO_ANSWERS,
      shipment: NO_SHIPMENT,
      createdOn: '2026-03-02',
    }),
  );
  const shippedBefore = new Map<string, DecimalText>();
  const leaving = orders.flatMap((order) =>
    order.lines.map((line) => {
      if (!partial || random.chance(0.4)) {
        return { orderId: order.id, lineId: line.id, quantity: line.quantity, sizes: [] as object[] };
      }
      const share = random.whole(10, 90);
      const sizes = line.sizes.map(({ size, quantity }) => ({ size, quantity: part(quantity, share) }));
      const quantity =
        sizes.length > 0
          ? sizes.reduce((total, one) => add(total, one.quantity), decimal(0))
          : part(line.quantity, share);
      if (random.chance(0.5)) {
        const rest = subtract(line.quantity, quantity);
        shippedBefore.set(`${order.id}/${line.id}`, random.chance(0.5) ? rest : part(rest, 50));
      }
      return { orderId: order.id, lineId: line.id, quantity, sizes };
    }),
  );
  const boxes = random.chance(0.2) ? 0 : random.whole(1, 3);
  const scene: ShippedScene = {
    company: aCompany(),
    customer,
    products,
    orders,
    shippedBefore,
    language: wishes.language ?? random.pick(['en', 'both', 'zh']),
    shipment: Shipment.parse({
      id: 't:shipment-1',
      number: 'SH-2026-0001',
      customerId: customer.id,
      currency,
      lines: leaving.filter(({ quantity }) => Number(quantity) > 0),
      packed: [],
      pallets:
        (wishes.pallets ?? random.chance(0.25))
          ? { count: random.whole(2, 30), lengthCm: '120', widthCm: '100', heightCm: '145', tareKg: '18.5' }
          : null,
      numbersPerOrder: wishes.restart ?? random.chance(0.3),
      placeOfDelivery: term.code === 'DAP' ? 'Hannover' : '',
      containers: Array.from({ length: boxes }, () => ({
        type: '40HQ',
        number: containerNumber(random),
        seal: `CN${random.whole(100_000, 999_999)}`,
      })),
      booking: {
        bookingNo: `SO${random.whole(1_000_000, 9_999_999)}`,
        carrier: 'EVERGREEN',
        vessel: 'EVER GOLDEN',
        voyage: '0251W',
        etd: ETD,
        billOfLading: `EGLV${random.whole(1_000_000, 9_999_999)}`,
      },
      createdOn: '2026-07-01',
    }),
  };
  const packed =
    (wishes.mixed ?? random.chance(0.3)) ? { ...scene, shipment: withMixedCarton(scene) } : scene;
  return random.chance(0.7) || wishes.language !== undefined ? withCarrierDraft(packed, random) : packed;
}

function part(quantity: DecimalText, percent: number): DecimalText {
  return decimal(Math.max(1, Math.floor((Number(quantity) * percent) / 100)));
}

function productOf(random: Seeded, at: number): Product {
  const net = random.whole(120, 1600);
  return Product.parse({
    id: `t:product-${at + 1}`,
    itemNo: `A${100 + at}`,
    nameEn: `Cotton shirt style ${at + 1}`,
    nameZh: `棉衬衫${at + 1}款`,
    hsCode: random.pick(['6109100010', '62052000', '610442']),
    packing: {
      piecesPerCarton: random.pick([1, 6, 12, 20, 24, 36, 50]),
      lengthCm: `${random.whole(300, 700) / 10}`,
      widthCm: `${random.whole(250, 500) / 10}`,
      heightCm: `${random.whole(150, 450) / 10}`,
      netKg: `${net / 100}`,
      grossKg: `${(net + Math.ceil(net * 0.1) + random.whole(1, 40)) / 100}`,
    },
  });
}

function customerOf(random: Seeded): Customer {
  const other = (name: string) => ({
    name,
    addressLines: ['Beispielstrasse 4', '21129 Hamburg'],
    country: 'Germany',
    taxNumber: '',
    phone: '',
    email: '',
  });
  return aCustomer({
    consignee: random.chance(0.3) ? other('Elbtor Lager GmbH') : null,
    notify: random.chance(0.5) ? other('Elbtor Spedition GmbH') : null,
    marks: random.chance(0.8) ? ['TC', '{po}', '{destination}', 'C/NO. {carton}'] : [],
  });
}

function linesOf(random: Seeded, products: readonly Product[], most: number, sized: boolean | undefined) {
  return Array.from({ length: most }, (_, at) => {
    const product = products[random.whole(0, products.length - 1)];
    const [colour, colourZh] = random.pick(COLOURS);
    const sizes =
      (sized ?? random.chance(0.4))
        ? SIZES.slice(0, random.whole(2, 5)).map((size) => ({ size, quantity: String(random.whole(5, 400)) }))
        : [];
    const quantity =
      sizes.length > 0 ? sizes.reduce((sum, one) => sum + Number(one.quantity), 0) : random.whole(5, 5000);
    return {
      id: String(at + 1),
      productId: product?.id,
      itemNo: product?.itemNo,
      colour,
      colourZh,
      sizes,
      quantity: String(quantity),
      unitPrice: (random.whole(50, 900_000) / 10_000).toFixed(4),
    };
  });
}

/** Four letters, six digits and the right check digit. */
export function containerNumber(random: Seeded): string {
  const prefix = `${random.pick(['EGHU', 'CSQU', 'MSKU', 'TCLU'])}${random.whole(100_000, 999_999)}`;
  return `${prefix}${containerCheckDigit(prefix) ?? 0}`;
}

/** The first pieces of the first two lines of one PO go into one carton that the clerk weighed. */
function withMixedCarton(scene: ShippedScene): Shipment {
  const { shipment } = scene;
  const [first] = shipment.lines;
  const second = shipment.lines.find((line) => line.orderId === first?.orderId && line !== first);
  if (first === undefined || second === undefined) return shipment;
  const content = ({ orderId, lineId, quantity, sizes }: Shipment['lines'][number]) => {
    const ordered = scene.orders.find(({ id }) => id === orderId)?.lines.find(({ id }) => id === lineId);
    const size = sizes[0]?.size ?? (quantity === ordered?.quantity ? (ordered.sizes[0]?.size ?? '') : '');
    return { orderId, lineId, size, perCarton: decimal(1) };
  };
  return {
    ...shipment,
    packed: Shipment.unwrap().shape.packed.parse([
      {
        id: 'mixed-1',
        cartons: 1,
        contents: [content(first), content(second)],
        packing: {
          piecesPerCarton: 2,
          lengthCm: '50',
          widthCm: '40',
          heightCm: '30',
          netKg: '2.35',
          grossKg: '3.1',
        },
      },
    ]),
  };
}

/** What a careful carrier drafts from our instruction: upper case, whole kilograms at times. */
function withCarrierDraft(scene: ShippedScene, random: Seeded): ShippedScene {
  const instruction = shippingPapers(scene).find(({ source }) => source === 'shipping-instruction');
  if (instruction === undefined) return scene;
  const address = (party: PaperFacts['seller']) =>
    party === null
      ? ''
      : [party.name, ...party.addressLines, party.country]
          .filter((line) => line !== '')
          .join('\n')
          .toUpperCase();
  const { booking } = scene.shipment;
  const gross = instruction.grossKg ?? decimal(0);
  const carrierDraft = CarrierDraft.parse({
    receivedOn: '2026-07-17',
    billOfLading: booking.billOfLading,
    shipper: address(instruction.seller),
    consignee: address(instruction.consignee),
    notify: random.chance(0.5) && sameParty(instruction) ? 'SAME AS CONSIGNEE' : address(instruction.notify),
    vessel: booking.vessel,
    voyage: booking.voyage,
    portOfLoading: instruction.portOfLoading.toUpperCase(),
    portOfDischarge: instruction.portOfDischarge.toUpperCase(),
    placeOfDelivery: instruction.placeOfDelivery.toUpperCase(),
    containers: instruction.containers.map(({ number, seal }) => ({
      number: random.chance(0.3) ? `${number.slice(0, 4)} ${number.slice(4)}` : number,
      seal,
    })),
    marks: instruction.marks,
    packages: instruction.pallets !== null && random.chance(0.5) ? instruction.pallets : instruction.packages,
    grossKg: random.chance(0.5) && Number(gross) >= 1 ? round(gross, 0) : gross,
    volume: instruction.volume,
    freight: instruction.freight,
    onBoardOn: ETD,
  });
  return { ...scene, shipment: { ...scene.shipment, carrierDraft } };
}

function sameParty({ notify, consignee }: PaperFacts): boolean {
  return notify?.name === consignee?.name;
}
