/** `npm start`: opens the app; on a machine without a display it does the main job headless instead. */
import { prepareWindow } from './prepare.mjs';
import { exitCodeOf } from './run-command.mjs';
import { doMainJobHeadless } from './sample-run.mjs';
import { runScript } from './script.mjs';
import { hasDisplay } from './virtual-display.mjs';

await runScript(async () => {
  const electron = await prepareWindow();
  if (!hasDisplay()) return doMainJobHeadless();
  return exitCodeOf(electron.executable, [...electron.appArgs, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
});
