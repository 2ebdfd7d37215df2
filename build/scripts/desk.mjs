/** `npm run -s desk -- <command>`: the command line on this clone; stdout carries only what the command answers. */
import { prepareBundles } from './prepare.mjs';
import { inProject } from './project.mjs';
import { exitCodeOf } from './run-command.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  await prepareBundles();
  return exitCodeOf(process.execPath, [inProject('dist/main/cli.mjs'), ...process.argv.slice(2)], {
    // Files named on the command line are meant from where the clerk stands, not from the project.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    stdio: 'inherit',
  });
});
