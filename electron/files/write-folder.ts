import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemError, problem } from '#shared/api/problem';
import { writeWhole } from './write-whole';

/** Files of one job side by side; a file of the same name from an earlier run is replaced, others stay. */
export async function writeFolder(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ProblemError(problem('file-not-saved', { name: basename(folder), code }));
  }
  for (const { name, bytes } of files) await writeWhole(join(folder, name), bytes);
}
