import type { ResultEvent } from '../Event.js';
import { countInWords } from './countInWords.js';

const MOST = 4;

/**
 * The messages of which no case was asked, in a sentence.
 *
 * @returns such as `Not asked: 2 of 8 messages: lianlian/MPAY_VERIFY/request, lianlian/MPAY_VERIFY/response.`; nothing where each was asked, or none
 */
export function messagesNotAsked(results: readonly ResultEvent[]): readonly string[] {
  const messages = new Set(results.flatMap(({ message }) => message ?? []));
  const asked = new Set(
    results.flatMap(({ message, outcome }) => (outcome === 'not-applicable' ? [] : (message ?? []))),
  );
  const others = [...messages].filter((message) => !asked.has(message));
  // Operations that take no message leave every one out; whyNotAsked names those that are not declared.
  if (others.length === 0 || asked.size === 0) return [];
  const more = others.length - MOST;
  const named = `${others.slice(0, MOST).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return [`Not asked: ${others.length} of ${countInWords(messages.size, 'message')}: ${named}.`];
}
