import { isCurrencyCode } from '#shared/values/currency';
import { expiryCountry } from './bank-countries';
import { CREDIT_TAGS, tagInfo } from './credit-tag';
import type { CreditTerms } from './credit-terms';
import { readGoods } from './goods-item';
import { asksCreditNumberOnAll, readDocuments, readEntries } from './read-documents';
import { shipmentWindow } from './shipment-wording';
import {
  type Reading,
  type ReadingDoubt,
  readAllowance,
  readAmount,
  readAvailability,
  readDate,
  readParty,
  readPlace,
  readPresentationDays,
  readTolerance,
  saysAbout,
} from './tag-value';

/** A field to look at: the tag, and why. `missing` names a field that every credit must have. */
export interface TagDoubt {
  readonly tag: string;
  readonly doubt: ReadingDoubt | 'missing' | 'unknown-tag' | 'unread';
}

export interface ReadTerms {
  readonly terms: CreditTerms;
  readonly doubts: readonly TagDoubt[];
}

/** Fields as they stand, by tag. */
export type TagTexts = ReadonlyMap<string, string>;

/** The terms that the fields state. Total: whatever stands in a field, there is an answer and a doubt. */
export function readTerms(tags: TagTexts, sender = ''): ReadTerms {
  const doubts: TagDoubt[] = [];
  const raw = (tag: string) => tags.get(tag) ?? '';
  const has = (tag: string) => raw(tag).trim() !== '';
  const read = <T>(tag: string, reader: (text: string) => Reading<T>, silent: T): T => {
    if (!has(tag)) return silent;
    const { value, doubt } = reader(raw(tag));
    if (doubt !== null) doubts.push({ tag, doubt });
    return value;
  };
  const oneLine = (tag: string, max: number) => raw(tag).replace(/\s+/g, ' ').trim().slice(0, max);

  const amount = read('32B', readAmount, { currency: null, amount: null });
  const tolerance = has('39A') ? readTolerance(raw('39A')) : null;
  if (has('39A') && tolerance === null) doubts.push({ tag: '39A', doubt: 'unreadable' });
  const expiryPlace = readPlace(raw('31D')).slice(0, 200);
  const beneficiary = readParty(raw('59')).slice(0, 8);
  const issuingBank = oneLine('52', 500) || sender;
  const available = readAvailability(raw('41'));
  if (has('41') && available.by === null) doubts.push({ tag: '41', doubt: 'wording' });
  const presentation = read('48', readPresentationDays, { days: null, text: '' });
  const period = has('44D') ? shipmentWindow(raw('44D')) : null;
  if (has('44D') && period === null) doubts.push({ tag: '44D', doubt: 'unread' });
  const about = aboutDay(raw('44C'));
  const conditions = readEntries(raw('47A'))
    .slice(0, 200)
    .map((text) => text.slice(0, 4000));
  const goodsItems = readGoods(raw('45A')).slice(0, 300);
  if (has('45A') && goodsItems.every(({ quantity }) => quantity === null))
    doubts.push({ tag: '45A', doubt: 'unread' });
  const documents = [...readDocuments(raw('46A'), conditions.some(asksCreditNumberOnAll))];
  if (documents.some(({ kind }) => kind === 'other')) doubts.push({ tag: '46A', doubt: 'wording' });
  // 47A may widen amount and quantity in words: nobody but the clerk may say how far that reaches.
  if (conditions.some((text) => readTolerance(text) !== null && /QUANTITY|AMOUNT|VALUE/i.test(text))) {
    doubts.push({ tag: '47A', doubt: 'wording' });
  }
  for (const [tag, text] of tags) {
    const info = tagInfo(tag);
    if (info === null) doubts.push({ tag, doubt: 'unknown-tag' });
    else if (text.length > 12_000) doubts.push({ tag, doubt: 'too-long' });
  }
  for (const { tag, mandatory } of CREDIT_TAGS) {
    if (mandatory && !has(tag)) doubts.push({ tag, doubt: 'missing' });
  }
  const expiryDate = read('31D', readDate, null);
  const country = expiryCountry(expiryPlace, issuingBank, beneficiary);
  if (expiryDate !== null && expiryPlace === '') doubts.push({ tag: '31D', doubt: 'wording' });

  return {
    doubts,
    terms: {
      number: oneLine('20', 60),
      form: oneLine('40A', 120),
      issueDate: read('31C', readDate, null),
      rules: oneLine('40E', 120),
      expiryDate,
      expiryPlace,
      expiryCountry: country,
      issuingBank,
      applicant: readParty(raw('50'))
        .slice(0, 8)
        .map((line) => line.slice(0, 200)),
      beneficiary: beneficiary.map((line) => line.slice(0, 200)),
      currency: amount.currency !== null && isCurrencyCode(amount.currency) ? amount.currency : null,
      amount: amount.amount,
      plus: tolerance?.plus ?? null,
      minus: tolerance?.minus ?? null,
      amountAbout: saysAbout(raw('32B')) || saysAbout(raw('39C')),
      additionalAmounts: oneLine('39C', 400),
      availableWith: available.bank.slice(0, 300),
      availableBy: available.by,
      draftsAt: oneLine('42C', 300),
      drawee: oneLine('42', 300),
      partialShipments: read('43P', readAllowance, null),
      transhipment: read('43T', readAllowance, null),
      placeOfReceipt: oneLine('44A', 300),
      portOfLoading: oneLine('44E', 300),
      portOfDischarge: oneLine('44F', 300),
      placeOfDelivery: oneLine('44B', 300),
      latestShipment: about?.to ?? (has('44C') ? read('44C', readDate, null) : (period?.to ?? null)),
      earliestShipment: about?.from ?? period?.from ?? null,
      shipmentPeriod: raw('44D').slice(0, 1000),
      instalments: [],
      goods: raw('45A').slice(0, 12_000),
      goodsItems,
      documents,
      conditions,
      presentationDays: presentation.days,
      presentationText: presentation.text.slice(0, 400),
      charges: (oneLine('71D', 400) || oneLine('71B', 400)).slice(0, 400),
      confirmation: oneLine('49', 60),
    },
  };
}

/** `ON OR ABOUT` written into 44C itself. */
function aboutDay(raw: string) {
  return /ON OR ABOUT/i.test(raw) ? shipmentWindow(raw) : null;
}
