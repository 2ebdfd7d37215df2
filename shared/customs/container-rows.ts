import type { ContainerType, ShipmentContainer } from '#shared/domain/shipment';
import { type DecimalText, decimal } from '#shared/values/decimal';

/** Container block of the declaration. */
export interface ContainerRow {
  readonly number: string;
  /** 规格: 21 is a 20-foot box, 11 a 40-foot one; '' for a loose consignment. */
  readonly spec: string;
  readonly tareKg: DecimalText | null;
  /** 拼箱标识 */
  readonly isShared: boolean;
}

const SPECS: Readonly<Record<ContainerType, string>> = {
  '20GP': '21',
  '40GP': '11',
  '40HQ': '11',
  '45HQ': '32',
  LCL: '',
};

export function containerRows(containers: readonly ShipmentContainer[]): readonly ContainerRow[] {
  return containers
    .filter((container) => container.number.trim() !== '')
    .map((container) => ({
      number: container.number.replace(/[\s-]/g, '').toUpperCase(),
      spec: SPECS[container.type],
      tareKg: container.tareKg === null ? null : decimal(container.tareKg),
      isShared: container.type === 'LCL',
    }));
}

/** `集装箱号 CSQU3054383（规格 21，商品项号 1,2）`, as far as the remarks have room. */
export function containerRemark(rows: readonly ContainerRow[], itemCount: number, room: number): string {
  const [first] = rows;
  if (first === undefined) return '';
  const items = Array.from({ length: itemCount }, (_, index) => index + 1).join(',');
  const described = rows.map(
    (row) =>
      `${row.number}（${[row.spec === '' ? '拼箱' : `规格 ${row.spec}`, `商品项号 ${itemCount > 8 ? `1-${itemCount}` : items}`].join('，')}）`,
  );
  const whole = `集装箱号 ${described.join('、')}`;
  if (whole.length <= room) return whole;
  const short = `集装箱 ${rows.length} 个：${rows.map((row) => row.number).join('、')}`;
  return short.length <= room ? short : `集装箱 ${rows.length} 个：${first.number} 等，见集装箱栏`;
}
