/** How a row holds other rows: as an object, as a list of objects, or as the JSON text of one. */
import { isObject, type JsonObject } from '../JsonObject.js';
import type { Row } from '../Row.js';

/** How the members of a row are held; undefined for a row without members. */
export function nestingOf({ members, type, json }: Row): 'object' | 'list' | 'text' | undefined {
  if (members === undefined) return undefined;
  if (json) return 'text';
  return type === 'List' ? 'list' : 'object';
}

/** An object inside a value. */
export interface Nested {
  readonly object: JsonObject;
  /** Where it is in the value: the index of an item of a list. */
  readonly path: readonly string[];
  /** Conditions inside it refer to it, and not to the message. */
  readonly isRoot: boolean;
  /** The value with another object in its place. */
  put(object: JsonObject): unknown;
}

/** The objects that a value of a row holds; none where it is of another type. */
export function nestedObjects(row: Row, value: unknown): readonly Nested[] {
  const nesting = nestingOf(row);
  if (nesting === 'object') {
    return isObject(value) ? [{ object: value, path: [], isRoot: false, put: (object) => object }] : [];
  }
  if (nesting === 'list') {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    return items.flatMap((item, index) =>
      isObject(item)
        ? [
            {
              object: item,
              path: [String(index)],
              isRoot: false,
              put: (object: JsonObject) => items.map((other, place) => (place === index ? object : other)),
            },
          ]
        : [],
    );
  }
  const object = nesting === 'text' ? objectIn(value) : undefined;
  return object ? [{ object, path: [], isRoot: true, put: textOf }] : [];
}

/** The value with each object of it changed, that of a JSON text apart. */
export function mapNested(row: Row, value: unknown, change: (object: JsonObject) => unknown): unknown {
  const nesting = nestingOf(row);
  if (nesting === 'object' && isObject(value)) return change(value);
  if (nesting !== 'list' || !Array.isArray(value)) return value;
  return value.map((item: unknown) => (isObject(item) ? change(item) : item));
}

/** The JSON text of an object; what a text must not hold as it is, is escaped. */
export function textOf(object: JsonObject): string {
  return JSON.stringify(object).replace(
    /[\u007f-\u009f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The object of a JSON text. */
function objectIn(text: unknown): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
