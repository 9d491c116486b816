import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'rolldown';
import { MUTATED_TESTEE, MUTATED_TESTS } from './mutatedBundles.js';
import { unitTestFiles } from './unitTestFiles.js';

const entries = new Map([
  ['tallystick', resolve('src/index.ts')],
  ['tallystick/catalogue', resolve('src/catalogue.ts')],
  ['tallystick/envelope', resolve('src/envelope.ts')],
  ['#options', resolve('src/options.ts')],
]);

// Of what the built-in implementation imports, the code under mutation; all else of the suite is that of `dist`.
await build({
  input: 'conformance/testees/builtIn.ts',
  platform: 'node',
  external: (name) => !/^[./]/.test(name) && !entries.has(name),
  plugins: [{ name: 'mutated', resolveId: (name) => entries.get(name) ?? null }],
  treeshake: false,
  output: { file: MUTATED_TESTEE, format: 'cjs', codeSplitting: false, comments: false },
});

const TESTS = 'mutated-tests';

/** Each file of tests behind a function, so that it and what it imports load only when it runs. */
const testFiles: Plugin = {
  name: 'test-files',
  resolveId: (name) => (name === TESTS ? name : null),
  load: (name) =>
    name === TESTS
      ? `export const files = {${unitTestFiles()
          .map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(resolve(file))})`)
          .join()}};`
      : null,
  transform: (code, file) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
};

await build({
  input: TESTS,
  platform: 'node',
  resolve: { conditionNames: ['tallystick-source', 'node', 'import'] },
  external: (name) => !/^(?:[./#]|tallystick(?:\/|$))/.test(name) && name !== TESTS,
  plugins: [testFiles],
  treeshake: false,
  output: { file: MUTATED_TESTS, format: 'cjs', codeSplitting: false, comments: false },
});
