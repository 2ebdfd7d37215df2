import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, say, userCache } from './project.mjs';

const packageFolder = inProject('node_modules', 'electron');

/** A download that brings no byte for so long is given up. */
const silenceLimitMs = 20_000;

/** After a failed try the next one waits, so that every start on an offline machine does not pay for it. */
const restBetweenTriesMs = 24 * 60 * 60 * 1000;

/** @returns {string} the version that package.json pins */
export function officialVersion() {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return version;
}

/**
 * The folder of the official Electron, or undefined when this machine cannot get it.
 * @returns {Promise<string | undefined>}
 */
export async function officialElectron() {
  const present = presentFolder();
  if (present) return present;
  const triedFile = join(userCache, `electron-${officialVersion()}-not-reached`);
  if (triedLately(triedFile)) return undefined;
  say(`Asking for the official Electron ${officialVersion()} ...`);
  if (await runInstaller()) {
    rmSync(triedFile, { force: true });
    return presentFolder();
  }
  mkdirSync(userCache, { recursive: true });
  writeFileSync(triedFile, '');
  return undefined;
}

function presentFolder() {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const folder = join(packageFolder, 'dist');
  return existsSync(join(folder, readFileSync(pathFile, 'utf8'))) ? folder : undefined;
}

/** @param {string} triedFile */
function triedLately(triedFile) {
  return existsSync(triedFile) && Date.now() - statSync(triedFile).mtimeMs < restBetweenTriesMs;
}

/**
 * Runs the package's own installer. It downloads into the temp folder, so giving it one of its own lets us see
 * whether bytes still arrive: a slow line may take minutes, a dead one must not.
 * @returns {Promise<boolean>}
 */
function runInstaller() {
  const temp = join(userCache, `electron-download-${process.pid}`);
  mkdirSync(temp, { recursive: true });
  return new Promise((resolve) => {
    const env = { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp };
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], { env, stdio: 'ignore' });
    let lastSize = -1;
    let lastGrowth = Date.now();
    const watch = setInterval(() => {
      const size = sizeOf(temp) + sizeOf(join(packageFolder, 'dist'));
      if (size !== lastSize) {
        lastSize = size;
        lastGrowth = Date.now();
      } else if (Date.now() - lastGrowth > silenceLimitMs) {
        installer.kill('SIGKILL');
      }
    }, 500);
    /** @param {boolean} installed */
    const finish = (installed) => {
      clearInterval(watch);
      rmSync(temp, { recursive: true, force: true });
      resolve(installed);
    };
    installer.once('error', () => finish(false));
    installer.once('close', (code) => finish(code === 0));
  });
}

/**
 * @param {string} path
 * @returns {number} bytes
 */
function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
