import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BuildOptions, build, type OutputChunk, rolldown } from 'rolldown';
import { inspectorFiles } from './src/gateway/inspector/inspectorFiles.js';

/** Everything that is not ours: a path that is neither relative nor absolute. */
const external = /^[^./]/;

/** The products of a network, each a module of its own. */
const products = Object.fromEntries(
  readdirSync('src/networks/lianlian').map((file) => [
    `lianlian/${file.slice(0, -3)}`,
    `src/networks/lianlian/${file}`,
  ]),
);

const pure: Readonly<Record<string, string>> = {
  index: 'src/index.ts',
  unionpay: 'src/networks/unionpay.ts',
  lianlian: 'src/networks/lianlian.ts',
  ...products,
  define: 'src/define.ts',
  import: 'src/import.ts',
  samples: 'src/samples.ts',
  catalogue: 'src/catalogue.ts',
};

const library = {
  external,
  // An entry may export more than a user asks for, so that no file stands between it and its code.
  preserveEntrySignatures: 'allow-extension',
} satisfies BuildOptions;

const networks = { unionpay: pure.unionpay as string, ...products };
const validation = await modulesOf(networks);
/** Rows of lists and texts that one product alone has; its file has them. */
const ownRows = await modulesOf(networks, ({ isEntry }) => isEntry);

const libraryOutput = {
  // A file of another name has Node look for a package.json beside and above it, to learn that it is a module.
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name].mjs',
  // V8 keeps a text with other characters in two bytes each, and reads it more slowly.
  charset: 'ascii',
  comments: { jsdoc: false },
  // A file that is loaded costs about as much as the code inside it, so what validation needs is one file without the rest.
  codeSplitting: {
    // Else the list of every format comes along, which defining a table alone asks for.
    includeDependenciesRecursively: false,
    groups: [
      {
        name: 'codec',
        test: (id) =>
          validation.has(id) &&
          !(ownRows.has(id) && id.includes('/networks/members/')) &&
          !Object.values(pure).some((entry) => id.endsWith(entry)),
      },
    ],
  },
} satisfies BuildOptions['output'];

// Before all, because they are built side by side. The types are another command's, and take longer.
for (const name of existsSync('dist') ? readdirSync('dist') : []) {
  if (name !== 'types') rmSync(resolve('dist', name), { recursive: true });
}

// Through the API, because the command prints every file.
await build([
  {
    ...library,
    input: {
      ...pure,
      envelope: 'src/envelope.ts',
      http: 'src/http.ts',
      gateway: 'src/gateway.ts',
      // What the suite imports of it as `#options` and `#markup`.
      options: 'src/options.ts',
      markup: 'src/markup.ts',
      // What the command line imports as `#renewed` and `#sureLines`: it uses the codec's own parts.
      renewed: 'src/http/renewed.ts',
      sureLines: 'src/cli/commands/validate/bytes/SureLines.ts',
      decryptionWorker: 'src/envelope/unionpay/decryptionWorker.ts',
    },
    output: { ...libraryOutput, dir: 'dist' },
  },
  {
    ...library,
    input: pure,
    // The ways of Node are left out: each byte is loaded by somebody's telephone.
    transform: { define: { 'globalThis.Buffer': 'undefined' } },
    output: { ...libraryOutput, dir: 'dist/browser' },
  },
  {
    // The suite and the command line load the library by its public names, so that nothing of it is loaded twice.
    input: {
      conformance: 'conformance/conform.ts',
      'cli/main': 'src/cli/main.ts',
      'cli/judgeThread': 'src/cli/commands/validate/jobs/judgeThreadEntry.ts',
    },
    external,
    platform: 'node',
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'dist',
      chunkFileNames: ({ name, moduleIds }) => `${folderOf(moduleIds)}/${name}.js`,
      comments: { jsdoc: false },
    },
  },
]);

// What the gateway imports as `#inspector`: texts in a module, which every runtime loads alike.
writeFileSync(
  'dist/inspector.mjs',
  `const files = ${JSON.stringify(await inspectorFiles())};\nexport const inspectorFiles = async () => files;\n`,
);

// A package manager makes the command executable and links it where the package is installed. In the clone itself
// nobody does, and `npx tallystick` is what every document says.
chmodSync('dist/cli/main.js', 0o755);
mkdirSync('node_modules/.bin', { recursive: true });
rmSync('node_modules/.bin/tallystick', { force: true });
symlinkSync('../../dist/cli/main.js', 'node_modules/.bin/tallystick');

function folderOf(modules: readonly string[]): string {
  return modules.some((id) => id.startsWith(resolve('conformance'))) ? 'conformance' : 'cli';
}

/** The files from which code remains in a bundle of entries, in all of its chunks or some. */
async function modulesOf(
  input: Record<string, string>,
  isAmong: (chunk: OutputChunk) => boolean = () => true,
): Promise<ReadonlySet<string>> {
  const bundle = await rolldown({ ...library, input });
  const { output } = await bundle.generate();
  const chunks = output.filter((file) => file.type === 'chunk').filter(isAmong);
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules));
  return new Set(modules.filter(([, { code }]) => code).map(([id]) => id));
}
