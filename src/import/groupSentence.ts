import { IDENTIFIER } from './identifierPattern.js';
import { plainText } from './plainText.js';

const BEGINS = /^(?:the )?(?:following|below) (?:parameters|fields|members|rows)/i;
const INCLUDED = new RegExp(
  `\\b(?:included|contained|members) (?:in|of) (?:the )?"?(${IDENTIFIER})"?[ :.]{0,3}$`,
  'i',
);

/** A sentence over rows, such as one that says when they are present, or whose members they are; undefined for any other. */
export function groupSentence(text: string): { readonly sentence: string; readonly of?: string } | undefined {
  if (!BEGINS.test(text)) return undefined;
  const of = INCLUDED.exec(plainText(text))?.[1];
  return { sentence: text, ...(of !== undefined && { of }) };
}
