import { existsSync } from 'node:fs';
import { fingerprintOf, isStamped, stamp } from './fingerprint.mjs';
import { fromProject, inProject, projectRoot, say } from './project.mjs';

const sources = [
  'shared',
  'electron',
  'renderer',
  'build/bundling',
  'build/scripts/bundles.mjs',
  'package.json',
  'package-lock.json',
];

const results = [
  'dist/main/reader.mjs',
  'dist/renderer/print.html',
  'dist/main/main.mjs',
  'dist/main/cli.mjs',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
];

/** Bundles main, preload and screens into dist/ when a source has changed since the last time. */
export async function bundleWhenStale() {
  const stampFile = inProject('dist', '.bundled');
  const fingerprint = fingerprintOf(sources);
  if (isStamped(stampFile, fingerprint) && results.every((file) => existsSync(inProject(file)))) return;
  say('Bundling the app ...');
  process.env['NODE_ENV_ELECTRON_VITE'] = 'production';
  const { build } = await import('electron-vite');
  await fromProject(() =>
    build({
      root: projectRoot,
      configFile: inProject('build', 'bundling', 'electron.vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
    }),
  );
  stamp(stampFile, fingerprint);
}
