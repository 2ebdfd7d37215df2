import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { findElectron } from '../../build/scripts/electron-binary.mjs';
import type {} from '../../renderer/client/desk';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** The folders of one test: nothing of one clerk is ever seen by another. */
export interface DeskFolders {
  readonly data: string;
  /** What the app keeps per PC; also where Chromium keeps its profile. */
  readonly userData: string;
  /** For files that a test saves. */
  readonly out: string;
}

export interface RunningDesk {
  readonly app: ElectronApplication;
  readonly window: Page;
}

export interface DeskTestArgs {
  readonly folders: DeskFolders;
  /** Starts the real app on the test's folders, as often as the test wants, with more environment if need be. */
  readonly startDesk: (env?: Readonly<Record<string, string>>) => Promise<RunningDesk>;
  /** A desk that is already open. */
  readonly desk: RunningDesk;
}

export const test = base.extend<DeskTestArgs>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructured first argument
  folders: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'order-desk-e2e-'));
    await use({ data: join(home, 'data'), userData: join(home, 'user'), out: join(home, 'out') });
    // Chromium's children may still be writing their last.
    rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },

  startDesk: async ({ folders }, use, testInfo) => {
    const running = new Set<ElectronApplication>();
    await use(async (env = {}) => {
      const app = await launch(folders, env);
      running.add(app);
      app.once('close', () => running.delete(app));
      await app.context().tracing.start({ screenshots: true, snapshots: true });
      const window = await app.firstWindow();
      await window.waitForLoadState('domcontentloaded');
      return { app, window };
    });
    const hasFailed = testInfo.status !== testInfo.expectedStatus;
    for (const app of running) {
      if (hasFailed) await keepTrace(app, testInfo.outputPath('desk'));
      await app.close();
    }
  },

  desk: async ({ startDesk }, use) => use(await startDesk()),
});

export { expect } from '@playwright/test';

async function launch(
  folders: DeskFolders,
  extra: Readonly<Record<string, string>>,
): Promise<ElectronApplication> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const env = { ...Object.fromEntries(inherited), ...extra };
  return electron.launch({ ...(await commandLineOf(folders)), cwd: projectRoot, timeout: 60_000, env });
}

/** Program and arguments that start the desk on the folders. */
export async function commandLineOf(folders: DeskFolders) {
  const { executable, appArgs } = await findElectron();
  return {
    executablePath: executable,
    args: [...appArgs, `--user-data-dir=${folders.userData}`, `--data=${folders.data}`],
  };
}

/** Starts the desk without Playwright, as the system would, and waits until the process ends. */
export async function startAsSystem(folders: DeskFolders): Promise<number | null> {
  const { executablePath, args } = await commandLineOf(folders);
  const child = spawn(executablePath, args, { cwd: projectRoot, stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', resolve));
}

async function keepTrace(app: ElectronApplication, name: string) {
  await app.context().tracing.stop({ path: `${name}-trace.zip` });
  for (const [index, page] of app.windows().entries()) {
    await page.screenshot({ path: `${name}-window-${index + 1}.png` });
  }
}
