import { built } from './built.js';

/** The code of the package. */
export function setup(): void {
  built('dist/cli/main.js', ['src', 'conformance', 'bundle.ts', 'package.json'], 'build:code');
}
