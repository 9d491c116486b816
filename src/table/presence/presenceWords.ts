/** The words of the presence axis, for the documentation and the types. */

import { listInWords } from '../format/format.js';
import type { Condition, Presence, Row } from '../Row.js';
import { where } from './presence.js';

/** What the letters of the presence column mean, for the documentation. */
export const presenceTitles: Readonly<Record<Presence, readonly [title: string, meaning: string]>> = {
  M: [
    'Mandatory',
    "The member is in every message. In LianLian's responses a group of rows is mandatory under a condition that is printed above it.",
  ],
  C: [
    'Conditional',
    'The member depends on a condition. The row gives it in words; where no field of a message shows whether it holds, the member is never demanded.',
  ],
  O: ['Optional', 'The member may be left out. A member that is there is checked all the same.'],
  R: [
    'Returned',
    'The response repeats the value of the request. It is mandatory, and compared with the request where that is at hand.',
  ],
};

/** The errata that a condition names. */
export function conditionErrata(condition: Condition | undefined): readonly string[] {
  return condition && 'erratum' in condition ? [condition.erratum] : [];
}

/** What JSON Schema cannot say of the presence. */
export function presenceBeyondSchema({ identifier, condition }: Row): readonly string[] {
  if (condition === undefined) return [];
  if ('party' in condition) return [`that ${identifier} is a merchant's and never a member's`];
  if ('request' in condition) return [`that ${identifier} depends on ${condition.request} of the request`];
  return 'unknowable' in condition ? [`that ${identifier} is needed when ${condition.unknowable}`] : [];
}

/** When a member is present, for the documentation. */
export interface PresenceInWords {
  readonly words: string;
  /** What is accepted all the same, and the erratum under which it is. */
  readonly tolerated?: { readonly words: string; readonly erratum: string };
}

/** The letter of the presence column; undefined for a member that has no row. */
export function presenceLetter({ presence, withoutRow }: Row): Presence | undefined {
  return withoutRow ? undefined : presence;
}

/** The erratum under which an empty value is accepted where none is due. */
export function emptyErratum({ empty }: Row): string | undefined {
  return empty;
}

const UNCONDITIONAL: Readonly<Record<Presence, string>> = {
  M: 'Mandatory.',
  O: 'Optional.',
  R: 'Mandatory; it repeats the request.',
  C: 'Conditional, with no condition printed.',
};

/** When a member is present, in sentences; `merchantRows` are those of its object. */
export function presenceInWords(row: Row, merchantRows: readonly string[]): PresenceInWords {
  const { condition, presence } = row;
  if (condition === undefined) return { words: UNCONDITIONAL[presence] };
  if ('party' in condition) {
    return {
      words: `A merchant sends ${listInWords(merchantRows, 'and')}, all of them. A member of UnionPay sends none of them. Where nobody says which of the two the sender is, all of them are there or none.`,
    };
  }
  if ('unknowable' in condition) {
    return {
      words: `Needed when ${condition.unknowable}. No message shows that, so nothing is refused because it is missing.`,
    };
  }
  const { erratum } = condition;
  const isAdvised = 'advice' in condition;
  const tolerated = (words: string) => ({
    words: `${words} is ${isAdvised ? 'reported, in both readings' : 'accepted and reported'}`,
    erratum,
  });
  if ('always' in condition) {
    return { words: 'Mandatory.', tolerated: tolerated('A message without it') };
  }
  if ('request' in condition) {
    return {
      words: `${presence === 'O' ? 'Optional' : 'Mandatory'} ${where(row)}, left out otherwise; judged where the request is at hand.`,
      tolerated: tolerated('One that is there otherwise'),
    };
  }
  if ('anyMember' in condition) {
    return {
      words: 'Present when one of its members is sent, and only then.',
      tolerated: tolerated('An empty one'),
    };
  }
  if ('missing' in condition) {
    return {
      words: `Mandatory ${where(row)}, optional with ${[condition.missing].flat().length > 1 ? 'them' : 'it'}.`,
      tolerated: tolerated('A message without it'),
    };
  }
  if ('excludes' in condition) {
    const others = listInWords([condition.excludes].flat(), 'and');
    return {
      words: `Optional, and never together with ${others}.`,
      tolerated: tolerated('One that is there with it'),
    };
  }
  const values = listInWords([condition.equals].flat(), 'or');
  const holding = `${condition.member.slice(1).replaceAll('/', '.')} is ${values}`;
  const missing = 'A message without it';
  if (condition.otherwise) {
    const words = `Mandatory where ${holding}, optional otherwise.`;
    return condition.lenient ? { words, tolerated: tolerated(missing) } : { words };
  }
  return {
    words: `${presence === 'O' ? 'Optional' : 'Mandatory'} where ${holding}, left out otherwise.`,
    tolerated: tolerated(`${condition.lenient ? `${missing}, or one` : 'One'} that is there otherwise`),
  };
}

/** The sentences of a member whose presence has a condition; undefined for the others. */
export function conditionInWords(row: Row, merchantRows: readonly string[]): string | undefined {
  const { condition } = row;
  if (condition === undefined || 'always' in condition) return undefined;
  return presenceInWords(row, merchantRows).words;
}

const SHORT: Readonly<Record<Presence, string>> = {
  M: 'mandatory',
  C: 'conditional',
  O: 'optional',
  R: 'returned from the request',
};

/** When a member is present, in a few words, for the types. */
export function presenceInShort(row: Row): string {
  const { presence, condition } = row;
  if (condition === undefined || 'party' in condition || 'anyMember' in condition || 'always' in condition)
    return SHORT[presence];
  const when = 'unknowable' in condition ? `where ${condition.unknowable}` : where(row);
  return `${SHORT[presence]} ${when}`;
}
