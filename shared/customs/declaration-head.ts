import { HEAD_FIELDS, type HeadField } from '#shared/domain/declaration';
import { compare, type DecimalText, decimal } from '#shared/values/decimal';
import { includesFreight, includesInsurance } from '#shared/values/incoterm';
import { chargeText, totalCharge } from './charge';
import { type CodeTables, codesFor } from './code-tables';
import { countryCode, countryOf } from './country-code';
import type { DeclarationInput } from './declaration-input';
import { declarationText } from './declaration-text';
import { answered, coded, type HeadValue, type HeadValues, NOTHING, recorded } from './head-value';
import { USUAL_NATURES } from './tables/supervision-modes';
import { chargeRule, termsCode } from './terms';

/**
 * Fields 1 to 30 as the records give them, with the clerk's answers over them (customs-declaration-cn.md section 1).
 * What neither knows stays empty and is asked.
 */
export function declarationHead(input: DeclarationInput): HeadValues {
  const { tables, answers, remembered } = input;
  const fromRecords = recordedHead(input);
  const head: Record<HeadField, HeadValue> = { ...fromRecords };
  for (const field of HEAD_FIELDS) {
    const answer = answers.head[field];
    const habit = remembered[field];
    if (answer !== undefined) head[field] = answered(tables, field, answer, 'clerk');
    // What was answered for this port the last time beats a guess from its name, never a fact.
    else if (habit !== undefined && (head[field].from === 'nowhere' || REMEMBERED_FIRST.includes(field)))
      head[field] = answered(tables, field, habit, 'remembered');
  }
  if (answers.head.dutyNature === undefined) {
    const [usual = ''] = USUAL_NATURES[head.supervisionMode.code] ?? [];
    head.dutyNature = coded(tables, 'duty-natures', usual);
  }
  if (answers.head.declarationOffice === undefined && head.declarationOffice.from === 'nowhere') {
    head.declarationOffice = head.exitCustoms;
  }
  return head;
}

/** Fields that an earlier declaration over the same port knows better than a name. */
export const REMEMBERED_FIRST: readonly HeadField[] = [
  'exitCustoms',
  'exitPort',
  'declarationOffice',
  'destinationPort',
];

function recordedHead(input: DeclarationInput): HeadValues {
  const { tables, company, buyer, answers } = input;
  const tradeCountry = countryOf(tables, buyer) ?? '';
  const arrival = arrivalCountry(input) ?? tradeCountry;
  const ourName = company.nameZh === '' ? company.nameEn : company.nameZh;
  const ourCode = company.creditCode === '' ? company.customsCode : company.creditCode;
  const incoterm = input.goods.find((goods) => goods.incoterm !== null)?.incoterm ?? null;
  const terms = incoterm === null ? '' : termsCode(incoterm.code);
  const rule = chargeRule(answers.head.terms?.code ?? terms);
  const contracts = [...new Set(input.goods.map((goods) => goods.contractNo))].filter((no) => no !== '');
  const none = Object.fromEntries(HEAD_FIELDS.map((field) => [field, NOTHING]));
  return {
    // Object.fromEntries forgets the keys, which are exactly those of HEAD_FIELDS.
    ...(none as Record<HeadField, HeadValue>),
    consignor: recorded(ourName, ourCode),
    producer: recorded(ourName, ourCode),
    consignee: recorded(declarationText(buyer.name).toUpperCase()),
    exitCustoms: placeCode(tables, 'customs-offices', input.portOfLoading),
    exitPort: placeCode(tables, 'exit-ports', input.portOfLoading),
    // Goods from China leave by sea unless the clerk says otherwise: bookings are of vessels.
    transportMode: coded(tables, 'transport-modes', '2'),
    conveyance: recorded([input.vessel.trim(), input.voyage.trim()].filter((part) => part !== '').join('/')),
    billOfLading: recorded(input.billOfLading.replace(/\s/g, '')),
    supervisionMode: coded(tables, 'supervision-modes', '0110'),
    contractNo: recorded(contractText(contracts)),
    tradeCountry: coded(tables, 'countries', tradeCountry),
    arrivalCountry: coded(tables, 'countries', arrival),
    destinationPort: destinationPort(input, arrival),
    packingKind: packingKind(input),
    packages: recorded(packages(input)),
    grossKg: recorded(weight(input.grossKg)),
    netKg: recorded(weight(input.netKg)),
    terms: coded(tables, 'terms', terms),
    freight: recorded(
      rule.freight === 'needed' &&
        input.freight !== null &&
        incoterm !== null &&
        includesFreight(incoterm.code)
        ? chargeText(totalCharge(input.freight, input.currency))
        : '',
    ),
    insurance: recorded(
      rule.insurance === 'needed' &&
        input.insurance !== null &&
        incoterm !== null &&
        (includesInsurance(incoterm.code) || terms === '1')
        ? chargeText(totalCharge(input.insurance, input.currency))
        : '',
    ),
    attachedDocuments: recorded(attachedDocuments(input, contracts)),
    marks: recorded(input.marks.length === 0 ? 'N/M' : input.marks.map(declarationText).join(' / ')),
    remarks: recorded(
      contracts.length > 1 && contractText(contracts) === contracts[0]
        ? `合同号：${contracts.join('、')}`
        : '',
    ),
    selfPaid: recorded('否'),
    broker: recorded(answers.broker.name, answers.broker.creditCode),
  };
}

/** Where the goods go: the country of the port or place they are sent to, else the receiver's. */
function arrivalCountry(input: DeclarationInput): string | null {
  const { tables } = input;
  return (
    countryCode(tables, input.placeOfDelivery) ??
    countryCode(tables, input.portOfDischarge) ??
    (input.consignee === null ? null : countryOf(tables, input.consignee))
  );
}

/** A port or office by the name our papers use; several offices of one port are a question, not an answer. */
function placeCode(tables: CodeTables, table: 'customs-offices' | 'exit-ports', place: string): HeadValue {
  const [port = ''] = place.split(/[,，]/);
  const found = codesFor(tables, table, port);
  // An office with sub-offices is never declared itself (table 8).
  const exact = table === 'customs-offices' ? found.filter(({ code }) => !code.endsWith('00')) : found;
  const [only] = exact;
  if (exact.length === 1 && only !== undefined) return coded(tables, table, only.code);
  // Every port has its code, but few are in the table: the name alone lets the broker add it.
  return table === 'exit-ports' && exact.length === 0 ? recorded(port.trim()) : NOTHING;
}

/** The final port; without its code the country's with 000, and the port's own name (field 19). */
function destinationPort(input: DeclarationInput, arrival: string): HeadValue {
  const name = input.placeOfDelivery.trim() === '' ? input.portOfDischarge : input.placeOfDelivery;
  const [port = ''] = name.split(/[,，]/);
  const [listed] = codesFor(input.tables, 'destination-ports', port);
  if (listed !== undefined) return recorded(listed.nameZh, listed.code);
  if (arrival === '') return NOTHING;
  const country = codesFor(input.tables, 'countries', arrival)[0]?.nameZh ?? '';
  return recorded(port.trim() === '' ? country : `${country}(${port.trim()})`, `${arrival}000`);
}

function packingKind({ tables, pallets, cartons }: DeclarationInput): HeadValue {
  const under = pallets === null ? null : codesFor(tables, 'packing-kinds', pallets.material)[0];
  const codes = [cartons > 0 ? '22' : '', under?.code ?? ''].filter((code) => code !== '');
  return codes.length === 0
    ? NOTHING
    : answered(tables, 'packingKind', { code: codes.join(','), text: '' }, 'records');
}

/** Pallets are the outer packages where the cartons stand on them. */
function packages({ pallets, cartons }: DeclarationInput): string {
  const outer = pallets === null ? cartons : pallets.count;
  return outer === 0 ? '' : String(outer);
}

/** Five decimals at most; less than a kilogram is declared as one (fields 23 and 24). */
export function weight(kg: DecimalText | null): string {
  if (kg === null || compare(kg, 0) <= 0) return '';
  return compare(kg, 1) < 0 ? '1' : decimal(kg);
}

/** All contract numbers where the form has room for them, else the first: the others stand in the remarks. */
function contractText(contracts: readonly string[]): string {
  const all = contracts.join(',');
  return all.length <= 32 ? all : (contracts[0] ?? '');
}

function attachedDocuments(input: DeclarationInput, contracts: readonly string[]): string {
  const papers: readonly (readonly [string, string])[] = [
    ['合同', contractText(contracts)],
    ['发票', input.invoiceNo],
    ['装箱单', input.packingListNo],
  ];
  return [...papers.map(([name, no]) => (no === '' ? name : `${name} ${no}`)), '代理报关委托书'].join('；');
}
