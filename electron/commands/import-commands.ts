import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORDER_LINES_MAX } from '#shared/domain/sales-order';
import { todayOf } from '../clock';
import { SAMPLE_WORKBOOKS } from '../files/sample-workbooks';
import type { HandlersOf } from '../ipc/handlers';
import { draftMemory } from '../queries/draft-memory';
import { importPreview } from '../queries/import-preview';
import { confirmImport, refuseImport } from './confirm-import';
import type { DeskContext } from './context';
import { keepLinePictures } from './import-pictures';
import type { ImportSessions } from './import-session';
import { notFound, valueOrThrow } from './outcome';
import { keepFile } from './picture-commands';

type Channels =
  | 'imports.choose'
  | 'imports.open'
  | 'imports.paste'
  | 'imports.sample'
  | 'imports.read'
  | 'imports.cancel'
  | 'imports.confirm';

/** From a dropped file to an order. Nothing is stored before `imports.confirm`. */
export function importCommands(desk: DeskContext, sessions: ImportSessions): HandlersOf<Channels> {
  const open = (name: string, bytes: Uint8Array) => ({
    token: sessions.open(name, bytes, desk.announceProgress).token,
  });
  return {
    'imports.choose': async () => {
      const chosen = await desk.dialogs.openFile('workbook');
      return chosen === null ? null : open(chosen.name, chosen.bytes);
    },
    'imports.open': ({ name, bytes }) => open(name, bytes),
    'imports.paste': ({ text }) => open('clipboard.tsv', new TextEncoder().encode(text)),
    'imports.sample': async ({ index }) => {
      const name = SAMPLE_WORKBOOKS[index];
      if (name === undefined) throw notFound('file');
      return open(name, await readFile(join(desk.samplesFolder, name)));
    },
    'imports.read': async ({ token, choices, customerId, isNewCustomer }) => {
      const { file, fileName, readMs } = sessions.get(token);
      const memory = draftMemory(desk.store, isNewCustomer ? 'new' : customerId);
      const read = valueOrThrow(await file.understand({ choices, memory, lines: desk.draftLines }));
      return importPreview(desk.store, { token, fileName, readMs: await readMs, read });
    },
    'imports.cancel': ({ token }) => {
      sessions.close(token);
      return {};
    },
    'imports.confirm': async (decision) => {
      const session = sessions.get(decision.token);
      // Understood again with what the desk knows now: the order is made of this and of nothing the screen sent.
      const known = draftMemory(desk.store, decision.customerId ?? 'new');
      // Only a revision is told by the products that were known when it was shown.
      const memory = decision.mode === 'revise' ? known : { ...known, products: [] };
      const { choices } = decision;
      const read = valueOrThrow(await session.file.understand({ choices, memory, lines: ORDER_LINES_MAX }));
      refuseImport(desk.store, decision, read);
      // The customer's file is safe before the order that names it.
      const fileId = await keepFile(desk, session.fileName, session.bytes, session.type);
      const pictures = await keepLinePictures(desk, session, read.draft);
      const saved = valueOrThrow(
        await desk.store.change(decision.mode === 'revise' ? 'imports.revise' : 'imports.confirm', (tx) =>
          confirmImport(tx, decision, {
            read,
            fileId,
            pictures,
            today: todayOf(desk.clock),
            at: desk.clock.now().toISOString(),
            by: desk.clerk(),
          }),
        ),
      );
      sessions.close(decision.token);
      return saved;
    },
  };
}
