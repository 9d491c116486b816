import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They have a command of their own, and need a browser.
    exclude: ['test/browser/**'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: 'coverage/test-results.json' }]],
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] },
  },
});
