import type { Declaration, HeadField } from '#shared/domain/declaration';
import {
  compare,
  type DecimalText,
  decimalPlaces,
  parseDecimal,
  round,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { apportion, apportionPackages } from './apportion';
import { chargeText, parseCharge } from './charge';
import { type ContainerRow, containerRemark } from './container-rows';
import type { DeclarationPart } from './declaration-draft';
import { weight } from './declaration-head';
import { HEAD_MAX, type HeadValue, type HeadValues } from './head-value';
import type { DeclarationItem } from './merge-lines';

/** R1: most items of one declaration. */
export const ITEMS_MAX = 50;

/**
 * More than fifty items become several declarations in item order. Packages, weights and total charges of the head
 * are apportioned so that the parts add up to the whole exactly: weights and packages by weight, charges by value.
 */
export function splitDeclaration(
  head: HeadValues,
  items: readonly DeclarationItem[],
  containers: readonly ContainerRow[],
  answers: Pick<Declaration, 'customsNumbers'>,
): readonly DeclarationPart[] {
  const groups: (readonly DeclarationItem[])[] = [];
  for (let from = 0; from < items.length; from += ITEMS_MAX) groups.push(items.slice(from, from + ITEMS_MAX));
  if (groups.length === 0) groups.push([]);
  const net = groups.map((group) => sum(group.map((item) => item.netKg ?? ZERO)));
  const gross = groups.map((group, at) => weightOf(group, net[at] ?? ZERO));
  const value = groups.map((group) => sum(group.map((item) => item.total ?? ZERO)));
  const shares: Readonly<Record<(typeof SHARED)[number], readonly string[] | undefined>> = {
    packages: wholeShares(head.packages.text, gross),
    grossKg: weightShares(head.grossKg.text, gross),
    netKg: weightShares(head.netKg.text, net),
    freight: chargeShares(head.freight.text, value),
    insurance: chargeShares(head.insurance.text, value),
    otherCharges: chargeShares(head.otherCharges.text, value),
  };
  return groups.map((group, index) => {
    const own: Partial<Record<HeadField, HeadValue>> = {};
    if (groups.length > 1) {
      for (const field of SHARED) {
        const text = shares[field]?.[index];
        if (text !== undefined) own[field] = { ...head[field], text };
      }
    }
    const number = answers.customsNumbers[index] ?? '';
    if (number !== '') own.customsNo = { code: '', text: number, from: 'clerk' };
    return {
      no: index + 1,
      of: groups.length,
      head: { ...head, ...own, remarks: remarks(head.remarks, containers, group.length) },
      items: group.map((item, at) => ({ ...item, no: at + 1 })),
      containers,
    };
  });
}

const SHARED = ['packages', 'grossKg', 'netKg', 'freight', 'insurance', 'otherCharges'] as const;

/** Gross where every item knows it, else net. */
function weightOf(group: readonly DeclarationItem[], net: DecimalText): DecimalText {
  const gross = group.flatMap((item) => item.grossKg ?? []);
  return gross.length === group.length && group.length > 0 ? sum(gross) : net;
}

function wholeShares(text: string, weights: readonly DecimalText[]): readonly string[] | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  return apportionPackages(Number(text), weights).map(String);
}

function weightShares(text: string, weights: readonly DecimalText[]): readonly string[] | undefined {
  const total = parseDecimal(text);
  if (total === null) return undefined;
  // A part whose items weigh exactly their share keeps their own sum.
  if (compare(sum(weights), total) === 0) return weights.map(weight);
  return apportion(total, weights, Math.max(2, decimalPlaces(total))).map(weight);
}

/** A rate or an amount per ton holds for every part; a total is divided by value. */
function chargeShares(text: string, values: readonly DecimalText[]): readonly string[] | undefined {
  const charge = parseCharge(text);
  if (charge === null || charge.mark !== '3') return undefined;
  return apportion(charge.value, values, 2).map((value) => chargeText({ ...charge, value: round(value, 2) }));
}

/** What the clerk wrote stands alone; else contracts and containers. */
function remarks(written: HeadValue, containers: readonly ContainerRow[], itemCount: number): HeadValue {
  if (written.from === 'clerk') return written;
  const room = (HEAD_MAX.remarks ?? 255) - written.text.length - 1;
  const boxes = containerRemark(containers, itemCount, room);
  const text = [written.text, boxes].filter((part) => part !== '').join('；');
  return text === '' ? written : { code: '', text, from: 'records' };
}
