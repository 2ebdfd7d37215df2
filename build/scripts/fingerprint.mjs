import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inProject } from './project.mjs';

/**
 * A hash over the names and contents of files and whole folders, given relative to the project.
 * Contents, not times: a fresh clone and a copied tree give the same answer.
 * @param {readonly string[]} sources
 */
export function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(source)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(inProject(file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} source
 * @returns {string[]}
 */
function filesUnder(source) {
  const path = inProject(source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isFile())
    .map((entry) => join(source, entry.name))
    .sort()
    .flatMap(filesUnder);
}

/**
 * @param {string} stampFile absolute
 * @param {string} fingerprint
 */
export function isStamped(stampFile, fingerprint) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint;
}

/**
 * @param {string} stampFile absolute
 * @param {string} fingerprint
 */
export function stamp(stampFile, fingerprint) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint);
}
