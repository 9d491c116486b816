import { rmSync } from 'node:fs';
import { build } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import packageJson from './package.json' with { type: 'json' };

const directory = 'dist/types';
const SOURCE = 'tallystick-source';

const input = Object.fromEntries(
  Object.values(packageJson.exports).flatMap((entry) =>
    typeof entry === 'string'
      ? []
      : [[entry.types.slice(`./${directory}/`.length, -'.d.ts'.length), entry[SOURCE]]],
  ),
);

rmSync(directory, { recursive: true, force: true });

await build({
  input,
  external: /^(?!tallystick)[^./]/,
  // The suite imports the package by its name, which stands for the sources here.
  resolve: { conditionNames: [SOURCE, 'types', 'import', 'default'] },
  plugins: [dts({ tsconfig: 'tsconfig.build.json', emitDtsOnly: true })],
  // No comment names a file that the package does not have.
  experimental: { attachDebugInfo: 'none' },
  checks: { pluginTimings: false },
  // What several entries declare is declared once, so that it is the same type wherever it comes from.
  output: { dir: directory, chunkFileNames: 'shared/[name].ts' },
});
