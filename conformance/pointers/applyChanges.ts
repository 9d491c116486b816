import { ConformanceError } from '../ConformanceError.js';
import type { JsonObject } from '../Testee.js';
import type { Changes } from '../VectorFile.js';

/**
 * Makes a value of another: members are removed, then members are set.
 *
 * @throws {@link ConformanceError} where a pointer leads nowhere
 */
export function applyChanges(value: JsonObject, { set = {}, remove = [] }: Changes): JsonObject {
  const removed = remove.reduce<unknown>((made, pointer) => withoutMember(made, pointer), value);
  return Object.entries(set).reduce(
    (made, [pointer, member]) => withMember(made, pointer, member),
    removed,
  ) as JsonObject;
}

/**
 * The value at a JSON Pointer (RFC 6901); undefined where nothing is.
 *
 * @throws {@link ConformanceError} where the pointer is invalid
 */
export function memberAt(value: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(
    (at, name) => (hasMember(at, name) ? at[name as keyof typeof at] : undefined),
    value,
  );
}

/** A JSON Pointer of names. */
export function pointerOf(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function tokensOf(pointer: string): readonly string[] {
  if (!/^(?:\/(?:[^/~]|~[01])*)+$/.test(pointer)) {
    throw new ConformanceError(`The change of a vector must name a member by a JSON Pointer, such as /mcc.`);
  }
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function withoutMember(value: unknown, pointer: string): unknown {
  return changed(value, pointer, tokensOf(pointer), (parent, name) => {
    if (!hasMember(parent, name)) throw leadsNowhere(pointer);
    if (Array.isArray(parent)) return parent.filter((_, index) => String(index) !== name);
    return Object.fromEntries(Object.entries(parent).filter(([key]) => key !== name));
  });
}

function withMember(value: unknown, pointer: string, member: unknown): unknown {
  return changed(value, pointer, tokensOf(pointer), (parent, name) =>
    replaced(parent, name, member, pointer),
  );
}

/** A copy of a value in which the parent of a member is another. */
function changed(
  value: unknown,
  pointer: string,
  [name = '', ...rest]: readonly string[],
  change: (parent: object, name: string) => unknown,
): unknown {
  if (typeof value !== 'object' || value === null) throw leadsNowhere(pointer);
  if (rest.length === 0) return change(value, name);
  if (!hasMember(value, name)) throw leadsNowhere(pointer);
  const inner = changed(value[name as keyof typeof value], pointer, rest, change);
  return replaced(value, name, inner, pointer);
}

function replaced(parent: object, name: string, member: unknown, pointer: string): unknown {
  if (Array.isArray(parent)) {
    if (!hasMember(parent, name)) throw leadsNowhere(pointer);
    return parent.map((item, index) => (String(index) === name ? member : item));
  }
  // Not by assignment, which does not make a member of __proto__.
  return { ...parent, [name]: member };
}

function hasMember(value: unknown, name: string): value is object {
  if (Array.isArray(value)) return /^(?:0|[1-9]\d*)$/.test(name) && Number(name) < value.length;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function leadsNowhere(pointer: string): ConformanceError {
  return new ConformanceError(`The pointer ${pointer} leads nowhere.`);
}
