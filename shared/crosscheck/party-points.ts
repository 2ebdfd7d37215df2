import type { PaperFacts } from '#shared/documents/paper-facts';
import type { Party } from '#shared/domain/party';
import type { Difference } from './difference';
import { AGREEMENTS, type Agreement, agree, EVERYTHING, type PaperSet, pick } from './paper-set';
import type { PointId } from './points';
import { comparable, comparableAddress } from './text-match';

type Role = 'seller' | 'buyer' | 'consignee' | 'notify';

/** Names and addresses of the four parties (D8); a credit may write an address otherwise (UCP 600 art. 14 j). */
export function partyPoints(set: PaperSet): readonly Difference[] {
  const papers = pick(set.all, EVERYTHING);
  return [
    ...role(papers, 'seller', 'seller-name', 'seller-address'),
    ...role(papers, 'buyer', 'buyer-name', 'buyer-address'),
    ...role(papers, 'consignee', 'consignee-name', 'consignee-address'),
    ...role(papers, 'notify', 'notify-name', 'notify-address'),
  ];
}

function role(
  papers: readonly PaperFacts[],
  who: Role,
  name: PointId,
  address: PointId,
): readonly Difference[] {
  const party = (paper: PaperFacts) => partyOf(paper, who);
  const level: Agreement['level'] = (reference, other) => gradeOf(who, reference, other);
  const named = (paper: PaperFacts) => party(paper)?.name ?? '';
  const own = papers.filter(({ source }) => source !== 'letter-of-credit');
  const credits = papers.filter(({ source }) => source === 'letter-of-credit');
  // What took the bank's words over is held against them; the contract may spell a firm otherwise.
  const said = own.filter((paper) => named(paper) !== '');
  const first = said.find(({ wordedByCredit }) => wordedByCredit) ?? said[0];
  const byCredit = [true, false].map((worded) => own.filter((paper) => paper.wordedByCredit === worded));
  // To whom a bill is made out is the bank's word: the contract's consignee says nothing against it.
  const groups = who === 'consignee' || who === 'notify' ? byCredit : [own];
  return [
    ...groups.flatMap((some) => agree(name, some, named, { level })),
    ...(first === undefined ? [] : agree(name, [first, ...credits], named, { same: beginsWith })),
    // Addresses of a credit need not be those of the contract (UCP 600 art. 14(j)): each kind agrees in itself.
    ...byCredit.flatMap((some) =>
      agree(address, some, (paper) => addressOf(party(paper)), {
        same: (a, b) => comparableAddress([a]) === comparableAddress([b]),
        level,
      }),
    ),
  ];
}

/** A credit breaks names after 35 letters and goes on with the address: the name is how its text begins. */
function beginsWith(name: string, text: string): boolean {
  const letters = (from: string) => comparable(from).replace(/[^\p{L}\p{N}]/gu, '');
  return letters(text).startsWith(letters(name));
}

/**
 * A shipment may go to another consignee than the contract named (a bank's order under a credit): the clerk is told,
 * not stopped. Among the papers of one shipment it must be the same.
 */
function gradeOf(who: Role, reference: PaperFacts, other: PaperFacts): 'hard' | 'soft' {
  // Under a credit firms stand as the bank wrote them; the contract need not.
  if (reference.wordedByCredit !== other.wordedByCredit) return 'soft';
  const receives = who === 'consignee' || who === 'notify';
  const agreed = (paper: PaperFacts) => AGREEMENTS.includes(paper.source);
  return receives && agreed(reference) !== agreed(other) ? 'soft' : 'hard';
}

/** `SAME AS CONSIGNEE` names the consignee. */
function partyOf(paper: PaperFacts, who: Role): Party | null {
  const party = paper[who];
  if (who !== 'notify' || party === null) return party;
  return /^SAME AS (THE )?CONSIGNEE/.test(comparable(party.name)) ? paper.consignee : party;
}

function addressOf(party: Party | null): string {
  if (party === null) return '';
  const lines = party.addressLines.filter((line) => line.trim() !== '');
  if (lines.length === 0) return '';
  const named = lines.join(' ').toLowerCase().includes(party.country.toLowerCase());
  return (named ? lines : [...lines, party.country]).join(', ');
}
