import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPaper } from '#shared/documents/build-paper';
import type { DocumentModel } from '#shared/documents/document-model';
import type { PaperInput } from '#shared/documents/paper-input';
import type { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import type { AttachmentId } from '#shared/values/ids';
import { loadPaperFonts, type PaperFonts } from '../../../electron/render/paper-fonts';
import { inputFor, LOGO, SEAL, SIGNATURE } from '../../shared/documents/reference-shipment';

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** The cut fonts, made first when this checkout has none yet. */
export function paperFonts(): PaperFonts {
  if (!existsSync(`${project}dist/fonts/latin-bold.ttf`)) {
    execFileSync(process.execPath, [`${project}build/fonts/subset-fonts.mjs`]);
  }
  return loadPaperFonts(`${project}dist/fonts`);
}

const sample = (name: string) => new Uint8Array(readFileSync(`${project}build/samples/${name}.png`));

export const assets: ReadonlyMap<AttachmentId, Uint8Array> = new Map([
  [LOGO, sample('logo')],
  [SEAL, sample('seal')],
  [SIGNATURE, sample('signature')],
]);

export function paper(kind: FormKind, input: PaperInput, language: PaperLanguage = 'both'): DocumentModel {
  const built = buildPaper(kind, inputFor(kind, input), language);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.value;
}
