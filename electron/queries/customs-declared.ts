import { DeclaredContent } from '#shared/customs/declared-content';
import { type Declaration, type DeclaredVersion, standingVersion } from '#shared/domain/declaration';
import type { CustomsFormKind } from '#shared/domain/form-kind';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { ShipmentId } from '#shared/values/ids';
import { declarationOf } from './customs-input';
import type { Records } from './records';
import { remembered } from './remember';

export interface Declared {
  readonly declaration: Declaration;
  readonly version: DeclaredVersion;
  readonly content: DeclaredContent;
}

/** A copy is read once for each state of its record: a declaration of many items is long. */
export const declaredContent = remembered(
  ({ content }: DeclaredVersion): DeclaredContent => DeclaredContent.parse(content),
);

/** What customs holds for the shipment; `null` while it holds nothing, or is asked to take it back. */
export function declaredOf(records: Pick<Records, 'all'>, shipmentId: ShipmentId): Declared | null {
  const declaration = declarationOf(records, shipmentId);
  const version = declaration === null ? null : standingVersion(declaration);
  return declaration === null || version === null
    ? null
    : { declaration, version, content: declaredContent(version) };
}

/** The frozen paper of that kind that customs or the broker has. */
export function declaredPaper(
  records: Pick<Records, 'all' | 'get'>,
  kind: CustomsFormKind,
  shipmentId: ShipmentId,
): IssuedDocument | null {
  return (
    declaredOf(records, shipmentId)
      ?.version.papers.flatMap((id) => records.get('issuedDocuments', id) ?? [])
      .find((paper) => paper.kind === kind) ?? null
  );
}
