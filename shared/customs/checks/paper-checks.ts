import type { PaperFacts } from '#shared/documents/paper-facts';
import type { HeadField } from '#shared/domain/declaration';
import { isContainerNumber } from '#shared/values/container-number';
import { absolute, compare, type DecimalText, parseDecimal, subtract, sum } from '#shared/values/decimal';
import type { DeclarationDraft } from '../declaration-draft';
import type { DeclarationInput } from '../declaration-input';
import { type Finding, headFinding, itemFinding } from '../finding';
import { TOTAL_TOLERANCE } from '../merge-lines';
import { ITEMS_MAX } from '../split-declaration';

/** What holds over all items, and between the declaration and the other papers of the shipment. */
export function checkPapers(input: DeclarationInput, draft: DeclarationDraft): readonly Finding[] {
  return [
    ...itemCount(draft),
    ...mergedLines(draft),
    ...netSum(draft),
    ...containers(draft),
    ...heldAgainstPapers(input, draft),
  ];
}

/** R4 and R14: the figures and numbers that stand on other papers of the shipment too. */
export function heldAgainstPapers(
  { papers }: Pick<DeclarationInput, 'papers'>,
  draft: DeclarationDraft,
): readonly Finding[] {
  return papers.flatMap((paper) => against(paper, draft));
}

/** R1: the split itself is done; the clerk is told, and a declaration without goods is refused. */
function itemCount({ items, parts }: DeclarationDraft): readonly Finding[] {
  if (items.length === 0) return [headFinding('R1', 'no-items', 'error', 'contractNo')];
  return parts.length === 1
    ? []
    : [
        headFinding('R1', 'split', 'info', 'contractNo', {
          left: String(items.length),
          right: String(ITEMS_MAX),
          facts: { parts: parts.length },
        }),
      ];
}

/** R6: what looks alike on the form and yet stays apart is worth a look: customs asks why. */
function mergedLines({ items }: DeclarationDraft): readonly Finding[] {
  const seen = new Map<string, number>();
  return items.flatMap((item) => {
    if (item.hsCode === '' || item.name === '') return [];
    const alike = [item.hsCode, item.name, item.deal.unit, item.currency, item.origin, item.destination].join(
      '|',
    );
    const earlier = seen.get(alike);
    if (earlier === undefined) {
      seen.set(alike, item.no);
      return [];
    }
    return [
      itemFinding('R6', 'could-be-merged', 'warn', [item.no, 'name'], {
        left: item.name,
        right: String(earlier),
        facts: { other: earlier },
      }),
    ];
  });
}

/** R3 and R9: the lines weigh together what the head says. */
function netSum({ items, netKg }: DeclarationDraft): readonly Finding[] {
  const weights = items.flatMap((item) => item.netKg ?? []);
  if (netKg === null || weights.length < items.length || items.length === 0) return [];
  const lines = sum(weights);
  return compare(absolute(subtract(lines, netKg)), TOTAL_TOLERANCE) <= 0
    ? []
    : [headFinding('R9', 'lines-differ-from-net', 'error', 'netKg', { left: netKg, right: lines })];
}

function containers({ containers: rows }: DeclarationDraft): readonly Finding[] {
  return rows
    .filter((row) => !isContainerNumber(row.number))
    .map((row) => headFinding('R14', 'container-number', 'error', 'remarks', { left: row.number }));
}

/** R14 and the second half of R4: one figure, one number on every paper. A paper that is silent agrees. */
function against(paper: PaperFacts, { head, total, items }: DeclarationDraft): readonly Finding[] {
  const found: Finding[] = [];
  const source = paper.source;
  const differ = (field: HeadField, key: string, left: string, right: string) => {
    found.push(
      headFinding(key === 'total' ? 'R4' : 'R14', `${key}-differs`, 'error', field, {
        left,
        right,
        facts: { source },
      }),
    );
  };
  const contract = head.contractNo.text;
  if (contract !== '' && paper.contractNos.length > 0) {
    const named = contract
      .split(',')
      .every((no) => paper.contractNos.includes(no) || paper.customerOrderNos.includes(no));
    if (!named) differ('contractNo', 'contract', contract, paper.contractNos.join(','));
  }
  if (source === 'commercial-invoice' && total !== null && paper.totalAmount !== null && items.length > 0) {
    if (isOff(total, paper.totalAmount)) differ('attachedDocuments', 'total', total, paper.totalAmount);
  }
  const packages = paper.pallets ?? paper.packages;
  if (packages !== null && head.packages.text !== '' && head.packages.text !== String(packages))
    differ('packages', 'packages', head.packages.text, String(packages));
  const gross = parseDecimal(head.grossKg.text);
  if (paper.grossKg !== null && gross !== null && isOff(gross, atLeastOne(paper.grossKg)))
    differ('grossKg', 'gross', gross, paper.grossKg);
  const net = parseDecimal(head.netKg.text);
  if (
    source === 'packing-list' &&
    paper.netKg !== null &&
    net !== null &&
    isOff(net, atLeastOne(paper.netKg))
  )
    differ('netKg', 'net', net, paper.netKg);
  const bill = head.billOfLading.text;
  if (
    bill !== '' &&
    paper.billOfLading !== '' &&
    !bill.split('*').includes(paper.billOfLading.replace(/\s/g, ''))
  )
    differ('billOfLading', 'bill', bill, paper.billOfLading);
  if (source === 'carrier-draft' && paper.vessel !== '' && head.conveyance.text !== '') {
    const theirs = [paper.vessel.trim(), paper.voyage.trim()].filter((part) => part !== '').join('/');
    if (folded(theirs) !== folded(head.conveyance.text))
      differ('conveyance', 'conveyance', head.conveyance.text, theirs);
  }
  return found;
}

function isOff(a: DecimalText, b: DecimalText): boolean {
  return compare(absolute(subtract(a, b)), TOTAL_TOLERANCE) > 0;
}

function atLeastOne(kg: DecimalText): DecimalText {
  return compare(kg, 1) < 0 ? ('1' as DecimalText) : kg;
}

function folded(text: string): string {
  return text.replace(/[\s./-]/g, '').toUpperCase();
}
