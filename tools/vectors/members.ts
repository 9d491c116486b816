import type { JsonObject } from '../../conformance/Testee.js';

/** A copy of a message with another value at a place. */
export function withValue(message: JsonObject, path: readonly string[], value: unknown): JsonObject {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { ...message, [name]: value };
  return { ...message, [name]: withValue((message[name] ?? {}) as JsonObject, rest, value) };
}

/** A copy of a message without a member. */
export function without(message: JsonObject, path: readonly string[]): JsonObject {
  const [name = '', ...rest] = path;
  if (rest.length > 0) return { ...message, [name]: without(message[name] as JsonObject, rest) };
  return Object.fromEntries(Object.entries(message).filter(([key]) => key !== name));
}

/** The value at a place. */
export function valueAt(message: JsonObject, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as JsonObject | undefined)?.[name], message);
}

/** The value of a row, and with another industry code the message ID that is built from it. */
export function withRowValue(message: JsonObject, path: readonly string[], text: string): JsonObject {
  const changed = withValue(message, path, text);
  const { msgID } = message;
  const isCode = path[0] === 'industryCode' && typeof msgID === 'string' && /^[A-Za-z0-9]{8}$/.test(text);
  return isCode ? { ...changed, msgID: `A${text}${msgID.slice(9)}` } : changed;
}
