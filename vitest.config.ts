import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests of the command line and of worker threads run the compiled program.
    globalSetup: 'test/build-first.ts',
    // Some tests start the program a few times; a busy machine needs more than the usual five seconds.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
