import type { DocumentModel } from '#shared/documents/document-model';
import type { AttachmentId } from '#shared/values/ids';
import { valueOrThrow } from '../commands/outcome';
import type { Attachments } from '../store/attachments';
import type { PaperPress } from './paper-press';
import type { PaperWorks } from './paper-works';
import { pictureIds } from './picture-ids';

/** Papers drawn with the fonts of a folder and the pictures that the desk keeps. Renderers load when first needed. */
export function deskPress(files: Attachments, fontsFolder: string, works: PaperWorks): PaperPress {
  return {
    pdf: async (model, stamp = null) => {
      const { loadPaperFonts } = await import('../render/paper-fonts');
      const { renderPdf } = await import('../render/pdf/render-pdf');
      const pictures = await picturesOf(files, model);
      return works.run((pace) => renderPdf(model, pictures, loadPaperFonts(fontsFolder), stamp, pace));
    },
    pdfSet: async (papers) => {
      const { loadPaperFonts } = await import('../render/paper-fonts');
      const { renderPdfSet } = await import('../render/pdf/render-pdf');
      const pictures = new Map<AttachmentId, Uint8Array>();
      for (const { model } of papers) {
        for (const [id, bytes] of await picturesOf(files, model)) pictures.set(id, bytes);
      }
      return works.run((pace) => renderPdfSet(papers, pictures, loadPaperFonts(fontsFolder), pace));
    },
    xlsx: async (model, stamp = null) => {
      const { renderXlsx } = await import('../render/xlsx/render-xlsx');
      const pictures = await picturesOf(files, model);
      return works.run((pace) => renderXlsx(model, pictures, stamp, pace));
    },
  };
}

async function picturesOf(
  files: Attachments,
  model: DocumentModel,
): Promise<ReadonlyMap<AttachmentId, Uint8Array>> {
  const pictures = new Map<AttachmentId, Uint8Array>();
  for (const id of pictureIds(model)) pictures.set(id, valueOrThrow(await files.read(id)));
  return pictures;
}
