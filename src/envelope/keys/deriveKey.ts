import { createHash, pbkdf2, pbkdf2Sync, scrypt, scryptSync } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Passphrase } from './passphrasesOf.js';
import { pkcs12Steps } from './pkcs12Steps.js';

/** What a key is derived from, besides the passphrase. */
export type KeyDerivation = { readonly salt: Buffer; readonly length: number } & (
  | { readonly kind: IteratedKind; readonly hash: string; readonly iterations: number }
  | {
      readonly kind: 'scrypt';
      readonly cost: number;
      readonly blockSize: number;
      readonly parallelization: number;
    }
  /** One round of MD5, as PEM derives its keys. */
  | { readonly kind: 'pem' }
);

/** With PKCS#12, a MAC has its own keys. */
type IteratedKind = 'pbkdf2' | 'pbkdf1' | 'pkcs12' | 'pkcs12-mac';

/** Key and initialization vector, where the scheme derives that too. */
export interface Derived {
  readonly key: Buffer;
  readonly iv: Buffer | undefined;
}

const onThread = { pbkdf2: promisify(pbkdf2), scrypt: promisify(scrypt as ScryptWithOptions) };

type ScryptWithOptions = (
  password: Buffer,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
  callback: (error: Error | null, key: Buffer) => void,
) => void;

/** Derives on the calling thread. */
export function deriveKeySync(derivation: KeyDerivation, passphrase: Passphrase, ivLength: number): Derived {
  const { salt, length } = derivation;
  const { text } = passphrase;
  if (derivation.kind === 'pbkdf2') {
    const { iterations, hash } = derivation;
    return { key: pbkdf2Sync(text, salt, iterations, length, hash), iv: undefined };
  }
  if (derivation.kind === 'scrypt') {
    return { key: scryptSync(text, salt, length, scryptOptions(derivation)), iv: undefined };
  }
  const steps = stepsOf(derivation, passphrase, ivLength);
  while (true) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Derives in turns, between which others have theirs, or on a thread of Node. */
export async function deriveKey(
  derivation: KeyDerivation,
  passphrase: Passphrase,
  ivLength: number,
): Promise<Derived> {
  const { salt, length } = derivation;
  const { text } = passphrase;
  if (derivation.kind === 'pbkdf2') {
    const { iterations, hash } = derivation;
    return { key: await onThread.pbkdf2(text, salt, iterations, length, hash), iv: undefined };
  }
  if (derivation.kind === 'scrypt') {
    return { key: await onThread.scrypt(text, salt, length, scryptOptions(derivation)), iv: undefined };
  }
  const steps = stepsOf(derivation, passphrase, ivLength);
  while (true) {
    const { done, value } = steps.next();
    if (done) return value;
    await turn();
  }
}

function scryptOptions({
  cost,
  blockSize,
  parallelization,
}: Extract<KeyDerivation, { readonly kind: 'scrypt' }>): Parameters<ScryptWithOptions>[3] {
  // As much as it takes by RFC 7914; what it may cost was judged before.
  const maxmem = 128 * blockSize * (cost + parallelization + 2);
  return { N: cost, r: blockSize, p: parallelization, maxmem };
}

type Stepwise = Exclude<KeyDerivation, { readonly kind: 'pbkdf2' | 'scrypt' }>;

/** Stops wherever others may have their turn. */
function stepsOf(
  derivation: KeyDerivation,
  passphrase: Passphrase,
  ivLength: number,
): Generator<undefined, Derived> {
  const stepwise = derivation as Stepwise;
  if (stepwise.kind === 'pem') return pemSteps(stepwise, passphrase);
  const { hash, iterations } = stepwise as { readonly hash: string; readonly iterations: number };
  const from = { hash, iterations, salt: stepwise.salt };
  if (derivation.kind === 'pbkdf1') return pbkdf1Steps(from, passphrase, stepwise.length);
  return derivation.kind === 'pkcs12'
    ? pkcs12Pair(from, passphrase, stepwise.length, ivLength)
    : pkcs12MacSteps(from, passphrase, stepwise.length);
}

interface Hashing {
  readonly hash: string;
  readonly iterations: number;
  readonly salt: Buffer;
}

function* pkcs12Pair(
  from: Hashing,
  { bmp }: Passphrase,
  length: number,
  ivLength: number,
): Generator<undefined, Derived> {
  const key = yield* pkcs12Steps({ ...from, passphrase: bmp, purpose: 1, length });
  const iv = yield* pkcs12Steps({ ...from, passphrase: bmp, purpose: 2, length: ivLength });
  return { key, iv };
}

function* pkcs12MacSteps(from: Hashing, { bmp }: Passphrase, length: number): Generator<undefined, Derived> {
  return { key: yield* pkcs12Steps({ ...from, passphrase: bmp, purpose: 3, length }), iv: undefined };
}

/** Between which others have their turn: some ten milliseconds. */
const ITERATIONS_A_TURN = 0x4000;

/** PBKDF1 (RFC 8018 section 5.1), of which the other half is the initialization vector. */
function* pbkdf1Steps(
  { hash, iterations, salt }: Hashing,
  { text }: Passphrase,
  length: number,
): Generator<undefined, Derived> {
  let digest = createHash(hash).update(text).update(salt).digest();
  for (let done = 1; done < iterations; done++) {
    digest = createHash(hash).update(digest).digest();
    if (done % ITERATIONS_A_TURN === 0) yield;
  }
  return { key: digest.subarray(0, length), iv: digest.subarray(8, 16) };
}

/** What OpenSSL has derived keys of PEM by since its beginning (EVP_BytesToKey). */
// biome-ignore lint/correctness/useYield: it takes one round.
function* pemSteps(
  { salt, length }: Pick<KeyDerivation, 'salt' | 'length'>,
  { text }: Passphrase,
): Generator<undefined, Derived> {
  const key: Buffer[] = [];
  let digest = Buffer.alloc(0);
  for (let have = 0; have < length; have += digest.length) {
    digest = createHash('md5').update(digest).update(text).update(salt).digest();
    key.push(digest);
  }
  return { key: Buffer.concat(key).subarray(0, length), iv: undefined };
}
