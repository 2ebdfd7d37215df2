/** `npm run fuzz [-- count [first seed]]`: seeded mutations of workbooks against the reader, 10,000 unless told otherwise. */
import { join } from 'node:path';
import { prepareBundles } from './prepare.mjs';
import { inProject, projectRoot } from './project.mjs';
import { exitCodeOf } from './run-command.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  await prepareBundles();
  const { build } = await import('vite');
  const outDir = inProject('dist', 'fuzz');
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      rolldownOptions: {
        input: inProject('test', 'fuzz', 'fuzz-reader.ts'),
        output: { format: 'es', entryFileNames: 'fuzz-reader.mjs' },
      },
    },
  });
  return exitCodeOf(process.execPath, [join(outDir, 'fuzz-reader.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
});
