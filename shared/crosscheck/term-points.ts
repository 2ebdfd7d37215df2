import type { PaperFacts } from '#shared/documents/paper-facts';
import { type IncotermCode, includesFreight, namesPort } from '#shared/values/incoterm';
import { type Difference, difference } from './difference';
import { AGREEMENTS, agree, EVERYTHING, type PaperSet, pick, SHIPPING } from './paper-set';
import { comparable, sameScript } from './text-match';

/** Price term with its place, freight clause, payment, marks, ports. */
export function termPoints(set: PaperSet): readonly Difference[] {
  const papers = pick(set.all, EVERYTHING);
  return [
    ...priceTerms(papers),
    ...termPlaces(papers),
    ...freightClauses(papers),
    ...payment(set),
    ...ports(papers),
    ...marks(set),
  ];
}

/** How customs names each term on a declaration (incoterms.md section 4). */
const DECLARED: Readonly<Record<IncotermCode, readonly IncotermCode[]>> = {
  EXW: ['EXW', 'FOB'],
  FCA: ['FOB'],
  FAS: ['FOB'],
  FOB: ['FOB'],
  CFR: ['CFR'],
  CPT: ['CFR'],
  CIF: ['CIF'],
  CIP: ['CIF'],
  DAP: ['CIF'],
  DPU: ['CIF'],
  DDP: ['CIF'],
};

function priceTerms(papers: readonly PaperFacts[]): readonly Difference[] {
  const [reference, ...others] = papers.flatMap((paper) =>
    paper.incoterm === null ? [] : [{ paper, term: paper.incoterm }],
  );
  if (reference === undefined) return [];
  return others.flatMap(({ paper, term }) => {
    const declared =
      paper.source === 'customs-declaration' && DECLARED[reference.term.code].includes(term.code);
    if (declared || term.code === reference.term.code) return [];
    return [
      difference(
        'incoterm',
        { paper: reference.paper, value: termText(reference.term) },
        { paper, value: termText(term) },
      ),
    ];
  });
}

function termText(term: { readonly code: string; readonly place: string }): string {
  return `${term.code} ${term.place}`.trim();
}

/** The same place on every paper; for sea terms the port itself (INC3). */
function termPlaces(papers: readonly PaperFacts[]): readonly Difference[] {
  const place = (paper: PaperFacts) =>
    paper.source === 'customs-declaration' ? '' : (paper.incoterm?.place ?? '');
  const found = [...agree('incoterm-place', papers, place, { same: sameHead })];
  for (const paper of papers) {
    const term = paper.incoterm;
    if (term === null || paper.source === 'customs-declaration' || term.place.trim() === '') continue;
    const fromLoading = term.code === 'FOB' || term.code === 'FAS';
    const toDischarge = term.code === 'CFR' || term.code === 'CIF';
    const port = fromLoading ? paper.portOfLoading : toDischarge ? paper.portOfDischarge : '';
    if (port.trim() === '' || !sameScript(port, term.place) || samePort(port, term.place)) continue;
    found.push(
      difference(
        'incoterm-place',
        { paper, value: termText(term) },
        { paper, value: port },
        { text: true, level: namesPort(term.place) ? 'hard' : 'soft' },
      ),
    );
  }
  return found;
}

/** `Ningbo, China`, `NINGBO PORT, CHINA` and `Port of Ningbo` are Ningbo. */
function headOf(place: string): string {
  const head = comparable(place.split(/[,，(（]/)[0] ?? '');
  return head.replace(/^(SEA ?)?PORT OF /, '').replace(/ (SEA ?)?PORT$|港$/, '');
}

const sameHead = (a: string, b: string) => headOf(a) === headOf(b);

/** A credit may name any port of a country. */
function samePort(a: string, b: string): boolean {
  return sameHead(a, b) || /^ANY\b/.test(comparable(a)) || /^ANY\b/.test(comparable(b));
}

/** Who pays the main freight follows from the price term (INC7). */
function freightClauses(papers: readonly PaperFacts[]): readonly Difference[] {
  const termed = papers.find((paper) => paper.incoterm !== null && paper.source !== 'customs-declaration');
  if (termed?.incoterm == null) return [];
  const due = includesFreight(termed.incoterm.code) ? 'prepaid' : 'collect';
  const left = { paper: termed, value: `${termText(termed.incoterm)}: freight ${due}` };
  return papers.flatMap((paper) =>
    paper.freight === null || paper.freight === due
      ? []
      : [difference('freight-clause', left, { paper, value: `freight ${paper.freight}` })],
  );
}

/** Terms of payment within each order, and the invoice's against the first order's. */
function payment(set: PaperSet): readonly Difference[] {
  const terms = (paper: PaperFacts) => paper.paymentTerms;
  const found = [...set.orders.values()].flatMap((papers) => agree('payment-terms', papers, terms));
  if (set.orders.size > 1) return found;
  const [agreed] = [...set.orders.values()].flat().filter((paper) => paper.paymentTerms !== '');
  const invoiced = set.invoice;
  return agreed === undefined || invoiced === null
    ? found
    : [...found, ...agree('payment-terms', [agreed, invoiced], terms)];
}

function ports(papers: readonly PaperFacts[]): readonly Difference[] {
  // `Ningbo` beside `Ningbo, China` is told, not stopped: it is the same port in other words.
  const level = (_reference: PaperFacts, _other: PaperFacts, a: string, b: string) =>
    sameHead(a, b) ? ('soft' as const) : ('hard' as const);
  const plain = papers.filter((paper) => paper.source !== 'letter-of-credit');
  const credit = papers.filter((paper) => paper.source === 'letter-of-credit');
  return (['portOfLoading', 'portOfDischarge', 'placeOfDelivery'] as const).flatMap((field) => {
    const point = PORT_POINTS[field];
    const read = (paper: PaperFacts) => paper[field];
    const [first] = plain.filter((paper) => paper[field].trim() !== '');
    return [
      ...agree(point, plain, read, { level }),
      ...(first === undefined ? [] : agree(point, [first, ...credit], read, { same: samePort })),
    ];
  });
}

const PORT_POINTS = {
  portOfLoading: 'port-of-loading',
  portOfDischarge: 'port-of-discharge',
  placeOfDelivery: 'place-of-delivery',
} as const;

/** Letter for letter the same on all papers of a shipment; on those of one order too. */
function marks(set: PaperSet): readonly Difference[] {
  const text = (paper: PaperFacts) => paper.marks.join(' / ');
  const within = [...set.orders.values()].flatMap((papers) => agree('marks', papers, text));
  const shipped = agree('marks', pick(set.all, SHIPPING), text);
  const agreed = pick([...set.orders.values()].flat(), AGREEMENTS).find((paper) => paper.marks.length > 0);
  const carried = pick(set.all, SHIPPING).find((paper) => paper.marks.length > 0);
  if (set.orders.size !== 1 || agreed === undefined || carried === undefined) return [...within, ...shipped];
  return [
    ...within,
    ...shipped,
    ...agree('marks', [agreed, carried], (paper) => paper.marks.map(withoutRange).join(' / ')),
  ];
}

/** How many cartons there are is known only when they are packed. */
function withoutRange(line: string): string {
  return line.replace(/\b1\s*[-–~]\s*(\d+|UP)\b/gi, '1-UP');
}
