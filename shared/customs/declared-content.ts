import { z } from 'zod';
import { PaperFacts } from '#shared/documents/paper-facts';
import { Broker, HEAD_FIELDS, HeadAnswer, HeadField, LineAnswer } from '#shared/domain/declaration';
import { TariffElement, TariffEntry } from '#shared/domain/tariff-entry';
import { DecimalText } from '#shared/values/decimal';
import { ProductId } from '#shared/values/ids';
import type { DeclarationDraft } from './declaration-draft';
import type { DeclarationInput } from './declaration-input';
import type { HeadValues } from './head-value';

const HeadValue = z.object({
  code: z.string(),
  text: z.string(),
  from: z.enum(['records', 'clerk', 'remembered', 'nowhere']),
});
const Head = z.record(z.enum(HEAD_FIELDS), HeadValue);
const Quantity = z.object({ unit: z.string(), value: DecimalText.nullable() });

const Item = z.object({
  no: z.number().int(),
  keys: z.array(z.string()),
  contractNos: z.array(z.string()),
  hsCode: z.string(),
  tariff: z.discriminatedUnion('found', [
    z.object({ found: z.literal('in-force'), entry: TariffEntry }),
    z.object({ found: z.literal('expired'), entry: TariffEntry }),
    z.object({ found: z.literal('unknown') }),
  ]),
  name: z.string(),
  elements: z.array(TariffElement),
  values: z.array(z.string()),
  spec: z.string(),
  deal: Quantity,
  first: Quantity.nullable(),
  second: Quantity.nullable(),
  unitPrice: DecimalText.nullable(),
  total: DecimalText.nullable(),
  netKg: DecimalText.nullable(),
  grossKg: DecimalText.nullable(),
  cartons: z.number().nullable(),
  currency: z.string(),
  averaged: z.boolean().default(false),
  origin: z.string(),
  destination: z.string(),
  sourcePlace: z.string(),
  dutyMode: z.string(),
});

const Container = z.object({
  number: z.string(),
  spec: z.string(),
  tareKg: DecimalText.nullable(),
  isShared: z.boolean(),
});

const Draft = z.object({
  head: Head,
  items: z.array(Item),
  parts: z.array(
    z.object({
      no: z.number().int(),
      of: z.number().int(),
      head: Head,
      items: z.array(Item),
      containers: z.array(Container),
    }),
  ),
  containers: z.array(Container),
  total: DecimalText.nullable(),
  netKg: DecimalText.nullable(),
});

/** All that was declared: the forms with their figures and codes, what they state, and the answers behind them. */
export const DeclaredContent = z
  .object({
    draft: Draft,
    currency: z.string(),
    broker: Broker,
    invoiceNo: z.string(),
    /** Our goods behind the items, as they were called then. */
    goods: z.array(
      z.object({ key: z.string(), itemNo: z.string(), productId: ProductId.nullable() }).readonly(),
    ),
    /** What the cross-check holds other papers against. */
    facts: PaperFacts,
    /** The clerk's answers, taken up again when an amendment is given up. */
    answers: z.object({ head: z.partialRecord(HeadField, HeadAnswer), lines: z.array(LineAnswer) }),
  })
  .readonly();
export type DeclaredContent = z.infer<typeof DeclaredContent>;

/** The draft with what is known since customs took it: its numbers stand in the parts, the day in field 6. */
export function asDeclared(
  draft: DeclarationDraft,
  { on, customsNumbers }: { readonly on: string; readonly customsNumbers: readonly string[] },
): DeclarationDraft {
  const dated = (head: HeadValues, number: string): HeadValues => ({
    ...head,
    customsNo: number === '' ? head.customsNo : { code: '', text: number, from: 'clerk' },
    declarationDate:
      head.declarationDate.text === ''
        ? { code: '', text: on.replaceAll('-', ''), from: 'records' }
        : head.declarationDate,
  });
  return {
    ...draft,
    head: dated(draft.head, customsNumbers.length === 1 ? (customsNumbers[0] ?? '') : ''),
    parts: draft.parts.map((part, at) => ({ ...part, head: dated(part.head, customsNumbers[at] ?? '') })),
  };
}

/** Goods as the copy keeps them. */
export function goodsNamed(goods: DeclarationInput['goods']): DeclaredContent['goods'] {
  return goods.map(({ key, itemNo, productId }) => ({ key, itemNo, productId }));
}
