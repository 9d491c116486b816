import { pointerOf } from '../../conformance/pointers/applyChanges.js';
import type { JsonObject } from '../../conformance/Testee.js';
import type { Changes } from '../../conformance/VectorFile.js';

/** The changes that make one value of another, the order of its members included; undefined is not a value. */
export function changesBetween(base: JsonObject, value: JsonObject): Changes {
  const { set, remove } = changesAt(base, JSON.parse(JSON.stringify(value)) as JsonObject, []);
  return {
    ...(remove.length > 0 && { remove }),
    ...(set.length > 0 && { set: Object.fromEntries(set) }),
  };
}

interface Steps {
  readonly set: readonly (readonly [pointer: string, value: unknown])[];
  readonly remove: readonly string[];
}

function changesAt(base: JsonObject, value: JsonObject, path: readonly string[]): Steps {
  const kept = new Set(keptNames(Object.keys(base), Object.keys(value)));
  const remove = Object.keys(base)
    .filter((name) => !kept.has(name))
    .map((name) => pointerOf([...path, name]));
  const inner = Object.entries(value).map(([name, member]): Steps => {
    const at = [...path, name];
    const before = base[name];
    if (!kept.has(name)) return { remove: [], set: [[pointerOf(at), member]] };
    if (JSON.stringify(before) === JSON.stringify(member)) return { remove: [], set: [] };
    const steps = isObject(before) && isObject(member) ? changesAt(before, member, at) : undefined;
    const whole: Steps = { remove: [], set: [[pointerOf(at), member]] };
    return steps !== undefined && sizeOf(steps) < sizeOf(whole) ? steps : whole;
  });
  return {
    remove: [...remove, ...inner.flatMap((steps) => steps.remove)],
    set: inner.flatMap((steps) => steps.set),
  };
}

/** The names that stay where they are: others come behind them, new or once again. */
function keptNames(base: readonly string[], value: readonly string[]): readonly string[] {
  let last = -1;
  const end = value.findIndex((name) => {
    const place = base.indexOf(name);
    const isBehind = place > last;
    last = place;
    return !isBehind;
  });
  return end === -1 ? value : value.slice(0, end);
}

function sizeOf(steps: Steps): number {
  return JSON.stringify(steps).length;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
