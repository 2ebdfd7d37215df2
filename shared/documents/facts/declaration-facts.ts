import type { DeclarationDraft } from '#shared/customs/declaration-draft';
import { isCurrencyCode, minorUnits } from '#shared/values/currency';
import { parseDecimal } from '#shared/values/decimal';
import { PaperFacts } from '../paper-facts';

/** 成交方式 by its code, as the Incoterm that customs means. */
const TERMS: Readonly<Record<string, string>> = { '1': 'CIF', '2': 'CFR', '3': 'FOB', '7': 'EXW' };

/** The export declaration as it is drafted; firm and ports stand in Chinese or as codes and are compared as far as they go. */
export function declarationFacts(draft: DeclarationDraft, invoiceNo: string): PaperFacts {
  const { head, items } = draft;
  const [vessel = '', voyage = ''] = halves(head.conveyance.text);
  const code = TERMS[head.terms.code];
  const currencies = [...new Set(items.map(({ currency }) => currency))];
  const [currency = ''] = currencies;
  const known = currencies.length === 1 && isCurrencyCode(currency) ? currency : null;
  return PaperFacts.parse({
    source: 'customs-declaration',
    number: head.customsNo.text,
    seller: named(head.consignor.text),
    buyer: named(head.consignee.text),
    invoiceNo,
    contractNos: contractsOf(draft),
    incoterm: code === undefined ? null : { code, place: '' },
    vessel,
    voyage,
    // Master and house bill joined by a star are two numbers; ours is one of them.
    billOfLading: head.billOfLading.text.includes('*') ? '' : head.billOfLading.text,
    containers: draft.containers.map(({ number }) => ({ number })),
    marks: head.marks.text === '' ? [] : head.marks.text.split(' / '),
    currency: known,
    // A declaration has two decimals: of currencies with three it cannot state the total exactly.
    totalAmount: known !== null && minorUnits(known) <= 2 ? draft.total : null,
    packages: /^\d+$/.test(head.packages.text) ? Number(head.packages.text) : null,
    netKg: parseDecimal(head.netKg.text),
    grossKg: parseDecimal(head.grossKg.text),
    lines: items.flatMap(({ keys, hsCode, origin }) =>
      // Other countries stand as codes that no paper of ours prints.
      keys.map((key) => ({ key, hsCode, origin: origin === 'CHN' ? 'China' : '' })),
    ),
  });
}

/** What has no room in the field stands in the remarks. */
function contractsOf({ head }: DeclarationDraft): readonly string[] {
  const more = /合同号：([^；;\n]+)/.exec(head.remarks.text)?.[1]?.split('、') ?? [];
  const numbers = [...head.contractNo.text.split(','), ...more].map((number) => number.trim());
  return [...new Set(numbers)].filter((number) => number !== '');
}

/** `EVER GOLDEN/0251W`. */
function halves(conveyance: string): readonly string[] {
  const at = conveyance.lastIndexOf('/');
  return at < 0 ? [conveyance] : [conveyance.slice(0, at), conveyance.slice(at + 1)];
}

function named(text: string) {
  return text.trim() === '' ? null : { name: text.trim() };
}
