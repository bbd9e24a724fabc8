import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests of the command line and of worker threads run the compiled program.
    globalSetup: 'test/build-first.ts',
  },
});
