import { type FactSource, LineFacts, PaperFacts } from '../paper-facts';

const SILENT = PaperFacts.parse({ source: 'customer-order' });

/** A paper that states nothing: what a form says is laid over it, without parsing thousands of lines again. */
export function silentPaper(source: FactSource): PaperFacts {
  return { ...SILENT, source };
}

/** A line that states nothing. */
export const SILENT_LINE = LineFacts.parse({ key: '' });
