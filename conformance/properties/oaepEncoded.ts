import { createHash } from 'node:crypto';

const HASH = 20;

/**
 * EME-OAEP with SHA-1, MGF1 with SHA-1 and no label (RFC 8017 section 7.1.1 step 2). node:crypto would draw the seed
 * by itself; here the same one gives the same bytes.
 *
 * @param secret what is encrypted
 * @param size bytes of the modulus
 * @param seed 20 bytes
 */
export function oaepEncoded(secret: Buffer, size: number, seed: Buffer): Buffer {
  const hashed = createHash('sha1').digest();
  const filler = Buffer.alloc(size - secret.length - 2 * HASH - 2);
  const block = Buffer.concat([hashed, filler, Buffer.from([1]), secret]);
  const maskedBlock = xor(block, mask(seed, block.length));
  return Buffer.concat([Buffer.from([0]), xor(seed, mask(maskedBlock, HASH)), maskedBlock]);
}

/** MGF1 with SHA-1 (RFC 8017 appendix B.2.1). */
function mask(seed: Buffer, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / HASH) }, (_, index) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(index);
    return createHash('sha1').update(seed).update(counter).digest();
  });
  return Buffer.concat(blocks).subarray(0, length);
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, index) => byte ^ (other[index] as number)));
}
