/** Bundles of programs that one run needs and nobody after it: measurements and the fuzz run. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, projectRoot } from './project.mjs';

/**
 * Bundles as the app is bundled: a measurement through a test runner's module loader would measure the loader.
 * The folder belongs to this run alone, so that two runs at once do not take each other's programs away.
 * @template T
 * @param {string} name of the folder in dist
 * @param {Record<string, string>} programs file of each program by its name
 * @param {(folder: string) => Promise<T>} work finds each as `<name>.mjs` in the folder
 * @returns {Promise<T>}
 */
export async function withBundle(name, programs, work) {
  const { build } = await import('vite');
  mkdirSync(inProject('dist', name), { recursive: true });
  const outDir = mkdtempSync(join(inProject('dist', name), 'run-'));
  try {
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: true,
        target: 'node20',
        outDir,
        emptyOutDir: false,
        rolldownOptions: {
          input: programs,
          output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
        },
      },
    });
    return await work(outDir);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
