/** `npm run bench [name ...]`: bundles and runs the measurements of test/bench, each in a Node process of its own; files are read in Electron. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { withBundle } from './passing-bundle.mjs';
import { prepareWindow } from './prepare.mjs';
import { inProject, say } from './project.mjs';
import { exitCodeOf } from './run-command.mjs';
import { runScript } from './script.mjs';

const benchFolder = inProject('test', 'bench');

await runScript(async () => {
  const electron = await prepareWindow();
  const wanted = process.argv.slice(2);
  const names = readdirSync(benchFolder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  const programs = Object.fromEntries(names.map((name) => [name, join(benchFolder, `${name}.ts`)]));
  return withBundle('bench', programs, async (folder) => {
    let failures = 0;
    for (const name of names) {
      say(`\n== ${name}`);
      const exitCode = await exitCodeOf(process.execPath, ['--expose-gc', join(folder, `${name}.mjs`)], {
        stdio: 'inherit',
        env: { ...process.env, BENCH_ELECTRON: electron.executable },
      });
      if (exitCode !== 0) failures += 1;
    }
    return failures === 0 ? 0 : 1;
  });
});
