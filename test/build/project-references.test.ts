import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A small house with the real compiler settings and sources of its own. */
let house: string;

const goodHouse = {
  'shared/values/day.ts': "export const firstDay = '2026-03-02';\n",
  'shared/domain/order.ts':
    "import { firstDay } from '#shared/values/day';\nexport const order = { day: firstDay };\n",
  'electron/store/orders.ts':
    "import { readFileSync } from 'node:fs';\nimport { order } from '#shared/domain/order';\nexport const orders = [order, readFileSync.name];\n",
  'renderer/app/title.ts': 'export const title = document.title;\n',
  'renderer/screens/orders.tsx':
    "import { order } from '#shared/domain/order';\nexport const day = order.day + document.title;\n",
};

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'order-desk-house-'));
  for (const file of [
    'package.json',
    'build/lint/tsconfig.base.json',
    'shared/tsconfig.json',
    'electron/tsconfig.json',
    'renderer/tsconfig.json',
  ]) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    cpSync(join(project, file), join(house, file));
  }
  symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'), 'dir');
  for (const [file, text] of Object.entries(goodHouse)) write(file, text);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

/** The compiler's errors for the folder, with one more file in the house; empty when it compiles. */
function errorsWith(folder: string, file: string, text: string): string {
  write(file, text);
  try {
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    const run = spawnSync(process.execPath, [tsc, '-b', folder], { cwd: house, encoding: 'utf8' });
    return run.status === 0 ? '' : run.stdout;
  } finally {
    rmSync(join(house, file));
  }
}

describe('the direction of imports, held by the compiler', () => {
  it('compiles electron and renderer that import shared, each with what its place offers', () => {
    expect(errorsWith('electron', 'electron/more.ts', "export { orders } from './store/orders';\n")).toBe('');
    expect(errorsWith('renderer', 'renderer/more.ts', "export { day } from './screens/orders';\n")).toBe('');
  });

  it.each([
    [
      'shared',
      'electron',
      'shared/domain/wrong.ts',
      "export { orders } from '../../electron/store/orders';\n",
    ],
    ['shared', 'renderer', 'shared/domain/wrong.ts', "export { title } from '../../renderer/app/title';\n"],
    [
      'renderer',
      'electron',
      'renderer/screens/wrong.ts',
      "export { orders } from '../../electron/store/orders';\n",
    ],
    [
      'electron',
      'renderer',
      'electron/store/wrong.ts',
      "export { title } from '../../renderer/app/title';\n",
    ],
  ])('refuses a file in %s that imports %s', (folder, _target, file, text) => {
    const errors = errorsWith(folder, file, text);
    expect(errors).toContain(file);
    // TS6059: outside the project's root folder; TS6307: not listed in the project.
    expect(errors).toMatch(/error TS(6059|6307)/);
  });

  it('refuses types alone, too: a type that crosses is a crossing', () => {
    const text =
      "import type { orders } from '../../electron/store/orders';\nexport type Orders = typeof orders;\n";
    expect(errorsWith('renderer', 'renderer/screens/wrong.ts', text)).toMatch(/error TS(6059|6307)/);
  });

  it('gives shared neither Node nor a page', () => {
    const node = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n";
    expect(errorsWith('shared', 'shared/domain/wrong.ts', node)).toMatch(
      /wrong\.ts.*error TS(2307|2591|2882)/,
    );
    const page = 'export const title = document.title;\n';
    expect(errorsWith('shared', 'shared/domain/wrong.ts', page)).toMatch(/wrong\.ts.*error TS(2304|2584)/);
  });

  it('gives renderer no Node and electron no page', () => {
    const node = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n";
    expect(errorsWith('renderer', 'renderer/screens/wrong.ts', node)).toMatch(
      /wrong\.ts.*error TS(2307|2591|2882)/,
    );
    const page = 'export const title = document.title;\n';
    expect(errorsWith('electron', 'electron/store/wrong.ts', page)).toMatch(/wrong\.ts.*error TS(2304|2584)/);
  });
});
