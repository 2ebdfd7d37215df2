import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/** A command that the set-up needs has failed; its own words are already on the screen. */
export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {number} exitCode
   */
  constructor(command, exitCode) {
    super(`"${command}" ended with exit code ${exitCode}`);
    this.name = 'CommandFailed';
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command in the project and answers its exit code; a signal counts as 1.
 * The child's stdout goes to our stderr unless `stdio` says otherwise.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function exitCodeOf(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: ['ignore', 2, 2], ...options });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a command that must succeed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export async function mustRun(command, args, options) {
  const exitCode = await exitCodeOf(command, args, options);
  if (exitCode !== 0) throw new CommandFailed([command, ...args].join(' '), exitCode);
}

/**
 * Runs npm with the very copy that runs us, or the one on the PATH.
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export async function mustRunNpm(args, options) {
  const npmCli = process.env['npm_execpath'];
  if (npmCli?.endsWith('.js')) await mustRun(process.execPath, [npmCli, ...args], options);
  else await mustRun('npm', args, { shell: process.platform === 'win32', ...options });
}
