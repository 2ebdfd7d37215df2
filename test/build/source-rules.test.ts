import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, withoutComments } from './source-files';

const house = sourceFiles('shared', 'electron', 'renderer');

/** The files outside the allowed places in which the pattern stands. */
function filesWith(pattern: RegExp, allowed: readonly string[]): readonly string[] {
  return house
    .filter(({ path, code }) => pattern.test(code) && !allowed.some((place) => path.startsWith(place)))
    .map(({ path }) => path);
}

/** The files outside the allowed places that import the package or a part of it. */
function importersOf(name: string, allowed: readonly string[]): readonly string[] {
  return house
    .filter((file) => importsOf(file).some((module) => module === name || module.startsWith(`${name}/`)))
    .map(({ path }) => path)
    .filter((path) => !allowed.some((place) => path.startsWith(place)));
}

describe('the scan itself', () => {
  it('sees the house', () => {
    expect(house.length).toBeGreaterThan(100);
    expect(house.map(({ path }) => path)).toContain('shared/values/money.ts');
  });

  it('reads code, not comments, and does not take a string for a comment', () => {
    expect(withoutComments("const a = 'x//y'; // new Date()\n/* new Date() */ b();")).not.toContain('Date');
    expect(withoutComments("const a = 'x//y'; b();")).toBe("const a = 'x//y'; b();");
  });

  it('finds every way of importing', () => {
    const code =
      "import a from 'a';\nexport { b } from \"b\";\nimport 'c';\nconst d = await import('d');\nconst words = ['from', 'e'];";
    expect(importsOf({ path: 'x.ts', code })).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('who may do what', () => {
  it('builds windows only in electron/window', () => {
    expect(
      filesWith(/\bnew (BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/, ['electron/window/']),
    ).toEqual([]);
  });

  it('reads the time only in the clock', () => {
    expect(filesWith(/\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\s*\)/, ['electron/clock.ts'])).toEqual([]);
  });

  it('touches window.desk only in renderer/client', () => {
    expect(filesWith(/\bwindow\.desk\b/, ['renderer/client/'])).toEqual([]);
  });

  it('speaks over IPC only in main, the dispatch and the preload', () => {
    expect(filesWith(/\bipcMain\b/, ['electron/main.ts', 'electron/ipc/'])).toEqual([]);
    expect(filesWith(/\bipcRenderer\b/, ['electron/preload.ts'])).toEqual([]);
  });

  it('runs no text as code and builds no HTML by hand', () => {
    expect(
      filesWith(/\beval\(|\bnew Function\(|dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/, []),
    ).toEqual([]);
  });

  it('asks nothing of the network', () => {
    expect(filesWith(/\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|sendBeacon/, [])).toEqual([]);
    for (const name of ['node:http', 'node:https', 'node:net', 'node:dgram', 'node:tls', 'node:dns']) {
      // The store's lock is a local socket that dies with its process.
      expect(importersOf(name, name === 'node:net' ? ['electron/store/'] : [])).toEqual([]);
    }
  });
});

describe('who may know which package', () => {
  it.each([
    ['lowdb', ['electron/store/']],
    ['exceljs', ['electron/render/']],
    ['pdfkit', ['electron/render/']],
    ['fontkit', ['electron/render/']],
    ['@e965/xlsx', ['electron/workbooks/']],
    ['hucre', ['electron/workbooks/']],
    ['antd', ['renderer/']],
    ['react', ['renderer/']],
    [
      'electron',
      [
        'electron/main.ts',
        'electron/preload.ts',
        'electron/window/',
        'electron/ipc/',
        'electron/print/',
        'electron/files/',
        'electron/workbooks/utility-launcher.ts',
      ],
    ],
  ])('%s', (name, allowed) => {
    expect(importersOf(name, allowed)).toEqual([]);
  });

  it('never uses the spreadsheet package with the known hole', () => {
    expect(importersOf('xlsx', [])).toEqual([]);
  });

  it('lets shared lean on pure packages only', () => {
    const pure = ['zod', 'decimal.js', 'pinyin-pro', '@leeoniya/ufuzzy'];
    const foreign = sourceFiles('shared')
      .flatMap((file) => importsOf(file).map((module) => ({ file: file.path, module })))
      .filter(
        ({ module }) => !module.startsWith('.') && !module.startsWith('#shared/') && !pure.includes(module),
      );
    expect(foreign).toEqual([]);
  });
});

describe('how files are named', () => {
  it('names each after its noun: no utils, no helpers', () => {
    const catchAll = /(^|\/)(utils?|helpers?|misc|common|stuff|lib)\.tsx?$/;
    const words = /^renderer\/words\//;
    expect(house.map(({ path }) => path).filter((path) => catchAll.test(path) && !words.test(path))).toEqual(
      [],
    );
  });

  it('writes every name in kebab-case', () => {
    const names = house
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9/-]+(\.config)?\.tsx?$/.test(path));
    expect(names).toEqual([]);
  });

  it('keeps every file short enough to be about one thing', () => {
    const long = house.filter(({ code }) => code.split('\n').length > 400).map(({ path }) => path);
    expect(long).toEqual([]);
  });
});
