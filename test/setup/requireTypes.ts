import { built } from './built.js';

/** The types of the package. */
export function setup(): void {
  built(
    'dist/types/index.d.ts',
    ['src', 'conformance', 'bundleTypes.ts', 'package.json', 'tsconfig.json', 'tsconfig.build.json'],
    'build:types',
  );
}
