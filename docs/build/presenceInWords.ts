import type { Row } from 'tallystick';
import { listedInWords } from './listedInWords.js';

/** When a member stands. */
export interface PresenceInWords {
  readonly words: string;
  /** What is accepted all the same, and the erratum under which it is. */
  readonly tolerated?: { readonly words: string; readonly erratum: string };
}

/**
 * Tells when a member stands.
 *
 * @param together the identifiers of the rows that only a merchant sends
 */
export function presenceInWords(row: Row, together: readonly string[]): PresenceInWords {
  const { condition, presence } = row;
  if (condition === undefined) return { words: UNCONDITIONAL[presence] };
  if ('party' in condition) {
    const all = listedInWords(together);
    return {
      words: `A merchant sends ${all}, all of them. A member of UnionPay sends none of them. Where nobody says which of the two the sender is, they stand together or not at all.`,
    };
  }
  if ('unknowable' in condition) {
    return {
      words: `Needed when ${condition.unknowable}. No message shows that, so nothing is refused because it is missing.`,
    };
  }
  if ('anyMember' in condition) {
    return {
      words: 'Stands when one of its members is sent, and only then.',
      tolerated: { words: 'An empty one is accepted and reported', erratum: condition.otherwise },
    };
  }
  if ('missing' in condition) {
    return {
      words: `Mandatory where ${condition.missing} is missing, optional beside it.`,
      tolerated: { words: 'A message without it is accepted and reported', erratum: condition.otherwise },
    };
  }
  const where = `${condition.member.slice(1).replaceAll('/', '.')} is ${condition.equals}`;
  return {
    words: `${presence === 'O' ? 'Optional' : 'Mandatory'} where ${where}, left out otherwise.`,
    tolerated: {
      words: 'One that stands otherwise is accepted and reported',
      erratum: condition.otherwise,
    },
  };
}

const UNCONDITIONAL = {
  M: 'Mandatory.',
  O: 'Optional.',
  R: 'Mandatory; it repeats the request.',
  C: 'Conditional, with no condition printed.',
} as const;
