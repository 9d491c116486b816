import type { JsonObject } from '../Testee.js';

/**
 * Puts the keys into an input: `{"$key": "KID"}` is the private key of `keys.json`, `{"$key": "KID",
 * "half": "public"}` its public half; `as` gives it another `kid`.
 *
 * @throws Error for a name that no key has
 */
export function resolveKeys(value: unknown, keys: ReadonlyMap<string, JsonObject>): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveKeys(item, keys));
  if (typeof value !== 'object' || value === null) return value;
  const { $key, half, as } = value as {
    readonly $key?: unknown;
    readonly half?: unknown;
    readonly as?: unknown;
  };
  if (typeof $key !== 'string') {
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, resolveKeys(member, keys)]),
    );
  }
  const key = keys.get($key);
  if (key === undefined) throw new Error(`no key of keys.json is named ${$key}`);
  const { kty, n, e, kid } = key;
  const named = { kid: as ?? kid };
  return half === 'public' ? { kty, n, e, ...named } : { ...key, ...named };
}

/** The inputs that may hold keys; others are left as they are. */
const WITH_KEYS = ['key', 'keys'];

/** An input as it is asked. */
export function resolvedInput(input: JsonObject, keys: ReadonlyMap<string, JsonObject>): JsonObject {
  if (!WITH_KEYS.some((name) => name in input)) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      WITH_KEYS.includes(name) ? resolveKeys(value, keys) : value,
    ]),
  );
}
