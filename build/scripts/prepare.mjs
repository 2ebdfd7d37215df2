/**
 * Everything a fresh clone needs before the app can run. Each step looks first and does nothing when its work is
 * done, so a second run takes no network and well under two seconds.
 */
import { bundleWhenStale } from './bundles.mjs';
import { findElectron } from './electron-binary.mjs';
import { subsetFontsWhenStale } from './fonts.mjs';
import { installLockedPackages } from './locked-packages.mjs';
import { installSystemLibraries } from './system-libraries.mjs';

/** What the command line needs: it runs in plain Node. */
export async function prepareBundles() {
  await installLockedPackages();
  await subsetFontsWhenStale();
  await bundleWhenStale();
}

/** What a window needs besides. */
export async function prepareWindow() {
  await installSystemLibraries(['electron']);
  await prepareBundles();
  return findElectron();
}
