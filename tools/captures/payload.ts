import { constants, createCipheriv, createHmac, type KeyLike, publicEncrypt } from 'node:crypto';

/** What a pay_load is made of; everything may be replaced by something wrong. */
export interface PayloadParts {
  /** The receiver's public key or certificate. */
  readonly key: KeyLike;
  readonly macKey?: Buffer;
  readonly contentKey?: Buffer;
  readonly nonce?: Buffer;
  /** The number in the last eight bytes of the first counter block. */
  readonly counter?: number;
  readonly padding?: number;
  readonly plaintext?: string | Uint8Array;
  /** How bytes are written. */
  readonly write?: (bytes: Buffer) => string;
  /** Makes the MAC over the text of nonce and ciphertext. */
  readonly mac?: (key: Buffer, text: string, bytes: Buffer) => Buffer;
}

export const MAC_KEY: Buffer = Buffer.from('0123456789abcdefghijklmnopqrstuv');
export const PAYLOAD_KEY: Buffer = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345');

/** The text with CRLF behind each 76 characters but the last, as Java writes Base64. */
export function brokenBase64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');
}

/** A pay_load as a sender makes it, with node:crypto alone. */
export function payloadOf({
  key,
  macKey = MAC_KEY,
  contentKey = PAYLOAD_KEY,
  nonce = Buffer.from('nonce-08'),
  counter = 1,
  padding = constants.RSA_PKCS1_OAEP_PADDING,
  plaintext = '{}',
  write = (bytes) => bytes.toString('base64'),
  mac = (macKey, text) => createHmac('sha256', macKey).update(text).digest(),
}: PayloadParts): string {
  const wrapped = [macKey, contentKey].map((secret) => publicEncrypt({ key, padding }, secret));
  const block = Buffer.concat([nonce, Buffer.of(0, 0, 0, 0, 0, 0, 0, counter)]);
  const ciphertext = createCipheriv('aes-256-ctr', contentKey, block).update(plaintext);
  const text = `${write(nonce)}$${write(ciphertext)}`;
  const tag = mac(macKey, text, Buffer.concat([nonce, ciphertext]));
  return ['lianpay1_0_1', ...wrapped.map(write), text, write(tag)].join('$');
}

/** A pay_load with one of its six parts replaced. */
export function withPayloadPart(payload: string, place: number, part: string | Buffer): string {
  const parts = payload.split('$');
  parts[place] = typeof part === 'string' ? part : part.toString('base64');
  return parts.join('$');
}
