import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { say } from './project.mjs';
import { mustRun } from './run-command.mjs';

/**
 * Debian packages by purpose. Where a newer release renamed a package for 64-bit time, both names stand and
 * either one will do.
 * @typedef {'electron' | 'display' | 'tests'} Purpose
 * @type {Record<Purpose, string[][]>}
 */
const debianPackages = {
  electron: [
    ['libnss3'],
    ['libgtk-3-0', 'libgtk-3-0t64'],
    ['libgbm1'],
    ['libasound2', 'libasound2t64'],
    ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
    ['fonts-noto-cjk'],
  ],
  display: [['xvfb']],
  // The tests look at printed papers (poppler) and print to a queue that writes files (CUPS-PDF).
  tests: [['poppler-utils'], ['cups'], ['cups-client'], ['printer-driver-cups-pdf']],
};

/**
 * On Debian and its relatives: installs what is missing when we are root, else names the one command.
 * Elsewhere nothing is needed or known.
 * @param {readonly Purpose[]} purposes
 */
export async function installSystemLibraries(purposes) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return;
  const wanted = purposes.flatMap((purpose) => debianPackages[purpose]);
  const installed = installedDebianPackages();
  const missing = wanted.filter((names) => !names.some((name) => installed.has(name)));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const names = missing.map(([name]) => name).join(' ');
    throw new Error(
      `Some system libraries are missing. Please run once:\n  sudo apt-get install -y ${names}`,
    );
  }
  say(`Installing system libraries: ${missing.map(([name]) => name).join(' ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun('apt-get', ['update', '-qq'], { env });
  const names = missing.map(availableName);
  await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
}

/** Read from dpkg's own register: asking `dpkg-query` costs a process for what one file says. */
function installedDebianPackages() {
  const installed = new Set();
  for (const entry of readFileSync('/var/lib/dpkg/status', 'utf8').split('\n\n')) {
    if (!/^Status: install ok installed$/m.test(entry)) continue;
    const name = /^Package: (.+)$/m.exec(entry)?.[1];
    if (name) installed.add(name);
  }
  return installed;
}

/** @param {string[]} names */
function availableName(names) {
  const known = names.find(
    (name) => spawnSync('apt-cache', ['show', '--no-all-versions', name], { stdio: 'ignore' }).status === 0,
  );
  return known ?? names.join('|');
}
