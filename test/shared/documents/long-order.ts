import type { PaperInput } from '#shared/documents/paper-input';
import { Customer } from '#shared/domain/customer';
import { Product } from '#shared/domain/product';
import { Quotation } from '#shared/domain/quotation';
import { SalesOrder } from '#shared/domain/sales-order';
import { customer, order, quotation, shipmentInput } from './reference-shipment';

const NAMES = [
  [
    'Stainless steel vacuum flask with bamboo lid, double wall, powder coated, laser engraved logo',
    '不锈钢真空保温杯，竹盖，双层，喷塑，激光雕刻',
  ],
  [
    'Kids’ raincoat “Yağmur”, PU on polyester, reflective tape, welded seams',
    '儿童雨衣，涤纶PU涂层，反光条，压胶缝',
  ],
  ['Łódź kitchen towel set – 3 pcs, 100% cotton waffle weave, 240 g/m²', '厨房毛巾三件套，全棉华夫格'],
  ['Khăn choàng lụa, printed silk scarf', '印花真丝围巾'],
  ['Box', '盒'],
] as const;

const COLOURS = [
  ['Petrol / anthracite melange', '石油蓝/深灰花灰'],
  ['White', '白'],
  ['', ''],
] as const;

/** Products with texts of every length and letters of many countries. */
export const longProducts = NAMES.map(([nameEn, nameZh], at) =>
  Product.parse({
    id: `lp:${at}`,
    itemNo: ['HV-FLASK-0750', 'RC22', 'KT-3PK-WAFFLE-WHT', 'S9', 'B'][at],
    nameEn,
    nameZh,
    detailsEn:
      at === 0 ? '750 ml, SUS304 inside and outside, BPA free, individual gift box with EAN-13 label' : '',
    detailsZh: at === 0 ? '750毫升，内外304不锈钢，单个彩盒包装，贴EAN-13条码' : '',
    hsCode: '9617009000',
    packing: {
      piecesPerCarton: [24, 30, 40, 200, 7][at],
      lengthCm: '52.5',
      widthCm: '38',
      heightCm: String(30 + at),
      netKg: `${8 + at}.35`,
      grossKg: `${9 + at}.9`,
    },
  }),
);

/** A deterministic order of `count` lines. */
export function longInput(count: number, over: Partial<SalesOrder> = {}): PaperInput {
  const lines = Array.from({ length: count }, (_, i) => {
    const product = longProducts[i % longProducts.length];
    const [colour, colourZh] = COLOURS[i % COLOURS.length] ?? ['', ''];
    return {
      id: String(i + 1),
      productId: product?.id,
      itemNo: product?.itemNo,
      customerItemNo: i % 4 === 0 ? `CUST-${1000 + i}` : '',
      colour,
      colourZh,
      quantity: String(((i * 7919) % 3000) + 1),
      unitPrice: i % 3 === 0 ? '0.335' : (1 + (i % 50) * 1.37).toFixed(2),
    };
  });
  return shipmentInput({
    customer: Customer.parse({
      ...customer,
      buyer: {
        name: 'ZAKŁADY TEKSTYLNE ŁÓDŹ-WSCHÓD SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ',
        addressLines: ['ul. Księdza Biskupa Wincentego Tymienieckiego 22/24', '90-349 Łódź'],
        country: 'Poland',
        taxNumber: 'PL7250000000',
      },
      consignee: {
        name: 'İstanbul Şişli Lojistik A.Ş.',
        addressLines: ['Büyükdere Cad. No: 185', '34394 Şişli'],
        country: 'Türkiye',
      },
    }),
    order: SalesOrder.parse({
      ...order,
      questions: Array.from({ length: Math.min(count, 300) }, (_, at) => ({
        id: `q${at + 1}`,
        text: `Line ${at + 1}: the price on your order differs from our quotation, please confirm which one counts. 请确认单价。`,
        raisedOn: '2026-03-10',
      })),
      customerOrderNo: 'PO-2026/ŁÓ-0188',
      lines,
      freight: null,
      insurance: null,
      depositReceived: null,
      ...over,
    }),
    products: longProducts,
    quotation: Quotation.parse({
      ...quotation,
      lines: lines.slice(0, 500).map(({ id, productId, itemNo, quantity, unitPrice }) => ({
        id,
        productId,
        itemNo,
        quantity,
        unitPrice,
      })),
    }),
  });
}
