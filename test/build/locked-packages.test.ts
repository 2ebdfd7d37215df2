import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const Lock = z.object({ packages: z.record(z.string(), z.object({ integrity: z.string().optional() })) });
const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

describe('the lock file', () => {
  it('holds no address to download from, so that it serves any registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved":/);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
    expect(read('.npmrc')).not.toMatch(/https?:/);
  });

  it('holds the integrity of every package', () => {
    const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
    const unproved = Object.entries(packages).filter(
      ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
    );
    expect(unproved.map(([path]) => path)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(200);
  });

  it('answers to exact versions in package.json', () => {
    const { dependencies, devDependencies } = Manifest.parse(JSON.parse(read('package.json')));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('does not know the spreadsheet package with the known hole', () => {
    const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
    expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/xlsx'))).toEqual([]);
  });
});
