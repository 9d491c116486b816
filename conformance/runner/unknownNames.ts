import { interfaces } from 'tallystick/catalogue';
import type { Feature } from '../Case.js';
import { kit } from '../kit.js';
import { operations } from '../operations.js';
import { closestName } from './closestName.js';
import { MISSPELT, misspellingOf } from './misspellingOf.js';
import { plainText } from './plainText.js';

/** Optional members of inputs that a case may need. */
export const features: readonly Feature[] = [
  'request',
  'app-id',
  'accept',
  'observe',
  'restart',
  'pay',
  'verify',
  'limit',
];

/** Names as a testee declares them. */
export interface Names {
  readonly operations: readonly string[];
  readonly messages?: readonly string[] | undefined;
  readonly features?: readonly string[] | undefined;
}

/** What of a declaration the suite does not know. */
export interface UnknownNames {
  /** Names that are nearly those of something the testee does not declare, a sentence each: a misspelling loses cases. */
  readonly misspelt: readonly string[];
  /** Other names, a sentence for each kind: of a later suite, perhaps. */
  readonly notes: readonly string[];
}

const MOST = 3;
/** A declaration may name any number. */
const MOST_COMPARED = 200;

/** Finds the names that the suite does not know. */
export function unknownNames({
  operations: named,
  messages = [],
  features: understood = [],
}: Names): UnknownNames {
  const kinds = [
    { noun: 'an operation', declared: named, known: operations },
    { noun: 'a message', declared: messages, known: messages.length === 0 ? [] : knownMessages() },
    { noun: 'a feature', declared: understood, known: features },
  ].map(({ noun, declared, known }) => {
    const unknown = declared.filter((name) => !known.includes(name));
    const missing = known.filter((name) => !declared.includes(name));
    const misspelt = unknown
      .slice(0, MOST_COMPARED)
      .filter((name) => misspellingOf(name, missing) !== undefined);
    return {
      misspelt: misspelt.map((name) => `${sentenceOf([name], noun)}${suggestion(name, missing)}`),
      others: unknown.filter((name) => !misspelt.includes(name)),
      noun,
      missing,
    };
  });
  return {
    misspelt: kinds.flatMap(({ misspelt }) => misspelt),
    notes: kinds.flatMap(({ others, noun, missing }) => {
      const [first] = others;
      if (first === undefined) return [];
      const end = others.length === 1 ? suggestion(first, missing, first.length / 3) : '';
      return [`${sentenceOf(others, noun)}${end === '' ? `; suite ${kit} asks nothing about it.` : end}`];
    }),
  };
}

function knownMessages(): readonly string[] {
  return interfaces.flatMap(({ tables }) => tables.map(({ name }) => name as string));
}

function sentenceOf(names: readonly string[], noun: string): string {
  const shown = names.slice(0, MOST).map((name) => `"${plainText(name)}"`);
  const more = names.length > MOST ? ` and ${names.length - MOST} more` : '';
  const which = names.length === 1 ? `is not ${noun}` : `are not ${noun.replace(/^an? /, '')}s`;
  return `The testee declares ${shown.join(', ')}${more}, which ${which}`;
}

function suggestion(name: string, known: readonly string[], most = MISSPELT): string {
  const found = closestName(name, known, { most });
  return found === undefined ? '' : `; did you mean ${found}?`;
}
