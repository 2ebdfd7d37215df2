/** `npm run fuzz [-- count [first seed]]`: seeded mutations of workbooks against the reader, 10,000 unless told otherwise. */
import { join } from 'node:path';
import { withBundle } from './passing-bundle.mjs';
import { prepareBundles } from './prepare.mjs';
import { inProject } from './project.mjs';
import { exitCodeOf } from './run-command.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  await prepareBundles();
  const programs = { 'fuzz-reader': inProject('test', 'fuzz', 'fuzz-reader.ts') };
  return withBundle('fuzz', programs, (folder) =>
    exitCodeOf(process.execPath, [join(folder, 'fuzz-reader.mjs'), ...process.argv.slice(2)], {
      stdio: 'inherit',
    }),
  );
});
