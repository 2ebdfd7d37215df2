import type { Block, DocumentModel } from '#shared/documents/document-model';
import type { FormGrid } from '#shared/documents/form-grid';
import type { AttachmentId } from '#shared/values/ids';

/** Every kept picture that a paper shows: logo, seals, signatures and pictures in its rows. */
export function pictureIds(model: DocumentModel): ReadonlySet<AttachmentId> {
  const ids = new Set<AttachmentId>();
  const take = (id: AttachmentId | null) => {
    if (id !== null) ids.add(id);
  };
  take(model.letterhead.logo);
  for (const block of model.body) takeFromBlock(block, take);
  return ids;
}

function takeFromBlock(block: Block, take: (id: AttachmentId | null) => void): void {
  switch (block.kind) {
    case 'signatures':
      for (const sign of [block.left, block.right]) {
        if (sign === null) continue;
        take(sign.signature);
        take(sign.seal);
      }
      return;
    case 'table':
      for (const row of block.rows) {
        if (!('cells' in row)) continue;
        for (const cell of row.cells) if (cell.type === 'picture') take(cell.image);
      }
      return;
    case 'form-grid':
      takeFromForm(block, take);
      return;
    case 'form-sheet':
      for (const { form } of block.series) takeFromForm(form, take);
      return;
    default:
      return;
  }
}

function takeFromForm(form: FormGrid, take: (id: AttachmentId | null) => void): void {
  for (const row of form.rows) {
    for (const cell of row.cells) {
      for (const value of cell.values) if (value.type === 'picture') take(value.image);
    }
  }
}
