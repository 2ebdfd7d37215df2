import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todayOf } from '../clock';
import { SAMPLE_WORKBOOKS } from '../files/sample-workbooks';
import type { HandlersOf } from '../ipc/handlers';
import { importPreview } from '../queries/import-preview';
import { confirmImport } from './confirm-import';
import type { DeskContext } from './context';
import { ImportSessions } from './import-session';
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
export function importCommands(desk: DeskContext): HandlersOf<Channels> {
  const sessions = new ImportSessions(desk.reading, desk.clock);
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
    'imports.read': async ({ token, choices, customerId }) => {
      const session = sessions.get(token);
      const { read, ms } = await session.workbook;
      return importPreview(desk.store, {
        token,
        fileName: session.fileName,
        workbook: read.grid,
        readMs: ms,
        choices,
        customerId,
      });
    },
    'imports.cancel': ({ token }) => {
      sessions.close(token);
      return {};
    },
    'imports.confirm': async (decision) => {
      const session = sessions.get(decision.token);
      const { read } = await session.workbook;
      // The customer's file is safe before the order that names it.
      const fileId = await keepFile(desk, session.fileName, session.bytes, session.type);
      const saved = valueOrThrow(
        await desk.store.change('imports.confirm', (tx) =>
          confirmImport(tx, decision, {
            workbook: read.grid,
            fileId,
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
