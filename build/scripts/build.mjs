import { prepareWindow } from './prepare.mjs';
import { say } from './project.mjs';
import { runScript } from './script.mjs';

await runScript(async () => {
  const electron = await prepareWindow();
  say(`Built into dist/. Electron ${electron.version} (${electron.origin}): ${electron.executable}`);
});
