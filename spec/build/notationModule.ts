import type { NotationEntry } from './loadSpec.js';

/** `src/generated/notation.ts`: the character classes as the codec runs on them. */
export function notationModule(notation: Readonly<Record<string, NotationEntry>>): string {
  const entries = Object.entries(notation)
    .filter(([, entry]) => entry.pattern !== undefined)
    .map(([type, { characters, pattern, tolerantPattern, length }]) =>
      [
        `  ${type}: {`,
        `    characters: ${JSON.stringify(characters)},`,
        `    pattern: ${expression(pattern as string)},`,
        ...(outsideOf(pattern as string) === undefined
          ? []
          : [`    outside: ${outsideOf(pattern as string)},`]),
        ...(tolerantPattern === undefined ? [] : [`    tolerantPattern: ${expression(tolerantPattern)},`]),
        `    unit: ${JSON.stringify(length?.unit)},`,
        '  },',
      ].join('\n'),
    );
  return `import type { Notation } from '../codec/Table.js';

/** What a value of a type may hold, and in what its length is counted. */
export interface CharacterClass {
  readonly characters: string;
  readonly pattern: RegExp;
  /** Finds a character that is not of the class; on a long text it needs no stack, as the pattern would. */
  readonly outside?: RegExp;
  readonly tolerantPattern?: RegExp;
  readonly unit: 'byte' | 'character';
}

export const notation: Readonly<Record<Exclude<Notation, 'Object'>, CharacterClass>> = {
${entries.join('\n')}
};
`;
}

/** For a class that is given by what it leaves out. */
function outsideOf(pattern: string): string | undefined {
  const [, characters] = /^\^\[\^(.*)\]\*\$$/.exec(pattern) ?? [];
  return characters && expression(`[${characters}]`);
}

function expression(pattern: string): string {
  return `/${pattern}/${pattern.includes('\\u') ? 'u' : ''}`;
}
