import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import { kidIsNotIn } from '../../envelope/keys/kidNames.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import type { RsaKey } from '../../envelope/keys/RsaKey.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { CRITICAL, headerForms } from '../../wire/unionpay/headerForms.js';
import { algorithmName } from '../algorithmName.js';
import { counted } from '../counted.js';
import { type Clue, likely, proven } from '../findings.js';
import { timeDifference } from '../timeClue.js';
import { pathWords } from './pathWords.js';

/** What the members of a protected header are compared with. */
export interface HeaderContext {
  readonly keys: KeyRing<OwnKey>;
  readonly isRequest: boolean;
  /** What UPI-REQPATH must be besides the end of the path that was called. */
  readonly requestPath: string | undefined;
  /** The path that was called, of which UPI-REQPATH is the end. */
  readonly calledPath: string | undefined;
  readonly appId: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number | undefined;
}

type Check = (header: JsonObject, context: HeaderContext) => readonly Clue[];

const NONE: readonly Clue[] = [];
const NAMES = ['alg', 'kid', ...CRITICAL];

/** Tells what is wrong with the members of a protected header. */
export function headerClues(raw: JsonObject, context: HeaderContext): readonly Clue[] {
  const header = withoutBlanks(raw);
  return [
    ...blankClues(raw),
    ...[algorithm, kid, crit, uuid, timestamp, appId, path].flatMap((check) => check(header, context)),
  ];
}

/** The header with the blanks taken out of names and values, so that they are reported once. */
export function withoutBlanks(raw: JsonObject): JsonObject {
  const strip = (text: unknown): unknown => (typeof text === 'string' ? text.replace(/\s/g, '') : text);
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => {
      const plain = name.replace(/\s/g, '');
      if (plain === 'kid' || plain === 'UPI-APPID') return [plain, value];
      return [plain, Array.isArray(value) ? value.map(strip) : strip(value)];
    }),
  );
}

function blankClues(raw: JsonObject): readonly Clue[] {
  const hasBlank = (text: unknown) => typeof text === 'string' && /\s/.test(text);
  const names = Object.keys(raw).filter(hasBlank);
  const values = Object.entries(raw).filter(([name, value]) =>
    name.trim() === 'kid' || name.trim() === 'UPI-APPID'
      ? false
      : Array.isArray(value)
        ? value.some(hasBlank)
        : hasBlank(value),
  );
  if (names.length + values.length === 0) return NONE;
  return [
    proven(
      'jws-blanks',
      `${counted(names.length, 'name')} and ${counted(values.length, 'value')} have blanks.`,
    ),
  ];
}

const algorithm: Check = ({ alg, ...header }) => {
  return [
    ...(alg === 'RS256' || String(alg).startsWith('HS')
      ? NONE
      : [proven('jws-algorithm', `alg is ${alg === undefined ? 'missing' : algorithmName(alg)}.`)]),
    ...(Object.hasOwn(header, 'b64')
      ? [proven('jws-b64', 'The protected header has the member b64.')]
      : NONE),
  ];
};

const kid: Check = ({ kid }, { keys }) => {
  if (typeof kid !== 'string' || kid === '')
    return [proven('kid-missing', 'There is no kid, or it is empty.')];
  const stands = (list: keyof KeyRing) => keys[list].some((key) => key.kid === kid);
  if (stands('verification') || stands('signing')) return NONE;
  if (stands('encryption') || stands('decryption')) {
    return [proven('kid-encryption', 'kid is that of an encryption key of the ring.')];
  }
  return unknownKid(kid, keys);
};

/** Keys that were given without a name are compared with none; one that should have a name proves nothing. */
function unknownKid(kid: string, keys: KeyRing<OwnKey>): readonly Clue[] {
  const signers: readonly RsaKey[] = [...keys.verification, ...keys.signing];
  if (signers.length > 0 && signers.every((key) => key.kid === '' && !key.isUnnamed)) return NONE;
  const unnamed = signers.filter(({ isUnnamed }) => isUnnamed).length;
  const clue = unnamed === 0 ? proven : likely;
  const compared =
    unnamed === 0
      ? ''
      : ` ${unnamed} of them have none in key-ring.json, so that it was not compared with those.`;
  if (signers.some(({ certificate }) => certificate && isSerial(kid, certificate.serialNumber))) {
    return [
      clue(
        'kid-serial',
        `kid is the serial number of the certificate of a signing key of the ring.${compared}`,
      ),
    ];
  }
  return [clue('kid-unknown', `${kidIsNotIn(kid, 'verification and signing', signers)}.${compared}`)];
}

/** In hexadecimal digits, however written, or in decimal ones. */
function isSerial(kid: string, serialNumber: string): boolean {
  const digits = kid.toLowerCase().replaceAll(':', '');
  return digits === serialNumber || kid === BigInt(`0x${serialNumber}`).toString();
}

const crit: Check = (header) => {
  if (!Object.hasOwn(header, 'crit')) return [proven('crit-missing', 'The protected header has no crit.')];
  const given: unknown = header.crit;
  if (!Array.isArray(given)) return [proven('crit-not-array', `crit is a ${typeof given}.`)];
  const names = CRITICAL as readonly unknown[];
  const absent = CRITICAL.filter((name) => given.includes(name) && !Object.hasOwn(header, name));
  const unnamed = CRITICAL.filter((name) => Object.hasOwn(header, name) && !given.includes(name));
  const seen = new Set<unknown>();
  const extra = given.filter((name) => !names.includes(name) || seen.size === seen.add(name).size);
  const isB64Alone = extra.every((name) => name === 'b64');
  return [
    ...(absent.length > 0 ? [proven('crit-absent-member', `Named but absent: ${absent.join(', ')}.`)] : NONE),
    ...(unnamed.length > 0 ? [proven('crit-incomplete', `Not named: ${unnamed.join(', ')}.`)] : NONE),
    ...(extra.length > 0 && !isB64Alone
      ? [proven('crit-extra', `${counted(extra.length, 'name')} too many.`)]
      : NONE),
    ...(given.includes('b64') ? [proven('jws-b64', 'crit names b64.')] : NONE),
  ];
};

const uuid: Check = (header) => {
  const value = header['UPI-UUID'];
  const known = missingOrName(header, 'UPI-UUID');
  if (known !== undefined) return known;
  if (typeof value !== 'string') return [proven('uuid-form', `UPI-UUID is a ${typeof value}.`)];
  const digits = value.replaceAll('-', '');
  if (!headerForms['UPI-UUID'].pattern.test(digits.toLowerCase())) {
    return [proven('uuid-form', `UPI-UUID has ${counted(value.length, 'character')}.`)];
  }
  return [
    ...(digits === value
      ? NONE
      : [proven('uuid-hyphens', `UPI-UUID has ${counted(value.length, 'character')}.`)]),
    ...(/[A-F]/.test(value) ? [proven('uuid-upper-case', 'UPI-UUID has capitals.')] : NONE),
  ];
};

const timestamp: Check = (header, { now }) => {
  const value = header['UPI-TIMESTAMP'];
  const known = missingOrName(header, 'UPI-TIMESTAMP');
  if (known !== undefined) return known;
  const isNumber = typeof value === 'number';
  const text = String(value);
  const number = isNumber ? [proven('timestamp-number', 'UPI-TIMESTAMP is a number.')] : NONE;
  if (/^\d{13}$/.test(text)) {
    return [...number, proven('timestamp-milliseconds', 'UPI-TIMESTAMP has 13 digits; seconds have 10.')];
  }
  if (!/^\d{9,11}$/.test(text)) {
    return [...number, proven('timestamp-form', `UPI-TIMESTAMP has ${counted(text.length, 'character')}.`)];
  }
  const difference = now === undefined ? undefined : timeDifference(Number(text), now);
  if (now === undefined || difference === undefined) return number;
  const sent = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const evidence = `UPI-TIMESTAMP is ${difference.text}, if the message was sent or received at ${sent}.`;
  return [...number, proven(`timestamp-${difference.kind}`, evidence)];
};

const appId: Check = (header, context) => {
  const value = header['UPI-APPID'];
  const known = missingOrName(header, 'UPI-APPID');
  if (known !== undefined) return known;
  if (typeof value !== 'string') return [proven('app-id-form', `UPI-APPID is a ${typeof value}.`)];
  if (value === '' || /\s/.test(value)) {
    return [
      proven(
        'app-id-blank',
        `UPI-APPID has ${counted(value.length, 'character')}, blanks among them, or none.`,
      ),
    ];
  }
  if (!headerForms['UPI-APPID'].pattern.test(value))
    return [proven('app-id-form', `UPI-APPID has ${counted(value.length, 'character')}.`)];
  if (context.appId === undefined || context.appId === value) return NONE;
  return [proven('app-id-differs', 'UPI-APPID has the form that is due, but is another ID.')];
};

const path: Check = (header, { isRequest, requestPath, calledPath }) => {
  const value = header['UPI-REQPATH'];
  if (!Object.hasOwn(header, 'UPI-REQPATH')) {
    return isRequest ? [proven('path-missing', 'The protected header has no UPI-REQPATH.')] : NONE;
  }
  const known = missingOrName(header, 'UPI-REQPATH');
  if (known !== undefined) return known;
  const text = String(value);
  if (/^[a-z]+:\/\//i.test(text)) return [proven('path-full-url', 'UPI-REQPATH begins with a scheme.')];
  if (text.includes('?')) return [proven('path-query', 'UPI-REQPATH has a question mark.')];
  if (!text.startsWith('/')) return [proven('path-no-slash', 'UPI-REQPATH does not begin with a slash.')];
  const due = duePath(text, requestPath, calledPath);
  if (due === undefined) return NONE;
  if (text.endsWith('/') && due.path.endsWith(text.slice(0, -1))) {
    return [proven('path-trailing-slash', 'UPI-REQPATH is the path that was called, and a slash.')];
  }
  const words = `${pathWords(text)}, the path that ${due.words} ${pathWords(due.path)}`;
  // What may be the end of a longer path has no character to begin with.
  const isAligned = due.path === requestPath || text.length === due.path.length;
  const from = isAligned ? `; they differ from character ${firstDifference(text, due.path)} on` : '';
  return [proven('path-differs', `UPI-REQPATH ${words}${from}.`)];
};

/** The path that UPI-REQPATH should be; undefined where it is right. */
function duePath(text: string, requestPath: string | undefined, calledPath: string | undefined) {
  if (requestPath !== undefined && text !== requestPath) return { path: requestPath, words: 'is due' };
  if (calledPath === undefined || calledPath.endsWith(text)) return undefined;
  // A proxy may have taken off the beginning; --request-path tells the whole path then.
  const isCut = requestPath !== undefined && text.endsWith(calledPath);
  return isCut ? undefined : { path: calledPath, words: 'was called' };
}

/** Counts from 1. */
function firstDifference(one: string, other: string): number {
  let index = 0;
  while (one[index] === other[index]) index++;
  return index + 1;
}

/** The clues where a member is missing or holds a name; undefined where its value is to be looked at. */
function missingOrName(header: JsonObject, name: string): readonly Clue[] | undefined {
  if (!Object.hasOwn(header, name)) return [proven('jws-member-missing', `${name} is missing.`)];
  const value = header[name];
  if (
    typeof value !== 'string' ||
    !NAMES.some((other) => value.toUpperCase().includes(other.toUpperCase()))
  ) {
    return undefined;
  }
  // A value may by chance hold the letters of a short name.
  if (!CRITICAL.some((other) => value.toUpperCase().includes(other)) && !NAMES.includes(value))
    return undefined;
  return [proven('header-names-as-values', `${name} holds the name of a header member.`)];
}
