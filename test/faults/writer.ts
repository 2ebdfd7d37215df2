import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';

/** Bundles the writer once, so that plain Node can run it. */
export async function bundleWriter(into: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../..'),
    build: {
      ssr: join(import.meta.dirname, 'writer-process.ts'),
      outDir: into,
      target: 'node20',
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(into, 'writer.mjs');
}

export interface Writer {
  readonly child: ChildProcess;
  /** Ids whose save was acknowledged so far. */
  readonly saved: readonly string[];
  readonly words: readonly string[];
  /** Resolves when the process has ended and everything it said is read. */
  readonly ended: Promise<void>;
}

export function startWriter(bundle: string, folder: string, userFolder: string, name: string): Writer {
  const child = spawn(process.execPath, [bundle, folder, userFolder, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const saved: string[] = [];
  const words: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (line.startsWith('saved ')) saved.push(line.slice('saved '.length));
    else words.push(line);
  });
  const ended = Promise.all([
    new Promise<void>((resolve) => {
      lines.once('close', resolve);
    }),
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    }),
  ]).then(() => undefined);
  return { child, saved, words, ended };
}

export async function until(condition: () => boolean, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += 5) {
    if (condition()) return true;
    await new Promise<void>((resume) => {
      setTimeout(resume, 5);
    });
  }
  return condition();
}
