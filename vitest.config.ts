import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The package's own name stands for its sources; the others are what Vite takes for itself.
  ssr: { resolve: { conditions: ['tallystick-source', 'module', 'node', 'development|production'] } },
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
