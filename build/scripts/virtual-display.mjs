import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The screen of the PC that the screens are drawn for. */
const screen = '1366x768x24';

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Runs `work` with an X server of its own on a free display number, and ends that server afterwards.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(work) {
  if (process.platform !== 'linux') return work(process.env);
  // Without -noreset the server starts over when its last window closes, and refuses who comes at that moment.
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  try {
    const display = await displayNumberOf(server);
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await work({ ...env, DISPLAY: `:${display}` });
  } finally {
    server.kill();
  }
}

/**
 * Xvfb picks the number itself and writes it to the pipe when it is ready for clients.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<number>}
 */
async function displayNumberOf(server) {
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb was started without its pipe');
  const gone = once(server, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended at once with code ${code}`);
  });
  const [number] = await Promise.race([once(pipe, 'data'), gone]);
  gone.catch(() => undefined);
  return Number.parseInt(String(number), 10);
}
