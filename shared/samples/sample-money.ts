import type { Customer } from '#shared/domain/customer';
import { Supplier } from '#shared/domain/supplier';
import { Posting } from '#shared/money/posting';
import { sum } from '#shared/values/decimal';
import { lineTotal } from '#shared/values/money';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { readTable } from './read-table';
import { customerIdOf } from './sample-customers';

/** Invoices of the months before the desk was set up; `paid` days before today, `–` while open. */
const INVOICES = readTable(
  ['code', 'number', 'po', 'issued', 'days', 'amount', 'paid', 'received', 'charge', 'disputed'],
  `
  NW | CI-0871 | 45-2207   | 118 | 30 | 41860.00  | 84 | 41860.00  | 0     | 0
  NW | CI-0884 | 45-2219   | 74  | 30 | 28415.50  | 41 | 20000.00  | 0     | 0
  NW | CI-0897 | 45-2231   | 31  | 30 | 36270.00  | –  | 0         | 0     | 1085.00
  HB | CI-0876 | HB-88412  | 96  | 0  | 52348.80  | 95 | 52318.80  | 30.00 | 0
  HB | CI-0893 | HB-88467  | 47  | 0  | 19876.00  | –  | 0         | 0     | 0
  TM | CI-0879 | 7714/26   | 88  | 60 | 23140.00  | –  | 0         | 0     | 0
  TM | CI-0899 | 7731/26   | 22  | 60 | 17402.40  | –  | 0         | 0     | 0
  MC | CI-0868 | CL-2616   | 131 | 30 | 15980.00  | –  | 0         | 0     | 0
  MC | CI-0901 | CL-2629   | 14  | 30 | 20744.00  | –  | 0         | 0     | 0
  FJ | CI-0888 | FS-5520   | 60  | 45 | 12630.00  | 12 | 12605.00  | 25.00 | 0
  WR | CI-0890 | WR 10442  | 53  | 30 | 33918.00  | 20 | 15000.00  | 0     | 0
  NP | CI-0903 | NPA-771   | 9   | 30 | 26544.00  | –  | 0         | 0     | 0
  `,
);

/** Addresses and numbers are invented. */
const SUPPLIERS = readTable(
  ['code', 'nameZh', 'kind', 'address', 'phone', 'terms', 'contact'],
  `
  HY | 宁波恒屿制衣加工厂     | processing | 浙江省宁波市海曙区望童路418号 | 0574-5550 3117 | 月结30天         | 郑师傅
  YJ | 绍兴越锦针织面料有限公司 | material   | 浙江省绍兴市柯桥区笛扬路77号  | 0575-5550 2208 | 月结60天         | 何小姐
  BL | 宁波北洋国际货运代理     | service    | 浙江省宁波市北仑区明州路9号   | 0574-5550 6624 | 开船后15天付款   | 邵先生
  `,
);

/** What they delivered: style and process, quantity and price with 13 % tax. */
const DELIVERIES = readTable(
  ['code', 'invoice', 'issued', 'days', 'note', 'style', 'process', 'quantity', 'unit', 'price'],
  `
  HY | 25332-0417 | 66 | 30 | SH-0611 | A100 | 裁剪+缝制 | 6000   | 件 | 4.52
  HY | 25332-0417 | 66 | 30 | SH-0613 | A120 | 裁剪+缝制 | 3200   | 件 | 5.20
  HY | 25332-0466 | 24 | 30 | SH-0702 | A100 | 缝制      | 4800   | 件 | 3.80
  YJ | 25330-1182 | 49 | 60 | YJ-2207 | 全棉汗布 | 180g    | 2650.5 | kg | 38.40
  YJ | 25330-1219 | 18 | 60 | YJ-2231 | 罗纹     | 220g    | 840    | kg | 41.20
  `,
);

export interface SampleMoney {
  readonly suppliers: readonly Supplier[];
  readonly postings: readonly Posting[];
}

/** Accounts with something open, late, paid short and disputed, and three suppliers to be paid. */
export function sampleMoney(today: PlainDate, customers: readonly Customer[]): SampleMoney {
  return {
    suppliers: SUPPLIERS.map((row) =>
      Supplier.parse({
        id: supplierIdOf(row.code),
        code: row.code,
        nameZh: row.nameZh,
        kind: row.kind,
        addressLines: [row.address],
        phone: row.phone,
        contacts: [{ name: row.contact, phone: row.phone }],
        paymentTerms: { text: row.terms },
        createdOn: addDays(today, -700),
      }),
    ),
    postings: [...customerPostings(today, customers), ...supplierPostings(today)],
  };
}

const supplierIdOf = (code: string) => `sample:supplier-${code.toLowerCase()}`;

function customerPostings(today: PlainDate, customers: readonly Customer[]): readonly Posting[] {
  return INVOICES.flatMap((row) => {
    const party = customerIdOf(row.code);
    const currency = customers.find((customer) => customer.id === party)?.currency ?? 'USD';
    const base = { side: 'customer', party, currency };
    const id = `sample:${row.number.toLowerCase()}`;
    const date = addDays(today, -Number(row.issued));
    const dueDate = addDays(date, Number(row.days));
    const invoice = { ...base, id, type: 'INV', date, dueDate, number: row.number, po: row.po };
    const made = [Posting.parse({ ...invoice, amount: row.amount, disputed: row.disputed })];
    if (row.paid === '–') return made;
    const on = addDays(today, -Number(row.paid));
    const receiptId = `${id}-rct`;
    const number = `TT${on.replaceAll('-', '')}`;
    const paid = (amount: string) => ({ amount, applications: [{ to: id, amount, on }] });
    made.push(
      Posting.parse({ ...base, id: receiptId, type: 'RCT', date: on, number, ...paid(row.received) }),
    );
    if (row.charge === '0') return made;
    const charge = { ...base, id: `${id}-chg`, type: 'CHG', date: on, number, chargeOf: receiptId };
    made.push(
      Posting.parse({ ...charge, reason: '中间行扣费 bank charges on the way', ...paid(row.charge) }),
    );
    return made;
  });
}

function supplierPostings(today: PlainDate): readonly Posting[] {
  const numbers = [...new Set(DELIVERIES.map((row) => row.invoice))];
  const invoices = numbers.flatMap((invoice) => {
    const rows = DELIVERIES.filter((row) => row.invoice === invoice);
    const [first] = rows;
    if (!first) return [];
    const delivery = rows.map((row) => ({
      deliveryNote: row.note,
      style: row.style,
      process: row.process,
      quantity: row.quantity,
      unit: row.unit,
      unitPrice: row.price,
      taxRatePercent: '13',
      vatInvoice: invoice,
    }));
    const date = addDays(today, -Number(first.issued));
    const posting = Posting.safeParse({
      side: 'supplier',
      party: supplierIdOf(first.code),
      currency: 'CNY',
      id: `sample:${invoice}`,
      type: 'INV',
      date,
      dueDate: addDays(date, Number(first.days)),
      number: invoice,
      amount: '1',
      delivery,
    });
    if (!posting.success) throw new RangeError(`no sample delivery ${invoice}: ${posting.error.message}`);
    const lines = posting.data.delivery.map((line) => lineTotal(line.unitPrice, line.quantity, 'CNY').amount);
    return [{ ...posting.data, amount: sum(lines) }];
  });
  const [sewing] = invoices;
  if (!sewing) return invoices;
  const against = (amount: string, daysAgo: number) => {
    const on = addDays(today, -daysAgo);
    return { date: on, amount, applications: [{ to: sewing.id, amount, on }] };
  };
  const { side, party, currency } = sewing;
  const base = { side, party, currency };
  return [
    ...invoices,
    Posting.parse({
      ...base,
      id: 'sample:hy-ded',
      type: 'DED',
      reason: '返工 120 件',
      reference: '中期检验 in-line inspection',
      ...against('542.40', 50),
    }),
    Posting.parse({
      ...base,
      id: 'sample:hy-rct',
      type: 'RCT',
      number: '网银 5567',
      ...against('30000.00', 34),
    }),
  ];
}
