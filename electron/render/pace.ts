/**
 * Called after each page or some rows of a long work. A promise is waited for: others have their turn meanwhile, and
 * it rejects when the clerk has stopped the work.
 */
export type Pace = (done: number, total: number) => Promise<void> | undefined;

/** Work that nobody waits for beside it. */
export const atOnce: Pace = () => undefined;
