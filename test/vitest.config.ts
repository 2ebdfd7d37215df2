import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/{shared,electron,renderer,faults,build,corpus}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
