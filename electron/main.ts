import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';
import log from 'electron-log/main';
import type { Notice } from '#shared/api/desk';
import { done, failed } from '#shared/api/result';
import { systemClock, todayOf } from './clock';
import { deskHandlers } from './commands/desk-handlers';
import { type DeskOptions, openDesk } from './desk';
import { windowDialogs } from './files/window-dialogs';
import { DeskDoor } from './ipc/desk-door';
import { createDispatch } from './ipc/dispatch';
import { isTrustedSender } from './ipc/sender';
import { PrintJobs, windowPrinting } from './print/window-printing';
import { warmUp } from './queries/warm-up';
import { Breath } from './store/breath';
import { answerFromBundle } from './window/app-protocol';
import { openDeskWindow } from './window/desk-window';
import { lockDownNavigation, lockDownSession } from './window/lock-down';
import { utilityReaderLauncher } from './workbooks/utility-launcher';

const here = import.meta.dirname;
const preload = join(here, '../preload/preload.cjs');
const rendererFolder = join(here, '../renderer');

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
// Chromium has no sandbox for root: a build machine says so by its own switch, which a clerk's start never carries.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
lockDownNavigation();
log.initialize();
// A store that met an error it did not expect must not go on writing: the next start loads what is on the disk.
process.on('unhandledRejection', (reason) => {
  log.error('unhandled rejection', reason);
  app.exit(1);
});

if (app.requestSingleInstanceLock()) void run();
else app.quit();

async function run(): Promise<void> {
  const windowOptions = { preload, isPackaged: app.isPackaged };
  app.on('second-instance', () => focusWindow());
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const jobs = new PrintJobs();
  lockDownSession(session.defaultSession);
  protocol.handle('app', jobs.answerBefore(answerFromBundle(rendererFolder)));

  const announce = (notice: Notice) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('notice', notice);
  };
  const options: DeskOptions = {
    dataFolder: dataFolder(),
    userDataFolder: app.getPath('userData'),
    ...resourceFolders(),
    clock: systemClock,
    version: app.getVersion(),
    dialogs: windowDialogs(),
    printing: windowPrinting(windowOptions, jobs),
    launchReader: utilityReaderLauncher(join(here, 'reader.mjs')),
    announce,
  };

  // A desk that cannot open its data still opens its window, says why, and lets the clerk decide.
  const door = new DeskDoor(async (choice) => {
    const opened = await openDesk({ ...options, ...choice });
    if (!opened.ok) return failed(opened.problem);
    const { context, close } = opened.value;
    void warmUp(context.store, todayOf(systemClock), new Breath());
    const dispatch = createDispatch(deskHandlers(context), { log, parseOutput: !app.isPackaged });
    return done({ dispatch, close });
  });
  await door.open();
  ipcMain.handle('desk', (event, channel: unknown, input: unknown) => {
    if (!isTrustedSender(event)) return failed({ kind: 'not-allowed', facts: {} });
    return door.dispatch(channel, input);
  });

  openDeskWindow(windowOptions);
  closeDataAtExit(() => door.close());
}

function dataFolder(): string {
  const given = app.commandLine.getSwitchValue('data') || process.env['ORDER_DESK_DATA'];
  return given === undefined || given === '' ? join(app.getPath('userData'), 'data') : given;
}

/** Fonts and samples: beside the packed application, or in the project while developing. */
function resourceFolders(): { fontsFolder: string; samplesFolder: string } {
  return app.isPackaged
    ? {
        fontsFolder: join(process.resourcesPath, 'fonts'),
        samplesFolder: join(process.resourcesPath, 'samples'),
      }
    : { fontsFolder: join(here, '../fonts'), samplesFolder: join(here, '../../build/samples') };
}

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The last checkpoint and backup are written before the process ends. */
function closeDataAtExit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close()
      .catch((error: unknown) => log.error('closing the data failed', error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
