import type { CreditRow } from '#shared/api/views/credit-views';
import type { Credit } from '#shared/credit/credit';
import { creditDates } from '#shared/credit/credit-dates';
import {
  availableAmount,
  type CreditProgress,
  creditClock,
  isDrawn,
  isUsedUp,
  usedAmount,
} from '#shared/credit/credit-use';
import { shipmentDate } from '#shared/credit/presentation';
import { customerName } from '#shared/domain/customer';
import type { Shipment } from '#shared/domain/shipment';
import type { DecimalText } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import { calendarFor, termsOf } from './credit-case';
import type { Records } from './records';
import { LastAnswer, remembered } from './remember';
import { haystack } from './search-text';

/** The register: rows of credits, and which shipments name which credit. */
export class CreditIndex {
  readonly #records: Records;
  readonly #byCredit = new LastAnswer<ReadonlyMap<string, readonly Shipment[]>>();
  readonly #sorted = new LastAnswer<readonly Credit[]>();

  constructor(records: Records) {
    this.#records = records;
  }

  /** All credits, the one that expires first before the others. */
  all(): readonly Credit[] {
    const credits = this.#records.all('credits');
    return this.#sorted.from([credits], () =>
      credits
        .map((credit) => ({ credit, key: termsOf(credit).terms.expiryDate ?? '9999' }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map(({ credit }) => credit),
    );
  }

  /** Shipments that name this credit and stand. */
  shipmentsOf(creditId: Credit['id']): readonly Shipment[] {
    const shipments = this.#records.all('shipments');
    return this.#byCredit.from([shipments], () => byCredit(shipments)).get(creditId) ?? [];
  }

  row(credit: Credit, today: PlainDate): CreditRow {
    const { terms, doubts } = termsOf(credit);
    const used = usedAmount(credit, ({ drawing }) => drawing);
    const available = availableAmount(terms, used);
    const { currency } = terms;
    const rounded = (amount: DecimalText) => (currency === null ? amount : money(amount, currency).amount);
    const calendar = calendarFor(this.#records, terms.expiryCountry);
    const progress = this.#progress(credit, isUsedUp(terms, used));
    const dates = creditDates(terms, progress.shippedOn, calendar);
    const customer =
      credit.customerId === null ? undefined : this.#records.get('customers', credit.customerId);
    return {
      id: credit.id,
      number: terms.number,
      applicant: terms.applicant[0] ?? '',
      customerId: credit.customerId,
      customerName: customer === undefined ? '' : customerName(customer),
      issuingBank: terms.issuingBank,
      currency,
      amount: terms.amount === null ? null : rounded(terms.amount),
      used: rounded(used),
      available: available === null ? null : rounded(available),
      latestShipment: dates.latestShipment,
      expiry: dates.expiry,
      lastPresentation: dates.lastPresentation,
      clock: credit.state === 'open' ? creditClock(terms, progress, calendar, today) : null,
      state: credit.state,
      doubts: new Set(doubts.map(({ tag }) => tag)).size,
      pendingAmendments: credit.amendments.filter(({ state }) => state === 'pending').length,
    };
  }

  /** What the register finds a credit by; the customer's names may change without it. */
  hay(credit: Credit): string {
    const customer =
      credit.customerId === null ? undefined : this.#records.get('customers', credit.customerId);
    const names = customer === undefined ? [] : [customer.code, customer.nameEn, customer.nameZh];
    return `${creditSearchText(credit)}\n${haystack(names)}`;
  }

  #progress(credit: Credit, usedUp: boolean): CreditProgress {
    const waiting = credit.presentations.filter(({ presentedOn }) => presentedOn === null);
    const presented = new Set(credit.presentations.filter(isDrawn).flatMap(({ shipmentIds }) => shipmentIds));
    const sailed = this.shipmentsOf(credit.id).flatMap(({ id, booking }) =>
      presented.has(id) || booking.sailedOn === null ? [] : [booking.sailedOn],
    );
    const dates = [...waiting.flatMap(({ transports }) => shipmentDate(transports) ?? []), ...sailed].sort();
    return {
      // The one that was shipped first must be presented first.
      shippedOn: dates[0] ?? null,
      atBankSince: credit.presentations.flatMap(({ presentedOn, outcome }) =>
        presentedOn !== null && outcome === null ? [presentedOn] : [],
      ),
      usedUp,
    };
  }
}

/** Number, parties, bank and goods of a credit as a clerk may type them. */
export const creditSearchText = remembered((credit: Credit): string => {
  const { terms } = termsOf(credit);
  return haystack([terms.number, ...terms.applicant, terms.issuingBank, terms.goods.slice(0, 400)]);
});

function byCredit(shipments: readonly Shipment[]): ReadonlyMap<string, readonly Shipment[]> {
  const map = new Map<string, Shipment[]>();
  for (const shipment of shipments) {
    const { creditId, state } = shipment;
    if (creditId === null || state === 'cancelled') continue;
    map.set(creditId, [...(map.get(creditId) ?? []), shipment]);
  }
  return map;
}
