import type { PaperFacts } from '#shared/documents/paper-facts';
import { BILL_NUMBER } from '../credit-wording';
import { demandsOfDocument } from '../paper-demands';
import type { PresentedDocument } from '../presentation';
import { type DocumentKind, isTransport, type RequiredDocument } from '../required-document';
import { type CheckCase, paperLabel } from './check-case';
import { plainName, saysTheSame } from './compare-text';
import { type CreditFinding, creditSays, finding, holds, notAsked, says, unknown } from './finding';

/** Documents whose content the rules themselves describe (art. 18 to 28). */
const RULED: readonly DocumentKind[] = [
  'draft',
  'commercial-invoice',
  'bill-of-lading',
  'air-waybill',
  'rail-road',
  'courier-receipt',
  'insurance',
];

function presentedFor(given: CheckCase, asked: RequiredDocument): PresentedDocument | null {
  return given.presentation?.documents.find(({ requiredId }) => requiredId === asked.id) ?? null;
}

/** Our own paper that answers a line of 46A. */
export function paperFor(kind: DocumentKind, papers: readonly PaperFacts[]): PaperFacts | null {
  const source =
    kind === 'commercial-invoice' || kind === 'packing-list'
      ? kind
      : kind === 'weight-list'
        ? 'packing-list'
        : kind === 'certificate-of-origin'
          ? 'origin-data'
          : null;
  return papers.find((facts) => facts.source === source) ?? null;
}

/** L12: where the credit says neither issuer nor content, the document must do what its name says. */
export function contentFulfils(given: CheckCase): readonly CreditFinding[] {
  const { documents } = given.terms;
  if (documents.length === 0) return [unknown('L12', 'documents-required', ['credit', '46A'])];
  const open = documents.filter(
    (asked) =>
      !RULED.includes(asked.kind) &&
      asked.issuer === '' &&
      // Our own papers are built to do what they are for.
      paperFor(asked.kind, given.papers) === null &&
      presentedFor(given, asked)?.wordingAgrees !== true,
  );
  if (given.presentation === null || open.length === 0)
    return [open.length === 0 ? holds('L12') : unknown('L12', 'presentation', ['presentation', ''])];
  return open.map((asked) =>
    finding('L12', 'doubt', 'read-function', {
      facts: { kind: asked.kind },
      values: [creditSays('46A', asked.text)],
      mend: ['documents', asked.id],
    }),
  );
}

/** L13: documents nobody asked for are put aside; conditions without a document bind nobody, but must not be contradicted. */
export function extras({ terms, presentation }: CheckCase): readonly CreditFinding[] {
  const known = new Set(terms.documents.map(({ id }) => id));
  const extra = (presentation?.documents ?? []).filter(({ requiredId }) => !known.has(requiredId));
  const bare = terms.conditions.filter(
    (text) => !/DOCUMENT|INVOICE|CERTIFICATE|B\/?L|BILL|LIST|DRAFT|FEE|CHARGE|INSURANCE|PRESENT/i.test(text),
  );
  const found = [
    ...extra.map((document) =>
      finding('L13', 'note', 'extra-document', {
        facts: { document: document.number || document.kind },
        values: [says('presented-document', document.number || document.kind)],
        mend: ['documents', document.requiredId] as const,
      }),
    ),
    ...bare.map((text) =>
      finding('L13', 'note', 'bare-condition', {
        facts: { condition: text.slice(0, 160) },
        values: [creditSays('47A', text.slice(0, 400))],
        mend: ['credit', '47A'] as const,
      }),
    ),
  ];
  return found.length > 0 ? found : [holds('L13')];
}

/** L14: at least one original of each document, and as many of each as the credit asks for. */
export function originalsEnough(given: CheckCase): readonly CreditFinding[] {
  const { documents } = given.terms;
  if (documents.length === 0) return [unknown('L14', 'documents-required', ['credit', '46A'])];
  if (given.presentation === null) return [unknown('L14', 'presentation', ['presentation', ''])];
  const found = documents.flatMap((asked) => countsOf(given, asked));
  return found.length > 0 ? found : [holds('L14')];
}

function countsOf(given: CheckCase, asked: RequiredDocument): readonly CreditFinding[] {
  // The set of transport and insurance originals is L21 and L26.
  if (isTransport(asked.kind) || asked.kind === 'insurance') return [];
  const there = presentedFor(given, asked);
  const originals = there?.originals ?? null;
  const copies = there?.copies ?? null;
  const values = [
    creditSays('46A', asked.text),
    says('presented-document', `${originals ?? '?'} + ${copies ?? '?'}`, there?.number ?? ''),
  ];
  const facts = {
    kind: asked.kind,
    originals: String(asked.originals),
    copies: String(asked.copies),
  };
  if (originals === null || (copies === null && asked.copies > 0))
    return [unknown('L14', 'originals', ['documents', asked.id], values.slice(0, 1))];
  if (originals < Math.max(1, asked.originals))
    return [
      finding('L14', 'discrepancy', 'originals-short', { facts, values, mend: ['documents', asked.id] }),
    ];
  if (originals + (copies ?? 0) < asked.originals + asked.copies)
    return [finding('L14', 'discrepancy', 'copies-short', { facts, values, mend: ['documents', asked.id] })];
  return [];
}

/** L33: every document of 46A lies in the set, from the issuer and with the words that the credit names. */
export function documentsThere(given: CheckCase): readonly CreditFinding[] {
  const { documents } = given.terms;
  if (documents.length === 0) return [unknown('L33', 'documents-required', ['credit', '46A'])];
  if (given.presentation === null) return [unknown('L33', 'presentation', ['presentation', ''])];
  const found = documents.flatMap((asked) => documentFindings(given, asked));
  return found.length > 0 ? found : [holds('L33')];
}

function documentFindings(given: CheckCase, asked: RequiredDocument): readonly CreditFinding[] {
  const there = presentedFor(given, asked);
  const values = [creditSays('46A', asked.text)];
  const mend = ['documents', asked.id] as const;
  const facts = { kind: asked.kind };
  if (!isThere(given, asked, there))
    return [finding('L33', 'discrepancy', 'document-missing', { facts, values, mend })];
  if (there?.wordingAgrees === false)
    return [finding('L33', 'discrepancy', 'wording-wrong', { facts, values, mend })];
  const found: CreditFinding[] = [];
  const issuer = there?.issuer ?? '';
  if (asked.issuer !== '' && !RULED.includes(asked.kind)) {
    if (issuer === '') found.push(unknown('L33', 'party-name', mend, values));
    else if (!saysTheSame(issuer, asked.issuer) && !plainName(issuer).includes(plainName(asked.issuer))) {
      found.push(
        finding('L33', 'discrepancy', 'issuer-differs', {
          facts,
          values: [...values, says('presented-document', issuer, there?.number ?? '')],
          mend,
        }),
      );
    }
  }
  if (asked.signed && asked.kind !== 'commercial-invoice') {
    if (there?.signed === false)
      found.push(finding('L33', 'discrepancy', 'not-signed', { facts, values, mend }));
    else if (there?.signed !== true) found.push(unknown('L33', 'signature', mend, values));
  }
  if (there?.wordingAgrees !== true && !saysAsAsked(given, asked))
    found.push(finding('L33', 'doubt', 'wording-to-read', { facts, values, mend }));
  return found;
}

/** Our own paper bears everything that its line of 46A asks for: nothing is left to be read. */
function saysAsAsked(given: CheckCase, asked: RequiredDocument): boolean {
  if (asked.kind !== 'commercial-invoice' && asked.kind !== 'packing-list' && asked.kind !== 'weight-list')
    return false;
  const paper = paperFor(asked.kind, given.papers);
  if (paper === null) return false;
  const demands = demandsOfDocument(asked.text, asked.kind);
  return (
    demands.open.length === 0 &&
    demands.statements.every((statement) => paper.statements.includes(statement)) &&
    (!demands.goods || paper.goodsText !== '' || asked.kind === 'commercial-invoice') &&
    (!demands.billOfLading || paper.statements.some((said) => said.startsWith(BILL_NUMBER))) &&
    (!demands.creditNumber || paper.creditNo !== '')
  );
}

function isThere(given: CheckCase, asked: RequiredDocument, there: PresentedDocument | null): boolean {
  if (there !== null && there.originals !== 0) return true;
  const { presentation, papers } = given;
  if (isTransport(asked.kind)) return (presentation?.transports.length ?? 0) > 0;
  if (asked.kind === 'insurance') return presentation?.insurance !== null;
  return there === null && paperFor(asked.kind, papers) !== null;
}

/** L34: the number of the credit stands where it is demanded. */
export function numberQuoted(given: CheckCase): readonly CreditFinding[] {
  const asked = given.terms.documents.filter(({ quotesCredit, kind }) => quotesCredit && kind !== 'draft');
  if (asked.length === 0)
    return [
      given.terms.documents.length === 0
        ? unknown('L34', 'documents-required', ['credit', '46A'])
        : notAsked('L34'),
    ];
  const { number } = given.terms;
  if (number === '') return [unknown('L34', 'credit-number', ['credit', '20'])];
  if (given.presentation === null) return [unknown('L34', 'presentation', ['presentation', ''])];
  const found = asked.flatMap((document) => quoteFindings(given, document, number));
  return found.length > 0 ? found : [holds('L34', [creditSays('20', number)])];
}

function quoteFindings(given: CheckCase, asked: RequiredDocument, number: string): readonly CreditFinding[] {
  const facts = { kind: asked.kind, number };
  const credit = [creditSays('20', number), creditSays('46A', asked.text)];
  const paper = paperFor(asked.kind, given.papers);
  const { presentation } = given;
  const seen = presentedFor(given, asked)?.quotesCredit ?? null;
  const printed: readonly {
    readonly text: string;
    readonly value: ReturnType<typeof says>;
    readonly mend: readonly ['paper' | 'transport' | 'insurance', string];
  }[] = isTransport(asked.kind)
    ? (presentation?.transports ?? []).map((transport) => ({
        text: transport.creditNo,
        value: says('transport-document', transport.creditNo, transport.number),
        mend: ['transport', 'creditNo'],
      }))
    : asked.kind === 'insurance' && presentation !== null && presentation.insurance !== null
      ? [
          {
            text: presentation.insurance.creditNo,
            value: says('insurance-document', presentation.insurance.creditNo, presentation.insurance.number),
            mend: ['insurance', 'creditNo'],
          },
        ]
      : paper !== null
        ? [
            {
              text: paper.creditNo,
              value: says(paper.source, paper.creditNo, paperLabel(paper)),
              mend: ['paper', paper.source],
            },
          ]
        : [];
  // A document of others that nobody looked at is not known to lack the number.
  const ours = paper !== null;
  const wrong = printed.filter(
    ({ text }) => plainName(text) !== plainName(number) && (ours || text !== '' || seen === false),
  );
  if (seen === true && wrong.every(({ text }) => text === '')) return [];
  if (printed.length > 0 && printed.every(({ text }) => plainName(text) === plainName(number))) return [];
  if (wrong.length > 0)
    return wrong.map(({ value, mend }) =>
      finding('L34', 'discrepancy', 'number-not-quoted', { facts, values: [...credit, value], mend }),
    );
  if (seen === false)
    return [
      finding('L34', 'discrepancy', 'number-not-quoted', {
        facts,
        values: credit,
        mend: ['documents', asked.id],
      }),
    ];
  return [unknown('L34', 'credit-number', ['documents', asked.id], credit)];
}
