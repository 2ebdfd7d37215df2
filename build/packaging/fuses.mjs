import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * How the shipped app's switches stand: nothing from outside makes it run other code, and its archive is the only
 * place that code comes from.
 */
export const shippedFuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** Electron 33, the test vehicle, does not have it yet. */
const laterFuses = { [FuseV1Options.WasmTrapHandlers]: true };

/**
 * @param {{ [option: number]: unknown }} wire the fuses that a binary has, as `getCurrentFuseWire` reads them
 * @returns {import('@electron/fuses').FuseConfig}
 */
export function fuseConfigFor(wire) {
  const hasLater = wire[FuseV1Options.WasmTrapHandlers] !== undefined;
  if (!hasLater) return { version: FuseVersion.V1, ...shippedFuses };
  // Strict: an Electron that brings a new fuse stops the packaging until somebody has decided on it.
  return { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...shippedFuses, ...laterFuses };
}
