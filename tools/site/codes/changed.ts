import type { Changes } from './CodeExample.js';

type Members = Record<string, unknown>;

/**
 * A copy of a value with other members.
 *
 * @param changes by JSON Pointer; null removes the member, as in a JSON Merge Patch (RFC 7396)
 * @param removed JSON Pointers of members to remove
 */
export function changed(
  value: Readonly<Members>,
  changes: Changes = {},
  removed: readonly string[] = [],
): Readonly<Members> {
  const copy = structuredClone(value);
  const all = [...Object.entries(changes), ...removed.map((pointer) => [pointer, null] as const)];
  for (const [pointer, member] of all) {
    const names = pointer.split('/').slice(1);
    const last = names.pop() ?? '';
    const parent = names.reduce<Members>((inner, name) => inner[name] as Members, copy);
    if (member === null) delete parent[last];
    else parent[last] = member;
  }
  return copy;
}
