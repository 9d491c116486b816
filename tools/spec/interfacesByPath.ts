import type { TableFile } from '../../src/table/TableFile.js';

/** The tables of the interfaces that are published at each path, sorted by it; those without a table are left out. */
export function interfacesByPath(files: readonly TableFile[]): ReadonlyMap<string, readonly TableFile[]> {
  const byPath = new Map<string, TableFile[]>();
  for (const file of files) {
    if (file.endpoint === undefined || file.messages === undefined) continue;
    const { pathname } = new URL(file.endpoint);
    byPath.set(pathname, [...(byPath.get(pathname) ?? []), file]);
  }
  return new Map([...byPath].sort(([one], [other]) => (one < other ? -1 : 1)));
}
