import { parseStrictJson } from '../../../codec/strictJson.js';
import { withoutEnd } from '../../../codec/withoutEnd.js';
import { isObject, type JsonObject } from '../../../table/JsonObject.js';
import { isCanonicalBase64 } from '../../isCanonicalBase64.js';
import { type Clue, proven } from '../findings.js';

/** A UPI-JWS as far as it can be read, however faulty. */
export interface Jws {
  /** The first part as it stands. */
  readonly encoded: string;
  /** The payload, where it stands in the middle. */
  readonly attached: string | undefined;
  readonly signature: Buffer;
  /** The protected header as it stands; undefined where it is no JSON object. */
  readonly header: JsonObject | undefined;
}

/** Reads a UPI-JWS header leniently, and tells what is wrong with its form. */
export function readJws(text: string): { readonly clues: readonly Clue[]; readonly jws?: Jws } {
  const parts = text.split('.');
  const [encoded = ''] = parts;
  if (parts.length < 2 || parts.length > 3 || encoded === '') {
    const count = parts.length;
    return {
      clues: [
        proven(
          'jws-parts',
          `UPI-JWS has ${text.length} characters in ${count} part${count === 1 ? '' : 's'}.`,
        ),
      ],
    };
  }
  const attached = parts.length === 3 && parts[1] !== '' ? parts[1] : undefined;
  const signature = parts.at(-1) ?? '';
  const { header, clue } = readProtected(encoded);
  return {
    clues: [
      ...(parts.length === 2 ? [proven('jws-two-parts', 'UPI-JWS has two parts with one point.')] : []),
      ...(attached === undefined
        ? []
        : [proven('jws-not-detached', `The middle part has ${attached.length} characters, not 0.`)]),
      ...alphabetClues({ header: encoded, signature }),
      ...(clue === undefined ? [] : [clue]),
    ],
    jws: { encoded, attached, signature: Buffer.from(signature, 'base64url'), header },
  };
}

function alphabetClues(parts: Readonly<Record<string, string>>): readonly Clue[] {
  return Object.entries(parts).flatMap(([name, part]) => {
    const plain = withoutEnd(part.replace(/\s/g, ''), '=');
    const canonical = plain.replaceAll('+', '-').replaceAll('/', '_');
    return [
      ...(/\s/.test(part) ? [proven('jws-line-breaks', `The ${name} part has blanks or line breaks.`)] : []),
      ...(/[+/]/.test(part)
        ? [proven('jws-base64', `The ${name} part has ${countOf(part, /[+/]/g)} of the characters + and /.`)]
        : []),
      ...(part.trimEnd().endsWith('=') ? [proven('jws-padding', `The ${name} part ends with =.`)] : []),
      ...(isCanonicalBase64(canonical, 'base64url')
        ? []
        : [proven('jws-not-base64url', `The ${name} part, ${part.length} characters, is no base64url.`)]),
    ];
  });
}

function readProtected(encoded: string): { readonly header: JsonObject | undefined; readonly clue?: Clue } {
  const bytes = Buffer.from(encoded, 'base64url');
  const parsed = parseStrictJson(bytes, { maxDepth: 8 });
  if (!('fault' in parsed) && isObject(parsed.value)) return { header: parsed.value };
  const reason = 'fault' in parsed ? parsed.fault : 'no object';
  return {
    header: undefined,
    clue: proven('jws-header-json', `The header part gives ${bytes.length} bytes: ${reason}.`),
  };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
