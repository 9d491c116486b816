import { importPublicKey, type PublicKey, type RsaJwk } from 'tallystick/envelope';
import { readJws } from '../../../src/envelope/unionpay/header.js';
import { isSigned, requireUnionPayKey } from '../../../src/envelope/unionpay/sign.js';
import { isObject, type JsonObject } from '../../../src/table/JsonObject.js';
import { isCanonicalBase64 } from '../../../src/wire/isCanonicalBase64.js';
import { ACCEPTED, type Judgement, REFUSED, skipped, unlessRefused } from '../Judgement.js';
import { textIn, type Vector, type VectorGroup } from '../VectorFile.js';
import { foreignKey, jwksOf } from './jwksOf.js';

/**
 * A JWS in compact form, as a `UPI-JWS` is verified: its form, its header, the key that it names, the signature. The
 * payload is taken out of the middle, because the protocol detaches it. What the names that start with `UPI-` say is
 * not asked: no public vector has them.
 */
export function judgeJws({ members }: Vector, { members: group }: VectorGroup): Judgement {
  if (isObject(members.jws)) return skipped('JSON serialization');
  const jwks = jwksOf(group.public ?? group.private);
  const foreign = foreignKey(jwks, 'RS256', 'sig');
  if (foreign !== undefined) return skipped(foreign);
  return unlessRefused(() => verified(textIn(members, 'jws'), jwks)) === true ? ACCEPTED : REFUSED;
}

function verified(jws: string, jwks: readonly JsonObject[]): boolean {
  const keys = jwks.map((jwk) => importPublicKey(jwk as RsaJwk, { anyExponent: true }));
  const parts = jws.split('.');
  const [head = '', payload = '', signature = ''] = parts;
  if (parts.length !== 3) return readsWhole(jws);
  const { header } = readJws(`${head}..${signature}`);
  const key = keys.find(({ kid }) => kid === header.kid);
  if (key === undefined || !isPayload(payload)) return false;
  requireUnionPayKey(key as PublicKey);
  const bytes = Buffer.from(payload, 'base64url');
  return isSigned(bytes, head, key.key, Buffer.from(signature, 'base64url'));
}

function readsWhole(jws: string): boolean {
  readJws(jws);
  return true;
}

function isPayload(part: string): boolean {
  return part === '' || isCanonicalBase64(part, 'base64url');
}
