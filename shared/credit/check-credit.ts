import {
  drawnWithinCredit,
  invoiceWithinCredit,
  pricesAgree,
  quantitiesAllowed,
} from './checks/amount-checks';
import type { CheckCase } from './checks/check-case';
import { amendmentsDecided, availability, expiryStated, transfer, windowWide } from './checks/credit-checks';
import { dataAgree } from './checks/data-checks';
import {
  contentFulfils,
  documentsThere,
  extras,
  numberQuoted,
  originalsEnough,
} from './checks/document-checks';
import { CHECK_IDS, type CheckId, type CreditFinding, FINDING_STATES } from './checks/finding';
import { coverFits, insuranceForm, insuredEnough, insuredInTime } from './checks/insurance-checks';
import { addressesAgree, goodsAgree, invoiceParties } from './checks/invoice-checks';
import { instalmentsKept, shipmentsAllowed } from './checks/shipment-checks';
import {
  bankAnswers,
  datedBeforePresentation,
  presentedBeforeExpiry,
  presentedInPeriod,
  shippedInTime,
} from './checks/time-checks';
import {
  cleanAndBelow,
  consigneeAndFreight,
  fullSet,
  noCharterParty,
  transhipmentAllowed,
  transportForm,
} from './checks/transport-checks';

/** Every check by its number; the type refuses a missing one. */
const CHECKS: Readonly<Record<CheckId, (given: CheckCase) => CreditFinding | readonly CreditFinding[]>> = {
  L01: expiryStated,
  L02: availability,
  L03: windowWide,
  L04: presentedBeforeExpiry,
  L05: presentedInPeriod,
  L06: shippedInTime,
  L07: bankAnswers,
  L08: dataAgree,
  L09: goodsAgree,
  L10: datedBeforePresentation,
  L11: addressesAgree,
  L12: contentFulfils,
  L13: extras,
  L14: originalsEnough,
  L15: invoiceParties,
  L16: invoiceWithinCredit,
  L17: drawnWithinCredit,
  L18: quantitiesAllowed,
  L19: pricesAgree,
  L20: transportForm,
  L21: fullSet,
  L22: transhipmentAllowed,
  L23: noCharterParty,
  L24: cleanAndBelow,
  L25: consigneeAndFreight,
  L26: insuranceForm,
  L27: insuredInTime,
  L28: insuredEnough,
  L29: coverFits,
  L30: shipmentsAllowed,
  L31: instalmentsKept,
  L32: transfer,
  L33: documentsThere,
  L34: numberQuoted,
  L35: amendmentsDecided,
};

/** All thirty-five checks in their order; each answers at least once, and nothing passes for want of data. */
export function checkCredit(given: CheckCase): readonly CreditFinding[] {
  return CHECK_IDS.flatMap((id) => CHECKS[id](given));
}

export interface FindingCount {
  readonly discrepancies: number;
  readonly doubts: number;
  readonly unknown: number;
}

export function countFindings(findings: readonly CreditFinding[]): FindingCount {
  const count = (state: CreditFinding['state']) => findings.filter((one) => one.state === state).length;
  return { discrepancies: count('discrepancy'), doubts: count('doubt'), unknown: count('unknown') };
}

/** What blocks first, then what needs reading; within that by number. */
export function bySeverity(findings: readonly CreditFinding[]): readonly CreditFinding[] {
  return [...findings].sort(
    (a, b) =>
      FINDING_STATES.indexOf(a.state) - FINDING_STATES.indexOf(b.state) ||
      (a.check < b.check ? -1 : a.check > b.check ? 1 : 0),
  );
}
