/** `npm run bench [name ...]`: bundles and runs the measurements of test/bench, each in a Node process of its own. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { prepareBundles } from './prepare.mjs';
import { inProject, projectRoot, say } from './project.mjs';
import { exitCodeOf } from './run-command.mjs';
import { runScript } from './script.mjs';

const benchFolder = inProject('test', 'bench');
const outFolder = inProject('dist', 'bench');

await runScript(async () => {
  await prepareBundles();
  const wanted = process.argv.slice(2);
  const names = readdirSync(benchFolder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  await bundle(names);
  let failures = 0;
  for (const name of names) {
    say(`\n== ${name}`);
    const exitCode = await exitCodeOf(process.execPath, ['--expose-gc', join(outFolder, `${name}.mjs`)], {
      stdio: 'inherit',
    });
    if (exitCode !== 0) failures += 1;
  }
  return failures === 0 ? 0 : 1;
});

/**
 * Bundled as the app is: a measurement through a test runner's module loader would measure the loader.
 * @param {string[]} names
 */
async function bundle(names) {
  const { build } = await import('vite');
  rmSync(outFolder, { recursive: true, force: true });
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: outFolder,
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(benchFolder, `${name}.ts`)])),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  });
}
