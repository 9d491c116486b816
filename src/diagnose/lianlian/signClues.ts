import { parseSign, type SignForm } from '../../wire/lianlian/parseSign.js';
import { counted } from '../counted.js';
import { type Clue, type FindingId, likely, proven } from '../findings.js';

const CLUES: Readonly<
  Record<Exclude<SignForm, 'base64'>, { readonly id: FindingId; readonly evidence: (sign: string) => string }>
> = {
  hex: { id: 'sign-hex', evidence: () => ', all of them hex digits' },
  'url-encoded': {
    id: 'sign-url-encoded',
    evidence: (sign) => `, ${countOf(sign, /%/g)} of them percent signs`,
  },
  blanks: {
    id: 'sign-blanks',
    evidence: (sign) => `, ${countOf(sign, /\s/g)} of them blanks or line ends`,
  },
  base64url: { id: 'sign-base64url', evidence: () => ', and is not standard Base64 with padding' },
  unreadable: { id: 'sign-not-base64', evidence: () => ', and is not Base64' },
};

/**
 * Tells what is wrong with the form of `sign`, and the signature where it can be read all the same.
 *
 * @param readAsForm whether it came out of a form in which a plus sign is a blank: then the form is the cause of blanks
 */
export function signClues(
  sign: string,
  readAsForm: boolean,
): { readonly clues: readonly Clue[]; readonly signature?: Buffer } {
  const { form, signature } = parseSign(sign);
  const read = signature && { signature };
  if (form === 'base64') return { clues: [], ...read };
  const { id, evidence } = CLUES[form];
  const words = `sign has ${counted(sign.length, 'character')}${evidence(sign)}.`;
  const isCausedByForm = form === 'blanks' && readAsForm;
  return { clues: [isCausedByForm ? likely(id, words) : proven(id, words)], ...read };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
