import {
  constants,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  type JsonWebKey,
  privateDecrypt,
} from 'node:crypto';

/** A `pay_load` that the suite has opened. */
export interface OpenedPayload {
  readonly macKey: Buffer;
  readonly contentKey: Buffer;
  readonly nonce: Buffer;
  readonly plaintext: Buffer;
}

const FORM = /^lianpay1_0_1(?:\$(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?){5}$/;

/**
 * Opens a `pay_load` with nothing but `node:crypto`. It is for the suite's own keys: it stops early and must serve
 * nobody's secrets.
 *
 * @returns what is wrong with it in a sentence where it does not open
 */
export function openPayload(payload: unknown, key: JsonWebKey): OpenedPayload | string {
  if (typeof payload !== 'string' || !FORM.test(payload)) {
    return 'The pay_load must be lianpay1_0_1 and five parts of Base64 without line breaks, with $ between them.';
  }
  const [, ...parts] = payload.split('$');
  const [first, second, nonce, ciphertext, mac] = parts.map((part) => Buffer.from(part, 'base64')) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const [macKey, contentKey] = [first, second].map((wrapped) => unwrapped(wrapped, key));
  if (macKey?.length !== 32 || contentKey?.length !== 32) {
    return 'The keys must be 32 bytes each, under RSA-OAEP with SHA-1.';
  }
  if (nonce.length !== 8) return 'The nonce must be 8 bytes.';
  const due = createHmac('sha256', macKey).update(`${parts[2]}$${parts[3]}`).digest();
  if (!due.equals(mac)) {
    return 'The MAC must be HMAC-SHA-256 over the Base64 of nonce and ciphertext with $ between them.';
  }
  const block = Buffer.concat([nonce, Buffer.from([0, 0, 0, 0, 0, 0, 0, 1])]);
  const decipher = createDecipheriv('aes-256-ctr', contentKey, block);
  return { macKey, contentKey, nonce, plaintext: decipher.update(ciphertext) };
}

function unwrapped(wrapped: Buffer, key: JsonWebKey): Buffer | undefined {
  try {
    return privateDecrypt(
      {
        key: createPrivateKey({ key, format: 'jwk' }),
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha1',
      },
      wrapped,
    );
  } catch {
    return undefined;
  }
}
