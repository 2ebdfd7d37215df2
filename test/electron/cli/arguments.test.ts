import { describe, expect, it } from 'vitest';
import { ProblemError } from '#shared/api/problem';
import { readArguments } from '../../../electron/cli/arguments';

const refused = (...argv: string[]) => {
  try {
    readArguments(argv);
    return null;
  } catch (error) {
    return error instanceof ProblemError ? error.problem : error;
  }
};

describe('the command line', () => {
  it('reads a command with its words and options', () => {
    const given = readArguments([
      'documents',
      'SO-2026-0001',
      '--out',
      'papers',
      '--kind',
      'packing-list,quotation',
      '--lang',
      'both',
      '--format=xlsx',
      '--json',
    ]);
    expect(given).toMatchObject({
      command: 'documents',
      words: ['SO-2026-0001'],
      out: 'papers',
      kinds: ['packing-list', 'quotation'],
      formats: ['xlsx'],
      language: 'both',
      json: true,
      dryRun: false,
    });
  });
  it('prints both formats in English of all kinds unless told otherwise', () => {
    expect(readArguments(['documents', 'X'])).toMatchObject({
      kinds: 'all',
      formats: ['pdf', 'xlsx'],
      language: 'en',
    });
  });
  it('helps when nothing is said', () => {
    expect(readArguments([]).command).toBe('help');
  });
  it.each([
    [['frobnicate'], 'unknown command "frobnicate"'],
    [['documents', 'X', '--kind', 'love-letter'], '--kind love-letter'],
    [['documents', 'X', '--lang', 'fr'], '--lang fr'],
    [['documents', 'X', '--format', 'docx'], '--format docx'],
    [['import', 'f.xlsx', '--colour'], '--colour'],
  ])('says which word of %j is wrong', (argv, part) => {
    expect(refused(...argv)).toMatchObject({
      kind: 'invalid-input',
      rule: 'command-line',
      facts: { message: expect.stringContaining(part) },
    });
  });
});
