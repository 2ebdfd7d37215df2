import { zipSync } from 'fflate';
import type { GuardedZip } from './zip-guard';

/** The wanted parts of a guarded zip as a new, uncompressed one: what a library may see. */
export function cleanZip(zip: GuardedZip, wanted: (name: string) => boolean): Uint8Array {
  // a null prototype: a part may be called `__proto__`
  const parts: Record<string, Uint8Array> = Object.create(null);
  for (const name of zip.names) if (wanted(name)) parts[name] = zip.bytes(name);
  return zipSync(parts, { level: 0 });
}
