import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Refuses a file that is not, byte for byte, what was published.
 * @param {string} file
 * @param {string} published as registries and lock files write it: `sha512-<base64>`
 */
export async function mustHaveIntegrity(file, published) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== published)
    throw new Error(`${basename(file)} is not the published file: its integrity is ${found}`);
}
