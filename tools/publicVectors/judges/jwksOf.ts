import { isObject, type JsonObject } from '../../../src/table/JsonObject.js';
import { VectorFileError } from '../VectorFileError.js';

/** The keys of a group: one JWK, or a set of them. */
export function jwksOf(value: unknown): readonly JsonObject[] {
  const keys = isObject(value) && Array.isArray(value.keys) ? value.keys : [value];
  if (!keys.every(isObject)) throw new VectorFileError('vectors-form', 'The keys of a group must be JWK.');
  return keys;
}

/**
 * Why the protocols have no such keys; undefined where they have.
 *
 * @param alg the algorithm that a key may name
 * @param use what a key may be for
 */
export function foreignKey(jwks: readonly JsonObject[], alg: string, use: 'sig' | 'enc'): string | undefined {
  for (const jwk of jwks) {
    if (jwk.kty !== 'RSA') return `algorithm ${String(jwk.alg ?? jwk.kty)}`;
    // A key ring has a list for each purpose, and says which key is for what.
    if (jwk.use !== undefined && jwk.use !== use) return 'use of a JWK; key rings say what a key is for';
    if (Array.isArray(jwk.key_ops) && !jwk.key_ops.some((one) => OPERATIONS[use].includes(String(one)))) {
      return 'key_ops of a JWK; key rings say what a key is for';
    }
    if (jwk.alg !== undefined && jwk.alg !== alg) return `algorithm ${String(jwk.alg)}`;
  }
  return undefined;
}

const OPERATIONS: Readonly<Record<'sig' | 'enc', readonly string[]>> = {
  sig: ['sign', 'verify'],
  enc: ['decrypt', 'unwrapKey', 'encrypt', 'wrapKey'],
};
