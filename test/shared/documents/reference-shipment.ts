import { createHash } from 'node:crypto';
import type { PaperInput } from '#shared/documents/paper-input';
import { shippedGoods } from '#shared/documents/shipped-goods';
import { Company } from '#shared/domain/company';
import { Customer } from '#shared/domain/customer';
import { type FormKind, SHIPMENT_FORM_KINDS } from '#shared/domain/form-kind';
import { NO_ANSWERS } from '#shared/domain/order-check';
import { Product } from '#shared/domain/product';
import { Quotation } from '#shared/domain/quotation';
import { SalesOrder } from '#shared/domain/sales-order';
import { Shipment } from '#shared/domain/shipment';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import { AttachmentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';

/** One shipment of 7,200 pieces in 310 cartons to Hamburg: what the reference papers print. */
const picture = (name: string) => AttachmentId.parse(createHash('sha256').update(name).digest('hex'));
export const LOGO = picture('logo');
export const SEAL = picture('seal');
export const SIGNATURE = picture('signature');

export const company = Company.parse({
  nameEn: 'NINGBO LANHE IMPORT & EXPORT CO., LTD.',
  nameZh: '宁波岚禾进出口有限公司',
  addressEn: ['Room 1206, 88 Yanjiang Road, Jiangbei District,', 'Ningbo 315000, China'],
  addressZh: ['浙江省宁波市江北区沿江路88号1206室'],
  phone: '+86 574 5550 0118',
  email: 'export@lanhe.example',
  creditCode: '91330200MA0000000H',
  bankAccounts: [
    {
      beneficiary: 'Ningbo Lanhe Import & Export Co., Ltd.',
      bank: 'Bank of Yongjiang, Ningbo Branch',
      bankAddress: '16 Jiangxia Street, Ningbo 315000, China',
      account: '0123 4567 8900 1234 567',
      swift: 'YJBKCNBN',
      currency: 'USD',
    },
  ],
  logo: LOGO,
  seal: SEAL,
  signature: SIGNATURE,
  signatory: { name: 'Lin Yue', post: 'Export Manager' },
  portOfLoading: 'Ningbo, China',
  validityDays: 14,
});

export const customer = Customer.parse({
  id: 'd1:1',
  code: 'ABC',
  nameEn: 'ABC Handels GmbH',
  buyer: {
    name: 'ABC HANDELS GMBH',
    addressLines: ['Musterkai 12, 20457 Hamburg, Germany'],
    country: 'Germany',
    taxNumber: 'DE999999999',
  },
  notify: {
    name: 'ELBTOR SPEDITION GMBH',
    addressLines: ['Beispielstrasse 4, 21129 Hamburg, Germany'],
    country: 'Germany',
    phone: '+49 40 5550 0146',
  },
  contacts: [{ name: 'Ms Clara Brandt', role: 'Purchasing' }],
  paymentTerms: {
    text: '30% T/T deposit within 5 working days; 70% T/T against copy of B/L',
    depositPercent: '30',
  },
  portOfDischarge: 'Hamburg, Germany',
  marks: ['ABC', 'ABC-25018', '{destination}', 'C/NO. {carton}'],
});

const tee = Product.parse({
  id: 'p:1',
  itemNo: 'A100',
  nameEn: "Men's T-shirt, knitted, 100% cotton",
  nameZh: '男式针织T恤衫',
  hsCode: '6109100010',
  packing: { piecesPerCarton: 24, lengthCm: '50', widthCm: '40', heightCm: '30', netKg: '6', grossKg: '7.2' },
});
const dress = Product.parse({
  id: 'p:2',
  itemNo: 'B200',
  nameEn: "Women's dress, knitted, 100% cotton",
  nameZh: '女式针织连衣裙',
  hsCode: '6104420000',
  packing: {
    piecesPerCarton: 20,
    lengthCm: '60',
    widthCm: '40',
    heightCm: '30',
    netKg: '7.5',
    grossKg: '8.9',
  },
});
export const products = [tee, dress];

function line(
  id: string,
  po: string,
  product: Product,
  [colour, colourZh]: readonly [string, string],
  unitPrice: string,
  sizes: Readonly<Record<string, number>>,
) {
  return {
    id,
    customerOrderNo: po,
    productId: product.id,
    itemNo: product.itemNo,
    colour,
    colourZh,
    sizes: Object.entries(sizes).map(([size, quantity]) => ({ size, quantity: String(quantity) })),
    quantity: String(Object.values(sizes).reduce((sum, n) => sum + n, 0)),
    unitPrice,
  };
}

export const order = SalesOrder.parse({
  questions: [
    {
      id: 'q1',
      text: 'Line 2, A100 navy: please confirm the shade Pantone 19-3923.',
      raisedOn: '2025-04-09',
    },
    { id: 'q2', text: 'May we ship 310 cartons in one container?', raisedOn: '2025-04-09' },
  ],
  id: 'o:1',
  number: 'ABC-25018',
  customerId: 'd1:1',
  customerOrderNo: '4528',
  orderDate: '2025-04-02',
  receivedOn: '2025-04-03',
  currency: 'USD',
  incoterm: { code: 'CIF', place: 'Hamburg' },
  paymentTerms: customer.paymentTerms,
  deliveryDate: '2025-06-20',
  portOfLoading: 'Ningbo, China',
  portOfDischarge: 'Hamburg, Germany',
  partialShipment: false,
  transhipment: true,
  freight: '1150',
  insurance: '91.28',
  depositReceived: { amount: '8298', on: '2025-04-11' },
  stage: { name: 'packed', since: '2025-06-16' },
  // Sizes as object keys keep their order only when they are no whole numbers: S M L XL; dresses are listed by hand.
  lines: [
    line('1', '4528', tee, ['White', '白'], '3.25', { S: 204, M: 396, L: 384, XL: 216 }),
    line('2', '4528', tee, ['Navy', '藏青'], '3.25', { S: 216, M: 384, L: 384, XL: 216 }),
    line('3', '4528', tee, ['Grey melange', '花灰'], '3.25', { S: 216, M: 384, L: 384, XL: 216 }),
    line('4', '4531', tee, ['Black', '黑'], '3.25', { S: 208, M: 384, L: 392, XL: 216 }),
    line('5', '4531', tee, ['Bottle green', '墨绿'], '3.25', { S: 216, M: 384, L: 384, XL: 216 }),
    line('6', '4536', dress, ['Ivory', '象牙白'], '6.8', { '36': 108, '38': 192, '40': 180, '42': 120 }),
    line('7', '4536', dress, ['Terracotta', '赭红'], '6.8', { '36': 120, '38': 180, '40': 180, '42': 120 }),
  ],
  checks: NO_ANSWERS,
  shipment: {
    ...NO_SHIPMENT,
    vessel: 'HAI YUN 18',
    voyage: '025W',
    billOfLading: 'NBHAM2506118',
    container: "CSQU 305438 3 / 1×20'GP",
    seal: 'NB025518',
  },
  createdOn: '2025-04-03',
});

export const quotation = Quotation.parse({
  id: 'q:1',
  customerId: 'd1:1',
  inquiryDate: '2025-03-03',
  inquiryReference: 'AB-S25',
  date: '2025-03-10',
  validUntil: '2025-04-09',
  currency: 'USD',
  incoterm: { code: 'CIF', place: 'Hamburg' },
  portOfLoading: 'Ningbo, China',
  paymentTerms: { text: '30% T/T deposit, 70% T/T against copy of B/L', depositPercent: '30' },
  leadTime: '60 days after deposit and approved sample',
  lines: [
    offer(
      '1',
      'A100',
      "Men's T-shirt, crew neck, single jersey 160 g/m², 100% cotton, side seams, woven neck label",
      '男式圆领T恤，汗布160 g/m²，全棉',
      6000,
      '3.25',
      ['3.60', '3.40', '3.25'],
      [24, 50, 40, 30, '6', '7.2'],
    ),
    offer(
      '2',
      'A120',
      "Men's polo shirt, piqué 200 g/m², 100% cotton, three-button placket, flat-knit collar and cuffs",
      '男式珠地翻领衫',
      2400,
      '5.10',
      ['5.40', '5.10', '4.85'],
      [20, 52, 38, 34, '6.4', '7.6'],
    ),
    offer(
      '3',
      'A210',
      'Unisex hooded sweatshirt, brushed fleece 280 g/m², 80% cotton 20% polyester, kangaroo pocket',
      '连帽抓绒卫衣',
      1200,
      '9.45',
      ['9.90', '9.45', '9.10'],
      [12, 60, 40, 40, '6.6', '8'],
    ),
    offer(
      '4',
      'B200',
      "Women's dress, knitted, 100% cotton interlock 190 g/m², sleeveless, elastic waist",
      '女式针织连衣裙',
      1200,
      '6.80',
      ['7.20', '6.80', '6.50'],
      [20, 60, 40, 30, '7.5', '8.9'],
    ),
    offer(
      '5',
      'B240',
      "Women's blouse, long sleeve, 100% viscose 120 g/m², V-neck, concealed placket",
      '女式长袖衬衫',
      800,
      '6.35',
      ['6.35', '5.95', '5.70'],
      [20, 50, 40, 30, '4.8', '6'],
    ),
    offer(
      '6',
      'C310',
      "Children's leggings, 95% cotton 5% elastane 200 g/m², covered elastic waistband",
      '儿童打底裤',
      6000,
      '1.82',
      ['2.10', '1.95', '1.82'],
      [48, 50, 40, 30, '5.8', '7'],
    ),
    offer(
      '7',
      'D105',
      'Shopping bag, cotton canvas 270 g/m², 38×42 cm, long handles, one-colour print one side',
      '帆布购物袋',
      3000,
      '1.32',
      ['1.45', '1.32', '1.18'],
      [50, 45, 40, 32, '9.5', '10.6'],
    ),
    offer(
      '8',
      'D330',
      'Knitted beanie, 100% acrylic rib, turned-up brim, sewn-on label',
      '针织帽',
      2000,
      '1.85',
      ['1.98', '1.85', '1.72'],
      [100, 58, 40, 32, '8', '9.3'],
    ),
  ],
  remarks: [
    "Samples free of charge, courier for the buyer's account.",
    'Colour and fit as approved sample; quantity in full cartons.',
  ],
  createdOn: '2025-03-10',
});

function offer(
  id: string,
  itemNo: string,
  descriptionEn: string,
  descriptionZh: string,
  quantity: number,
  unitPrice: string,
  breaks: readonly string[],
  [piecesPerCarton, l, w, h, netKg, grossKg]: readonly [number, number, number, number, string, string],
) {
  return {
    id,
    itemNo,
    descriptionEn,
    descriptionZh,
    quantity: String(quantity),
    unitPrice,
    breaks: breaks.map((price, i) => ({ minQuantity: ['600', '1200', '6000'][i], unitPrice: price })),
    packing: {
      piecesPerCarton,
      lengthCm: String(l),
      widthCm: String(w),
      heightCm: String(h),
      netKg,
      grossKg,
    },
  };
}

export function shipmentInput(over: Partial<PaperInput> = {}): PaperInput {
  return {
    company,
    customer,
    order,
    quotation,
    products,
    number: 'CI-2025-0041',
    date: '2025-06-16' as PlainDate,
    version: 1,
    proformaNumber: 'PI-2025-0018',
    ...over,
  };
}

/** The same goods as a shipment of their own, for the forms that stand on one. */
export function asShipment(input: PaperInput): PaperInput {
  const whole = input.order;
  if (!whole) return input;
  const shipment = Shipment.parse({
    id: 'd1:90',
    number: 'SH-2025-0009',
    customerId: whole.customerId,
    currency: whole.currency,
    lines: whole.lines.map(({ id, quantity }) => ({ orderId: whole.id, lineId: id, quantity })),
    containers: [{ type: '40HQ', number: 'CSQU3054383', seal: 'EM774120' }],
    booking: {
      forwarder: { name: 'YONGGANG FORWARDING CO., LTD.', addressLines: ['Beilun, Ningbo'] },
      bookingNo: 'SO7741203',
      vessel: 'EVER GOLDEN',
      voyage: '0251W',
      etd: '2025-06-20',
    },
    createdOn: '2025-06-10',
  });
  const goods = shippedGoods(shipment, [whole], input.products, input.customer);
  return goods === null ? input : { ...input, goods, order: goods.order };
}

/** What the form is printed from: its order, or the shipment. */
export function inputFor(kind: FormKind, input: PaperInput): PaperInput {
  return (SHIPMENT_FORM_KINDS as readonly FormKind[]).includes(kind) ? asShipment(input) : input;
}
