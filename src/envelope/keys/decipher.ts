import { createDecipheriv } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Cipher } from './Protection.js';

/**
 * Decrypts under a derived key.
 *
 * @throws where the padding tells that the key is wrong
 */
export function decipher(
  { name, effectiveBits }: Cipher,
  key: Buffer,
  iv: Buffer,
  ciphertext: Buffer,
): Buffer {
  if (name === 'rc4') return rc4(key, ciphertext);
  if (name === 'rc2-cbc') return rc2(key, effectiveBits ?? key.length * 8, iv, ciphertext);
  // The single DES is the triple one under three equal keys, which OpenSSL still has.
  const [algorithm, whole] =
    name === 'des-cbc' ? ['des-ede3-cbc', Buffer.concat([key, key, key])] : [name, key];
  const cipher = createDecipheriv(algorithm as string, whole as Buffer, iv);
  return Buffer.concat([cipher.update(ciphertext), cipher.final()]);
}

/** `node:crypto` has no RC2, by which old programs protect certificates. */
function rc2(key: Buffer, bits: number, iv: Buffer, ciphertext: Buffer): Buffer {
  const forge = createRequire(import.meta.url)('node-forge') as typeof import('node-forge');
  const cipher = forge.rc2.createDecryptionCipher(key.toString('binary'), bits);
  cipher.start(iv.toString('binary'));
  cipher.update(forge.util.createBuffer(ciphertext.toString('binary')));
  if (!cipher.finish()) throw new RangeError('wrong padding');
  return Buffer.from(cipher.output.getBytes(), 'binary');
}

/** Neither `node:crypto` nor node-forge has RC4. */
function rc4(key: Buffer, ciphertext: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (left: number, right: number) => {
    const kept = state[left] as number;
    state[left] = state[right] as number;
    state[right] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    ciphertext.map((byte) => {
      i = (i + 1) & 0xff;
      j = (j + (state[i] as number)) & 0xff;
      swap(i, j);
      return byte ^ (state[((state[i] as number) + (state[j] as number)) & 0xff] as number);
    }),
  );
}
