/**
 * One answer to "which Electron do we run?": the folder named by ELECTRON_OVERRIDE_DIST_PATH, the official one, or
 * on Linux x64 the one that the package registry carries.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { officialElectron, officialVersion } from './official-electron.mjs';
import { cloneCache, projectRoot } from './project.mjs';
import { registryElectron, registryElectronFits } from './registry-electron.mjs';

/**
 * @typedef {object} RunnableElectron
 * @property {'override' | 'official' | 'registry'} origin
 * @property {string} version as the folder states it
 * @property {string} distFolder a plain Electron folder without an app, fit for electron-builder's `electronDist`
 * @property {string} executable
 * @property {string[]} appArgs what to pass before the app's own arguments
 */

/** @returns {Promise<RunnableElectron>} */
export async function findElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return runnable('override', override);
  const official = await officialElectron();
  if (official) return runnable('official', official);
  if (registryElectronFits()) return runnable('registry', await registryElectron());
  throw new Error(
    `Electron ${officialVersion()} could not be fetched. Connect this machine once and run again, or unpack ` +
      'Electron yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

/**
 * @param {RunnableElectron['origin']} origin
 * @param {string} distFolder
 * @returns {RunnableElectron}
 */
function runnable(origin, distFolder) {
  const versionFile = join(distFolder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : officialVersion();
  // With its default app Electron takes the project's folder as an argument; the registry's copy has none.
  const takesFolder =
    process.platform === 'darwin' || existsSync(join(distFolder, 'resources', 'default_app.asar'));
  const home = takesFolder ? distFolder : cloneOf(distFolder, version);
  return {
    origin,
    version,
    distFolder,
    executable: executableIn(home),
    appArgs: [...sandboxArgs(), ...(takesFolder ? [projectRoot] : [])],
  };
}

/** @param {string} folder */
function executableIn(folder) {
  if (process.platform === 'win32') return join(folder, 'electron.exe');
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, 'electron');
}

/** Chromium refuses to start its sandbox as root. This concerns development only: the packed app has no such switch. */
function sandboxArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * A light copy of the shared folder, by hard links, that belongs to this clone and starts this clone's app: without
 * a default app Electron runs `resources/app`, and two clones must not fight over that one link.
 * @param {string} distFolder
 * @param {string} version
 */
function cloneOf(distFolder, version) {
  const folder = join(cloneCache, `electron-${version}`);
  const appLink = join(folder, 'resources', 'app');
  if (existsSync(executableIn(folder)) && linkTarget(appLink) === projectRoot) return folder;
  const half = `${folder}.${process.pid}`;
  linkTree(distFolder, half);
  mkdirSync(join(half, 'resources'), { recursive: true });
  symlinkSync(projectRoot, join(half, 'resources', 'app'), 'dir');
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(half, folder);
  } catch (problem) {
    // Two tests that start at the same moment make the same folder; the first one's will do for both.
    rmSync(half, { recursive: true, force: true });
    if (linkTarget(appLink) !== projectRoot) throw problem;
  }
  return folder;
}

/** @param {string} link */
function linkTarget(link) {
  return existsSync(link) ? readlinkSync(link) : undefined;
}

/**
 * @param {string} from
 * @param {string} to
 */
function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) linkTree(source, target);
    else linkOrCopy(source, target);
  }
}

/**
 * @param {string} source
 * @param {string} target
 */
function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    // Another file system, or one without hard links.
    copyFileSync(source, target);
  }
}
