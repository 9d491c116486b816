import { createHash } from 'node:crypto';

/** What a key is derived from. */
export interface Pkcs12Derivation {
  readonly hash: string;
  /** 1 for a key, 2 for an initialization vector, 3 for a MAC. */
  readonly purpose: number;
  /** UTF-16 with the high byte first, and two zero bytes at the end. */
  readonly passphrase: Buffer;
  readonly salt: Buffer;
  readonly iterations: number;
  /** Of the key in bytes. */
  readonly length: number;
}

/** No key is longer; what a file asks for is not taken on trust. */
const MAX_LENGTH = 128;
/** Between which others have their turn: some twenty milliseconds. */
const ITERATIONS_A_TURN = 0x4000;

/** In bytes, where it is not 64: that of its compression function, or the rate of its sponge. */
const BLOCKS: Readonly<Record<string, number>> = {
  sha384: 128,
  sha512: 128,
  'sha512-224': 128,
  'sha512-256': 128,
  'sha3-224': 144,
  'sha3-256': 136,
  'sha3-384': 104,
  'sha3-512': 72,
};

/** Derives a key as PKCS#12 does (RFC 7292 appendix B.2); stops wherever others may have their turn. */
export function* pkcs12Steps(derivation: Pkcs12Derivation): Generator<undefined, Buffer> {
  const { hash, purpose, passphrase, salt, iterations, length } = derivation;
  if (length > MAX_LENGTH) throw new RangeError('no key is so long');
  const block = BLOCKS[hash] ?? 64;
  const diversifier = Buffer.alloc(block, purpose);
  const input = Buffer.concat([filled(salt, block), filled(passphrase, block)]);
  const key: Buffer[] = [];
  for (let have = 0; have < length; ) {
    let digest = createHash(hash).update(diversifier).update(input).digest();
    for (let done = 1; done < iterations; done++) {
      digest = createHash(hash).update(digest).digest();
      if (done % ITERATIONS_A_TURN === 0) yield;
    }
    key.push(digest);
    have += digest.length;
    for (let at = 0; at < input.length; at += block) addTo(input.subarray(at, at + block), digest);
  }
  return Buffer.concat(key).subarray(0, length);
}

/** Repeated until it fills blocks. */
function filled(bytes: Buffer, block: number): Buffer {
  const size = Math.ceil(bytes.length / block) * block;
  return size === 0 ? Buffer.alloc(0) : Buffer.alloc(size, bytes);
}

/** Adds the digest, repeated to the length of the block, and 1. */
function addTo(block: Buffer, digest: Buffer): void {
  let carry = 1;
  for (let at = block.length - 1; at >= 0; at--) {
    const sum = (block[at] as number) + (digest[at % digest.length] as number) + carry;
    block[at] = sum & 0xff;
    carry = sum >> 8;
  }
}
