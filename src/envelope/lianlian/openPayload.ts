import { parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { ambiguityOf, type SignedNames } from '../../wire/lianlian/ambiguityOf.js';
import { type SignType, signTypeOf } from '../../wire/lianlian/SignType.js';
import { andThen, type Eventually } from '../andThen.js';
import type { KeyRing } from '../keys/KeyRing.js';
import type { OwnKey } from '../keys/RemoteKey.js';
import { refusal } from '../refusal.js';
import { payloadFailure, plaintextOf } from './decryptPayload.js';
import { isSignedWith } from './verify.js';

/** Whose signature counts inside a `pay_load`. */
interface Expected extends SignedNames, Pick<KeyRing<OwnKey>, 'verification' | 'decryption'> {
  readonly accept: readonly SignType[];
}

/**
 * Opens the message inside `pay_load` and verifies its signature. Until that holds, the text may be what a stranger
 * made of somebody else's by changing bits: whether it is JSON, has members, a sign type or a signature stays secret,
 * and the signature is computed in any case.
 *
 * @param outer `pay_load` and the members next to it, which nothing protects
 * @returns the members of the message inside
 * @throws {@link TallystickError} `envelope-refused`
 */
export function openPayload(
  outer: JsonObject,
  { decryption, ...expected }: Expected,
): Eventually<JsonObject> {
  if (outer.pay_load === undefined) throw notEncrypted();
  return andThen(plaintextOf(outer.pay_load, decryption), (plaintext) =>
    signedMembers(outer, plaintext, expected),
  );
}

function signedMembers(
  outer: JsonObject,
  plaintext: Buffer | undefined,
  { verification, accept, ...names }: Omit<Expected, 'decryption'>,
): JsonObject {
  const parsed = parseStrictJson(plaintext ?? '{}');
  plaintext?.fill(0);
  const members = 'value' in parsed && isObject(parsed.value) ? parsed.value : {};
  const [usual = 'SHA256withRSA'] = accept;
  const named = signTypeOf(members.sign_type);
  const type = accept.find((one) => one === named);
  const isSigned = isSignedWith(type ?? usual, members, verification, names.unsigned);
  // Without a plaintext, nothing is signed.
  if (!isSigned || type === undefined || ambiguityOf(members, names) !== undefined) throw payloadFailure();
  if (outer.oid_partner !== undefined && outer.oid_partner !== members.oid_partner) throw otherPartner();
  return members;
}

function notEncrypted(): Error {
  return refusal({
    code: 'required',
    rule: 'required',
    path: '/pay_load',
    field: 'pay_load',
    message: 'pay_load is missing: this message is sent encrypted as a whole, with its sign, in pay_load.',
    reference: 'LianLian pay_load',
  });
}

function otherPartner(): Error {
  return refusal({
    code: 'payload-partner',
    rule: 'value',
    path: '/oid_partner',
    field: 'oid_partner',
    message: 'oid_partner next to pay_load must be that of the message inside.',
    reference: 'LianLian pay_load',
  });
}
