import type { ShippedGoods } from '#shared/documents/shipped-goods';
import type { Product } from '#shared/domain/product';
import { add, type DecimalText, ZERO } from '#shared/values/decimal';
import { apportion, apportionPackages } from './apportion';
import type { DeclarableGoods } from './declaration-input';

interface Packed {
  readonly cartons: number;
  readonly netKg: DecimalText;
  readonly grossKg: DecimalText;
}

/** The goods of a shipment line by line, with what its cartons weigh: mixed cartons are shared out by their pieces. */
export function declarableGoods(
  goods: ShippedGoods,
  products: readonly Product[],
): readonly DeclarableGoods[] {
  const packed = packedByLine(goods);
  const unpacked = new Set(goods.cartons.unpacked.map(({ line }) => line.id));
  const byId = new Map(products.map((product) => [product.id, product]));
  const orders = new Map(goods.orders.map((order) => [String(order.id), order]));
  return goods.lines.map(({ line, itemNo, nameZh, nameEn, hsCode, origin, amount }) => {
    const own = unpacked.has(line.id) ? undefined : packed.get(line.id);
    const order = orders.get(line.id.slice(0, line.id.indexOf('/')));
    const product = line.productId === null ? undefined : byId.get(line.productId);
    return {
      key: line.id,
      contractNo: order?.number ?? '',
      itemNo,
      productId: line.productId,
      hsCode: chineseCode(hsCode, product?.hsCode ?? null),
      nameZh: nameZh || (product?.nameZh ?? ''),
      nameEn,
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: line.unitPrice,
      amount: amount?.amount ?? null,
      currency: goods.order.currency,
      incoterm: order?.incoterm ?? null,
      cartons: own?.cartons ?? null,
      netKg: own?.netKg ?? null,
      grossKg: own?.grossKg ?? null,
      origin: origin || 'China',
      customs: product?.customs ?? null,
    };
  });
}

/** Our own ten digits before those on the customer's line: a buyer writes the code of his country. */
function chineseCode(lines: string | null, products: string | null): string {
  if (products !== null && products.length === 10) return products;
  return lines ?? products ?? '';
}

function packedByLine({ cartons }: ShippedGoods): ReadonlyMap<string, Packed> {
  const byLine = new Map<string, Packed>();
  for (const row of cartons.rows) {
    const pieces = row.contents.map((content) => content.quantity);
    const net = apportion(row.netKg, pieces, 2);
    const gross = apportion(row.grossKg, pieces, 2);
    const boxes = apportionPackages(row.cartons, pieces);
    for (const [index, { lineId }] of row.contents.entries()) {
      const known = byLine.get(lineId);
      byLine.set(lineId, {
        cartons: (known?.cartons ?? 0) + (boxes[index] ?? 0),
        netKg: add(known?.netKg ?? ZERO, net[index] ?? ZERO),
        grossKg: add(known?.grossKg ?? ZERO, gross[index] ?? ZERO),
      });
    }
  }
  return byLine;
}
