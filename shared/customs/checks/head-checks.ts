import type { HeadField } from '#shared/domain/declaration';
import { minuteText } from '#shared/text/minute-text';
import { compare, parseDecimal } from '#shared/values/decimal';
import { parseCharge } from '../charge';
import { codeEntry } from '../code-tables';
import type { DeclarationDraft } from '../declaration-draft';
import type { DeclarationInput } from '../declaration-input';
import { type Finding, type FindingSeverity, headFinding } from '../finding';
import { HEAD_MAX, HEAD_TABLES, type HeadValues } from '../head-value';
import { WOOD_PACKING } from '../tables/packing-kinds';
import { chargeRule, holdsDestinationCosts } from '../terms';

/** Fields that may not stay empty; vessel and bill come from the forwarder, so the clerk can only wait for them. */
const MANDATORY: Readonly<Partial<Record<HeadField, FindingSeverity>>> = {
  consignor: 'gap',
  exitCustoms: 'gap',
  consignee: 'gap',
  transportMode: 'gap',
  conveyance: 'wait',
  billOfLading: 'wait',
  producer: 'gap',
  supervisionMode: 'gap',
  dutyNature: 'gap',
  contractNo: 'gap',
  tradeCountry: 'gap',
  arrivalCountry: 'gap',
  destinationPort: 'gap',
  exitPort: 'gap',
  packingKind: 'gap',
  packages: 'gap',
  grossKg: 'gap',
  netKg: 'gap',
  terms: 'gap',
  marks: 'gap',
};

/** Firms are named by their code as well. */
const CODED_FIRMS: readonly HeadField[] = ['consignor', 'producer'];

export function checkHead(input: DeclarationInput, draft: DeclarationDraft): readonly Finding[] {
  const { head } = draft;
  return [
    ...mandatory(head),
    ...codesAndLengths(input, head),
    ...charges(head),
    ...packing(head),
    ...weights(head),
    ...oneValue(input),
    ...places(input, head),
    ...remarks(input, head),
  ];
}

function mandatory(head: HeadValues): readonly Finding[] {
  const found: Finding[] = [];
  for (const [name, severity] of Object.entries(MANDATORY)) {
    // Object.entries forgets the keys, which are those of MANDATORY.
    const field = name as HeadField;
    const { code, text } = head[field];
    if (text === '' && code === '') found.push(headFinding('M', `missing-${field}`, severity, field));
  }
  for (const field of CODED_FIRMS) {
    if (head[field].text !== '' && head[field].code === '')
      found.push(headFinding('M', 'firm-without-code', 'gap', field, { left: head[field].text }));
    if (head[field].code !== '' && !/^([0-9A-Z]{18}|[0-9A-Z]{10})$/.test(head[field].code))
      found.push(headFinding('M', 'firm-code-shape', 'error', field, { left: head[field].code }));
  }
  return found;
}

function codesAndLengths({ tables }: DeclarationInput, head: HeadValues): readonly Finding[] {
  const found: Finding[] = [];
  for (const [name, value] of Object.entries(head)) {
    // Object.entries forgets the keys, which are those of the head.
    const field = name as HeadField;
    const table = HEAD_TABLES[field];
    if (table !== undefined && field !== 'destinationPort' && value.code !== '') {
      const unknown = value.code.split(/[,\s]+/).find((code) => codeEntry(tables, table, code) === null);
      if (unknown !== undefined)
        found.push(headFinding('M', 'code-not-in-table', 'warn', field, { left: unknown, facts: { table } }));
    }
    if (table !== undefined && value.code === '' && value.text !== '')
      found.push(headFinding('M', 'code-to-follow', 'warn', field, { left: value.text, facts: { table } }));
    const max = HEAD_MAX[field];
    if (max !== undefined && value.text.length > max)
      found.push(
        headFinding('R13', 'too-long', 'error', field, {
          left: String(value.text.length),
          right: String(max),
        }),
      );
  }
  if (head.billOfLading.text !== '' && !/^[0-9A-Za-z*_]+$/.test(head.billOfLading.text))
    found.push(headFinding('R14', 'bill-signs', 'error', 'billOfLading', { left: head.billOfLading.text }));
  return found;
}

/** R7: freight and insurance as the terms of delivery ask for. */
function charges(head: HeadValues): readonly Finding[] {
  const rule = chargeRule(head.terms.code);
  const found: Finding[] = [];
  for (const field of ['freight', 'insurance'] as const) {
    const { text } = head[field];
    if (rule[field] === 'needed' && text === '')
      found.push(headFinding('R7', `${field}-needed`, 'gap', field, { right: head.terms.text }));
    if (rule[field] === 'empty' && text !== '')
      found.push(
        headFinding('R7', `${field}-not-allowed`, 'error', field, { left: text, right: head.terms.text }),
      );
  }
  for (const field of ['freight', 'insurance', 'otherCharges'] as const) {
    const { text } = head[field];
    if (text === '') continue;
    const charge = parseCharge(text);
    const isReadable = charge !== null && (field === 'freight' || charge.mark !== '2');
    if (!isReadable) found.push(headFinding('R7', 'charge-shape', 'error', field, { left: text }));
  }
  return found;
}

/** R8, and pallets that the kind of packing does not name. */
function packing(head: HeadValues): readonly Finding[] {
  const found: Finding[] = [];
  const { text } = head.packages;
  if (text !== '' && !/^[1-9]\d{0,8}$/.test(text))
    found.push(headFinding('R8', 'packages-not-positive', 'error', 'packages', { left: text }));
  const codes = head.packingKind.code.split(/[,\s]+/);
  const wood = codes.filter((code) => WOOD_PACKING.includes(code));
  if (wood.length > 0)
    found.push(headFinding('R8', 'wood-needs-ispm15', 'info', 'packingKind', { left: wood.join(',') }));
  return found;
}

/** R9 on the head: gross is not below net. */
function weights(head: HeadValues): readonly Finding[] {
  const gross = parseDecimal(head.grossKg.text);
  const net = parseDecimal(head.netKg.text);
  const found: Finding[] = [];
  for (const [field, value] of [
    ['grossKg', gross],
    ['netKg', net],
  ] as const) {
    if (head[field].text !== '' && (value === null || compare(value, 0) <= 0))
      found.push(headFinding('R9', 'weight-not-a-number', 'error', field, { left: head[field].text }));
  }
  if (gross !== null && net !== null && compare(gross, net) < 0)
    found.push(headFinding('R9', 'gross-below-net', 'error', 'grossKg', { left: gross, right: net }));
  return found;
}

/** R5: goods under different terms cannot stand on one declaration. */
function oneValue({ goods }: DeclarationInput): readonly Finding[] {
  const terms = [...new Set(goods.flatMap(({ incoterm }) => incoterm?.code ?? []))];
  const [first = '', ...others] = terms;
  return others.length === 0
    ? []
    : [headFinding('R5', 'several-terms', 'error', 'terms', { left: first, right: others.join(', ') })];
}

/** R12 and R15, a country in the place of a port, a direct office where its sub-office is the place. */
function places({ goods }: DeclarationInput, head: HeadValues): readonly Finding[] {
  const found: Finding[] = [];
  const { supervisionMode, dutyNature, destinationPort, arrivalCountry, exitCustoms } = head;
  if (supervisionMode.code === '0110' && dutyNature.code !== '' && dutyNature.code !== '101')
    found.push(
      headFinding('R12', 'nature-unusual', 'warn', 'dutyNature', { left: dutyNature.code, right: '101' }),
    );
  const portCountry = destinationPort.code.slice(0, 3);
  if (portCountry !== '' && arrivalCountry.code !== '' && portCountry !== arrivalCountry.code)
    found.push(
      headFinding('R15', 'port-in-other-country', 'warn', 'destinationPort', {
        left: destinationPort.code,
        right: arrivalCountry.code,
      }),
    );
  if (destinationPort.code.endsWith('000'))
    found.push(
      headFinding('R15', 'port-not-listed', 'warn', 'destinationPort', {
        left: destinationPort.text,
        right: destinationPort.code,
      }),
    );
  if (exitCustoms.code.endsWith('00') && exitCustoms.code !== '2300')
    found.push(
      headFinding('M', 'office-needs-sub-office', 'warn', 'exitCustoms', { left: exitCustoms.code }),
    );
  const incoterm = goods.find((line) => line.incoterm !== null)?.incoterm ?? null;
  if (
    incoterm !== null &&
    holdsDestinationCosts(incoterm.code) &&
    head.terms.code === '1' &&
    head.otherCharges.text === ''
  )
    found.push(headFinding('R7', 'destination-costs', 'warn', 'otherCharges', { left: incoterm.code }));
  if (incoterm?.code === 'EXW' && head.terms.code === '7')
    found.push(headFinding('R7', 'ex-works', 'info', 'terms', { left: 'EXW' }));
  return found;
}

/** R16: the day by which the goods must lie in the supervised area and be declared. */
function remarks({ customsCutOff }: DeclarationInput, head: HeadValues): readonly Finding[] {
  return customsCutOff === null || head.customsNo.text !== ''
    ? []
    : [
        headFinding('R16', 'declare-before-loading', 'info', 'declarationDate', {
          right: minuteText(customsCutOff),
        }),
      ];
}
