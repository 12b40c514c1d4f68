import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/services/postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { TZ: 'America/Los_Angeles' },
  },
});
