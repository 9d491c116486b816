import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';

/** The public half of a private RSA key (RFC 7518 section 6.3.1). */
export function publicJwk({ kty, n, e }: JsonWebKey): {
  readonly kty: string;
  readonly n: string;
  readonly e: string;
} {
  return { kty: String(kty), n: String(n), e: String(e) };
}

const imported = new Map<JsonWebKey, KeyObject>();

/** A private key that is imported once. */
export function privateKeyOf(jwk: JsonWebKey): KeyObject {
  const key = imported.get(jwk) ?? createPrivateKey({ key: jwk, format: 'jwk' });
  imported.set(jwk, key);
  return key;
}
