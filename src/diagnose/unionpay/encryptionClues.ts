import { parseStrictJson } from '../../codec/strictJson.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import { isInMemory, type OwnKey } from '../../envelope/keys/RemoteKey.js';
import type { PrivateKey } from '../../envelope/keys/RsaKey.js';
import { decryptContent } from '../../envelope/unionpay/decryptContent.js';
import { rawDecrypt } from '../../envelope/unionpay/rawDecrypt.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { hasJweAlgorithms, type ParsedJwe, parseJwe } from '../../wire/unionpay/parseJwe.js';
import { pastedToken } from '../../wire/unionpay/pastedToken.js';
import { protectedHeader } from '../../wire/unionpay/protectedHeader.js';
import { algorithmName } from '../algorithmName.js';
import { certificateClues } from '../certificateClues.js';
import { counted } from '../counted.js';
import { type Clue, type FindingId, proven } from '../findings.js';
import { distinctKeys, keyName, ringKeys } from '../signerOf.js';

/** What is known of an encData. */
export interface Encryption {
  readonly clues: readonly Clue[];
  /** Where a key of the ring decrypts it. */
  readonly plaintext?: string;
  /** The object inside, where it is one. */
  readonly members?: JsonObject;
  readonly contentKey?: string;
  readonly iv?: string;
}

interface Opened {
  readonly key: PrivateKey;
  readonly contentKey: Buffer;
  readonly plaintext: string;
}

/** Looks into encData as far as the ring's private keys reach. */
export function readEncryption(value: unknown, keys: KeyRing<OwnKey>): Encryption {
  if (isObject(value)) {
    const count = Object.keys(value).length;
    return {
      clues: [proven('jwe-object', `encData is an object of ${counted(count, 'member')}.`)],
      members: value,
    };
  }
  const texts = typeof value === 'string' ? value.split('.') : [];
  if (texts.length === 3 && protectedHeader(texts[0] as string).members?.alg !== undefined) {
    return { clues: [proven('jwe-nested-jwt', 'encData is a signed JWT of three parts.')] };
  }
  const token = typeof value === 'string' ? pastedToken(value) : undefined;
  const isWrapped = token?.form === 'jwe' && token.wrapping.length > 0;
  const jwe = typeof value === 'string' ? parseJwe(isWrapped ? token.value : value) : undefined;
  const header = jwe?.header.members;
  if (jwe === undefined || header === undefined) {
    return { clues: [proven('jwe-form', `encData is a ${typeof value} of ${texts.length} parts.`)] };
  }
  const wrapped = isWrapped ? [proven('jwe-wrapped', `With the JWE came ${token.wrapping.join(', ')}.`)] : [];
  const clues = algorithmClues(header);
  if (clues.length > 0) return { clues: [...wrapped, ...clues] };
  const opened = openWithAny(jwe, keys);
  return {
    clues: [
      ...wrapped,
      ...keyClues(header.kid, opened, keys),
      ...useClues(header.kid, keys),
      ...(opened === undefined ? [] : contentClues(opened)),
    ],
    iv: jwe.iv.toString('hex'),
    ...(opened !== undefined && factsOf(opened)),
  };
}

function factsOf({ plaintext, contentKey }: Opened): Partial<Encryption> {
  const parsed = parseStrictJson(plaintext);
  const members = !('fault' in parsed) && isObject(parsed.value) ? parsed.value : undefined;
  return { plaintext, contentKey: contentKey.toString('hex'), ...(members !== undefined && { members }) };
}

function algorithmClues(header: JsonObject): readonly Clue[] {
  if (hasJweAlgorithms(header)) return [];
  const { alg, enc } = header;
  return [proven('jwe-algorithm', `alg is ${algorithmName(alg)}, enc is ${algorithmName(enc)}.`)];
}

function keyClues(kid: unknown, opened: Opened | undefined, keys: KeyRing<OwnKey>): readonly Clue[] {
  const madeFor = opened === undefined ? '' : ` It was made for ${nameOf(opened.key, keys)}.`;
  if (typeof kid !== 'string' || kid === '') {
    return [proven('jwe-kid-missing', `The header of the JWE has no kid.${madeFor}`)];
  }
  const isIn = (list: keyof KeyRing) => keys[list].some((key) => key.kid === kid);
  const isForEncryption = isIn('decryption') || isIn('encryption');
  // One key pair may have both uses.
  if (!isForEncryption && (isIn('signing') || isIn('verification'))) {
    return [proven('jwe-kid-signing', `kid is that of a signing key of the ring.${madeFor}`)];
  }
  const ringed = [...keys.decryption, ...keys.encryption];
  // Of keys without a name, none can be missed; the message may be for somebody else.
  if (ringed.length > 0 && ringed.every((key) => key.kid === '')) return [];
  if (!isForEncryption) {
    return [proven('jwe-kid-unknown', `kid is that of no key of the ring.${madeFor}`)];
  }
  const isTried = keys.decryption.some((key) => key.kid === kid && isInMemory(key));
  if (opened !== undefined) {
    // Decryption keys in memory are tried first: of one elsewhere it is unknown whether it is this one, too.
    const isDue = keys.decryption.includes(opened.key) || (isIn('decryption') && !isTried);
    return opened.key.kid === kid && isDue ? [] : [proven('jwe-other-key', madeFor.trim())];
  }
  if (!isTried) return [];
  const own = ringKeys(keys).filter(({ role }) => role === 'signing' || role === 'decryption');
  const count = distinctKeys(own);
  const none =
    count === 1
      ? 'The one private key of the ring does not decrypt it.'
      : `None of the ${count} private keys of the ring decrypts it.`;
  return [proven('jwe-undecryptable', none)];
}

/** Of the key that the JWE is made for, by its name: with the keys of the sender nothing else tells it. */
function useClues(kid: unknown, ring: KeyRing<OwnKey>): readonly Clue[] {
  const keys = ringKeys(ring);
  const used = keys.find(
    (key) => key.kid === kid && (key.role === 'decryption' || key.role === 'encryption'),
  );
  return used === undefined ? [] : certificateClues(used, keys);
}

function nameOf(key: PrivateKey, keys: KeyRing<OwnKey>): string {
  return keyName({ role: keys.signing.includes(key) ? 'signing' : 'decryption', kid: key.kid });
}

function contentClues({ plaintext, contentKey }: Opened): readonly Clue[] {
  const isHexText = /^([0-9a-f]{32}|[0-9A-F]{32})$/.test(contentKey.toString('latin1'));
  const clue = plaintextClue(plaintext);
  return [
    ...(clue === undefined ? [] : [proven(...clue)]),
    ...(isHexText ? [proven('jwe-content-key-weak', 'The content key is 32 hex digits.')] : []),
  ];
}

const CLAIMS = ['sub', 'iss', 'aud', 'exp', 'iat', 'jti'];

function plaintextClue(plaintext: string): [FindingId, string] | undefined {
  const size = `The plaintext has ${counted(Buffer.byteLength(plaintext), 'byte')}`;
  if (/^[\w-]+\.[\w-]+\.[\w-]*$/.test(plaintext))
    return ['jwe-nested-jwt', `${size} in three base64url parts.`];
  const parsed = parseStrictJson(plaintext);
  if ('fault' in parsed) return ['jwe-not-json', `${size}: ${parsed.fault}.`];
  const { value } = parsed;
  if (isObject(value)) {
    const claims = CLAIMS.filter((name) => Object.hasOwn(value, name));
    return claims.length === 0 ? undefined : ['jwe-claims', `${size}, with the claims ${claims.join(', ')}.`];
  }
  return typeof value === 'string'
    ? ['jwe-double-encoded', `${size}, which are a JSON string.`]
    : ['jwe-not-json', `${size}, and is JSON but no object.`];
}

/** Without a receiver's care against attackers: the caller has the keys and the capture at hand. */
function openWithAny(jwe: ParsedJwe, keys: KeyRing<OwnKey>): Opened | undefined {
  for (const key of [...keys.decryption, ...keys.signing].filter(isInMemory)) {
    if (jwe.wrapped.length !== key.bits / 8) continue;
    const encoded = rawDecrypt(key.key, jwe.wrapped);
    const separator = encoded.indexOf(0, 2);
    const contentKey = encoded.subarray(separator + 1);
    if (encoded[0] !== 0 || encoded[1] !== 2 || contentKey.length !== 32) continue;
    const plaintext = decryptContent(jwe, contentKey);
    if (plaintext !== undefined) return { key, contentKey, plaintext: plaintext.toString() };
  }
  return undefined;
}
