import { built } from './built.js';

/** The documentation site. */
export function setup(): void {
  built(
    'site/index.html',
    [
      'src',
      'conformance',
      'tools',
      'docs/guides',
      'docs/codes.yaml',
      'spec',
      'vectors',
      'examples',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CHANGELOG.md',
    ],
    'docs',
  );
}
