import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contract } from '#shared/api/contract';
import { expect, projectRoot, startAsSystem, test } from './desk';
import { askMain } from './main-process';

test('every window has the safe settings', async ({ desk }) => {
  const settings = await askMain(() =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        // Electron keeps this out of its types, and its own tests use it.
        const asked = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        return asked.getLastWebPreferences();
      }),
    ),
  );
  expect(settings).toHaveLength(1);
  const on = ['sandbox', 'contextIsolation', 'webSecurity'];
  const off = [
    'nodeIntegration',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'webviewTag',
    'plugins',
    'navigateOnDragDrop',
    'spellcheck',
    'enableBlinkFeatures',
  ];
  // Electron leaves out some of what is off.
  for (const name of on) expect(settings[0]?.[name], name).toBe(true);
  for (const name of off) expect(Boolean(settings[0]?.[name]), name).toBe(false);
});

test('the page sees the desk and nothing of Node or Electron', async ({ desk }) => {
  const seen = await desk.window.evaluate(() => ({
    desk: Object.keys(window.desk).sort(),
    strangers: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    origin: location.origin,
  }));
  expect(seen).toEqual({ desk: ['call', 'onChanged'], strangers: [], origin: 'app://bundle' });
});

test('the security policy comes with every answer and forbids foreign script', async ({ desk }) => {
  const headers = await desk.window.evaluate(async () => {
    const names = ['content-security-policy', 'x-content-type-options'];
    const answers = await Promise.all(
      ['index.html', 'not-there.js'].map((file) => fetch(`app://bundle/${file}`)),
    );
    return answers.map(({ headers }) => names.map((name) => headers.get(name)));
  });
  for (const [policy, sniff] of headers) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(sniff).toBe('nosniff');
  }
  const ran = await desk.window.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(inline);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.documentElement.dataset.handler = "ran"');
    image.src = 'data:image/png;base64,AA';
    document.body.append(image);
    // From a timer, so that the page's policy decides and not the debugger that carries this function.
    const evaluated = await new Promise<string>((resolve) =>
      setTimeout(() => {
        try {
          resolve(String(new Function('return "ran"')()));
        } catch (error) {
          resolve(error instanceof EvalError ? 'refused' : String(error));
        }
      }),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { inline: inlineRan, handler } = document.documentElement.dataset;
    return { evaluated, inlineRan: inlineRan ?? 'refused', handler: handler ?? 'refused' };
  });
  expect(ran).toEqual({ evaluated: 'refused', inlineRan: 'refused', handler: 'refused' });
});

const outside = [
  'app://bundle/../package.json',
  'app://bundle/..%2fpackage.json',
  'app://bundle/..%2f..%2fpackage.json',
  'app://bundle/assets/..%2f..%2f..%2fpackage.json',
  'app://bundle/%2e%2e/%2e%2e/package.json',
  'app://bundle/..%5c..%5cpackage.json',
  'app://bundle/%2fetc%2fpasswd',
  'app://bundle//etc/passwd',
  'app://bundle/index.html%00.js',
  'app://bundle/%',
  'app://bundle/',
  'app://bundle/.',
  'app://bundle/main/main.mjs',
  'app://other/index.html',
  'app://bundle.evil/index.html',
];

test('no address of ours reaches a file outside the bundle', async ({ desk }) => {
  const answers = await askMain(() =>
    desk.app.evaluate(async ({ session }, addresses) => {
      const ask = async (address: string, method = 'GET') => {
        try {
          const answer = await session.defaultSession.fetch(address, { method });
          return answer.status;
        } catch {
          return 'no answer';
        }
      };
      return {
        inside: await ask('app://bundle/index.html'),
        written: await ask('app://bundle/index.html', 'POST'),
        outside: await Promise.all(addresses.map(async (address) => [address, await ask(address)] as const)),
      };
    }, outside),
  );
  expect(answers.inside).toBe(200);
  expect(answers.written).toBe(404);
  for (const [address, answer] of answers.outside) expect([404, 'no answer'], address).toContain(answer);
});

test('the window cannot be led away, and opens no other', async ({ desk }) => {
  const { window: page, app } = desk;
  for (const address of [
    'https://example.com/',
    'file:///etc/passwd',
    'data:text/html,hello',
    'app://other/index.html',
  ]) {
    await page.evaluate((target) => {
      location.href = target;
    }, address);
    await page.waitForTimeout(200);
    expect(new URL(page.url()).host, address).toBe('bundle');
  }
  const opened = await page.evaluate(() => [
    window.open('https://example.com/') === null,
    window.open('app://bundle/index.html') === null,
    window.open('about:blank') === null,
  ]);
  expect(opened).toEqual([true, true, true]);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(200);
  expect(await askMain(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))).toBe(
    1,
  );
});

test('nothing is permitted to the page but writing to the clipboard', async ({ desk }) => {
  const answers = await desk.window.evaluate(async () => {
    const state = async (name: string) => {
      try {
        // The names go beyond those that this library of types knows.
        return (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        return 'unknown';
      }
    };
    const refused = async (work: Promise<unknown>) => work.then(() => 'granted').catch(() => 'refused');
    const position = new Promise((resolve, reject) =>
      navigator.geolocation.getCurrentPosition(resolve, reject),
    );
    return {
      states: await Promise.all(
        ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'].map(state),
      ),
      notification: await Notification.requestPermission(),
      place: await refused(position),
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
    };
  });
  expect(answers.states).not.toContain('granted');
  expect(answers.states).not.toContain('prompt');
  expect(answers).toMatchObject({
    notification: 'denied',
    place: 'refused',
    camera: 'refused',
    screen: 'refused',
  });
});

test('no request leaves the machine, whoever makes it', async ({ desk }) => {
  let requests = 0;
  const server = createServer((_request, response) => {
    requests += 1;
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Listening on an address and port, not on a pipe.
  const { port } = server.address() as AddressInfo;
  try {
    const address = `http://127.0.0.1:${port}/`;
    await desk.window.evaluate(async (target) => {
      await fetch(target, { mode: 'no-cors' }).catch(() => undefined);
      for (const tag of ['img', 'script', 'iframe', 'video']) {
        const element = document.createElement(tag);
        element.setAttribute('src', target);
        document.body.append(element);
      }
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = target;
      document.head.append(style);
      navigator.sendBeacon(target, 'x');
      const form = document.createElement('form');
      form.action = target;
      document.body.append(form);
      form.submit();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }, address);
    const fromMain = await askMain(() =>
      desk.app.evaluate(
        async ({ session }, target) =>
          session.defaultSession
            .fetch(target)
            .then(() => 'answered')
            .catch(() => 'cancelled'),
        address,
      ),
    );
    expect(fromMain).toBe('cancelled');
    expect(requests).toBe(0);
  } finally {
    server.close();
  }
});

test('a page of another origin gets no answer from the desk', async ({ desk }) => {
  const answer = await askMain(() =>
    desk.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL('data:text/html,<title>stranger</title>');
        const heard: unknown = await stranger.webContents.executeJavaScript(
          "window.desk.call('app.state', {})",
        );
        stranger.destroy();
        return heard;
      },
      join(projectRoot, 'dist/preload/preload.cjs'),
    ),
  );
  expect(answer).toEqual({ ok: false, problem: { kind: 'not-allowed', facts: {} } });
  const own = await desk.window.evaluate(() => window.desk.call('app.state', {}));
  expect(own.ok).toBe(true);
});

test('a script that got into our page finds no channel that takes rubbish', async ({ desk }) => {
  const channels = [
    ...Object.keys(contract),
    'toString',
    '__proto__',
    'constructor',
    'orders',
    '',
    'orders.board ',
  ];
  const answers = await desk.window.evaluate(async (names) => {
    const rubbish = [null, undefined, 0, -1, '', 'x'.repeat(100_000), true, [], [{}]];
    const accepted: string[] = [];
    // The bridge is untyped at run time; a hostile script does not care for our types.
    const call = window.desk.call as (channel: unknown, input: unknown) => Promise<{ ok: boolean }>;
    for (const name of names) {
      for (const input of rubbish) {
        const answer = await call(name, input);
        if (answer.ok) accepted.push(`${name} took ${JSON.stringify(input)?.slice(0, 20)}`);
      }
    }
    for (const channel of [null, 7, {}, ['orders.board']]) {
      if ((await call(channel, {})).ok) accepted.push(`channel ${String(channel)}`);
    }
    await call(
      'orders.board',
      JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    );
    return accepted;
  }, channels);
  expect(answers).toEqual([]);
  const polluted = await askMain(() => desk.app.evaluate(() => Reflect.get({}, 'polluted') ?? null));
  expect(polluted).toBeNull();
  expect(await desk.window.evaluate(() => window.desk.call('store.verify', {}))).toMatchObject({ ok: true });
});

test('a second start on the same data hands over to the first and ends', async ({ desk, folders }) => {
  await askMain(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize()));
  expect(await startAsSystem(folders)).toBe(0);
  const windows = await askMain(() =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    ),
  );
  expect(windows).toEqual([false]);
});
