import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = fileURLToPath(new URL('../../../electron/workbooks/reader-process.ts', import.meta.url));

/** Tests and the long fuzz run both start in the project's folder. */
const OUTPUT = join(process.cwd(), 'dist', 'test-readers');

/** Bundles the reader's entry as the application does and returns the path of the file to fork. */
export async function buildReader(entry = ENTRY): Promise<string> {
  // In the project's own output, where nobody tidies while the tests run.
  mkdirSync(OUTPUT, { recursive: true });
  const folder = mkdtempSync(join(OUTPUT, 'reader-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'reader.mjs');
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}
