import { createHash } from 'node:crypto';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import { asDeclared, type DeclaredContent, goodsNamed } from '#shared/customs/declared-content';
import { canonicalJson } from '#shared/documents/canonical-json';
import { declaredNumber } from '#shared/documents/customs-input';
import { declarationFacts } from '#shared/documents/facts/declaration-facts';
import {
  type Declaration,
  type DeclarationEnd,
  type DeclaredVersion,
  isDeclared,
  standingVersion,
} from '#shared/domain/declaration';
import { CUSTOMS_FORM_KINDS } from '#shared/domain/form-kind';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { IssuedDocumentId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { declarationInput } from '../queries/customs-input';
import { buildCustomsPaper, customsPaperInput } from '../queries/customs-papers';
import { modelHash } from '../queries/model-hash';
import type { Transaction } from '../store/transaction';
import { recordsIn } from './book-in';
import { ruleBroken } from './outcome';

export interface Declaring {
  readonly on: PlainDate;
  readonly customsNumbers: readonly string[];
  readonly today: PlainDate;
  readonly at: string;
  readonly by: string;
}

/** Keeps what was declared, whole, and its three papers as they were printed, under the number that customs gave. */
export function withVersion(tx: Transaction, declaration: Declaration, declaring: Declaring): Declaration {
  const { on, customsNumbers, today, at, by } = declaring;
  const { shipmentId, versions } = declaration;
  const version = versions.length + 1;
  // The copy is drafted from the answers that stand now, whatever the state was before.
  const records = recordsIn(tx);
  const input = declarationInput(records, shipmentId, today);
  const draft = asDeclared(draftDeclaration(input), declaring);
  const number = declaredNumber(customsNumbers);
  const facts = { ...declarationFacts(draft, input.invoiceNo), number, date: on };
  const content: DeclaredContent = {
    draft: JSON.parse(JSON.stringify(draft)),
    currency: input.currency,
    broker: input.answers.broker,
    invoiceNo: input.invoiceNo,
    goods: goodsNamed(input.goods),
    facts,
    answers: { head: declaration.head, lines: [...declaration.lines] },
  };
  const paperInput = {
    ...customsPaperInput(records, shipmentId, today),
    draft,
    broker: content.broker,
    declared: { on, version, customsNumbers },
  };
  const papers = CUSTOMS_FORM_KINDS.map((kind): IssuedDocumentId => {
    const model = buildCustomsPaper(kind, paperInput);
    const paper: IssuedDocument = {
      id: tx.nextId() as IssuedDocumentId,
      kind,
      number,
      version,
      language: 'zh',
      date: on,
      orderId: null,
      quotationId: null,
      shipmentId,
      creditId: null,
      account: null,
      model,
      layout: null,
      modelHash: modelHash(model),
      facts: kind === 'customs-declaration' ? facts : null,
      issuedAt: at,
      issuedBy: by,
      handedTo: [],
      voided: null,
    };
    return tx.put('issuedDocuments', paper).id;
  });
  const kept: DeclaredVersion = {
    version,
    on,
    customsNumbers: [...customsNumbers],
    content,
    hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    papers,
    ended: null,
  };
  return { ...declaration, customsNumbers: [...customsNumbers], versions: [...versions, kept] };
}

/**
 * 改单 and 撤单: the copy ends with its reason and the fields open again. A withdrawn declaration gives its number up
 * and all papers under it are void, those of amended versions too; an amended one keeps both until the next is declared.
 */
export function reopened(
  tx: Transaction,
  declaration: Declaration,
  end: { readonly how: DeclarationEnd; readonly reason: string; readonly on: PlainDate },
): Declaration {
  const standing = standingVersion(declaration);
  if (!isDeclared(declaration) || standing === null) throw ruleBroken('declaration-not-declared');
  if (end.how === 'withdrawn') {
    for (const id of declaration.versions.flatMap(({ papers }) => papers)) {
      const paper = tx.get('issuedDocuments', id);
      if (paper?.voided === null)
        tx.put('issuedDocuments', { ...paper, voided: { on: end.on, reason: end.reason } });
    }
  }
  const { state } = declaration;
  const released = state.name === 'released' ? { releasedOn: state.on } : {};
  return {
    ...declaration,
    state: { name: 'draft' },
    customsNumbers: end.how === 'withdrawn' ? [] : declaration.customsNumbers,
    versions: declaration.versions.with(-1, { ...standing, ended: { ...end, ...released } }),
  };
}

/** Customs did not take the amendment, or none was needed: what was declared stands again, with its answers. */
export function keptAsDeclared(declaration: Declaration, answers: DeclaredContent['answers']): Declaration {
  const last = declaration.versions.at(-1);
  if (isDeclared(declaration) || last?.ended?.how !== 'amended') throw ruleBroken('declaration-not-amended');
  return {
    ...declaration,
    head: answers.head,
    lines: answers.lines,
    customsNumbers: last.customsNumbers,
    state:
      last.ended.releasedOn === undefined
        ? { name: 'declared', on: last.on }
        : { name: 'released', on: last.ended.releasedOn },
    versions: declaration.versions.with(-1, { ...last, ended: null }),
  };
}
