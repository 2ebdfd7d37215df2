import { CodeEntry } from '#shared/domain/code-table';

/** Code, Chinese name, English name, and how our records may write it. */
export type CodeRow = readonly [code: string, zh: string, en?: string, aliases?: readonly string[]];

export function codeList(rows: readonly CodeRow[]): readonly CodeEntry[] {
  return rows.map(([code, nameZh, nameEn = '', aliases = []]) =>
    CodeEntry.parse({ code, nameZh, nameEn, aliases }),
  );
}
