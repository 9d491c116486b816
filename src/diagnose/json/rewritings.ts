import { type JsonNode, parseJsonNode } from './JsonNode.js';
import { formatted } from './layouts.js';
import type { SerialiserHabit } from './SerialiserHabit.js';
import { serialiserHabits } from './serialiserHabits.js';
import type { Escapes, Layout, WritingStyle } from './WritingStyle.js';
import { escaped, writeNode } from './writeNode.js';

/** A longer text is not rewritten: that of the longest message with a photo has 300,000 characters. */
const LONGEST = 4 * 0x100000;
/** So many different characters tell two sets of escapes apart. */
const MOST_CHARACTERS = 2000;

/** Other blanks around the same strings and numbers, as a tool gives them that only formats. */
const FORMATTED: readonly WritingStyle[] = formatted.map((layout) => ({
  layout,
  order: 'kept',
  numbers: 'kept',
}));

/** Every other text that a known serialiser writes of a JSON text, each once; none where it is not JSON. */
export function* rewritings(text: string): Generator<string> {
  const node = text.length > LONGEST ? undefined : parseJsonNode(text);
  if (node === undefined) return;
  const seen = new Set([text]);
  for (const [style] of distinct(traitsOf(node))) {
    const written = writeNode(node, style);
    if (seen.size !== seen.add(written).size) yield written;
  }
}

/** The habits that write the value of a text exactly as another text has it, those that senders use most first. */
export function habitsThatWrite(written: string, text: string): readonly SerialiserHabit[] {
  const node = text.length > LONGEST ? undefined : parseJsonNode(text);
  if (node === undefined) return [];
  const habits = new Set(
    [...distinct(traitsOf(node))]
      .filter(([style]) => writeNode(node, style) === written)
      .flatMap(([, same]) => same),
  );
  return serialiserHabits.filter((habit) => habits.has(habit));
}

/** What of a value makes two styles differ. */
interface Traits {
  /** Each character of the strings, once. */
  readonly characters: string;
  readonly hasNumbers: boolean;
  readonly hasNulls: boolean;
  readonly hasEmpty: boolean;
  readonly hasArrays: boolean;
  readonly hasNumericNames: boolean;
  readonly hasNumericText: boolean;
}

/** Styles that write different texts of such a value, with the habits that share them. */
function distinct(traits: Traits): Iterable<readonly [WritingStyle, readonly SerialiserHabit[]]> {
  const escapeKeys = new Map<Escapes | undefined, string>();
  const byKey = new Map<string, readonly [WritingStyle, SerialiserHabit[]]>();
  const add = (style: WritingStyle, habit?: SerialiserHabit) => {
    const { escapes } = style;
    if (!escapeKeys.has(escapes)) {
      escapeKeys.set(escapes, escapes === undefined ? 'kept' : escaped(traits.characters, escapes));
    }
    const key = `${escapeKeys.get(escapes)}\n${keyOf(style, traits)}`;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [style, habit === undefined ? [] : [habit]]);
    else if (habit !== undefined) known[1].push(habit);
  };
  for (const habit of serialiserHabits) add(habit.style, habit);
  for (const style of FORMATTED) add(style);
  return byKey.values();
}

/** What of a style never changes, once for each. */
const layoutKeys = new WeakMap<Layout, readonly [blanks: string, empties: string]>();

function layoutKey(layout: Layout): readonly [blanks: string, empties: string] {
  const known = layoutKeys.get(layout);
  if (known !== undefined) return known;
  const { emptyObject = '{}', emptyArray = '[]', ...blanks } = layout;
  const key = [JSON.stringify(blanks), emptyObject + emptyArray] as const;
  layoutKeys.set(layout, key);
  return key;
}

function keyOf({ layout, order, numbers, without, ...style }: WritingStyle, traits: Traits): string {
  const [blanks, empties] = layoutKey(layout);
  const isWithout = traits.hasNulls || (traits.hasEmpty && without === 'null-and-empty');
  return [
    blanks,
    traits.hasEmpty || (traits.hasNulls && without !== undefined) ? empties : '',
    order === 'javascript' && !traits.hasNumericNames ? 'kept' : order,
    traits.hasNumbers || style.numericCheck ? numbers : '',
    isWithout ? (without ?? '') : '',
    traits.hasNumericText && style.numericCheck ? 'numeric' : '',
    traits.hasArrays && style.arraysAsObjects ? 'objects' : '',
    style.end ?? '',
  ].join('|');
}

function traitsOf(root: JsonNode): Traits {
  const characters = new Set<string>();
  const traits = {
    hasNumbers: false,
    hasNulls: false,
    hasEmpty: false,
    hasArrays: false,
    hasNumericNames: false,
    hasNumericText: false,
  };
  const readText = (text: string) => {
    if (text.includes('</')) characters.add('</');
    for (const character of text) {
      if (characters.size > MOST_CHARACTERS) return;
      characters.add(character);
    }
  };
  const visit = (node: JsonNode): void => {
    if (node.kind === 'object') {
      traits.hasEmpty ||= node.members.length === 0;
      for (const { name, value } of node.members) {
        traits.hasNumericNames ||= /^\d+$/.test(name.value);
        readText(name.value);
        visit(value);
      }
    } else if (node.kind === 'array') {
      traits.hasArrays = true;
      traits.hasEmpty ||= node.items.length === 0;
      for (const item of node.items) visit(item);
    } else if (node.kind === 'string') {
      traits.hasEmpty ||= node.value === '';
      traits.hasNumericText ||= /^\s*[+-.\d]/.test(node.value);
      readText(node.value);
    } else if (node.kind === 'number') traits.hasNumbers = true;
    else traits.hasNulls ||= node.raw === 'null';
  };
  visit(root);
  // In an order in which / comes before <, so that the two are not taken for the end of a tag.
  return { characters: [...characters].sort().join(''), ...traits };
}
