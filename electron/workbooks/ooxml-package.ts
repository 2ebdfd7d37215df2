import { refuse } from './refusal';
import { decodeXml } from './xml-part';
import { XmlScanner } from './xml-scanner';
import type { GuardedZip } from './zip-guard';

export interface Relation {
  /** Last word of the type, the same in both dialects of the format: `worksheet`, `drawing`, `image`. */
  readonly type: string;
  /** Path of the part inside the package, or the foreign address when it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an Office file and how they point at each other. External targets are never followed. */
export class OoxmlPackage {
  readonly #zip: GuardedZip;

  constructor(zip: GuardedZip) {
    this.#zip = zip;
  }

  has(path: string): boolean {
    return this.#zip.find(path) !== null;
  }

  bytes(path: string): Buffer {
    const name = this.#zip.find(path);
    return name === null
      ? refuse('file-unreadable', { reason: 'part-missing', part: path })
      : this.#zip.bytes(name);
  }

  text(path: string): string {
    return decodeXml(this.bytes(path));
  }

  /** Relations of a part by id; of the package itself for ''. */
  relations(path: string): ReadonlyMap<string, Relation> {
    const slash = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, slash);
    const relsPath = `${folder}_rels/${path.slice(slash)}.rels`;
    const found = new Map<string, Relation>();
    if (!this.has(relsPath)) return found;
    const scanner = new XmlScanner(this.text(relsPath));
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open' || scanner.name !== 'Relationship') continue;
      const target = scanner.attribute('Target') ?? '';
      const external = scanner.attribute('TargetMode') === 'External';
      found.set(scanner.attribute('Id') ?? '', {
        type: scanner.attribute('Type')?.split('/').at(-1) ?? '',
        target: external ? target : resolvePart(folder, target),
        external,
      });
    }
    return found;
  }

  /** The first inner relation of a type. */
  relatedPart(path: string, type: string): string | null {
    for (const relation of this.relations(path).values()) {
      if (relation.type === type && !relation.external) return relation.target;
    }
    return null;
  }
}

function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = path.startsWith('/') ? path.split('/') : `${folder}${path}`.split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}
