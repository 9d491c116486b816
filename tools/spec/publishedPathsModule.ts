import type { TableFile } from '../../src/table/TableFile.js';

/** The module with the interfaces that are published at each path, those with a table. */
export function publishedPathsModule(files: readonly TableFile[]): string {
  const names = new Map<string, string[]>();
  for (const { endpoint, interface: name, system, messages } of files) {
    if (endpoint === undefined || messages === undefined) continue;
    const { pathname } = new URL(endpoint);
    names.set(pathname, [...(names.get(pathname) ?? []), `${system}/${name}`]);
  }
  const entries = [...names].sort(([one], [other]) => (one < other ? -1 : 1));
  return `/** The interfaces that are called at a published path, by network and identifier. */
export const publishedPaths: ReadonlyMap<string, readonly string[]> = new Map([
${entries.map((entry) => `  ${JSON.stringify(entry)},`).join('\n')}
]);
`;
}
