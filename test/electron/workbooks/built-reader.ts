import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = fileURLToPath(new URL('../../../electron/workbooks/reader-process.ts', import.meta.url));

/** Bundles the reader's entry as the application does and returns the path of the file to fork. */
export async function buildReader(entry = ENTRY): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'order-desk-reader-')), 'reader.mjs');
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'silent' });
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}
