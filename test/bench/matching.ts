import { matchStatements } from '#shared/money/matching/match-statements';
import { noisyStatements, sharesOf } from '../shared/money/noisy-statements';

// Prints what matching two statements of one account costs and how much of the truth it finds, at growing sizes.
const SIZES = [2500, 5000, 10_000, 20_000];
const RUNS = 5;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

let before = Number.NaN;
for (const size of SIZES) {
  const { ours, theirs, truth } = noisyStatements(size, 0.05, size);
  const times: number[] = [];
  let result = matchStatements(ours, theirs);
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    result = matchStatements(ours, theirs);
    times.push(performance.now() - start);
  }
  const ms = median(times);
  const shares = sharesOf(result, truth);
  const growth = Number.isNaN(before) ? '' : `, ${(ms / before).toFixed(2)} times the half`;
  console.log(
    `${size} x ${theirs.length} rows: ${ms.toFixed(0)} ms${growth}; found ${(shares.found * 100).toFixed(2)} %, ` +
      `false automatic ${shares.falseAutomatic}, false suggestions ${shares.falseAny - shares.falseAutomatic}`,
  );
  if (size === 10_000) {
    const reached = ms < 2000 && shares.found >= 0.99 && shares.falseAutomatic === 0;
    console.log(`goal at 10,000: < 2000 ms, >= 99 %, 0 false automatic: ${reached ? 'reached' : 'MISSED'}`);
  }
  before = ms;
}
