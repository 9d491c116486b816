import { importPrivateKey, type RsaJwk, unionpay } from 'tallystick/envelope';
import { isObject, type JsonObject } from '../../../src/table/JsonObject.js';
import { hasJweAlgorithms, parseJwe } from '../../../src/wire/unionpay/parseJwe.js';
import { type Judgement, judged, skipped } from '../Judgement.js';
import { hexIn, textIn, type Vector, type VectorGroup } from '../VectorFile.js';
import { foreignKey, jwksOf } from './jwksOf.js';

/** A JWE in compact form, as that of `encData` is decrypted. */
export function judgeJwe({ members }: Vector, { members: group }: VectorGroup): Judgement {
  if (isObject(members.jwe)) return skipped('JSON serialization');
  const jwks = jwksOf(group.private);
  const jwe = textIn(members, 'jwe');
  const foreign = foreignKey(jwks, 'RSA1_5', 'enc') ?? foreignHeader(parseJwe(jwe)?.header.members);
  if (foreign !== undefined) return skipped(foreign);
  const due = members.pt === undefined ? undefined : hexIn(members, 'pt');
  return judged(() => {
    const keys = jwks.map((jwk) => importPrivateKey(jwk as RsaJwk, { anyExponent: true }));
    return unionpay.decrypt(jwe, keys);
  }, due);
}

function foreignHeader(header: JsonObject | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (!hasJweAlgorithms(header)) return `algorithm ${String(header.alg)} with ${String(header.enc)}`;
  return header.kid === undefined ? 'a JWE without kid, which the protocol demands' : undefined;
}
