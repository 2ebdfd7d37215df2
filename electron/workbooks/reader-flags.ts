/** Young objects in MB: a long file makes V8 take three times this beside the old ones. */
const YOUNG_MB = 4;

/** Old objects in MB before the first collection: nearly all of what a reader makes lives as long as it does. */
const OLD_MB = 256;

const MEMORY: readonly string[] = [`--initial-old-space-size=${OLD_MB}`, `--max-semi-space-size=${YOUNG_MB}`];

/**
 * A reader lives for one file, most of them of some hundred lines: what V8's last compiler works out is hardly run
 * again, and costs as much as the reading. The one before it (Maglev) makes code nearly as good at once: 10,000 lines
 * take half the processor time, 100,000 no more than before.
 */
const ELECTRON: readonly string[] = [...MEMORY, '--max-opt=2'];

/**
 * Node 20 has no such compiler that is finished, so its last one is told to do less: to look at small pieces, each as
 * it stands, and no sooner than they have run for a while.
 */
const NODE: readonly string[] = [
  ...MEMORY,
  '--interrupt-budget=132000',
  '--max-inlined-bytecode-size-cumulative=150',
  '--no-turbo-loop-peeling',
  '--no-turbo-loop-variable',
  // What was compiled is not thrown away between two stages of one file.
  '--no-flush-bytecode',
];

/** What V8 is told in the reader, by what runs it; the bench runs it so too. */
export const READER_FLAGS: Readonly<Record<'electron' | 'node', readonly string[]>> = {
  electron: ELECTRON,
  node: NODE,
};
