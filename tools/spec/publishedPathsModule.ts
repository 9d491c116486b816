import type { TableFile } from '../../src/table/TableFile.js';
import { interfacesByPath } from './interfacesByPath.js';

/** The module with the interfaces that are published at each path, those with a table. */
export function publishedPathsModule(files: readonly TableFile[]): string {
  const entries = [...interfacesByPath(files)].map(([path, tables]) => [
    path,
    tables.map(({ system, interface: name }) => `${system}/${name}`),
  ]);
  return `/** The interfaces that are called at a published path, by network and identifier. */
export const publishedPaths: ReadonlyMap<string, readonly string[]> = new Map([
${entries.map((entry) => `  ${JSON.stringify(entry)},`).join('\n')}
]);
`;
}
