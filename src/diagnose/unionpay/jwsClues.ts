import { type ParsedJws, type PartFault, parseJws, partFaults } from '../../wire/unionpay/parseJws.js';
import { pastedToken } from '../../wire/unionpay/pastedToken.js';
import { counted } from '../counted.js';
import { type Clue, type FindingId, proven } from '../findings.js';

/** Finds what is wrong with the form of a UPI-JWS, and the JWS itself where its parts can be distinguished. */
export function jwsClues(text: string): { readonly clues: readonly Clue[]; readonly jws?: ParsedJws } {
  const { value, clues: wrapped } = unwrapped(text);
  const jws = parseJws(value);
  const { count, encoded, payload, signature, header } = jws;
  if (count < 2 || count > 3 || encoded === '') {
    const parts = `${count} part${count === 1 ? '' : 's'}`;
    return {
      clues: [
        ...wrapped,
        proven('jws-parts', `UPI-JWS has ${counted(text.length, 'character')} in ${parts}.`),
      ],
    };
  }
  return {
    clues: [
      ...wrapped,
      ...(count === 2 ? [proven('jws-two-parts', 'UPI-JWS has two parts with one point.')] : []),
      ...(payload === ''
        ? []
        : [
            proven('jws-not-detached', `The middle part has ${counted(payload.length, 'character')}, not 0.`),
          ]),
      ...partClues('header', encoded),
      ...partClues('signature', signature),
      ...(header.fault === undefined
        ? []
        : [
            proven(
              'jws-header-json',
              `The header part gives ${counted(header.bytes, 'byte')}: ${header.fault}.`,
            ),
          ]),
    ],
    jws,
  };
}

/** The value without the text around it, where it was pasted with that; blanks inside are reported for each part. */
function unwrapped(text: string): { readonly value: string; readonly clues: readonly Clue[] } {
  const token = pastedToken(text);
  const around = token?.wrapping.filter((name) => name !== 'blanks or line breaks') ?? [];
  if (token?.form !== 'jws' || around.length === 0) return { value: text, clues: [] };
  return { value: token.value, clues: [proven('jws-wrapped', `With UPI-JWS came ${around.join(', ')}.`)] };
}

const PART_CLUES: Readonly<
  Record<PartFault, { readonly id: FindingId; readonly evidence: (part: string) => string }>
> = {
  blanks: { id: 'jws-line-breaks', evidence: () => 'has blanks or line breaks' },
  base64: {
    id: 'jws-base64',
    evidence: (part) => `has ${part.match(/[+/]/g)?.length ?? 0} of the characters + and /`,
  },
  padding: { id: 'jws-padding', evidence: () => 'ends with =' },
  'not-base64url': {
    id: 'jws-not-base64url',
    evidence: (part) => `of ${counted(part.length, 'character')} is not base64url`,
  },
};

function partClues(name: string, part: string): readonly Clue[] {
  return partFaults(part).map((fault) => {
    const { id, evidence } = PART_CLUES[fault];
    return proven(id, `The ${name} part ${evidence(part)}.`);
  });
}
