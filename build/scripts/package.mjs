/**
 * `npm run package` packs the app into a folder, which works offline with the Electron at hand. Other targets are
 * named as electron-builder names them, on a machine with internet: `npm run package -- --win nsis portable`.
 */
import { rmSync } from 'node:fs';
import { prepareWindow } from './prepare.mjs';
import { inProject, say } from './project.mjs';
import { mustRun } from './run-command.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  const electron = await prepareWindow();
  const asked = process.argv.slice(2);
  // A found Electron fits this machine only; for another platform electron-builder fetches the official one.
  const here = asked.length === 0 ? ['--dir', ...foundElectron(electron)] : asked;
  const { VITEST: _, ...env } = process.env;
  rmSync(inProject('dist', 'packages'), { recursive: true, force: true });
  await mustRun(
    process.execPath,
    [
      inProject('node_modules/electron-builder/cli.js'),
      ...here,
      '--config=build/packaging/electron-builder.yml',
      '--publish=never',
    ],
    // Hard links would let the fuses of the packed app be set in the shared Electron as well.
    { env: { ...env, USE_HARD_LINKS: 'false' } },
  );
  if (electron.origin === 'registry') {
    say(
      `Packed with Electron ${electron.version}, which is for tests: ship only what the official Electron packs.`,
    );
  }
  say(`Packed into ${inProject('dist', 'packages')}`);
});

/** @param {import('./electron-binary.mjs').RunnableElectron} electron */
function foundElectron({ distFolder, version }) {
  return [`-c.electronDist=${distFolder}`, `-c.electronVersion=${version}`];
}
