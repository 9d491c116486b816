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

/** What takes more than three seconds in one file: it asks the compiler, draws every page, or reads megabytes. */
const LARGE = [
  'test/cli/sureLines.test.ts',
  'test/codec/formats.test.ts',
  'test/conformance/{ruleReferences,selection}.test.ts',
  'test/conformance/reports/besideVerdict.test.ts',
  'test/import/importTableMarkup.test.ts',
  'test/diagnose/{bytesProven,serialisersProven}.test.ts',
  'test/docs/{answerBinding,clientFiles,sentences,specPages,words}.test.ts',
  'test/envelope/{diagnoseLianLian,diagnoseUnionPay}.test.ts',
  'test/gateway/inspector.test.ts',
  'test/options/publicFunctions.test.ts',
  'test/samples/samples.test.ts',
  'test/structure/{axes,portablePatterns}.test.ts',
  'test/wire/{bodyCoding,har}.test.ts',
];

/** What takes minutes, because it asks everything or needs tools of other languages; `.ci/run` runs it. */
const THOROUGH = [
  'test/cli/{ciJobs,everyInterface,examples,hostileOutput,jobs,millionLines}.test.ts',
  'test/cli/commands/{conform*,serve}.test.ts',
  'test/codec/oracle.test.ts',
  'test/conformance/{busyRunner,conform,leftBehind,maskedCommand,otherChoices,properties}.test.ts',
  'test/conformance/{propertiesReadings,protocolKept,seeded,selfTest,startFaults}.test.ts',
  'test/conformance/{testeeEnds,vectors}.test.ts',
  'test/conformance/http/{clientCases,serverCases}.test.ts',
  'test/conformance/merchant/*.test.ts',
  'test/crash/crash.test.ts',
  'test/import/importTableAnyPage.test.ts',
  'test/diagnose/{serialisersEncoded,snippetsInLanguages}.test.ts',
  'test/docs/{generatedFiles,interfaceCalls,postman}.test.ts',
  'test/envelope/{diagnoseWords,diagnoseWork,keyProtections,remoteKeysPkcs11}.test.ts',
  'test/examples/{ci,container,expandVectors,goTestee,merchant,mutualTls}.test.ts',
  'test/examples/{python*,remoteSigner,severalPods,spark}.test.ts',
  'test/fuzz/fuzz.test.ts',
  'test/gateway/apiTester.test.ts',
  'test/interop/{answers,copied,interop,php*}.test.ts',
  'test/postgres/sharedStores.test.ts',
  'test/package/{commands,executable,userProjects}.test.ts',
  'test/publicVectors/run.test.ts',
  'test/runtimes/*.test.ts',
  'test/spec/{openApi,openApiGenerators,schemaVerdicts,stockValidators}.test.ts',
  'test/wire/{curlItself,harMemory}.test.ts',
];

/** What starts other programs or threads, or has what is built. It tells itself by what it imports. */
const PROCESSES = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => join('test', file))
  .filter((file) =>
    /node:child_process|node:worker_threads|\/(?:repository|runtimes|scriptedTestee|keyFiles|killAtRandom|installOnce)\.js'|['"`]dist\/|pglite/.test(
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
    // Without isolation, a file does not load the whole library again.
    projects: [
      project('unit', ['test/**/*.test.ts', 'examples/**/*.test.ts'], {
        exclude: [...PROCESSES, ...LARGE, ...PACKAGE, ...SITE, ...THOROUGH, ...BROWSER],
        isolate: false,
      }),
      project('large', LARGE, { isolate: false }),
      project('processes', PROCESSES, {
        exclude: [...LARGE, ...PACKAGE, ...SITE, ...THOROUGH, ...BROWSER],
        globalSetup: [CODE],
        isolate: false,
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
