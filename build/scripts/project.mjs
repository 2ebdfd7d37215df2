/** The folders that the build scripts share. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** @param {string[]} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);

/** What this clone alone keeps between runs; `npm ci` empties it. */
export const cloneCache = inProject('node_modules', '.cache', 'order-desk');

/** What every clone of this user shares: the unpacked Electron of the registry. */
export const userCache = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'order-desk');

/**
 * Progress goes to stderr, so that stdout stays free for what a command answers.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Works with the project as the working folder, wherever the command was given: the bundler looks there, and nowhere
 * else, for the packages that stay outside the bundle. Inside it, pdfkit would not find its own fonts.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function fromProject(work) {
  const before = process.cwd();
  process.chdir(projectRoot);
  try {
    return await work();
  } finally {
    process.chdir(before);
  }
}
