import { SECRET_NAME } from './secretName.js';

/** Whole, or what is left of it where its beginning or its end is missing. */
const PEM = /-----BEGIN[\s\S]*?(?:-----END[^-]*-*|$)/g;
const REST_OF_PEM = /^[\s\S]*-----END[^-]*-*/;
/** Base64 in separate lines, the last of which may be short. */
const BASE64_LINES =
  /^[ \t]*[A-Za-z0-9+/][\w+/-]{39,}={0,2}[ \t\r]*$(?:\n[ \t]*[A-Za-z0-9+/][\w+/-]*={0,2}[ \t\r]*$)*/gm;
/** JSON in base64 begins with eyJ, so a header of JOSE does; DER of any length with MII. */
const JOSE_OR_DER = /(?<![A-Za-z])(?:eyJ|MII[\w+/]{12})[\w.+/=-]*/g;
const BEARER = /\b(Bearer|Basic)[ \t]+\S+/gi;
/** `"…"`, also escaped as in JSON within JSON, and `'…'`. */
const QUOTED = `\\\\?"[^"\\n]*"?|'[^'\\n]*'?`;
/** What may be in a value without quotes. */
const BARE = `\\s,;&"'(){}[\\]`;
/** `password=…`, `token: …`, `"apiKey": "…"`. */
const ASSIGNED = new RegExp(
  `(${SECRET_NAME}\\\\?["']?[ \\t]{0,3}[=:][ \\t]{0,3})(?:${QUOTED}|[^${BARE}]+)`,
  'gi',
);
/** `--password …`, where no other option follows. */
const OPTION = new RegExp(`(-${SECRET_NAME}[ \\t]{1,3})(?:${QUOTED}|[^-${BARE}][^${BARE}]*)`, 'gi');
/** An e-mail address where its last part has a point and two letters. */
const AT = /[\w.%+-]{1,64}@[A-Za-z0-9.-]{1,255}/g;
/** A digest, a serial, a UUID; with the check digit X, the number of a person. */
const HEXADECIMAL = /[0-9A-Fa-f](?:[:-]?[0-9A-Fa-f]){15,}[Xx]?/g;
/** A number of a card, a phone or a person, however it is grouped. */
const DIGITS = /\p{Nd}(?:[\t\p{Zs}\p{Pd}_]{0,3}\p{Nd}){6,}[Xx]?/gu;
const HAN = /\p{Script=Han}+/gu;
/** A path or a token, and a part of a path or a token. */
const WORD = /[\w+/-]{16,}={0,2}/g;
const PART = /[\w+-]{16,}={0,2}/g;

/**
 * Takes out of a text what has the form of a secret or of personal data, and leaves messages, paths and
 * line numbers. What has the form of neither, such as a name in Latin letters, stays.
 *
 * @param text lines, which may begin and end within a block of PEM
 */
export function masked(text: string): string {
  return text
    .replace(PEM, '…')
    .replace(REST_OF_PEM, '…')
    .replace(BASE64_LINES, '…')
    .replace(BEARER, '$1 …')
    .replace(ASSIGNED, '$1…')
    .replace(OPTION, '$1…')
    .replace(JOSE_OR_DER, '…')
    .replace(AT, (address) => (/\.[A-Za-z]{2}/.test(address) ? '…' : address))
    .replace(HEXADECIMAL, '…')
    .replace(WORD, (word) =>
      isRandom(word) ? '…' : word.replace(PART, (part) => (isRandom(part) ? '…' : part)),
    )
    .replace(DIGITS, '…')
    .replace(HAN, '…');
}

/** Whether capitals, small letters and digits take turns as in no name: 8 times in 16 rather than 4. */
function isRandom(word: string): boolean {
  const letters = word.replace(/[^A-Za-z0-9]/g, '');
  const runs = letters.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  return runs.length * 3 > letters.length;
}
