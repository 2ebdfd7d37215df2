import { Credit } from '#shared/credit/credit';
import { readCreditText } from '#shared/credit/read-credit-text';
import type { Company } from '#shared/domain/company';
import type { Customer } from '#shared/domain/customer';
import { orderTotal, type SalesOrder } from '#shared/domain/sales-order';
import { figureText } from '#shared/text/figure-text';
import { totalOf } from '#shared/values/money';
import { addDays, type PlainDate } from '#shared/values/plain-date';

interface Plan {
  readonly key: string;
  readonly customer: string;
  readonly number: string;
  readonly bank: string;
  /** Days from today. */
  readonly received: number;
  readonly latestShipment: number;
  readonly expiry: number;
  /** Words about partial shipments. */
  readonly partial: string;
  readonly amendment?: { readonly dated: number; readonly latestShipment: number; readonly expiry: number };
}

/** One with an amendment that waits for our word, one that covers two orders. */
const PLANS: readonly Plan[] = [
  {
    key: '1',
    customer: 'AN',
    number: 'GCB26LC01873',
    bank: 'GULF CREST BANK K.S.C.\nSHUWAIKH BRANCH, KUWAIT',
    received: -34,
    latestShipment: 8,
    expiry: 29,
    partial: 'NOT ALLOWED',
    amendment: { dated: -3, latestShipment: 15, expiry: 36 },
  },
  {
    key: '2',
    customer: 'KZ',
    number: 'NW-2640017',
    bank: 'NANIWA WEST BANK, LTD.\nOSAKA, JAPAN',
    received: -41,
    latestShipment: 30,
    expiry: 51,
    partial: 'ALLOWED',
  },
];

/** Letters of credit of the customers who pay by one, over the orders of theirs that are open. */
export function sampleCredits(
  today: PlainDate,
  company: Company,
  customers: readonly Customer[],
  orders: readonly SalesOrder[],
): readonly Credit[] {
  return PLANS.flatMap((plan) => {
    const customer = customers.find(({ code }) => code === plan.customer);
    if (customer === undefined) return [];
    const mine = orders.filter(
      ({ customerId, stage }) =>
        customerId === customer.id && ['production', 'inspected', 'packed'].includes(stage.name),
    );
    const text = message(plan, today, company, customer, mine);
    const receivedOn = addDays(today, plan.received);
    const read = readCreditText(text);
    return [
      Credit.parse({
        id: `sample:credit-${plan.key}`,
        customerId: customer.id,
        issue: { receivedOn, text, tags: read.tags },
        amendments: amendments(plan, today),
        createdOn: receivedOn,
      }),
    ];
  });
}

function amendments({ amendment, number }: Plan, today: PlainDate) {
  if (amendment === undefined) return [];
  const text = [
    `:20:${number}`,
    ':26E:1',
    `:30:${wireDay(addDays(today, amendment.dated))}`,
    `:31D:${wireDay(addDays(today, amendment.expiry))}CHINA`,
    `:44C:${wireDay(addDays(today, amendment.latestShipment))}`,
  ].join('\n');
  const read = readCreditText(text);
  return [
    {
      id: 'a1',
      receivedOn: addDays(today, amendment.dated + 1),
      text,
      tags: read.tags,
      number: '1',
      date: addDays(today, amendment.dated),
    },
  ];
}

function wireDay(date: PlainDate): string {
  return date.slice(2).replaceAll('-', '');
}

/** Messages are in capitals of the Latin alphabet. */
function wire(text: string): string {
  return text.replaceAll('×', 'X').replaceAll('’', "'").toUpperCase();
}

function message(
  plan: Plan,
  today: PlainDate,
  company: Company,
  customer: Customer,
  orders: readonly SalesOrder[],
): string {
  const total = totalOf(orders.map(orderTotal), customer.currency).amount;
  // A decimal comma always stands, also where the currency has no decimals.
  const amount = `${customer.currency}${total.includes('.') ? total.replace('.', ',') : `${total},`}`;
  const goods = orders.flatMap((order) =>
    order.lines.map(
      (line) =>
        `+${figureText(line.quantity)} ${line.unit} OF ${wire(line.descriptionEn)}, ${line.itemNo}\nAT ${customer.currency}${line.unitPrice ?? ''}/${line.unit}`,
    ),
  );
  const place = wire(customer.incoterm?.place ?? '');
  const { buyer } = customer;
  return [
    ':27:1/1',
    ':40A:IRREVOCABLE',
    `:20:${plan.number}`,
    `:31C:${wireDay(addDays(today, plan.received))}`,
    ':40E:UCP LATEST VERSION',
    `:31D:${wireDay(addDays(today, plan.expiry))}CHINA`,
    `:52D:${plan.bank}`,
    `:50:${wire([buyer.name, ...buyer.addressLines, buyer.country].join('\n'))}`,
    `:59:${wire([company.nameEn, ...company.addressEn].join('\n'))}`,
    `:32B:${amount}`,
    ':41D:ANY BANK IN CHINA\nBY NEGOTIATION',
    ':42C:DRAFTS AT SIGHT FOR FULL INVOICE VALUE',
    `:42D:${plan.bank}`,
    `:43P:${plan.partial}`,
    ':43T:ALLOWED',
    `:44E:${wire(company.portOfLoading)}, CHINA`,
    `:44F:${place}`,
    `:44C:${wireDay(addDays(today, plan.latestShipment))}`,
    `:45A:${goods.join('\n')}\n+CIF ${place}, INCOTERMS 2020`,
    ':46A:+SIGNED COMMERCIAL INVOICE IN TRIPLICATE.',
    '+PACKING LIST IN 1 ORIGINAL AND 2 COPIES.',
    '+FULL SET (3/3) OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT\nTO ORDER AND BLANK ENDORSED, MARKED FREIGHT PREPAID AND NOTIFY\nAPPLICANT.',
    '+INSURANCE POLICY OR CERTIFICATE IN DUPLICATE FOR 110 PCT OF CIF\nVALUE COVERING INSTITUTE CARGO CLAUSES (A).',
    '+CERTIFICATE OF ORIGIN ISSUED BY CCPIT IN 1 ORIGINAL AND 1 COPY.',
    ':47A:+ALL DOCUMENTS MUST INDICATE THIS CREDIT NUMBER.',
    '+A DISCREPANCY FEE WILL BE DEDUCTED FOR EACH SET OF DOCUMENTS.',
    ":71D:ALL BANKING CHARGES OUTSIDE THE APPLICANT'S COUNTRY ARE FOR\nACCOUNT OF BENEFICIARY.",
    ':48:21',
    ':49:WITHOUT',
  ].join('\n');
}
