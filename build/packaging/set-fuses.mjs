import { join } from 'node:path';
import { flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { fuseConfigFor } from './fuses.mjs';

/** As electron-builder.yml names it. */
const linuxExecutable = 'order-desk';

/**
 * Called by electron-builder when a platform's folder is complete and not yet signed.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
export default async function setFuses({ appOutDir, packager, electronPlatformName }) {
  const { productFilename } = packager.appInfo;
  const executable = join(
    appOutDir,
    electronPlatformName === 'win32' ? `${productFilename}.exe` : linuxExecutable,
  );
  await flipFuses(executable, fuseConfigFor(await getCurrentFuseWire(executable)));
}
