import { resolve } from 'node:path';
import { build } from 'rolldown';
import { MUTATED_TESTEE } from './mutatedTestee.js';

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
