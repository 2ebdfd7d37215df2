import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findElectron } from '../../build/scripts/electron-binary.mjs';
import { mustHaveIntegrity } from '../../build/scripts/integrity.mjs';
import { withBundle } from '../../build/scripts/passing-bundle.mjs';
import { fromProject, projectRoot } from '../../build/scripts/project.mjs';
import { publishedIntegrity } from '../../build/scripts/registry-electron.mjs';
import { CommandFailed, exitCodeOf, mustRun } from '../../build/scripts/run-command.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-desk-set-up-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('bundling from another working folder', () => {
  const here = process.cwd();
  afterEach(() => process.chdir(here));

  it('stands in the project while it works, and goes back whatever happens', async () => {
    process.chdir(folder);
    const there = process.cwd();
    expect(await fromProject(async () => process.cwd())).toBe(projectRoot);
    expect(process.cwd()).toBe(there);
    await expect(fromProject(() => Promise.reject(new Error('no bundle')))).rejects.toThrow('no bundle');
    expect(process.cwd()).toBe(there);
  });
});

describe('a bundle for one run', () => {
  it('stands in a folder of its own while the run lasts, whoever else runs', async () => {
    const program = join(folder, 'says.ts');
    writeFileSync(program, 'console.log("said");');
    const seen: string[] = [];
    const run = () =>
      withBundle('bench', { says: program }, async (own) => {
        seen.push(own);
        await withBundle('bench', { says: program }, async (other) => {
          seen.push(other);
        });
        return exitCodeOf(process.execPath, [join(own, 'says.mjs')], { stdio: 'ignore' });
      });
    expect(await run()).toBe(0);
    expect(new Set(seen).size).toBe(2);
    expect(seen.filter((own) => existsSync(own))).toEqual([]);
  });
});

describe('the integrity of what was fetched', () => {
  // sha512 of "abc", the example of FIPS 180-2.
  const ofAbc =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

  it('takes the published file', async () => {
    const file = join(folder, 'archive.tgz');
    writeFileSync(file, 'abc');
    await expect(mustHaveIntegrity(file, ofAbc)).resolves.toBeUndefined();
  });

  it('refuses a file that differs by one letter, and names it', async () => {
    const file = join(folder, 'archive.tgz');
    writeFileSync(file, 'abd');
    await expect(mustHaveIntegrity(file, ofAbc)).rejects.toThrow('archive.tgz is not the published file');
  });

  it('is pinned to a whole sha512 in the source', () => {
    expect(Buffer.from(publishedIntegrity.replace('sha512-', ''), 'base64')).toHaveLength(64);
  });
});

describe('the Electron to run', () => {
  it('is the one in the named folder, with its own version, before any other', async () => {
    writeFileSync(join(folder, 'version'), 'v41.2.3');
    mkdirSync(join(folder, 'resources'));
    writeFileSync(join(folder, 'resources/default_app.asar'), '');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    const electron = await findElectron();
    expect(electron).toMatchObject({ origin: 'override', version: '41.2.3', distFolder: folder });
    expect(electron.executable.startsWith(folder)).toBe(true);
    expect(electron.appArgs.at(-1)).toBe(resolve('.'));
  });
});

describe('a command of the set-up', () => {
  it('answers its exit code', async () => {
    expect(await exitCodeOf(process.execPath, ['-e', 'process.exit(3)'])).toBe(3);
  });

  it('stops everything when it must succeed and does not', async () => {
    await expect(mustRun(process.execPath, ['-e', 'process.exit(3)'])).rejects.toThrow(CommandFailed);
  });
});
