import type { FileToRead } from '../queries/money-reading';
import type { ImportSessions } from './import-session';
import { valueOrThrow } from './outcome';

/** An open file of another firm as texts: what `money.readTheirs` and `money.bankFile` read. */
export type StatementFile = Pick<FileToRead, 'token' | 'fileName' | 'sheets' | 'sheet' | 'table'>;

/** The chosen sheet, else the first with the titles of a statement, as the reader process has read it. */
export async function statementFile(
  sessions: ImportSessions,
  token: string,
  sheet: string | undefined,
): Promise<StatementFile> {
  const { file, fileName } = sessions.get(token);
  const { facts, name, rows } = valueOrThrow(await file.texts(sheet ?? null));
  return { token, fileName, sheets: facts.sheets, sheet: name, table: rows };
}
