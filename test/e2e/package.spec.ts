import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium } from '@playwright/test';
import { shippedFuses } from '../../build/packaging/fuses.mjs';
import type {} from '../../renderer/client/desk';
import { expect, projectRoot, test } from './desk';

const executable = join(projectRoot, 'dist/packages/linux-unpacked/order-desk');

// Both tests look at one packed folder.
test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'the folder that is packed here is the one for Linux');

test.beforeAll(() => {
  test.setTimeout(240_000);
  execFileSync(process.execPath, [join(projectRoot, 'build/scripts/package.mjs')], { stdio: 'ignore' });
});

test('the packed app is closed against code from outside', async () => {
  const wire = await getCurrentFuseWire(executable);
  for (const [option, on] of Object.entries(shippedFuses)) {
    const state = wire[Number(option) as keyof typeof wire];
    expect(state, FuseV1Options[Number(option)]).toBe(on ? FuseState.ENABLE : FuseState.DISABLE);
  }
});

test('the packed app starts and shows its window', async ({ folders }) => {
  const port = await freePort();
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = spawn(
    executable,
    [
      ...rootOnly,
      `--user-data-dir=${folders.userData}`,
      `--data=${folders.data}`,
      `--remote-debugging-port=${port}`,
    ],
    { stdio: 'ignore', cwd: folders.userData.slice(0, folders.userData.lastIndexOf('/')) },
  );
  const gone = new Promise((resolve) => app.once('exit', resolve));
  try {
    // The inspector of the main process is fused off, so Playwright looks in from Chromium's side.
    const browser = await connect(port);
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().startsWith('app://bundle/'));
    if (!page) throw new Error('the packed app shows no page of ours');
    await expect(page.locator('#root')).not.toBeEmpty();
    const state = await page.evaluate(() => window.desk.call('app.state', {}));
    expect(state.ok).toBe(true);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    await browser.close();
  } finally {
    app.kill();
    await gone;
  }
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function connect(port: number): Promise<Browser> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      if (browser.contexts().some((context) => context.pages().length > 0)) return browser;
      await browser.close();
    } catch (error) {
      if (attempt > 100) throw error;
    }
    await wait(200);
  }
}
