import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** `npm test` says where it wants to read the outcome. */
const results = process.env['ORDER_DESK_E2E_RESULTS'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: inProject('dist/test-results/end-to-end'),
  // A desk is several processes: two at once fill the two cores of a small machine.
  workers: 2,
  fullyParallel: true,
  // A test that passes at the second try has found something: it fails.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: results ? [['list'], ['json', { outputFile: results }]] : 'list',
});
