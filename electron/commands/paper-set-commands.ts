import type { PaperReference } from '#shared/api/views/file-views';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import type { HandlersOf } from '../ipc/handlers';
import { sheetFor } from '../print/printing';
import type { DeskContext } from './context';
import { valueOrThrow } from './outcome';
import { FINAL, fileNameOf, issuePaper, paperFor, sourceOf } from './paper-commands';

type Channels = 'documents.issueSet' | 'documents.saveSet' | 'documents.printSet';

/** Several papers at once: numbered in one change, written to one folder, bound into one file. */
export function paperSetCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store, press, dialogs, printing } = desk;
  const modelsOf = (papers: readonly PaperReference[]) =>
    papers.map((reference) => paperFor(store, reference, todayOf(desk.clock)));
  return {
    'documents.issueSet': async ({ kinds, language, date, waiver, ...named }) => {
      const source = sourceOf(named);
      const at = desk.clock.now().toISOString();
      const by = desk.clerk();
      // All or none: half a set with numbers would have to be voided paper by paper.
      const issued = valueOrThrow(
        await store.change(
          'documents.issue',
          (tx) =>
            [...new Set(kinds)].map((kind) =>
              issuePaper(tx, { kind, language, date, source, at, by, waiver }),
            ),
          FINAL,
        ),
      );
      return { papers: issued.map(({ id, kind, number }) => ({ issuedId: id, kind, number })) };
    },
    'documents.saveSet': async ({ name, papers, formats, together }) => {
      const chosen = modelsOf(papers);
      const files: { name: string; bytes: Uint8Array }[] = [];
      for (const paper of chosen) {
        for (const format of formats) {
          const { bytes } = await press[format](paper.model, paper.stamp);
          files.push({ name: `${fileNameOf(paper)}.${format}`, bytes });
        }
      }
      if (together) {
        const { bytes } = await press.pdfSet(chosen);
        files.push({ name: `${safeFileName(name)}.pdf`, bytes });
      }
      return dialogs.saveFolder(safeFileName(name), named(files));
    },
    'documents.printSet': async ({ name, papers, printer, copies }) => {
      const chosen = modelsOf(papers);
      const { bytes, pages } = await press.pdfSet(chosen);
      const sheet = sheetFor(chosen.map(({ model }) => model));
      await printing.print({ pdf: bytes, pages, title: safeFileName(name), sheet, printer, copies });
      return {};
    },
  };
}

/** Two papers of one kind and language keep both their files. */
function named<F extends { readonly name: string }>(files: readonly F[]): F[] {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const count = (taken.get(file.name) ?? 0) + 1;
    taken.set(file.name, count);
    return count === 1 ? file : { ...file, name: file.name.replace(/(\.[^.]+)$/, ` ${count}$1`) };
  });
}
