import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStandings } from '#shared/checklists/check-standing';
import { isDepositMissing } from '#shared/checklists/deposit';
import { orderRisk } from '#shared/checklists/order-risk';
import { Company, isCreditCode } from '#shared/domain/company';
import { Customer } from '#shared/domain/customer';
import { counterId, formatNumber, NumberCounter } from '#shared/domain/numbering';
import { CHECK_NAMES } from '#shared/domain/order-check';
import { isOpen, STAGE_NAMES } from '#shared/domain/order-stage';
import { Product, priceFor } from '#shared/domain/product';
import { isExpired, Quotation } from '#shared/domain/quotation';
import { orderTotal, SalesOrder } from '#shared/domain/sales-order';
import { accountsIn } from '#shared/money/account';
import { openPosition } from '#shared/money/open-items';
import { Posting } from '#shared/money/posting';
import { sampleDesk } from '#shared/samples/sample-desk';
import { isContainerNumber } from '#shared/values/container-number';
import { compare, divide, multiply, subtract, sum, ZERO } from '#shared/values/decimal';
import { cartonVolume } from '#shared/values/packing';
import { addDays, PlainDate, yearOf } from '#shared/values/plain-date';

const TODAY = PlainDate.parse('2026-11-24');
const desk = sampleDesk(TODAY);
const products = new Map(desk.products.map((product) => [product.id as string, product]));
const customers = new Map(desk.customers.map((customer) => [customer.id as string, customer]));

/** Any day of ten years, so that year ends, leap days and rest days are all met. */
const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(PlainDate.parse('2024-01-01'), days));

describe('the sample desk', () => {
  it('has the promised numbers of customers, products, quotations and orders', () => {
    expect([desk.customers.length, desk.products.length, desk.orders.length]).toEqual([12, 60, 40]);
    expect(desk.quotations.length).toBeGreaterThanOrEqual(6);
    expect(desk.issuedDocuments).toEqual([]);
  });

  it('holds records exactly as their schemas read them', () => {
    expect(Company.parse(desk.company)).toEqual(desk.company);
    for (const customer of desk.customers) expect(Customer.parse(customer)).toEqual(customer);
    for (const product of desk.products) expect(Product.parse(product)).toEqual(product);
    for (const quotation of desk.quotations) expect(Quotation.parse(quotation)).toEqual(quotation);
    for (const order of desk.orders) expect(SalesOrder.parse(order)).toEqual(order);
    for (const counter of desk.counters) expect(NumberCounter.parse(counter)).toEqual(counter);
  });

  it('has accounts that are open, late, paid short, disputed and owed by us, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { postings, suppliers, customers: firms } = sampleDesk(today);
        const parties = new Set<string>([...firms, ...suppliers].map((one) => one.id));
        for (const posting of postings) {
          expect(Posting.parse(posting)).toEqual(posting);
          expect(parties.has(posting.party)).toBe(true);
          expect(posting.date <= today).toBe(true);
        }
        const items = accountsIn(postings).flatMap((account) => openPosition(postings, account, today).items);
        expect(items.some(({ posting }) => posting.side === 'supplier')).toBe(true);
        expect(items.some(({ posting }) => posting.dueDate !== null && posting.dueDate < today)).toBe(true);
        expect(items.some(({ disputed }) => compare(disputed, ZERO) > 0)).toBe(true);
        expect(postings.some((posting) => posting.type === 'CHG')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same for the same day', () => {
    expect(JSON.stringify(sampleDesk(TODAY))).toBe(JSON.stringify(desk));
  });

  it('gives every record an id of its own', () => {
    const ids = [...desk.customers, ...desk.products, ...desk.quotations, ...desk.orders].map(
      (record) => record.id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names only customers, products and quotations that exist', () => {
    for (const order of desk.orders) {
      expect(customers.has(order.customerId)).toBe(true);
      for (const line of order.lines) expect(products.has(line.productId ?? '')).toBe(true);
      if (order.quotationId === null) continue;
      const quotation = desk.quotations.find((entry) => entry.id === order.quotationId);
      expect(quotation?.state).toBe('accepted');
      expect(quotation?.customerId).toBe(order.customerId);
      expect((quotation?.date ?? '') < order.receivedOn).toBe(true);
    }
    for (const product of desk.products) {
      for (const item of product.customerItems) expect(customers.has(item.customerId)).toBe(true);
    }
  });

  it('never gives two products the same number of one customer', () => {
    const numbers = desk.products.flatMap((product) =>
      product.customerItems.map((item) => `${item.customerId} ${item.itemNo}`),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('uses only mail domains that nobody can own', () => {
    const text = JSON.stringify(desk);
    const domains = [...text.matchAll(/@([a-z0-9.-]+\.[a-z]+)/g)].map((match) => match[1] ?? '');
    expect(domains.length).toBeGreaterThan(20);
    expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([]);
  });

  it('has a company whose credit code passes its check character', () => {
    expect(isCreditCode(desk.company.creditCode)).toBe(true);
    expect(desk.company.customsCode).toMatch(/^\d{10}$/);
  });

  it('shows several countries, ranks, currencies, terms and ways to pay', () => {
    const kinds = (values: readonly unknown[]) => new Set(values).size;
    expect(kinds(desk.customers.map((customer) => customer.buyer.country))).toBe(12);
    expect(kinds(desk.customers.map((customer) => customer.rank))).toBe(3);
    expect(kinds(desk.customers.map((customer) => customer.currency))).toBeGreaterThanOrEqual(6);
    expect(kinds(desk.customers.map((customer) => customer.incoterm?.code))).toBeGreaterThanOrEqual(4);
    expect(kinds(desk.customers.map((customer) => customer.paymentTerms.method))).toBeGreaterThanOrEqual(4);
  });
});

describe('the sample products', () => {
  it('weigh less net than gross and stow like soft goods', () => {
    for (const { itemNo, packing } of desk.products) {
      if (packing === null) continue;
      expect(compare(packing.netKg, packing.grossKg), itemNo).toBe(-1);
      expect(compare(packing.grossKg, 20), itemNo).toBe(-1);
      const kgPerCubicMetre = Number(divide(packing.grossKg, cartonVolume(packing)));
      expect(kgPerCubicMetre, itemNo).toBeGreaterThan(80);
      expect(kgPerCubicMetre, itemNo).toBeLessThan(280);
    }
  });

  it('lower the price step by step, never raise it', () => {
    for (const product of desk.products) {
      for (const { breaks } of product.prices) {
        for (const [index, step] of breaks.entries()) {
          const before = breaks[index - 1];
          if (!before) continue;
          expect(compare(before.minQuantity, step.minQuantity)).toBe(-1);
          expect(compare(before.unitPrice, step.unitPrice)).not.toBe(-1);
        }
      }
    }
  });

  it('bear ten-digit HS codes, but for a few gaps that the desk must flag', () => {
    const withoutCode = desk.products.filter((product) => product.hsCode === null);
    const withoutPacking = desk.products.filter((product) => product.packing === null);
    expect([withoutCode.length, withoutPacking.length]).toEqual([1, 1]);
    for (const { hsCode } of desk.products) if (hsCode !== null) expect(hsCode).toMatch(/^\d{10}$/);
    const ordered = desk.orders.filter((order) => isOpen(order.stage)).flatMap((order) => order.lines);
    for (const gap of [...withoutCode, ...withoutPacking]) {
      expect(ordered.some((line) => line.productId === gap.id)).toBe(true);
    }
  });

  it('are named in both languages and sold in pieces, sets, pairs and dozens', () => {
    for (const product of desk.products) {
      expect(product.nameEn).toMatch(/^[A-Z]/);
      expect(product.nameZh).toMatch(/\p{Script=Han}/u);
    }
    expect([...new Set(desk.products.map((product) => product.unit))].sort()).toEqual([
      'DOZ',
      'PCS',
      'PR',
      'SET',
    ]);
  });
});

describe('the sample orders', () => {
  it('stand in every stage', () => {
    const stages = new Set(desk.orders.map((order) => order.stage.name));
    expect([...stages].sort()).toEqual([...STAGE_NAMES].sort());
  });

  it('have from one to sixty-five lines, and one holds three purchase orders', () => {
    const counts = desk.orders.map((order) => order.lines.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...counts)).toBe(65);
    const orderNos = desk.orders.map(
      (order) => new Set(order.lines.map((line) => line.customerOrderNo)).size,
    );
    expect(Math.max(...orderNos)).toBe(3);
  });

  it('spread each line over sizes that add up to it', () => {
    let sized = 0;
    for (const line of desk.orders.flatMap((order) => order.lines)) {
      if (line.sizes.length === 0) continue;
      sized += 1;
      expect(sum(line.sizes.map((entry) => entry.quantity))).toBe(line.quantity);
    }
    expect(sized).toBeGreaterThan(100);
  });

  it('follow the price list but for one agreed exception and the prices that are still open', () => {
    const off = desk.orders.flatMap((order) =>
      order.lines.flatMap((line) => {
        const product = products.get(line.productId ?? '');
        const same = order.lines.filter((other) => other.productId === line.productId);
        const quantity = sum(same.map((other) => other.quantity));
        const listed = product ? priceFor(product, order.currency, quantity) : null;
        return listed !== null && line.unitPrice !== null && compare(listed, line.unitPrice) === 0
          ? []
          : [`${order.customerOrderNo} ${line.itemNo} ${line.unitPrice}`];
      }),
    );
    expect(off).toEqual(['P-00455 SY-2302 null', 'P-00455 SY-1602 null', 'C-1241 SY-1501 7.20']);
  });

  it('carry freight only inside a C price and less than a tenth of the total', () => {
    for (const order of desk.orders) {
      const code = order.incoterm?.code ?? '';
      expect(order.freight !== null).toBe(['CFR', 'CIF'].includes(code));
      expect(order.insurance !== null).toBe(code === 'CIF');
      if (order.freight === null) continue;
      expect(compare(multiply(order.freight, 10), orderTotal(order).amount)).toBe(-1);
    }
  });

  it('run in an order of days that can happen', () => {
    for (const order of desk.orders) {
      expect((order.orderDate ?? '') <= order.receivedOn).toBe(true);
      expect(order.receivedOn <= order.stage.since && order.stage.since <= TODAY, order.number).toBe(true);
      for (const name of CHECK_NAMES) {
        const day = order.checks[name]?.at.slice(0, 10);
        if (day === undefined) continue;
        expect(order.receivedOn <= day && day <= TODAY, `${order.number} ${name}`).toBe(true);
      }
      if (order.depositReceived) expect(order.depositReceived.on <= TODAY).toBe(true);
      const { etd, eta } = order.shipment;
      if (etd !== null && eta !== null) expect(etd < eta).toBe(true);
      if (order.stage.name === 'shipped') expect(order.stage.since).toBe(etd);
      if (order.stage.name === 'paid') expect((etd ?? '') < order.stage.since).toBe(true);
    }
  });

  it('give every failed or waived check a reason', () => {
    const answers = desk.orders.flatMap((order) => CHECK_NAMES.map((name) => order.checks[name]));
    const odd = answers.filter((answer) => answer !== null && answer.result !== 'pass');
    expect(odd.map((answer) => answer?.result)).toEqual(expect.arrayContaining(['fail', 'waived']));
    for (const answer of odd) expect(answer?.remark).not.toBe('');
  });

  it('have a vessel, a bill of lading and a true container number when they left', () => {
    const left = desk.orders.filter((order) => order.stage.name === 'shipped' || order.stage.name === 'paid');
    for (const { shipment } of left) {
      expect(shipment.vessel).not.toBe('');
      expect(shipment.billOfLading).not.toBe('');
      expect(isContainerNumber(shipment.container), shipment.container).toBe(true);
    }
    expect(new Set(left.map((order) => order.shipment.container)).size).toBe(left.length);
  });

  it('bear their numbers without a hole in each year, as the counters say', () => {
    const years = new Set(desk.orders.map((order) => yearOf(order.receivedOn)));
    for (const year of years) {
      const inYear = desk.orders.filter((order) => yearOf(order.receivedOn) === year);
      const pattern = desk.company.numbering['sales-order'];
      expect(inYear.map((order) => order.number)).toEqual(
        inYear.map((order, index) => formatNumber(pattern, index + 1, order.receivedOn)),
      );
      const id = counterId('sales-order', PlainDate.parse(`${year}-01-01`));
      expect(desk.counters.find((counter) => counter.id === id)?.last).toBe(inYear.length);
    }
  });
});

describe('today on the sample desk', () => {
  it('always has something late, due, at risk and waiting, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { orders, quotations } = sampleDesk(today);
        const open = orders.filter((order) => isOpen(order.stage));
        const risks = new Set(open.map((order) => orderRisk(order, today).risk));
        expect([...risks].sort()).toEqual(['at-risk', 'late', 'on-track', 'waiting']);
        const states = new Set(
          open.flatMap((order) => checkStandings(order, today).map((check) => check.state)),
        );
        expect([...states].sort()).toEqual(['due', 'fail', 'not-due', 'overdue', 'pass', 'waived']);
        expect(open.some((order) => order.deliveryDate === today)).toBe(true);
        expect(open.some((order) => order.deliveryDate === null)).toBe(true);
        expect(open.some(isDepositMissing)).toBe(true);
        const sent = quotations.filter((quotation) => quotation.state === 'sent');
        expect(
          sent.some((quotation) => !isExpired(quotation, today) && quotation.validUntil <= addDays(today, 7)),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps schemas and numbers right on any day', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { orders, counters } = sampleDesk(today);
        for (const order of orders) expect(SalesOrder.safeParse(order).success).toBe(true);
        const given = counters
          .filter((counter) => counter.series === 'sales-order')
          .map((counter) => counter.last);
        expect(sum(given)).toBe('40');
        expect(new Set(orders.map((order) => order.number)).size).toBe(40);
      }),
      { numRuns: 20 },
    );
  });

  it('misses the bank charge of a deposit that came short', () => {
    const short = desk.orders.find((order) => order.customerOrderNo === '119013');
    expect(short?.depositReceived).not.toBeNull();
    const percent = short?.paymentTerms.depositPercent;
    const due = divide(multiply(short ? orderTotal(short).amount : ZERO, percent ?? 0), 100);
    expect(Number(subtract(due, short?.depositReceived?.amount ?? 0))).toBeCloseTo(25, 2);
  });
});
