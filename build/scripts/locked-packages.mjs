import { existsSync, readFileSync } from 'node:fs';
import { inProject, say } from './project.mjs';
import { mustRunNpm } from './run-command.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/** Installs exactly what the lock file names, when something else (or nothing) stands in node_modules. */
export async function installLockedPackages() {
  const stray = firstPackageOffTheLock();
  if (stray === undefined) return;
  say(`Installing the locked packages (${stray}) ...`);
  await mustRunNpm(['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
}

/**
 * npm leaves what it installed in `node_modules/.package-lock.json`. Packages for other platforms are optional
 * and rightly absent.
 * @returns {string | undefined} why an install is needed
 */
function firstPackageOffTheLock() {
  const installed = packagesIn('node_modules/.package-lock.json');
  if (!installed) return 'none are there yet';
  const locked = packagesIn('package-lock.json') ?? {};
  for (const [path, { version, optional, link }] of Object.entries(locked)) {
    if (path === '' || link) continue;
    const present = installed[path];
    if (!present && !optional) return `${path} is missing`;
    if (present && present.version !== version) return `${path} should be ${version}`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesIn(file) {
  const path = inProject(file);
  if (!existsSync(path)) return undefined;
  /** @type {LockFile} */
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  return lock.packages;
}
