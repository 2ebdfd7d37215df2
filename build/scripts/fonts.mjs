import { existsSync } from 'node:fs';
import { fingerprintOf, isStamped, stamp } from './fingerprint.mjs';
import { inProject, say } from './project.mjs';
import { mustRun } from './run-command.mjs';

const sources = ['build/fonts', 'package-lock.json'];

/** Cuts the fonts of the papers down to the glyphs they need, when the wanted glyphs have changed. */
export async function subsetFontsWhenStale() {
  const script = inProject('build', 'fonts', 'subset-fonts.mjs');
  if (!existsSync(script)) return;
  const stampFile = inProject('dist', '.fonts-cut');
  const fingerprint = fingerprintOf(sources);
  if (isStamped(stampFile, fingerprint)) return;
  say('Cutting the fonts of the papers ...');
  await mustRun(process.execPath, [script]);
  stamp(stampFile, fingerprint);
}
