import type { Problem } from '#shared/api/problem';

const SENTENCES: Readonly<Record<Problem['kind'], string>> = {
  'invalid-input': 'Something given is not right',
  'not-found': 'Not found',
  'rule-broken': 'A rule says no',
  'changed-meanwhile': 'Somebody changed this meanwhile',
  duplicate: 'This exists already',
  'file-unreadable': 'This file cannot be read; open it in Excel and save it as .xlsx',
  'file-too-large': 'This file is too large; split it',
  'file-encrypted': 'This file is protected by a password; save it without one',
  'file-not-a-workbook': 'This is no workbook; Excel, CSV and HTML tables can be read',
  'file-hostile': 'This file holds something that no honest workbook holds; it was not opened',
  'file-timeout': 'Reading took too long and was stopped',
  'file-not-saved': 'The file could not be written',
  'import-expired': 'This reading is no longer open; read the file again',
  'paper-incomplete': 'Data that this paper must show are missing',
  'glyph-missing': 'A character cannot be printed with the fonts of the desk',
  'store-read-only': 'The data can be read but not changed',
  'store-write-failed': 'Saving failed; nothing was changed',
  'store-damaged': 'The data are damaged; a backup can be restored',
  'store-locked': 'The data are open in another window or on another computer',
  'store-newer': 'The data were written by a newer version of Order Desk',
  'store-missing': 'Data are expected in this folder but not there',
  'print-failed': 'Printing failed',
  cancelled: 'Cancelled',
  'not-allowed': 'Not allowed',
  internal: 'An error of the desk itself',
};

/** One line for people who work on the command line. */
export function problemText(problem: Problem): string {
  const facts = Object.entries(problem.facts).map(([name, value]) => `${name}: ${String(value)}`);
  const details = [problem.rule, problem.field, ...facts].filter((part) => part !== undefined && part !== '');
  return details.length === 0
    ? SENTENCES[problem.kind]
    : `${SENTENCES[problem.kind]} (${details.join('; ')})`;
}
