import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  /** The text without its comments. */
  readonly code: string;
}

/** Every TypeScript source file below the folders. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => {
        const path = `${folder}/${name.replaceAll('\\', '/')}`;
        return { path, code: withoutComments(readFileSync(join(project, path), 'utf8')) };
      }),
  );
}

/** What a comment says is no code; strings are kept whole, so that `//` inside one does not cut it. */
export function withoutComments(text: string): string {
  const stringOrComment =
    /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(stringOrComment, (_whole, literal: string | undefined) => literal ?? ' ');
}

/** The modules that a file imports, exports from, or loads while running. */
export function importsOf({ code }: SourceFile): readonly string[] {
  const found = code.matchAll(/(?<!['"\w.])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g);
  return [...found].flatMap(([, module]) => (module === undefined ? [] : [module]));
}
