import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What needs the whole package, types included. */
const PACKAGE = [
  'test/package/*.test.ts',
  'test/docs/apiReference.test.ts',
  'test/envelope/findingSnippets.test.ts',
];

const SITE = ['test/site/*.test.ts'];

/** What takes more than a few seconds in one file, because it is large. */
const LARGE = [
  'test/conformance/{properties,protocol}.test.ts',
  'test/conformance/{http,merchant}/*.test.ts',
  'test/define/importTableAnyPage.test.ts',
  'test/envelope/diagnoseWork.test.ts',
  'test/spec/openApi.test.ts',
  'test/codec/oracle.test.ts',
  'test/structure/axes.test.ts',
];

/** What takes minutes, because it asks everything; `.ci/run` runs it. */
const THOROUGH = [
  'test/cli/millionLines.test.ts',
  'test/conformance/{otherChoices,propertiesReadings,selfTest}.test.ts',
  'test/diagnose/serialisersEncoded.test.ts',
  'test/fuzz/fuzz.test.ts',
  'test/gateway/apiTester.test.ts',
  'test/docs/{generatedFiles,postman}.test.ts',
  'test/spec/{openApiGenerators,stockValidators}.test.ts',
  'test/interop/interop.test.ts',
  'test/package/{commands,executable,userProjects}.test.ts',
  'test/runtimes/suite.test.ts',
  'test/examples/merchant.test.ts',
  'test/examples/{container,spark}.test.ts',
];

/** What starts other programs or threads, or has what is built. It tells itself by what it imports. */
const PROCESSES = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) =>
    /node:child_process|node:worker_threads|\/(?:repository|runtimes|scriptedTestee|keyFiles|killAtRandom)\.js'|['"`]dist\/|pglite/.test(
      readFileSync(file, 'utf8'),
    ),
  );

const CODE = 'test/setup/requireCode.ts';
const TYPES = 'test/setup/requireTypes.ts';
const SITE_BUILT = 'test/setup/requireSite.ts';
const CHROMIUM = 'test/setup/requireChromium.ts';

const BROWSER = ['test/browser/**/*.test.ts'];

export default defineConfig({
  // The package's own name stands for its sources; the others are what Vite takes for itself.
  ssr: { resolve: { conditions: ['tallystick-source', 'module', 'node', 'development|production'] } },
  test: {
    // Vitest leaves one core to others.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // A busy machine draws a page late; only what never comes waits for all of it.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', 'json'],
    // Not among the options of the reporter, where no command could say otherwise.
    outputFile: { json: 'coverage/test-results.json' },
    coverage: { include: ['src/**'], exclude: ['src/networks/**'] },
    projects: [
      project('unit', ['test/**/*.test.ts', 'examples/**/*.test.ts'], {
        exclude: [...PROCESSES, ...LARGE, ...PACKAGE, ...SITE, ...THOROUGH, ...BROWSER],
        // Each file would load the whole library again.
        isolate: false,
      }),
      project('large', LARGE, {}),
      project('processes', PROCESSES, {
        exclude: [...PACKAGE, ...SITE, ...THOROUGH, ...BROWSER],
        globalSetup: [CODE],
      }),
      project('package', PACKAGE, { exclude: THOROUGH, globalSetup: [CODE, TYPES] }),
      project('site', SITE, { globalSetup: [CODE, SITE_BUILT] }),
      project('thorough', THOROUGH, { globalSetup: [CODE, TYPES] }),
      project('browser', BROWSER, { testTimeout: 180_000, globalSetup: [CHROMIUM, CODE, SITE_BUILT] }),
    ],
  },
});

function project(name: string, include: readonly string[], rest: object) {
  return { extends: true as const, test: { name, include: [...include], ...rest } };
}
