import type { JsonObject } from '../Testee.js';

/** What holds members: an object, a list of them, or the JSON text of one. */
type Holder = JsonObject | readonly unknown[] | string | undefined;

/** A copy of a message with another value at a place, in lists and in JSON texts too. */
export function withValue(message: JsonObject, path: readonly string[], value: unknown): JsonObject {
  return changed(message, path, (object, name) => ({ ...object, [name]: value })) as JsonObject;
}

/** A copy of a message without a member. */
export function without(message: JsonObject, path: readonly string[]): JsonObject {
  return changed(message, path, (object, name) =>
    Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)),
  ) as JsonObject;
}

/** The value at a place. */
export function valueAt(message: JsonObject, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => objectOf(value as Holder)?.[name], message);
}

/** The value of a row, and with another industry code the message ID that is built from it. */
export function withRowValue(message: JsonObject, path: readonly string[], text: string): JsonObject {
  const changed = withValue(message, path, text);
  const { msgID } = message;
  const isCode = path[0] === 'industryCode' && typeof msgID === 'string' && /^[A-Za-z0-9]{8}$/.test(text);
  return isCode ? { ...changed, msgID: `A${text}${msgID.slice(9)}` } : changed;
}

function changed(
  holder: Holder,
  [name = '', ...rest]: readonly string[],
  change: (object: JsonObject, name: string) => JsonObject,
): Holder {
  if (typeof holder === 'string') {
    return jsonTextOf(changed(objectOf(holder), [name, ...rest], change) as JsonObject);
  }
  if (Array.isArray(holder)) {
    return holder.map((item: Holder, index) => (index === Number(name) ? changed(item, rest, change) : item));
  }
  const object = (holder ?? {}) as JsonObject;
  if (rest.length === 0) return change(object, name);
  return { ...object, [name]: changed(object[name] as Holder, rest, change) };
}

/** The JSON text of an object, with those characters escaped that the text around must not have. */
export function jsonTextOf(object: JsonObject): string {
  return JSON.stringify(object).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  );
}

function objectOf(holder: Holder): JsonObject | undefined {
  if (typeof holder !== 'string') return holder as JsonObject | undefined;
  return JSON.parse(holder) as JsonObject;
}
