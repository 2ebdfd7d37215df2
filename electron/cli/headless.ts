import { ProblemError, problem } from '#shared/api/problem';
import type { Dialogs } from '../files/dialogs';
import type { Printing } from '../print/printing';

/** Without a window there is nobody to ask: files are named on the command line. */
export const noDialogs: Dialogs = {
  openFile: async () => null,
  saveFile: async () => null,
  saveFolder: async () => null,
};

export const noPrinting: Printing = {
  printers: async () => [],
  print: async () => {
    throw new ProblemError(problem('print-failed', { reason: 'no window' }));
  },
};
