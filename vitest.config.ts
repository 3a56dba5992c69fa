import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // The complexity guards compare times, and a shared machine may stumble once.
    retry: 1,
    maxWorkers: 2,
    // Tests share no state, so the modules are loaded once a worker: a third of the processor time.
    isolate: false,
  },
});
