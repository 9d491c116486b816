import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: 'coverage/test-results.json' }]],
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] },
  },
});
