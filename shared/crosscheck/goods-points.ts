import type { FactSource, LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import { type DecimalText, isZero } from '#shared/values/decimal';
import { type Difference, difference } from './difference';
import { referenceCode } from './number-points';
import { AGREEMENTS, lineOf, type PaperSet, pick, SHIPPING } from './paper-set';
import type { PointId } from './points';
import { comparable, comparableCode, sameScript } from './text-match';

/** Which goods, by what name and number: the same line has the same words on every paper. */
export function goodsPoints(set: PaperSet): readonly Difference[] {
  return [...listed(set), ...wordsOfLines(set)];
}

/** Sources whose lines are the whole order or the whole shipment; others may summarise. */
const LISTS: readonly FactSource[] = ['commercial-invoice', 'packing-list'];

function listed(set: PaperSet): readonly Difference[] {
  const found: Difference[] = [];
  const together = (papers: readonly PaperFacts[]) => {
    const [reference, ...others] = papers.filter((paper) => paper.lines.length > 0);
    if (reference === undefined) return;
    for (const other of others) {
      found.push(...lacking(set, reference, other, false), ...lacking(set, other, reference, true));
    }
  };
  for (const papers of set.orders.values()) together(papers);
  const shipping = pick(set.all, LISTS);
  together(shipping);
  const [invoice] = shipping.filter((paper) => paper.lines.length > 0);
  if (invoice === undefined) return found;
  for (const line of set.lines(invoice).values()) {
    const papers = set.orders.get(line.key.split('/')[0] ?? '');
    const agreed = papers?.find((paper) => paper.lines.length > 0);
    if (agreed === undefined || set.lines(agreed).has(line.key)) continue;
    const said = { paper: invoice, value: nameOf(line) };
    found.push(difference('goods-listed', { paper: agreed, value: '' }, said, { line: lineOf(line) }));
  }
  return found;
}

/** Lines of `full` that `other` does not list; nothing shipped need not be listed. */
function lacking(set: PaperSet, full: PaperFacts, other: PaperFacts, turned: boolean): readonly Difference[] {
  return [...set.lines(full).values()]
    .filter((line) => !set.lines(other).has(line.key) && (line.quantity === null || !isZero(line.quantity)))
    .map((line) => {
      const said = { paper: full, value: nameOf(line) };
      const silent = { paper: other, value: '' };
      const [left, right] = turned ? [silent, said] : [said, silent];
      return difference('goods-listed', left, right, { line: lineOf(line) });
    });
}

function nameOf(line: LineFacts): string {
  const quantity: DecimalText | '' = line.quantity ?? '';
  return [line.itemNo || line.description, line.colour, quantity].filter((part) => part !== '').join(' ');
}

interface Words {
  readonly point: PointId;
  readonly read: (line: LineFacts) => string;
  readonly same: (a: string, b: string) => boolean;
}

const same = (a: string, b: string) => comparable(a) === comparable(b);
const CHINA = /^(CHINA|MADE IN CHINA|P\.? ?R\.? ?(OF )?CHINA|PRC|CN|CHN|PEOPLE'S REPUBLIC OF CHINA|中国)$/;

const WORDS: readonly Words[] = [
  { point: 'item-number', read: (line) => line.itemNo, same },
  {
    point: 'line-order-number',
    read: (line) => line.customerOrderNo,
    same: (a, b) => referenceCode(a) === referenceCode(b),
  },
  { point: 'description', read: (line) => line.description, same },
  { point: 'colour', read: (line) => line.colour, same },
  { point: 'hs-code', read: (line) => line.hsCode, same: sameHsCode },
  { point: 'origin', read: (line) => line.origin, same: sameOrigin },
];

function wordsOfLines(set: PaperSet): readonly Difference[] {
  const papers = pick(set.all, [...AGREEMENTS, ...SHIPPING, 'letter-of-credit']);
  return WORDS.flatMap((words) => {
    const spoken = new Map<string, { paper: PaperFacts; line: LineFacts; value: string }[]>();
    const found: Difference[] = [];
    for (const paper of papers) {
      for (const [key, line] of set.lines(paper)) {
        const value = words.read(line);
        if (value.trim() === '') continue;
        const before = spoken.get(key) ?? [];
        const reference = before.find((other) => sameScript(other.value, value));
        if (reference === undefined) spoken.set(key, [...before, { paper, line, value }]);
        else if (reference.value !== value && !words.same(reference.value, value)) {
          found.push(
            difference(words.point, reference, { paper, value }, { text: true, line: lineOf(line) }),
          );
        }
      }
    }
    return found;
  });
}

/** Papers print six, eight or ten digits of one code. */
export function sameHsCode(a: string, b: string): boolean {
  const [left, right] = [comparableCode(a), comparableCode(b)];
  return left.length >= 6 && right.length >= 6
    ? left.startsWith(right) || right.startsWith(left)
    : left === right;
}

function sameOrigin(a: string, b: string): boolean {
  return same(a, b) || (CHINA.test(comparable(a)) && CHINA.test(comparable(b)));
}
