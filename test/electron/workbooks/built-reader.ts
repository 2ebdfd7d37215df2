import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = fileURLToPath(new URL('../../../electron/workbooks/reader-process.ts', import.meta.url));

/** Tests and the long fuzz run both start in the project's folder. */
const OUTPUT = join(process.cwd(), 'dist', 'test-readers');

const HOUR_MS = 3_600_000;

/** Bundles the reader's entry as the application does and returns the path of the file to fork. */
export async function buildReader(entry = ENTRY): Promise<string> {
  // In the project's own output, where nobody tidies while the tests run.
  mkdirSync(OUTPUT, { recursive: true });
  tidyOld();
  const file = join(mkdtempSync(join(OUTPUT, 'reader-')), 'reader.mjs');
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}

/** A worker of the test runner is ended without a word, so that nobody tidies behind it: the next one does. */
function tidyOld(): void {
  for (const name of readdirSync(OUTPUT)) {
    const folder = join(OUTPUT, name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (performance.timeOrigin + performance.now() - made > HOUR_MS)
      rmSync(folder, { recursive: true, force: true });
  }
}
