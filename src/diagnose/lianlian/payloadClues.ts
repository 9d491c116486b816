import { type KeyObject, privateDecrypt } from 'node:crypto';
import { parseStrictJson } from '../../codec/strictJson.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import { isInMemory, type OwnKey } from '../../envelope/keys/RemoteKey.js';
import { OAEP } from '../../envelope/lianlian/encryptPayload.js';
import { applyKeystream, PAYLOAD_KEY_LENGTH, payloadMac } from '../../envelope/lianlian/payloadCipher.js';
import { rawDecrypt } from '../../envelope/unionpay/rawDecrypt.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { PAYLOAD_VERSION, type ParsedPayload, parsePayload } from '../../wire/lianlian/parsePayload.js';
import { counted } from '../counted.js';
import type { DiagnoseOptions } from '../DiagnoseOptions.js';
import { type Clue, likely, proven } from '../findings.js';

/** What is known of a `pay_load`. */
export interface DiagnosedPayload {
  readonly clues: readonly Clue[];
  /** The members inside, where a key of the ring reaches them. */
  readonly members?: JsonObject;
  /** Whether the message was in `pay_load`. */
  readonly isEncrypted?: boolean;
  /** Content key and nonce, which no two messages may share. */
  readonly keystream?: string;
}

interface Secrets {
  readonly macKey: Buffer;
  readonly contentKey: Buffer;
  readonly clues: readonly Clue[];
}

/**
 * Looks into `pay_load` as far as the ring's private keys reach.
 *
 * @param direction whether the owner of the ring sent or received it
 */
export function diagnosePayload(
  { pay_load: value, oid_partner }: JsonObject,
  keys: KeyRing<OwnKey>,
  direction: DiagnoseOptions['direction'],
): DiagnosedPayload {
  const parsed = typeof value === 'string' ? parsePayload(value.trim()) : undefined;
  if (parsed === undefined) {
    const parts = typeof value === 'string' ? value.split('$').length : 0;
    return { clues: [proven('payload-form', `pay_load is a ${typeof value} of ${parts} parts.`)] };
  }
  const form = formClues(parsed);
  const decrypting = differentKeys(keys.decryption.filter(isInMemory));
  const ownKeys = differentKeys([...keys.decryption, ...keys.signing].filter(isInMemory));
  const right = secretsOf(parsed, decrypting);
  const secrets = right ?? secretsOf(parsed, ownKeys);
  if (secrets === undefined) {
    const evidence = `Private keys of the ring: ${ownKeys.length}. None of them unwraps both keys of pay_load.`;
    // Only the receiver has a key for it: of a sender's ring this says nothing.
    const clue =
      direction === 'received' && ownKeys.length > 0
        ? proven('payload-undecryptable', evidence)
        : likely('payload-sealed', evidence);
    return { clues: [...form, clue] };
  }
  const text = textOf(parsed, secrets);
  const partner =
    text.members !== undefined && oid_partner !== undefined && text.members.oid_partner !== oid_partner
      ? [proven('payload-partner', 'The two are not the same.')]
      : [];
  const signing = right === undefined && decrypting.length > 0 ? [SIGNING_KEY] : [];
  const clues = [
    ...form,
    ...signing,
    ...secrets.clues,
    ...macClues(parsed, secrets),
    ...text.clues,
    ...partner,
  ];
  const keystream = `${secrets.contentKey.toString('hex')} ${parsed.nonce.toString('hex')}`;
  return {
    clues: [...clues, ...weakClues(secrets)],
    keystream,
    ...(text.members && { members: text.members }),
  };
}

const SIGNING_KEY = proven(
  'payload-signing-key',
  'A private key that signs unwraps both keys of pay_load, and none that decrypts does.',
);

/** A ring may have one key for two uses. */
function differentKeys(keys: readonly { readonly key: KeyObject }[]): readonly KeyObject[] {
  const all = keys.map(({ key }) => key);
  return all.filter((key, index) => all.findIndex((other) => other.equals(key)) === index);
}

function formClues({ isRight, version, nonce, mac }: ParsedPayload): readonly Clue[] {
  if (mac.length === 0)
    return [proven('payload-mac-missing', 'pay_load has no sixth part, or an empty one.')];
  if (isRight) return [];
  const about = version === PAYLOAD_VERSION ? 'The version is right' : 'The version is another';
  return [
    proven(
      'payload-form',
      `${about}, the nonce has ${counted(nonce.length, 'byte')}, the MAC ${mac.length}.`,
    ),
  ];
}

/** How the two keys may be wrapped; the first is right. */
const WRAPPINGS: readonly (readonly [
  words: string | undefined,
  unwrap: (key: KeyObject, block: Buffer) => Buffer,
])[] = [
  [undefined, (key, block) => privateDecrypt({ key, ...OAEP }, block)],
  ['PKCS#1 v1.5', unwrapPkcs1],
  ['OAEP with SHA-256', (key, block) => privateDecrypt({ key, ...OAEP, oaepHash: 'sha256' }, block)],
  ['no padding', (key, block) => rawDecrypt(key, block).subarray(-PAYLOAD_KEY_LENGTH)],
];

function secretsOf(
  { wrappedMacKey, wrappedContentKey }: ParsedPayload,
  keys: readonly KeyObject[],
): Secrets | undefined {
  for (const [words, unwrap] of WRAPPINGS) {
    for (const key of keys) {
      const [macKey, contentKey] = [wrappedMacKey, wrappedContentKey].map((block) =>
        attempt(() => unwrap(key, block)),
      );
      if (macKey === undefined || contentKey === undefined) continue;
      const isKey =
        contentKey.length === PAYLOAD_KEY_LENGTH && (words !== 'no padding' || isText(contentKey));
      if (!isKey) continue;
      return {
        macKey,
        contentKey,
        clues: words === undefined ? [] : [proven('payload-padding', `They are wrapped with ${words}.`)],
      };
    }
  }
  return undefined;
}

/** RFC 8017 section 7.2.2; the engine refuses to tell what is wrong, and here nobody may ask but the owner. */
function unwrapPkcs1(key: KeyObject, block: Buffer): Buffer {
  const encoded = rawDecrypt(key, block);
  const end = encoded.indexOf(0, 2);
  if (encoded[0] !== 0 || encoded[1] !== 2 || end < 10) throw new Error('no PKCS#1 v1.5');
  return encoded.subarray(end + 1);
}

function attempt(call: () => Buffer): Buffer | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}

/** All known senders use letters and digits. */
function isText(bytes: Buffer): boolean {
  return /^[A-Za-z0-9]+$/.test(bytes.toString('latin1'));
}

function macClues(parsed: ParsedPayload, { macKey, contentKey }: Secrets): readonly Clue[] {
  const { authenticated, nonce, ciphertext, mac } = parsed;
  const holds = (key: Buffer, source: string | Buffer) => payloadMac(key, source).equals(mac);
  if (mac.length === 0 || holds(macKey, authenticated)) return [];
  if (holds(contentKey, authenticated))
    return [proven('payload-keys-swapped', 'The MAC holds with the second key.')];
  const [nonceText = '', cipherText = ''] = authenticated.split('$');
  const sources: readonly (readonly [string, string | Buffer])[] = [
    ['the bytes of nonce and ciphertext', Buffer.concat([nonce, ciphertext])],
    ['the bytes of the ciphertext', ciphertext],
    ['the text without its line breaks', authenticated.replace(/\s/g, '')],
    ['the text without $', nonceText + cipherText],
    ['the text of the ciphertext alone', cipherText],
  ];
  const found = sources.find(([, source]) => holds(macKey, source));
  return [
    found === undefined
      ? proven('payload-mac', 'It holds neither over the text nor over the bytes.')
      : proven('payload-mac-source', `It holds over ${found[0]}.`),
  ];
}

function textOf(parsed: ParsedPayload, secrets: Secrets): Pick<DiagnosedPayload, 'clues' | 'members'> {
  const decrypted = (key: Buffer, counter: number) =>
    parseStrictJson(applyKeystream(key, parsed.nonce, parsed.ciphertext, counter));
  const read = decrypted(secrets.contentKey, 1);
  if ('value' in read && isObject(read.value))
    return { clues: destroyedClues(read.value), members: read.value };
  const fromZero = decrypted(secrets.contentKey, 0);
  if ('value' in fromZero && isObject(fromZero.value)) {
    const clue = proven('payload-counter', 'With a counter from 0 it is JSON, with one from 1 it is not.');
    return { clues: [clue, ...destroyedClues(fromZero.value)], members: fromZero.value };
  }
  const swapped = secrets.macKey.length === PAYLOAD_KEY_LENGTH ? decrypted(secrets.macKey, 1) : read;
  if ('value' in swapped && isObject(swapped.value)) {
    const clue = proven('payload-keys-swapped', 'The text is decrypted with the first key.');
    return { clues: [clue, ...destroyedClues(swapped.value)], members: swapped.value };
  }
  const fault = 'fault' in read ? read.fault : 'not-object';
  return {
    clues: [proven('payload-not-json', `It has ${counted(parsed.ciphertext.length, 'byte')}: ${fault}.`)],
  };
}

function destroyedClues(members: JsonObject): readonly Clue[] {
  const all = Object.values(members);
  const lost = all.filter((value) => typeof value === 'string' && /\?\?|\uFFFD/.test(value)).length;
  const evidence = `${lost} of ${counted(all.length, 'member')} hold question marks in a row.`;
  return lost === 0 ? [] : [likely('payload-text-destroyed', evidence)];
}

function weakClues({ macKey, contentKey }: Secrets): readonly Clue[] {
  const weak = [macKey, contentKey].filter((key) =>
    /^(?:[0-9a-f-]+|[0-9A-F-]+)$/.test(key.toString('latin1')),
  ).length;
  return weak === 0 ? [] : [likely('payload-key-weak', `${weak} of the 2 keys have hex digits alone.`)];
}
