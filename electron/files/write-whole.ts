import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';

/** Writes a file that the clerk asked for; a full or read-only disk becomes a problem that names the file. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ProblemError(problem('file-not-saved', { name: basename(path), code }));
  }
}
